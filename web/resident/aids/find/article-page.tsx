import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AidDrawing } from '../../../ui/aid-drawings/index.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Empty, ErrorMessage, Waiting } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { articleQuery } from './aid-queries.ts';
import './aids-find.css';

/** One article: what it is for, how it is fitted and used, what it bears, how it is lent. */
export function ArticlePage() {
  const say = usePageText().aidsFind;
  const { language } = useLanguage();
  const { articleCode } = useParams({ strict: false }) as { articleCode: string };
  const query = useQuery(articleQuery(language, articleCode));
  if (query.error) return <ErrorMessage problem={query.error} retry={() => query.refetch()} />;
  if (!query.data) return <Waiting doing={say.loading} />;
  const { article, fit, use, sizes, parts, loanDays, reviewDays, fee, deposit } = query.data;
  if (!article) {
    return (
      <>
        <PageHeading>{say.heading}</PageHeading>
        <Empty sign="walker" heading={say.notThere} />
        <ButtonLink href="/aids" sign="forth">
          {say.seeAll}
        </ButtonLink>
      </>
    );
  }
  return (
    <div className="aids-find">
      <div className="aid-head">
        <AidDrawing name={article.drawing} size="large" />
        <PageHeading lead={article.purpose}>{article.name}</PageHeading>
      </div>
      <ButtonLink href={`/aids/${article.code}/choose`} sign="forth">
        {say.choose}
      </ButtonLink>
      <section>
        <h2>{say.fitting}</h2>
        <p>{fit}</p>
        <h2>{say.using}</h2>
        <p>{use}</p>
      </section>
      {sizes.some(({ weightLimitKg }) => weightLimitKg !== null) || sizes.length > 1 ? (
        <ul className="aid-facts">
          {sizes.map(({ sizeId, name, weightLimitKg }) => (
            <li key={sizeId}>
              <strong>{name}</strong>
              {weightLimitKg === null ? null : <span>{say.limit(weightLimitKg)}</span>}
            </li>
          ))}
        </ul>
      ) : null}
      {parts.length > 0 ? (
        <section>
          <h2>{say.parts}</h2>
          <ul className="aid-facts">
            {parts.map(({ name, count }) => (
              <li key={name}>{say.partCount(name, count)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{say.terms}</h2>
        {article.kind === 'consumable' ? (
          <p>{say.given}</p>
        ) : (
          <p>
            {say.loanDays(loanDays)} {say.review(Math.round(reviewDays / 30))}
          </p>
        )}
        <p>
          {fee === 0 ? say.free0 : say.fee(fee / 100)} {deposit === 0 ? null : say.deposit(deposit / 100)}
        </p>
      </section>
      <p>
        <a href="/aids">{say.seeAll}</a>
      </p>
    </div>
  );
}
