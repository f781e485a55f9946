import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RoundStop } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../../data/call.ts';
import { serverNow } from '../../../data/server-clock.ts';
import { dayOnWall } from '../../../data/wall-clock.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/field.tsx';
import { Empty, Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { usePlace } from '../../../ui/place.tsx';
import { OnDuty } from '../../on-duty.tsx';
import { PartState, RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { RoundStopCard } from './round-stop.tsx';
import './door-work.css';

/** What goes to homes and comes from them on a day, in the order it is driven; on the phone too. */
export function RoundPage() {
  return (
    <OnDuty>
      <Round />
    </OnDuty>
  );
}

function Round() {
  const say = useStaffText().aidDoorWork;
  const { round: more } = useStaffText().aidStore;
  const { timeZone } = usePlace();
  const [day, setDay] = useState(() => dayOnWall(serverNow(), timeZone));
  const list = useQuery({
    queryKey: ['aid-round', day],
    queryFn: () => call('GET /api/aid-rounds', { query: { roundDay: day } }),
    gcTime: 0,
  });
  return (
    <div className="aid-round">
      <PageHeading lead={say.roundLead}>{say.round}</PageHeading>
      <DayField label={say.day} value={day} onChange={(value) => value && setDay(value)} />
      <PartState query={list} doing={say.loading}>
        {({ stops, toRing }) => (
          <>
            {toRing.length > 0 ? (
              <section aria-labelledby="round-ring">
                <h2 id="round-ring">
                  {more.toRing} <span className="figures quiet">{toRing.length}</span>
                </h2>
                <p className="quiet">{more.toRingHelp}</p>
                <ul className="aid-work-list">
                  {toRing.map((stop) => (
                    <RoundStopCard key={stop.stopId} stop={stop} day={day} mustRing />
                  ))}
                </ul>
              </section>
            ) : null}
            {stops.length === 0 ? (
              <Empty sign="house" heading={say.nothing}>
                {say.nothingHelp}
              </Empty>
            ) : (
              <Ordered key={stops.map(({ stopId }) => stopId).join()} stops={stops} day={day} />
            )}
          </>
        )}
      </PartState>
    </div>
  );
}

/** The stops with the order that somebody sets; it is the same for all who drive. */
function Ordered({ stops, day }: { stops: readonly RoundStop[]; day: string }) {
  const { round: say } = useStaffText().aidStore;
  const client = useQueryClient();
  const order = useMutation({
    mutationFn: (stopIds: string[]) => command('POST /api/aid-rounds/order', { body: { roundDay: day, stopIds } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['aid-round'] }),
  });
  function move(from: number, by: -1 | 1): void {
    const ids = stops.map(({ stopId }) => stopId);
    const [moved] = ids.splice(from, 1);
    if (moved === undefined) return;
    ids.splice(from + by, 0, moved);
    order.mutate(ids);
  }
  return (
    <>
      <p className="aid-work-acts no-print">
        <Button variant="tertiary" color="neutral" busy={order.isPending} onClick={() => order.mutate([])}>
          {say.order}
        </Button>
        <Button variant="tertiary" color="neutral" sign="letter" onClick={() => print()}>
          {say.print}
        </Button>
      </p>
      <RefusedHere problem={order.error} words={say.refused} />
      <div role="status">{order.isSuccess ? <Notice tone="good">{say.orderKept}</Notice> : null}</div>
      <ol className="aid-work-list">
        {stops.map((stop, index) => (
          <RoundStopCard
            key={stop.stopId}
            stop={stop}
            day={day}
            onUp={index === 0 ? null : () => move(index, -1)}
            onDown={index === stops.length - 1 ? null : () => move(index, 1)}
          />
        ))}
      </ol>
    </>
  );
}
