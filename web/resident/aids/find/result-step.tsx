import type { RightOne, StockShown } from '@tunet/contract';
import type { Answer } from '../../../data/call.ts';
import { AidDrawing } from '../../../ui/aid-drawings/index.tsx';
import { Button, ButtonLink, telephone } from '../../../ui/button.tsx';
import { useClock } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Empty, Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { WayList } from '../../guide/way-list.tsx';
import { AidCard } from './aid-card.tsx';
import { StockActs } from './stock-acts.tsx';

/** Where the choosing ended: what she can have, who is responsible, and always somebody to ring. */
export function ResultStep(props: {
  article: Answer<'GET /api/aids/articles/:articleCode'>;
  right: RightOne | null;
  onAgain: () => void;
}) {
  const say = usePageText().aidsFind;
  const { right } = props;
  const { article, fit } = props.article;
  if (!right || !article) {
    return (
      <div className="aids-find">
        <PageHeading>{say.heading}</PageHeading>
        <Empty sign="walker" heading={say.notThere} />
        <ButtonLink href="/aids" sign="forth">
          {say.seeAll}
        </ButtonLink>
      </div>
    );
  }
  const { outcome } = right;
  const isByName = outcome === 'borrow' || outcome === 'given' || outcome === 'wait';
  const heading = isByName ? say.outcome[outcome](article.name) : say.outcome[outcome];
  const lead = outcome === 'stopped' ? say.outcomeLead.stopped(right.limitKg ?? 0) : say.outcomeLead[outcome];
  const isOurs = right.way.way === 'loan-aid';
  const ring = right.ring ? (
    <p className="aid-ring">
      {isByName ? <span>{say.orRing}</span> : null}
      <ButtonLink href={telephone(right.ring.phone)} variant={isByName ? 'secondary' : 'primary'} sign="phone">
        {say.ringStore(right.ring.name, right.ring.phone)}
      </ButtonLink>
    </p>
  ) : null;
  return (
    <div className="aids-find">
      <div className="aid-head">
        <AidDrawing name={article.drawing} size="large" />
        <PageHeading lead={lead}>{heading}</PageHeading>
      </div>
      {isByName ? null : ring}
      {right.isMeanwhile ? <Notice>{say.meanwhile}</Notice> : null}
      {isByName ? (
        <ul className="aid-stocks">
          {right.stocks.map((stock) => (
            <OneStock key={stock.stockId} stock={stock} isGiven={outcome === 'given'} />
          ))}
        </ul>
      ) : null}
      {right.alternatives.length > 0 ? (
        <section aria-labelledby="aid-others">
          <h2 id="aid-others">{say.others}</h2>
          <ul className="aid-cards">
            {right.alternatives.map((aid) => (
              <li key={aid.code}>
                <AidCard aid={aid} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {isOurs && isByName ? null : (
        <section aria-labelledby="aid-who">
          <h2 id="aid-who">{say.who}</h2>
          <WayList ways={[right.way]} words={article.name} isInStore />
        </section>
      )}
      {isByName ? (
        <section>
          <h2>{say.fitting}</h2>
          <p>{fit}</p>
        </section>
      ) : null}
      {isByName ? ring : null}
      <Button variant="secondary" color="neutral" onClick={props.onAgain}>
        {say.again}
      </Button>
    </div>
  );
}

function OneStock(props: { stock: StockShown; isGiven: boolean }) {
  const say = usePageText().aidsFind;
  const { longDay } = useClock();
  const { stock } = props;
  const when = stock.isFreeNow
    ? stock.onShelf === null
      ? say.freeNow
      : say.shelf(stock.onShelf)
    : stock.firstFreeOn === null
      ? say.noDay
      : say.freeFrom(longDay(`${stock.firstFreeOn}T12:00:00Z`));
  return (
    <li>
      <div>
        <h2>{stock.sizeName}</h2>
        <p className="aid-there" data-there={stock.isFreeNow}>
          {when}
        </p>
        <p>
          {stock.storeName}, {stock.street}
        </p>
        {stock.weightLimitKg === null ? null : <p className="quiet">{say.limit(stock.weightLimitKg)}</p>}
      </div>
      {props.isGiven ? null : <StockActs stock={stock} />}
    </li>
  );
}
