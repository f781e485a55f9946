import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AbsenceKind, ToldBy } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { ClockField, DayField, Select, TextField } from '../../ui/field.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { useStaffText } from '../staff-text.tsx';
import { RefusedHere } from './part-state.tsx';

const kinds: readonly AbsenceKind[] = ['hospital', 'short-stay', 'family', 'holiday'];
export const tellers: readonly ToldBy[] = ['hospital', 'resident', 'relative', 'unit', 'desk'];

/** She is away from home, as somebody told. */
export function RegisterAbsence(props: { personId: string }) {
  const text = useWorkText();
  const say = useStaffText().absencePart;
  const queries = useQueryClient();
  const { personId } = props;
  const [isOpen, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [kind, setKind] = useState<AbsenceKind>('hospital');
  const [leaves, setLeaves] = useState<'now' | 'later'>('now');
  const [on, setOn] = useState('');
  const [at, setAt] = useState('');
  const [expectedOn, setExpectedOn] = useState('');
  const [toldBy, setToldBy] = useState<ToldBy>('hospital');
  const [toldByName, setToldByName] = useState('');
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/absences', {
        params: { personId },
        body: {
          ...{ kind, toldBy, toldByName: toldByName.trim() },
          leaves: leaves === 'later' ? { on, at } : 'now',
          expectedOn: expectedOn === '' ? null : expectedOn,
        },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['absence', personId] }),
  });
  const isWhole = toldByName.trim() !== '' && (leaves === 'now' || (on !== '' && at !== ''));
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (isWhole) save.mutate();
  }
  if (!isOpen) {
    return (
      <div>
        <Button variant="secondary" sign="door" onClick={() => setOpen(true)}>
          {say.register}
        </Button>
      </div>
    );
  }
  return (
    <form className="part-form" onSubmit={submit} noValidate>
      <h2>{say.register}</h2>
      <Select
        label={say.where}
        value={kind}
        onChange={(value) => setKind(value as AbsenceKind)}
        options={kinds.map((value) => ({ value, label: text.absence.kindChoice[value] }))}
      />
      <Select
        label={say.from}
        value={leaves}
        onChange={(value) => setLeaves(value === 'later' ? 'later' : 'now')}
        options={[
          { value: 'now', label: say.now },
          { value: 'later', label: say.later },
        ]}
      />
      {leaves === 'later' ? (
        <div className="part-columns">
          <DayField label={say.day} value={on} onChange={setOn} />
          <ClockField label={say.clock} value={at} onChange={setAt} />
        </div>
      ) : null}
      <DayField label={say.expected} value={expectedOn} onChange={setExpectedOn} />
      <Teller toldBy={toldBy} onToldBy={setToldBy} name={toldByName} onName={setToldByName} />
      {tried && !isWhole ? <p className="ds-validation-message">{say.fillIn}</p> : null}
      <RefusedHere problem={save.error} words={say.refused} />
      <div className="part-acts">
        <Button type="submit" busy={save.isPending}>
          {say.register}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Who told it, and as whom. */
export function Teller(props: {
  toldBy: ToldBy;
  onToldBy: (value: ToldBy) => void;
  name: string;
  onName: (value: string) => void;
}) {
  const say = useStaffText().absencePart;
  return (
    <div className="part-columns">
      <Select
        label={say.toldBy}
        value={props.toldBy}
        onChange={(value) => props.onToldBy(value as ToldBy)}
        options={tellers.map((value) => ({ value, label: say.tellers[value] }))}
      />
      <TextField label={say.toldByName} value={props.name} onChange={props.onName} />
    </div>
  );
}
