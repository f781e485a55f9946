import type { Setup } from '@tunet/contract';
import { useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useFleetAct } from './fleet-data.ts';

/** Fits a device: its number read off it, the address read aloud. `again`: the first one did not work. */
export function FitStep(props: { setup: Setup; again?: boolean }) {
  const say = useStaffText().fleet;
  const [open, setOpen] = useState(!props.again);
  const [number, setNumber] = useState('');
  const [did, setDid] = useState('');
  const [confirmed, setConfirmed] = useState<'person' | 'relative' | null>(null);
  const [tried, setTried] = useState(false);
  const fit = useFleetAct('POST /api/fleet/setups/:setupId/fit', () => setOpen(false));
  const { id: setupId, version } = props.setup;
  if (!open) {
    return (
      <Button variant="tertiary" color="neutral" onClick={() => setOpen(true)}>
        {say.fitAnother}
      </Button>
    );
  }
  const send = () => {
    setTried(true);
    if (number.trim() === '' || confirmed === null) return;
    fit.mutate({
      params: { setupId },
      body: { version, device: number.trim(), did: did.trim() || null, addressConfirmedWith: confirmed, note: null },
    });
  };
  return (
    <div className="fleet-form">
      <TextField
        label={say.number}
        help={say.numberHelp}
        value={number}
        onChange={setNumber}
        maxLength={60}
        error={tried && number.trim() === '' ? say.numberNeeded : null}
      />
      <TextField label={say.did} help={say.didHelp} value={did} onChange={setDid} maxLength={32} numeric />
      <ReadAloud
        address={props.setup.livesAt}
        value={confirmed}
        onChange={setConfirmed}
        error={tried && confirmed === null}
      />
      <RefusedHere problem={fit.error} words={say.refused} />
      <Button busy={fit.isPending} onClick={send}>
        {say.fit}
      </Button>
    </div>
  );
}

/** Whoever stands in the room reads the address aloud: a device whose record has not moved sends help to the wrong door. */
function ReadAloud(props: {
  address: string | null;
  value: 'person' | 'relative' | null;
  onChange: (value: 'person' | 'relative') => void;
  error: boolean;
}) {
  const say = useStaffText().fleet;
  const name = useId();
  const choices = [
    ['person', say.withPerson],
    ['relative', say.withRelative],
  ] as const;
  return (
    <fieldset className="fleet-choices" aria-describedby={props.error ? `${name}-error` : undefined}>
      <legend>{say.readAloud}</legend>
      <p className="read-aloud">{props.address ?? say.askAddress}</p>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            className="ds-input"
            name={name}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
      {props.error ? (
        <p id={`${name}-error`} className="ds-validation-message">
          {say.addressNeeded}
        </p>
      ) : null}
    </fieldset>
  );
}
