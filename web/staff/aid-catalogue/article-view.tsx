import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { loginAddress } from '../../data/login.ts';
import { AidDrawing } from '../../ui/aid-drawings/index.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { catalogueArticleQuery } from './catalogue-data.ts';
import { ChangeTable } from './change-table.tsx';
import { EditArticle } from './edit-article.tsx';
import { RetireArticle } from './retire-article.tsx';

/** One article: what it says, changing it after a look, and what it said before. */
export function ArticleView(props: { articleId: string; mayChange: boolean }) {
  const say = useStaffText().aidCatalogue;
  const { language } = useLanguage();
  const { longDay } = useClock();
  const query = useQuery(catalogueArticleQuery(props.articleId));
  if (query.error) return <ErrorMessage problem={query.error} retry={query.refetch} logIn={loginAddress('staff')} />;
  if (!query.data) return <Waiting doing={say.waiting} />;
  const { line, content, versions, drawing } = query.data;
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
      <EditArticle key={line.version} line={line} content={content} mayChange={props.mayChange} />
      {props.mayChange ? <RetireArticle line={line} /> : null}
      <section>
        <h3>{say.history}</h3>
        {versions.length === 0 ? <p className="quiet">{say.noHistory}</p> : null}
        {versions.map(({ version, changedAt, changedBy, why, changes }) => (
          <details key={version}>
            <summary>
              {say.changedBy(changedBy, longDay(changedAt))}: {why}
            </summary>
            <ChangeTable changes={changes} />
          </details>
        ))}
      </section>
    </>
  );
}
