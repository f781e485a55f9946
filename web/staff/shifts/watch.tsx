import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { loginAddress } from '../../data/login.ts';
import { useClock, useText } from '../../ui/language.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { useNow } from '../../ui/time.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AtDesk } from './at-desk.tsx';
import { Board } from './board.tsx';
import { PlannedRounds } from './planned-rounds.tsx';
import { ReceivingTable } from './receiving-table.tsx';
import { watchQuery } from './watch-data.ts';
import './shifts.css';

/** The watch beside the alarms: what was not rung, who is here, planned calls, the board, who receives what now. */
export function Watch() {
  const all = useStaffText();
  const say = all.watch;
  const text = useText();
  const { relative, date } = useClock();
  const now = useNow(15);
  const watch = useQuery(watchQuery);
  if (!watch.data) {
    return watch.error ? (
      <ErrorMessage problem={watch.error} retry={watch.refetch} logIn={loginAddress('staff')} />
    ) : (
      <Waiting doing={text.waiting.page} />
    );
  }
  const { desk, receiving, unpublished, rounds, notices, firstNights, places, unread } = watch.data;
  return (
    <div className="watch">
      {unread && !unread.isMine ? (
        <Notice tone="waiting">
          {say.unread(unread.madeByName, relative(unread.madeAt, now))}{' '}
          <Link to="/watch/report/$reportId" params={{ reportId: unread.reportId }}>
            {say.readIt}
          </Link>
        </Notice>
      ) : null}
      <section className="watch-part watch-calls" aria-labelledby="watch-calls">
        <h2 id="watch-calls">{all.plannedCalls.heading}</h2>
        {rounds.length === 0 ? <p className="quiet">{all.plannedCalls.none}</p> : <PlannedRounds rounds={rounds} />}
        {firstNights.length === 0 ? null : (
          <>
            <h3>{say.firstNights}</h3>
            <ul className="plain-lines">
              {firstNights.map(({ absenceId, personName, placeName, homeAt }) => (
                <li key={absenceId}>{say.firstNight(personName, placeName, relative(homeAt, now))}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <AtDesk desk={desk} />
      <section className="watch-part" aria-labelledby="watch-board">
        <h2 id="watch-board">{all.board.heading}</h2>
        <Board notices={notices} places={places} />
      </section>
      <section className="watch-part watch-wide" aria-labelledby="watch-receiving">
        <h2 id="watch-receiving">{say.receiving}</h2>
        {unpublished.map(({ placeId, placeName, monday }) => (
          <Notice key={`${placeId} ${monday}`} tone="waiting">
            {say.unpublished(placeName, date(monday))}
          </Notice>
        ))}
        <ReceivingTable receiving={receiving} />
        <p className="watch-row">
          <Link to="/duty-calendar">{say.toCalendar}</Link>
          <Link to="/watch/report">{all.shiftReport.title}</Link>
        </p>
      </section>
    </div>
  );
}
