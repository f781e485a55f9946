import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AidPromise } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, command } from '../../../data/call.ts';
import { Button, ButtonLink, telephone } from '../../../ui/button.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Empty, ErrorMessage, Notice, Waiting } from '../../../ui/notice.tsx';
import { RefusedInWords } from '../../people/refused-in-words.tsx';
import { usePersonHere } from '../../people.ts';
import { PersonPage } from '../../person-page.tsx';
import { Alternatives } from './alternatives.tsx';
import { ChangePromise } from './change-promise.tsx';
import { promisesQuery } from './reserve-queries.ts';
import './reserve.css';

/** What the store has promised her: when, where, another day, or not after all. What was moved or taken back says why. */
export function ReservedPage() {
  const say = usePageText().aidsReserve;
  const { personId } = usePersonHere();
  const promises = useQuery(promisesQuery(personId));
  return (
    <PersonPage heading={say.reservedHeading} lead={say.reservedLead}>
      {promises.isPending ? <Waiting doing={say.loading} /> : null}
      {promises.isError ? <ErrorMessage problem={promises.error} retry={() => void promises.refetch()} /> : null}
      {promises.data?.promises.length === 0 ? (
        <Empty sign="walker" heading={say.nothing}>
          {say.nothingHelp}
        </Empty>
      ) : null}
      <ul className="aid-reserved">
        {promises.data?.promises.map((promise) => (
          <li key={promise.promiseId}>
            <Promised personId={personId} promise={promise} />
          </li>
        ))}
      </ul>
      <Link className="ds-button" data-variant="tertiary" data-color="accent" to="/aids">
        {say.findMore}
      </Link>
    </PersonPage>
  );
}

type Doing = 'change' | 'way' | 'cancel' | 'empty' | null;
type Said = Answer<'POST /api/my/aid-promises/:aidPromiseId/shelf-empty'>;

function Promised({ personId, promise }: { personId: string; promise: AidPromise }) {
  const say = usePageText().aidsReserve;
  const { language } = useLanguage();
  const [doing, setDoing] = useState<Doing>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ['aid-promises', personId] });
  const params = { aidPromiseId: promise.promiseId };
  const cancel = useMutation({
    mutationFn: () => command('POST /api/my/aid-promises/:aidPromiseId/cancel', { params, body: {} }),
    onSuccess: refresh,
  });
  const isBrought = promise.way === 'delivery';
  const changeWay = useMutation({
    mutationFn: () =>
      command('POST /api/my/aid-promises/:aidPromiseId/change', {
        params,
        body: { way: isBrought ? 'self' : 'delivery' },
      }),
    onSuccess: () => {
      setDoing(null);
      refresh();
      void client.invalidateQueries({ queryKey: ['aid-door', personId] });
    },
  });
  const empty = useMutation({
    mutationFn: () => command('POST /api/my/aid-promises/:aidPromiseId/shelf-empty', { params, body: {} }),
    onSuccess: setSaid,
  });
  const isOpen = promise.state === 'promised' && !said;
  return (
    <article className="aid-reserved-one" aria-labelledby={promise.promiseId}>
      <h2 id={promise.promiseId}>
        {say.kind(promise.article[language], promise.hasSizes ? promise.size[language] : null)}
      </h2>
      <p>
        {promise.storeName}, {promise.street}
      </p>
      {said ? <ShelfSaid said={said} onSeen={refresh} /> : <Standing promise={promise} personId={personId} />}
      {isOpen && doing === null ? (
        <>
          {promise.isReady && promise.way === 'self' ? (
            <Link
              className="ds-button"
              data-variant="primary"
              data-color="accent"
              to="/person/$personId/aid-door"
              params={{ personId }}
            >
              {say.toDoor}
            </Link>
          ) : null}
          {promise.isReady && promise.way === 'self' ? (
            <Button variant="secondary" sign="warning" onClick={() => setDoing('empty')}>
              {say.shelfEmpty}
            </Button>
          ) : null}
          {promise.mayChange ? (
            <Button variant="secondary" onClick={() => setDoing('change')}>
              {say.changeDay}
            </Button>
          ) : null}
          {promise.mayChange ? (
            <Button variant="secondary" onClick={() => setDoing('way')}>
              {isBrought ? say.toSelf : say.toDelivery}
            </Button>
          ) : null}
          <Button variant="tertiary" color="neutral" onClick={() => setDoing('cancel')}>
            {say.cancel}
          </Button>
        </>
      ) : null}
      {isOpen && doing === 'empty' ? (
        <Sure
          question={say.emptySure}
          yes={say.emptyYes}
          busy={empty.isPending}
          problem={empty.error}
          onYes={() => empty.mutate()}
          onNo={() => setDoing(null)}
        />
      ) : null}
      {isOpen && doing === 'cancel' ? (
        <Sure
          question={say.cancelSure}
          yes={say.cancelYes}
          busy={cancel.isPending}
          problem={cancel.error}
          onYes={() => cancel.mutate()}
          onNo={() => setDoing(null)}
        />
      ) : null}
      {isOpen && doing === 'way' ? (
        <Sure
          question={isBrought ? say.toSelfSure : say.toDeliverySure}
          yes={isBrought ? say.toSelfYes : say.toDeliveryYes}
          busy={changeWay.isPending}
          problem={changeWay.error}
          onYes={() => changeWay.mutate()}
          onNo={() => setDoing(null)}
        />
      ) : null}
      {isOpen && doing === 'change' ? (
        <ChangePromise
          personId={personId}
          promise={promise}
          onDone={() => {
            setDoing(null);
            refresh();
          }}
        />
      ) : null}
    </article>
  );
}

