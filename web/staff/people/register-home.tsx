import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ToldBy } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useStaffText } from '../staff-text.tsx';
import { RefusedHere } from './part-state.tsx';
import { Teller } from './register-absence.tsx';
import type { StaffAbsence } from './staff-absence.ts';

/** She is home again, or is not going after all, as somebody told. */
export function RegisterHome(props: { absence: StaffAbsence; personId: string }) {
  const say = useStaffText().absencePart;
  const queries = useQueryClient();
  const { absence, personId } = props;
  const [tried, setTried] = useState(false);
  const [toldBy, setToldBy] = useState<ToldBy>(absence.kind === 'hospital' ? 'hospital' : 'resident');
  const [toldByName, setToldByName] = useState('');
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/absences/:absenceId/home', {
        params: { personId, absenceId: absence.id },
        body: { toldBy, toldByName: toldByName.trim() },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['absence', personId] }),
  });
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (toldByName.trim() !== '') save.mutate();
  }
  const isPlanned = absence.state === 'planned';
  return (
    <form className="part-form" onSubmit={submit} noValidate>
      <h2>{isPlanned ? say.callOff : say.home}</h2>
      {isPlanned ? null : <p>{say.homeHelp}</p>}
      <Teller toldBy={toldBy} onToldBy={setToldBy} name={toldByName} onName={setToldByName} />
      {tried && toldByName.trim() === '' ? <p className="ds-validation-message">{say.toldByName}</p> : null}
      <RefusedHere problem={save.error} words={say.refused} />
      <div className="part-acts">
        <Button type="submit" sign="house" busy={save.isPending}>
          {isPlanned ? say.callOff : say.saveHome}
        </Button>
      </div>
    </form>
  );
}
