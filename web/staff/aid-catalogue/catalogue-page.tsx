import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { CatalogueLine } from '@tunet/contract';
import { useState } from 'react';
import { loginAddress } from '../../data/login.ts';
import { AidDrawing } from '../../ui/aid-drawings/index.tsx';
import { TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { ArticleView } from './article-view.tsx';
import { catalogueQuery } from './catalogue-data.ts';
import './aid-catalogue.css';

/** The catalogue: the list on the left, the article on the right. */
export function CataloguePage() {
  return (
    <OnDuty>
      <Catalogue />
    </OnDuty>
  );
}

function Catalogue() {
  const say = useStaffText().aidCatalogue;
  const { language } = useLanguage();
  const { articleId } = useParams({ strict: false }) as { articleId?: string };
  const [sought, setSought] = useState('');
  const query = useQuery(catalogueQuery);
  if (query.error) return <ErrorMessage problem={query.error} retry={query.refetch} logIn={loginAddress('staff')} />;
  if (!query.data) return <Waiting doing={say.waiting} />;
  const { articles, mayChange } = query.data;
  const shown = articles.filter((line) => isSought(line, sought));
  return (
    <div className="aid-catalogue" data-open={articleId !== undefined}>
      <div className="aid-catalogue-list">
        <PageHeading>{say.heading}</PageHeading>
        <div className="aid-catalogue-tools">
          <TextField label={say.search} value={sought} onChange={setSought} maxLength={60} />
          {mayChange ? <Link to="/aid-catalogue-import">{say.toImport}</Link> : <p className="quiet">{say.readOnly}</p>}
        </div>
        <p className="quiet" role="status">
          {shown.length === 0 ? say.none : say.count(shown.length, articles.length)}
        </p>
        <div className="take-scroll">
          <table className="ds-table" data-size="sm">
            <thead>
              <tr>
                <th scope="col">{say.columns.name}</th>
                <th scope="col">{say.columns.iso}</th>
                <th scope="col">{say.columns.level}</th>
                <th scope="col">{say.columns.weight}</th>
                <th scope="col">{say.columns.items}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <tr key={line.articleId} data-chosen={line.articleId === articleId}>
                  <td>
                    <Link
                      to="/aid-catalogue/$articleId"
                      params={{ articleId: line.articleId }}
                      aria-current={line.articleId === articleId ? 'true' : undefined}
                    >
                      <AidDrawing name={line.code} size="small" />
                      {line.names[language]}
                    </Link>
                    {line.retiredOn === null ? null : <span className="quiet"> {say.retired}</span>}
                  </td>
                  <td className="figures">{line.iso9999}</td>
                  <td>{say.level[line.selfService]}</td>
                  <td className="figures">{line.weightLimitKg === null ? '–' : say.kilograms(line.weightLimitKg)}</td>
                  <td className="figures">{line.items}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <div className="aid-catalogue-article">
        {articleId === undefined ? (
          <p className="quiet">{say.pick}</p>
        ) : (
          <ArticleView key={articleId} articleId={articleId} mayChange={mayChange} />
        )}
      </div>
    </div>
  );
}

function isSought({ names, code, iso9999 }: CatalogueLine, sought: string): boolean {
  const text = `${Object.values(names).join(' ')} ${code} ${iso9999}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
