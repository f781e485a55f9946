import type { DeskRow, HandOver } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useDesk } from './desk-context.tsx';

/** When she is there, as somebody said it on the telephone. The new time is watched as the first was. */
export function MoveArrival(props: { row: DeskRow; handOver: HandOver }) {
  const text = useWorkText();
  const say = text.life;
  const { acts } = useDesk();
  const [open, setOpen] = useState(false);
  const [minutes, setMinutes] = useState('15');
  const [name, setName] = useState(props.handOver.acceptedBy ?? '');
  const { row, handOver } = props;
  const isWhole = /^\d{1,3}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 120;
  if (!open) {
    return (
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {say.moveArrival}
      </Button>
    );
  }
  const save = () =>
    acts.perform(
      row.id,
      'move-arrival',
      () =>
        command('POST /api/hand-overs/:handOverId/arrival', {
          params: { handOverId: handOver.id },
          body: { minutes: Number(minutes), name: name.trim() },
        }),
      () => setOpen(false),
    );
  return (
    <fieldset className="open-part">
      <legend>{say.moveArrival}</legend>
      <TextField
        numeric
        label={say.arrivesIn}
        error={isWhole ? null : say.arrivesInHelp}
        value={minutes}
        onChange={setMinutes}
        maxLength={3}
      />
      <TextField label={say.whoSaidSo} value={name} onChange={setName} maxLength={120} />
      {acts.refused?.alarmId === row.id && acts.refused.name === 'move-arrival' ? (
        <Refused problem={acts.refused.problem} />
      ) : null}
      <div className="alarm-acts">
        <Button disabled={!isWhole || name.trim() === ''} busy={acts.pending?.name === 'move-arrival'} onClick={save}>
          {say.saveArrival}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
