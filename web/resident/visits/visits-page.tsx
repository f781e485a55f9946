import { Link } from '@tanstack/react-router';
import type { MyVisit } from '@tunet/contract';
import type { ReactNode } from 'react';
import { loginAddress } from '../../data/login.ts';
import { dayAfter } from '../../data/wall-clock.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { FirstWeek } from './first-week.tsx';
import { useVisits } from './use-visits.ts';
import { VisitCard, VisitLine } from './visit-card.tsx';
import { byDay } from './visits-query.ts';
import './visits.css';

/** “Visits today” first, then the next days, then what became of the last ones. */
export function VisitsPage() {
  const text = useText();
  const { personId, name } = usePersonHere();
  const { query } = useVisits(personId);
  return (
    <PersonPage heading={text.visit.way(name)} print={Boolean(query.data)}>
      {query.data ? (
        <Shown visits={query.data.visits} today={query.data.today} />
      ) : query.error ? (
        <ErrorMessage problem={query.error} retry={query.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </PersonPage>
  );
}

function Shown(props: { visits: readonly MyVisit[]; today: string }) {
  const text = useText();
  const { personId, name } = usePersonHere();
  const { visits, today } = props;
  const more = usePageText();
  const say = text.visit;
  const ofToday = visits.filter(({ day }) => day === today);
  const ahead = byDay(visits.filter(({ day }) => day > today));
  const before = byDay(visits.filter(({ day }) => day < today)).reverse();
  return (
    <div className="visits">
      <FirstWeek personId={personId} name={name} today={today} />
      <section>
        <h2>{say.today}</h2>
        {ofToday.length === 0 ? (
          <Empty sign="house" heading={say.noneToday}>
            {say.noneTodayHelp}
          </Empty>
        ) : (
          ofToday.map((visit) => <VisitCard key={visit.id} {...{ visit, personId, name }} />)
        )}
      </section>
      <Link className="way no-print" to="/person/$personId/week" params={{ personId }}>
        <Drawing name="letter" size={36} />
        <span>{more.visitMore.paperWay}</span>
        <Drawing name="forth" />
      </Link>
      <Link className="way no-print" to="/person/$personId/calendar" params={{ personId }}>
        <Drawing name="clock" size={36} />
        <span>{more.calendar.way}</span>
        <Drawing name="forth" />
      </Link>
      <Link className="way no-print" to="/person/$personId/week-phone" params={{ personId }}>
        <Drawing name="phone" size={36} />
        <span>{more.weekPhone.way}</span>
        <Drawing name="forth" />
      </Link>
      {ahead.length === 0 ? <p className="quiet">{say.noneAhead}</p> : null}
      {ahead.map(({ day, visits: ofDay }) => (
        <Day key={day} day={day} isTomorrow={day === dayAfter(today, 1)}>
          {ofDay.map((visit) => (
            <VisitLine key={visit.id} {...{ visit, personId, name }} />
          ))}
        </Day>
      ))}
      {before.length > 0 ? (
        <details className="visits-before no-print">
          <summary>{say.earlier}</summary>
          {before.map(({ day, visits: ofDay }) => (
            <Day key={day} day={day} isTomorrow={false}>
              {ofDay.map((visit) => (
                <VisitLine key={visit.id} {...{ visit, personId, name }} />
              ))}
            </Day>
          ))}
        </details>
      ) : null}
    </div>
  );
}

function Day(props: { day: string; isTomorrow: boolean; children: ReactNode }) {
  const text = useText();
  const { longDate } = useClock();
  return (
    <section>
      <h2>{props.isTomorrow ? text.visit.tomorrow : longDate(props.day)}</h2>
      <div className="visit-lines">{props.children}</div>
    </section>
  );
}
