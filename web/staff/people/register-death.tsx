import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select } from '../../ui/field.tsx';
import { useText } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { RefusedHere } from './part-state.tsx';

/** Two quiet steps: that it is to be registered, then the day and the one who ties up the ends. */
export function RegisterDeath(props: {
  personId: string;
  colleagues: readonly { readonly staffId: string; readonly name: string }[];
}) {
  const text = useText();
  const say = useStaffText().deathPart;
  const queries = useQueryClient();
  const { personId, colleagues } = props;
  const [isOpen, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [diedOn, setDiedOn] = useState('');
  const [estateStaffId, setEstateStaffId] = useState('');
  const register = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/death', { params: { personId }, body: { diedOn, estateStaffId } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['death', personId] });
      await queries.invalidateQueries({ queryKey: ['person', personId] });
    },
  });
  const isWhole = diedOn !== '' && estateStaffId !== '';
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (isWhole) register.mutate();
  }
  if (!isOpen) {
    return (
      <div className="part-form">
        <p className="quiet">{say.intro}</p>
        <div>
          <Button variant="secondary" color="neutral" onClick={() => setOpen(true)}>
            {say.begin}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form className="part-form" onSubmit={submit} noValidate>
      <h2>{say.begin}</h2>
      <p>{say.stops}</p>
      <p className="quiet">{say.undoable}</p>
      <DayField label={say.diedOn} value={diedOn} onChange={setDiedOn} />
      <Select
        label={say.estate}
        help={say.estateHelp}
        value={estateStaffId}
        onChange={setEstateStaffId}
        options={[
          { value: '', label: say.choose },
          ...colleagues.map(({ staffId, name }) => ({ value: staffId, label: name })),
        ]}
      />
      {tried && !isWhole ? <p className="ds-validation-message">{say.fillIn}</p> : null}
      <RefusedHere problem={register.error} words={say.refused} />
      <div className="part-acts">
        <Button type="submit" color="neutral" busy={register.isPending}>
          {say.register}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
