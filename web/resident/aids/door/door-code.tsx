import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AidErrand, DoorCode as Code } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../../data/call.ts';
import { serverNow } from '../../../data/server-clock.ts';
import { Button } from '../../../ui/button.tsx';
import { useClock } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PickOne } from '../../people/choices.tsx';
import { RefusedInWords } from '../../people/refused-in-words.tsx';

type Span = Readonly<Pick<Code, 'opensAt' | 'closesAt'>>;

/** The number for the door: asked for one of its windows, shown large, with whether the door knows it. */
export function DoorCode(props: {
  personId: string;
  errand: AidErrand;
  thingId: string;
  windows: readonly Span[];
  code: Code | null;
}) {
  const { personId, errand, thingId, windows, code } = props;
  const say = usePageText().aidDoor;
  const { clock, longDay } = useClock();
  // The end of a day is its midnight, not the one that it began with.
  const untilClock = (at: string) => (clock(at) === '00:00' ? '24:00' : clock(at));
  const client = useQueryClient();
  const [isAgain, setAgain] = useState(false);
  const [chosen, setChosen] = useState(windows[0]?.opensAt ?? null);
  const ask = useMutation({
    mutationFn: (opensAt: string) =>
      command('POST /api/my/people/:personId/aid-door/codes', {
        params: { personId },
        body: { errand, errandId: thingId, opensAt },
      }),
    onSuccess: () => {
      setAgain(false);
      return client.invalidateQueries({ queryKey: ['aid-door', personId] });
    },
  });
  if (code && !isAgain)
    return (
      <section className="aid-code" aria-labelledby="aid-code">
        <h2 id="aid-code">{say.code}</h2>
        <p className="aid-code-digits">
          <span className="ds-sr-only">{code.digits.split('').join(' ')}</span>
          <span aria-hidden="true">{`${code.digits.slice(0, 3)} ${code.digits.slice(3)}`}</span>
        </p>
        <p>{say.codeWindow(longDay(code.opensAt), clock(code.opensAt), untilClock(code.closesAt))}</p>
        <p className="quiet">{say.codeOnce}</p>
        <Notice tone={code.doorKnows ? 'good' : 'waiting'} live>
          <p>{code.doorKnows ? say.codeKnown : say.codeComing}</p>
        </Notice>
        <Button variant="tertiary" color="neutral" onClick={() => setAgain(true)}>
          {say.newCode}
        </Button>
      </section>
    );
  const now = serverNow();
  const label = ({ opensAt, closesAt }: Span) =>
    Date.parse(opensAt) <= now + 60_000
      ? say.nowUntil(untilClock(closesAt))
      : say.later(longDay(opensAt), clock(opensAt), untilClock(closesAt));
  return (
    <section className="aid-code" aria-labelledby="aid-code">
      <h2 id="aid-code">{say.chooseWhen}</h2>
      <PickOne
        question={say.chooseWhen}
        choices={windows.map((span) => ({ value: span.opensAt, label: label(span) }))}
        picked={chosen}
        onPick={setChosen}
      />
      <RefusedInWords problem={ask.error} words={say.refused} />
      <Button
        busy={ask.isPending}
        onClick={() => {
          const opensAt = chosen ?? windows[0]?.opensAt;
          if (opensAt) ask.mutate(opensAt);
        }}
      >
        {say.getCode}
      </Button>
    </section>
  );
}
