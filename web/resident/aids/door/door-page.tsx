import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ToFetch, ToReturn } from '@tunet/contract';
import { ButtonLink, telephone } from '../../../ui/button.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Empty, ErrorMessage, Notice, Tag, Waiting } from '../../../ui/notice.tsx';
import { usePersonHere } from '../../people.ts';
import { PersonPage } from '../../person-page.tsx';
import { doorQuery } from './door-query.ts';
import './door.css';

/** What waits to be fetched, and what she has and may bring back. */
export function DoorPage() {
  const say = usePageText().aidDoor;
  const { personId } = usePersonHere();
  const door = useQuery(doorQuery(personId));
  return (
    <PersonPage heading={say.heading} lead={say.lead}>
      {door.isPending ? <Waiting doing={say.loading} /> : null}
      {door.isError ? <ErrorMessage problem={door.error} retry={() => void door.refetch()} /> : null}
      {door.data ? (
        <div className="aid-door">
          <section aria-labelledby="to-fetch">
            <h2 id="to-fetch">{say.toFetch}</h2>
            {door.data.fetches.length === 0 ? (
              <Empty sign="walker" heading={say.nothing}>
                {say.nothingHelp}
              </Empty>
            ) : (
              <ul className="aid-door-list">
                {door.data.fetches.map((one) => (
                  <FetchCard key={one.reservationId} personId={personId} one={one} />
                ))}
              </ul>
            )}
          </section>
          {door.data.returns.length > 0 ? (
            <section aria-labelledby="to-return">
              <h2 id="to-return">{say.toReturn}</h2>
              <ul className="aid-door-list">
                {door.data.returns.map((one) => (
                  <ReturnCard key={one.loanId} personId={personId} one={one} />
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      ) : null}
    </PersonPage>
  );
}

function FetchCard({ personId, one }: { personId: string; one: ToFetch }) {
  const say = usePageText().aidDoor;
  const { language } = useLanguage();
  const { longDate, longDay } = useClock();
  const { store } = one;
  return (
    <li className="aid-door-card">
      <h3>{one.article[language]}</h3>
      <p>{one.size[language]}</p>
      {one.isDelivered ? (
        <>
          <p>{one.bringOn ? say.broughtOn(longDate(one.bringOn)) : say.delivered}</p>
          <InVain triedOn={one.triedOn} isToBeRung={one.isToBeRung} />
        </>
      ) : (
        <>
          <p>
            {store.name}, {store.street}
          </p>
          <p>{one.isReady ? say.until(longDate(one.fetchByOn)) : say.notReady(longDay(one.readyAt))}</p>
          <Link
            className="ds-button"
            data-variant="primary"
            data-color="accent"
            to="/person/$personId/aid-door/fetch/$reservationId"
            params={{ personId, reservationId: one.reservationId }}
          >
            {say.fetch}
          </Link>
        </>
      )}
      <ButtonLink href={telephone(store.phone)} variant="tertiary" sign="phone">
        {say.ring(store.phone)}
      </ButtonLink>
    </li>
  );
}

/** Somebody was at her home and nobody opened: that it was so, and what happens now. */
function InVain({ triedOn, isToBeRung }: Pick<ToFetch, 'triedOn' | 'isToBeRung'>) {
  const say = usePageText().aidDoor;
  const { longDate } = useClock();
  if (triedOn === null) return null;
  return (
    <Notice tone="waiting">
      <p>{isToBeRung ? say.weRing(longDate(triedOn)) : say.notHome(longDate(triedOn))}</p>
    </Notice>
  );
}

function ReturnCard({ personId, one }: { personId: string; one: ToReturn }) {
  const say = usePageText().aidDoor;
  const { language } = useLanguage();
  const { longDate } = useClock();
  return (
    <li className="aid-door-card">
      <h3>{one.article[language]}</h3>
      <p>{one.size[language]}</p>
      <p>{say.dueOn(longDate(one.dueOn))}</p>
      {one.fetchOn ? <Tag sign="clock">{say.homeFetchAsked(longDate(one.fetchOn))}</Tag> : null}
      <InVain triedOn={one.triedOn} isToBeRung={one.isToBeRung} />
      <Link
        className="ds-button"
        data-variant="secondary"
        data-color="accent"
        to="/person/$personId/aid-door/return/$loanId"
        params={{ personId, loanId: one.loanId }}
      >
        {say.bring}
      </Link>
    </li>
  );
}
