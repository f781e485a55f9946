import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../data/call.ts';
import { dutiesQuery } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Refusal } from '../refusal.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useWatchAct } from './watch-data.ts';

type Desk = Answer<'GET /api/watch'>['desk'];

/** Who is at the desk: how many, who has a break and until when, and in red when they are too few. */
export function AtDesk(props: { desk: Desk }) {
  const say = useStaffText().watch;
  const { clock } = useClock();
  const { desk } = props;
  const few = desk.onDuty < desk.wanted;
  return (
    <section className="watch-part" aria-labelledby="watch-here">
      <h2 id="watch-here">{say.here}</h2>
      <p className="figures">{say.onDuty(desk.onDuty)}</p>
      {few ? (
        <Notice tone="danger" live>
          {desk.shortage ? say.few(desk.onDuty, clock(desk.shortage.since)) : say.fewNow}{' '}
          {desk.shortage?.pagedAt ? say.leadTold(clock(desk.shortage.pagedAt)) : say.leadNotTold}
        </Notice>
      ) : null}
      {desk.breaks.map(({ name, backAt }) => (
        <Notice key={name} tone="waiting">
          {desk.there === 1 ? say.oneUntil(clock(backAt), name) : say.onBreak(clock(backAt), name)}
        </Notice>
      ))}
      <OwnBreak />
    </section>
  );
}

/** My own break at the desk: begins, lasts, ends. */
function OwnBreak() {
  const say = useStaffText().watch;
  const duties = useQuery(dutiesQuery);
  const [minutes, setMinutes] = useState('20');
  const begin = useWatchAct('POST /api/duties/:dutyId/break');
  const end = useWatchAct('POST /api/duties/:dutyId/break/end');
  const duty = duties.data?.duties.find(({ unitKind }) => unitKind === 'desk');
  if (!duty) return null;
  const params = { dutyId: duty.id };
  if (duty.backAt !== null) {
    return (
      <div className="watch-row">
        <Button sign="check" busy={end.isPending} onClick={() => end.mutate({ params, body: {} })}>
          {say.back}
        </Button>
        <Refusal problem={end.error} words={{}} />
      </div>
    );
  }
  return (
    <details className="watch-fold">
      <summary>{say.takeBreak}</summary>
      <p className="quiet">{say.breakHelp}</p>
      <div className="watch-row">
        <Select
          label={say.breakLength}
          value={minutes}
          onChange={setMinutes}
          options={[10, 15, 20, 30].map((n) => ({ value: String(n), label: say.breakFor(n) }))}
        />
        <Button
          variant="secondary"
          busy={begin.isPending}
          onClick={() => begin.mutate({ params, body: { minutes: Number(minutes) } })}
        >
          {say.takeBreak}
        </Button>
      </div>
      <Refusal problem={begin.error} words={{ 'already-on-break': say.alreadyOnBreak }} />
    </details>
  );
}
