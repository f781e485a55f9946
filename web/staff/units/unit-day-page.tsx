import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { dayAfter } from '../../data/wall-clock.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { DayBoard } from './day-board.tsx';
import { unitDayQuery } from './unit-data.ts';
import { UnitWeeks } from './unit-weeks.tsx';
import { VisitTable } from './visit-table.tsx';
import { WaitsList } from './waits-list.tsx';
import './units.css';

/** The unit's day: what waits for an answer on top, then who takes what, drawn and as a table. */
export function UnitDayPage() {
  return (
    <OnDuty>
      <UnitDay />
    </OnDuty>
  );
}

function UnitDay() {
  const text = useText();
  const { on }: { on?: string } = useParams({ strict: false });
  const day = useQuery(unitDayQuery(on));
  if (day.error && !day.data) {
    return <ErrorMessage problem={day.error} retry={day.refetch} logIn={loginAddress('staff')} />;
  }
  if (!day.data) return <Waiting doing={text.waiting.page} />;
  return <Shown day={day.data} />;
}

function Shown(props: { day: Answer<'GET /api/units/day'> }) {
  const say = useStaffText().unitDay;
  const { longDate } = useClock();
  const [view, setView] = useState<'board' | 'table'>('board');
  /** A staff id, `free`, or everybody. */
  const [carer, setCarer] = useState<string>('all');
  const { day } = props;
  const { visits, carers, reasons } = day;
  const done = visits.filter(({ state }) => state === 'done').length;
  const free = visits.filter(({ assignedTo, state }) => assignedTo === null && state === 'planned').length;
  const showInTable = (carerId: string | null) => {
    setCarer(carerId ?? 'free');
    setView('table');
  };
  const inTable = visits.filter(({ assignedTo }) => carer === 'all' || (assignedTo?.id ?? 'free') === carer);
  return (
    <div className="unit-day">
      <PageHeading title={say.title} lead={say.counts({ visits: visits.length, done, free })}>
        {longDate(day.on)}
      </PageHeading>
      <nav className="unit-day-nav" aria-label={say.title}>
        <DayLink on={dayAfter(day.on, -1)} sign="back">
          {say.before}
        </DayLink>
        {day.on === day.today ? null : (
          <Link className="ds-button" data-variant="secondary" data-color="neutral" to="/units">
            {say.today}
          </Link>
        )}
        <DayLink on={dayAfter(day.on, 1)} sign="forth">
          {say.after}
        </DayLink>
      </nav>
      <WaitsList visits={[...visits, ...day.asked]} on={day.on} reasons={reasons} />
      <UnitWeeks />
      {visits.length === 0 ? (
        <Empty sign="walker" heading={say.none}>
          {say.noneHelp}
        </Empty>
      ) : (
        <section className="unit-day-list" aria-label={say.title}>
          <fieldset className="unit-day-views">
            <legend className="ds-sr-only">{say.view}</legend>
            {(['board', 'table'] as const).map((each) => (
              <Button
                key={each}
                variant={view === each ? 'primary' : 'secondary'}
                color={view === each ? 'accent' : 'neutral'}
                aria-pressed={view === each}
                onClick={() => setView(each)}
              >
                {say[each]}
              </Button>
            ))}
          </fieldset>
          {view === 'board' ? (
            <DayBoard visits={visits} carers={carers} showInTable={showInTable} />
          ) : (
            <VisitTable visits={inTable} carers={carers} reasons={reasons} filter={{ carer, setCarer }} />
          )}
        </section>
      )}
    </div>
  );
}

function DayLink(props: { on: string; sign: 'back' | 'forth'; children: string }) {
  return (
    <Link className="ds-button" data-variant="secondary" data-color="neutral" to="/units/$on" params={{ on: props.on }}>
      {props.sign === 'back' ? <Drawing name="back" size={20} /> : null}
      {props.children}
      {props.sign === 'forth' ? <Drawing name="forth" size={20} /> : null}
    </Link>
  );
}
