import type { DeviceModel } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ClockField, DayField, Select, TextField } from '../../ui/field.tsx';
import { usePlace } from '../../ui/place.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useFleetAct } from './fleet-data.ts';
import { windowOf } from './window-of.ts';

/** A vendor tests its devices at night: what comes meanwhile is marked, and rings. */
export function AnnounceWindow(props: { models: readonly DeviceModel[] }) {
  const { models: say, fleet } = useStaffText();
  const { timeZone } = usePlace();
  const [of, setOf] = useState('');
  const [on, setOn] = useState('');
  const [from, setFrom] = useState('02:00');
  const [until, setUntil] = useState('04:00');
  const [because, setBecause] = useState('');
  const [tried, setTried] = useState(false);
  const announce = useFleetAct('POST /api/fleet/test-windows', () => {
    setBecause('');
    setTried(false);
  });
  const vendors = [...new Set(props.models.map(({ vendor }) => vendor))];
  const model = props.models.find(({ id }) => id === of);
  const vendor = model?.vendor ?? vendors.find((each) => `vendor ${each}` === of);
  const lacks = vendor === undefined || on === '' || because.trim() === '';
  const send = () => {
    setTried(true);
    if (vendor === undefined || on === '' || because.trim() === '') return;
    const body = {
      vendor,
      modelId: model?.id ?? null,
      because: because.trim(),
      ...windowOf(on, from, until, timeZone),
    };
    announce.mutate({ body });
  };
  return (
    <details>
      <summary>{say.announce}</summary>
      <div className="fleet-form">
        <Select
          label={say.of}
          value={of}
          onChange={setOf}
          error={tried && vendor === undefined ? say.needed : null}
          options={[
            { value: '', label: '–' },
            ...vendors.map((each) => ({ value: `vendor ${each}`, label: say.allOf(each) })),
            ...props.models.map((each) => ({ value: each.id, label: `${each.vendor} ${each.name}` })),
          ]}
        />
        <DayField label={say.fromDay} value={on} onChange={setOn} error={tried && on === '' ? fleet.dayNeeded : null} />
        <ClockField label={say.fromClock} value={from} onChange={setFrom} />
        <ClockField label={say.untilClock} value={until} onChange={setUntil} />
        <TextField
          label={say.because}
          value={because}
          onChange={setBecause}
          maxLength={300}
          error={tried && lacks && because.trim() === '' ? say.becauseNeeded : null}
        />
        <RefusedHere problem={announce.error} words={fleet.refused} />
        <Button variant="secondary" busy={announce.isPending} onClick={send}>
          {say.announceNow}
        </Button>
      </div>
    </details>
  );
}
