import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { loginAddress } from '../../data/login.ts';
import { AidDrawing } from '../../ui/aid-drawings/index.tsx';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { catalogueArticleQuery, formerVersion } from './catalogue-data.ts';
import { ChangeTable } from './change-table.tsx';
import { EditArticle } from './edit-article.tsx';
import { RefusedAid } from './refused-aid.tsx';
import { RetireArticle } from './retire-article.tsx';

/** One article: what it says, changing it after a look, and what it said before. */
export function ArticleView(props: { articleId: string; mayChange: boolean }) {
  const say = useStaffText().aidCatalogue;
  const { language } = useLanguage();
  const { longDay } = useClock();
  const words = useStaffText().aidEditor;
  const query = useQuery(catalogueArticleQuery(props.articleId));
  const again = useMutation({ mutationFn: (version: number) => formerVersion(props.articleId, version) });
  const [saved, setSaved] = useState<number | null>(null);
  if (query.error) return <ErrorMessage problem={query.error} retry={query.refetch} logIn={loginAddress('staff')} />;
  if (!query.data) return <Waiting doing={say.waiting} />;
  const { line, content, versions, drawing, held, stores, others } = query.data;
  const shown = again.data?.content ?? content;
  return (
    <>
      <Link className="aid-catalogue-back" to="/aid-catalogue">
        {say.toList}
      </Link>
      <div className="aid-catalogue-head">
        <AidDrawing name={drawing} size="large" />
        <div>
          <h2>{line.names[language]}</h2>
          <p className="quiet">
            {[line.code, say.isoClass(line.iso9999), line.stateNumber, line.retiredOn === null ? null : say.retired]
              .filter((each) => each !== null)
              .join(' · ')}
          </p>
        </div>
      </div>
      {saved === line.version ? (
        <Notice tone="good" live>
          {say.saved}
        </Notice>
      ) : null}
      {again.data && again.variables !== undefined ? (
        <Notice tone="calm" live>
          {words.againLead(again.variables)}{' '}
          {again.data.kept.length > 0 ? words.kept(again.data.kept.join(', ')) : null}
        </Notice>
      ) : null}
      <RefusedAid problem={again.error} />
      <EditArticle
        key={`${line.version} ${again.data ? again.variables : ''}`}
        line={line}
        content={shown}
        around={{ articleCode: line.code, held, stores, others }}
        mayChange={props.mayChange}
        onSaved={(version) => {
          again.reset();
          setSaved(version);
        }}
      />
      {props.mayChange ? <RetireArticle line={line} /> : null}
      <section>
        <h3>{say.history}</h3>
        {versions.length === 0 ? <p className="quiet">{say.noHistory}</p> : null}
        {versions.map(({ version, changedAt, changedBy, why, changes }) => (
          <details key={version}>
            <summary>
              {words.version(version)}. {say.changedBy(changedBy, longDay(changedAt))}: {why}
            </summary>
            <ChangeTable changes={changes} stores={stores} />
            {props.mayChange ? (
              <Button variant="secondary" busy={again.isPending} onClick={() => again.mutate(version)}>
                {words.again}
              </Button>
            ) : null}
          </details>
        ))}
      </section>
    </>
  );
}