/** From when she may come; a door that is open at all hours is told by its day alone. */
function useFromWhen(): (readyAt: string) => string {
  const say = usePageText().aidsReserve;
  const { longDay, clock } = useClock();
  return (readyAt) => {
    const day = longDay(readyAt);
    return clock(readyAt) === '00:00'
      ? `${day.charAt(0).toUpperCase()}${day.slice(1)}.`
      : say.dayFrom(day, clock(readyAt));
  };
}

function Standing({ promise, personId }: { promise: AidPromise; personId: string }) {
  const say = usePageText().aidsReserve;
  const fromWhen = useFromWhen();
  const { longDay, longDate } = useClock();
  const { state, readyAt, isReady, toldWhy, way } = promise;
  if (state === 'promised') {
    const when = isReady ? say.readyUntil(longDate(promise.fetchByOn)) : fromWhen(readyAt);
    return (
      <>
        <p>
          {way === 'delivery' ? say.delivered(promise.bringOn ? longDate(promise.bringOn) : longDay(readyAt)) : when}
        </p>
        {toldWhy === 'closed' ? <Notice tone="waiting">{say.why.closed}</Notice> : null}
        {promise.madeByName ? <p>{say.madeBy(promise.madeByName)}</p> : null}
      </>
    );
  }
  return (
    <>
      <Notice tone="waiting">
        {state === 'moved' ? say.moved : state === 'lapsed' ? say.lapsed : say.withdrawn}
        {toldWhy ? ` ${say.why[toldWhy]}` : ''}
      </Notice>
      <Alternatives personId={personId} alternatives={promise.alternatives} />
      {state === 'withdrawn' ? (
        <ButtonLink href={telephone(promise.phone)} variant="tertiary" sign="phone">
          {say.ring(promise.storeName, promise.phone)}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** What was done about the empty shelf, and whom to ring. */
function ShelfSaid({ said, onSeen }: { said: Said; onSeen: () => void }) {
  const say = usePageText().aidsReserve;
  const { language } = useLanguage();
  const fromWhen = useFromWhen();
  const { instead, shelf, ring } = said;
  return (
    <>
      <Notice tone={instead ? 'good' : 'waiting'} live>
        {instead
          ? say.emptyInstead(
              say.kind(instead.article[language], instead.hasSizes ? instead.size[language] : null),
              instead.storeName,
            )
          : say.emptyNothing}
        {instead && shelf ? ` ${say.onShelf(shelf)}` : ''}
        {instead && !instead.isReady ? ` ${fromWhen(instead.readyAt)}` : ''}
      </Notice>
      <ButtonLink href={telephone(ring.phone)} sign="phone">
        {say.ring(ring.name, ring.phone)}
      </ButtonLink>
      <Button variant="secondary" onClick={onSeen}>
        {say.seen}
      </Button>
    </>
  );
}

function Sure(props: {
  question: string;
  yes: string;
  busy: boolean;
  problem: unknown;
  onYes: () => void;
  onNo: () => void;
}) {
  const say = usePageText().aidsReserve;
  return (
    <div className="aid-sure">
      <p>{props.question}</p>
      <RefusedInWords problem={props.problem} words={say.refused} />
      <Button busy={props.busy} onClick={props.onYes}>
        {props.yes}
      </Button>
      <Button variant="secondary" color="neutral" onClick={props.onNo}>
        {say.no}
      </Button>
    </div>
  );
}
