import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Answer, command } from '../data/call.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useClock } from './language.tsx';
import { useWorkText } from './more-text.tsx';
import { Refused } from './notice.tsx';

type Duty = Answer<'GET /api/duties/mine'>['duties'][number];

/** Ending a watch. The last one at a desk is told what must be first. */
export function EndWatch(props: { duty: Duty; onClose: () => void }) {
  const text = useWorkText();
  const { clock } = useClock();
  const cache = useQueryClient();
  const end = useMutation({
    mutationFn: () => command('POST /api/duties/:dutyId/end', { params: { dutyId: props.duty.id }, body: {} }),
    onSuccess: () => cache.invalidateQueries(),
  });
  return (
    <Dialog
      heading={text.duty.end}
      onClose={props.onClose}
      actions={
        <Button busy={end.isPending} onClick={() => end.mutate()}>
          {text.duty.end}
        </Button>
      }
    >
      <p>
        {props.duty.unitName}. {text.duty.until(clock(props.duty.endsAt))}.
      </p>
      <Refused problem={end.error} />
    </Dialog>
  );
}
