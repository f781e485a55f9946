import type { ScreenMessage, ScreenView, ScreenVisit } from '@tunet/contract';
import { dayOnWall } from '../data/wall-clock.ts';
import type { ScreenText } from '../text/nb/screen.ts';
import { clockOf, longDayOf, weekdayOf } from '../text/time.ts';
import { dayOf, type Where, whenOf, whoOf } from './say-visit.ts';

type Shown = Extract<ScreenView, { is: 'shown' }>;

/** After so long without contact what is known is not shown any more. Milliseconds. */
const tooOld = 6 * 3_600_000;

/** The clock, the next visit, the day and what she lets hang there. */
export function ShownScreen(props: {
  view: Shown;
  text: ScreenText;
  now: number;
  /** the last answer, ms since 1970; null: the screen is in contact */
  lostSince: number | null;
}) {
  const { view, text, now, lostSince } = props;
  const where: Where = view;
  const { language, timeZone } = view;
  const isOld =
    lostSince !== null && (now - lostSince > tooOld || dayOnWall(lostSince, timeZone) !== dayOnWall(now, timeZone));
  const isQuiet = view.onlyClock || isOld;
  const clock = clockOf(language, timeZone, now);
  const since =
    lostSince === null ? '' : `${weekdayOf(language, timeZone, lostSince)} ${clockOf(language, timeZone, lostSince)}`;
  return (
    <main className="screen" data-quiet={isQuiet || undefined}>
      <section className="screen-time">
        <h1 className="ds-sr-only">{text.of(view.firstName)}</h1>
        <p className="screen-clock">
          <time dateTime={new Date(now).toISOString().slice(0, 16)}>{clock}</time>
        </p>
        <p className="screen-date">{longDayOf(language, timeZone, now)}</p>
        <p className="screen-name" aria-hidden="true">
          {text.of(view.firstName)}
        </p>
      </section>
      {isQuiet ? null : (
        <div className="screen-day">
          {view.shows.visits ? (
            <>
              <Next text={text} visit={view.next} where={where} now={now} />
              <Today text={text} visits={view.today} where={where} />
            </>
          ) : null}
          {view.messages.length > 0 ? <Messages text={text} messages={view.messages} where={where} /> : null}
        </div>
      )}
      <footer className="screen-foot">
        <p role="status" className="screen-lost">
          {lostSince === null ? '' : isOld ? text.lostLong(since) : text.lost(since)}
        </p>
        <p>{text.urgent(view.country === 'NO')}</p>
      </footer>
    </main>
  );
}

function Next(props: { text: ScreenText; visit: ScreenVisit | null; where: Where; now: number }) {
  const { text, visit, where, now } = props;
  const day = visit ? dayOf(text, visit, where, now) : null;
  return (
    <section className="screen-next" aria-labelledby="next">
      <h2 id="next">{text.next}</h2>
      {visit ? (
        <>
          <p className="screen-when">
            {day ? `${day} ` : ''}
            {whenOf(text, visit, where)}
          </p>
          <p className="screen-who">{whoOf(text, visit)}</p>
        </>
      ) : (
        <p>{text.noNext}</p>
      )}
    </section>
  );
}

function Today(props: { text: ScreenText; visits: readonly ScreenVisit[]; where: Where }) {
  const { text, visits, where } = props;
  const clock = (at: string) => clockOf(where.language, where.timeZone, at);
  const unsure = visits.find(({ state, unitPhone }) => state === 'not-confirmed' && unitPhone !== null);
  return (
    <section aria-labelledby="today">
      <h2 id="today">{text.today}</h2>
      {visits.length === 0 ? <p>{text.noToday}</p> : null}
      <ul className="screen-list">
        {visits.map((visit) => (
          <li key={visit.id} data-state={visit.state}>
            <span className="screen-window">{text.window(clock(visit.from), clock(visit.to))}</span>
            <span>{whoOf(text, visit)}</span>
            <span className="screen-state">
              <Mark state={visit.state} />
              {text.state[visit.state]}
            </span>
          </li>
        ))}
      </ul>
      {unsure?.unitPhone ? <p>{text.ring(unsure.unitName, unsure.unitPhone)}</p> : null}
    </section>
  );
}

/** A shape for each state: none is told apart by its colour. */
function Mark({ state }: { state: ScreenVisit['state'] }) {
  const path = {
    planned: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5l3 3',
    'not-confirmed': 'M5 12h.01M12 12h.01M19 12h.01',
    done: 'M4 12l6 6L20 6',
    'not-done': 'M5 12h14',
  }[state];
  return (
    <svg
      viewBox="0 0 24 24"
      width="28"
      height="28"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      aria-hidden="true"
    >
      <path d={path} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

function Messages(props: { text: ScreenText; messages: readonly ScreenMessage[]; where: Where }) {
  const { text, messages, where } = props;
  const { language, timeZone } = where;
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{text.messages}</h2>
      <ul className="screen-messages">
        {messages.map(({ id, who, words, sentAt, photoIds }) => (
          <li key={id}>
            <p>
              <strong>{who}</strong>{' '}
              <span className="screen-sent">
                {weekdayOf(language, timeZone, sentAt)} {clockOf(language, timeZone, sentAt)}
              </span>
            </p>
            <p className="screen-words">{words}</p>
            {photoIds.map((photoId) => (
              <img key={photoId} src={`/api/screen/photos/${photoId}`} alt={text.photo(who)} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
