import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ToReturn } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../../data/call.ts';
import { serverNow } from '../../../data/server-clock.ts';
import { dayAfter, dayOnWall } from '../../../data/wall-clock.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/field.tsx';
import { useClock } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { usePlace } from '../../../ui/place.tsx';
import { RefusedInWords } from '../../people/refused-in-words.tsx';

/** For one who cannot bring it herself: a day on which it is fetched at her home. */
export function HomeFetch({ personId, one }: { personId: string; one: ToReturn }) {
  const say = usePageText().aidDoor;
  const { timeZone } = usePlace();
  const { longDate } = useClock();
  const client = useQueryClient();
  const tomorrow = dayAfter(dayOnWall(serverNow(), timeZone), 1);
  const [day, setDay] = useState(tomorrow);
  const ask = useMutation({
    mutationFn: (fetchOn: string | null) =>
      command('POST /api/my/people/:personId/aid-door/home-fetch', {
        params: { personId },
        body: { loanId: one.loanId, fetchOn },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['aid-door', personId] }),
  });
  if (one.fetchOn)
    return (
      <section className="aid-door-home">
        <Notice tone="good" live>
          <p>{say.homeFetchAsked(longDate(one.fetchOn))}</p>
        </Notice>
        <Button variant="secondary" color="neutral" busy={ask.isPending} onClick={() => ask.mutate(null)}>
          {say.homeFetchNot}
        </Button>
      </section>
    );
  return (
    <details className="aid-door-home">
      <summary>{say.homeFetch}</summary>
      <p>{say.homeFetchHelp}</p>
      <DayField label={say.homeFetchDay} value={day} min={tomorrow} onChange={setDay} />
      <RefusedInWords problem={ask.error} words={say.refused} />
      <Button
        variant="secondary"
        busy={ask.isPending}
        onClick={() => {
          if (day) ask.mutate(day);
        }}
      >
        {say.homeFetchAsk}
      </Button>
    </details>
  );
}
