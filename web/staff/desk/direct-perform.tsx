import type { DeskRow } from '@tunet/contract';
import { useState } from 'react';
import { Problem } from '../../data/call.ts';
import type { DirectAct, DirectDeskNow } from '../../data/direct-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Refused } from '../../ui/notice.tsx';

/** What the pieces of the direct desk do together. */
export interface DirectActs {
  readonly pending: string | null;
  readonly refused: { readonly alarmId: string; readonly problem: unknown } | null;
  perform(alarmId: string, name: DirectAct, more?: Readonly<Record<string, unknown>>, then?: () => void): void;
}

/** Takes the alarm; a colleague who was faster is named. */
export function TakeHere(props: { row: DeskRow; acts: DirectActs; onTake: () => void }) {
  const text = useWorkText();
  const { row, acts } = props;
  return (
    <div className="take">
      <Button color="danger" sign="check" wide busy={acts.pending === `${row.id} take`} onClick={props.onTake}>
        {text.desk.take} <kbd>t</kbd>
      </Button>
      <DirectRefused alarmId={row.id} acts={acts} />
    </div>
  );
}

/** What the receiver said no to, in words of its own where it has some. */
export function DirectRefused(props: { alarmId: string; acts: DirectActs }) {
  const text = useWorkText();
  const { refused } = props.acts;
  if (refused?.alarmId !== props.alarmId) return null;
  const code = refused.problem instanceof Problem ? refused.problem.code : null;
  const own = code === 'stored-by-now' ? text.direct.storedByNow : code === 'not-kept' ? text.direct.notKept : null;
  if (own === null) return <Refused problem={refused.problem} />;
  return (
    <p className="refused" role="alert">
      <Drawing name="warning" size={20} /> {own}
    </p>
  );
}

/** One act at a time; a refusal stays beside its alarm until the next act. */
export function useDirectActs(direct: DirectDeskNow): DirectActs {
  const [pending, setPending] = useState<string | null>(null);
  const [refused, setRefused] = useState<DirectActs['refused']>(null);
  return {
    pending,
    refused,
    perform(alarmId, name, more, then) {
      if (pending) return;
      setPending(`${alarmId} ${name}`);
      setRefused(null);
      direct
        .act(alarmId, name, more)
        .then(() => then?.())
        .catch((problem: unknown) => setRefused({ alarmId, problem }))
        .finally(() => setPending(null));
    },
  };
}
