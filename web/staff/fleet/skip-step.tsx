import type { Setup } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useFleetAct } from './fleet-data.ts';

/** A step is left out with its reason, and never in silence. */
export function SkipStep(props: { setup: Setup; step: 'appointment' | 'explained' }) {
  const text = useText();
  const say = useStaffText().fleet;
  const [open, setOpen] = useState(false);
  const [because, setBecause] = useState('');
  const [tried, setTried] = useState(false);
  const skip = useFleetAct('POST /api/fleet/setups/:setupId/steps/:step/skip');
  const { id: setupId, version } = props.setup;
  if (!open) {
    return (
      <Button variant="tertiary" color="neutral" onClick={() => setOpen(true)}>
        {say.notNeeded}
      </Button>
    );
  }
  const send = () => {
    setTried(true);
    if (because.trim() === '') return;
    skip.mutate({ params: { setupId, step: props.step }, body: { version, because: because.trim() } });
  };
  return (
    <div className="fleet-form">
      <TextField
        label={say.because}
        value={because}
        onChange={setBecause}
        maxLength={300}
        error={tried && because.trim() === '' ? say.becauseNeeded : null}
      />
      <RefusedHere problem={skip.error} words={say.refused} />
      <div className="fleet-acts">
        <Button variant="secondary" busy={skip.isPending} onClick={send}>
          {say.leaveOut}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
