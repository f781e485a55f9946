import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, command, Problem } from '../data/call.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './field.tsx';
import { useClock } from './language.tsx';
import { useWorkText } from './more-text.tsx';
import { Refused } from './notice.tsx';

type Duty = Answer<'GET /api/duties/mine'>['duties'][number];

/** Ending a watch. The last one at a desk says who answers now. */
export function EndWatch(props: { duty: Duty; askReceiver?: boolean; onClose: () => void }) {
  const text = useWorkText();
  const { clock } = useClock();
  const cache = useQueryClient();
  const [receiver, setReceiver] = useState('');
  const end = useMutation({
    mutationFn: () =>
      command('POST /api/duties/:dutyId/end', {
        params: { dutyId: props.duty.id },
        body: receiver.trim() === '' ? {} : { receiver },
      }),
    onSuccess: () => cache.invalidateQueries(),
  });
  const last = props.askReceiver || (end.error instanceof Problem && end.error.code === 'last-at-desk');
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
      {last ? (
        <TextField label={text.duty.receiver} help={text.duty.receiverHelp} value={receiver} onChange={setReceiver} />
      ) : null}
    </Dialog>
  );
}
