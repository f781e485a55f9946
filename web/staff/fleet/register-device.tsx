import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { modelsQuery, useFleetAct } from './fleet-data.ts';

/** A new device lies in stock. */
export function RegisterDevice(props: { done: () => void }) {
  const text = useText();
  const { devices: say, fleet } = useStaffText();
  const models = useQuery(modelsQuery);
  const [cid, setCid] = useState('');
  const [serial, setSerial] = useState('');
  const [modelId, setModelId] = useState('');
  const [phone, setPhone] = useState('');
  const [sim, setSim] = useState('');
  const [minutes, setMinutes] = useState('');
  const [tried, setTried] = useState(false);
  const register = useFleetAct('POST /api/fleet/devices', props.done);
  const isNumber = /^[0-9A-Za-z]{1,32}$/.test(cid.trim());
  const send = () => {
    setTried(true);
    if (!isNumber || modelId === '') return;
    const orNull = (value: string) => value.trim() || null;
    const heartbeatSeconds = /^[0-9]{1,4}$/.test(minutes.trim()) ? Math.max(1, Number(minutes)) * 60 : null;
    register.mutate({
      body: {
        cid: cid.trim(),
        serial: orNull(serial),
        modelId,
        phone: orNull(phone),
        sim: orNull(sim),
        heartbeatSeconds,
      },
    });
  };
  return (
    <section className="fleet-form">
      <h2>{say.register}</h2>
      <TextField
        label={say.cid}
        help={say.cidHelp}
        value={cid}
        onChange={setCid}
        maxLength={32}
        error={tried && !isNumber ? say.cidNeeded : null}
      />
      <TextField label={say.serial} value={serial} onChange={setSerial} maxLength={60} />
      <Select
        label={say.model}
        value={modelId}
        onChange={setModelId}
        error={tried && modelId === '' ? say.modelNeeded : null}
        options={[
          { value: '', label: say.chooseModel },
          ...(models.data?.models ?? []).map((one) => ({ value: one.id, label: `${one.vendor} ${one.name}` })),
        ]}
      />
      <TextField label={say.phone} value={phone} onChange={setPhone} maxLength={30} numeric />
      <TextField label={say.sim} value={sim} onChange={setSim} maxLength={40} numeric />
      <TextField
        label={say.heartbeat}
        help={say.heartbeatHelp}
        value={minutes}
        onChange={setMinutes}
        maxLength={4}
        numeric
      />
      <RefusedHere problem={register.error} words={fleet.refused} />
      <div className="fleet-acts">
        <Button busy={register.isPending} onClick={send}>
          {say.registerNow}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.done}>
          {text.common.cancel}
        </Button>
      </div>
    </section>
  );
}
