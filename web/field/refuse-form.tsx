import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useWorkText } from '../ui/more-text.tsx';

/** Why I cannot go: one press for the common reasons, or own words. */
export function RefuseForm(props: { send: (because: string) => void; cancel: () => void }) {
  const text = useWorkText();
  const [because, setBecause] = useState('');
  const [missing, setMissing] = useState(false);
  const send = () => (because.trim() === '' ? setMissing(true) : props.send(because.trim()));
  return (
    <section className="thumb thumb-form">
      <h2>{text.field.refuseWhy}</h2>
      {text.field.refuseReasons.map((reason) => (
        <Button key={reason} wide variant="secondary" color="neutral" onClick={() => props.send(reason)}>
          {reason}
        </Button>
      ))}
      <TextField
        label={text.field.refuseWhy}
        value={because}
        onChange={setBecause}
        maxLength={300}
        error={missing && because.trim() === '' ? text.field.refuseWhy : null}
      />
      <Button wide onClick={send}>
        {text.field.refuseSend}
      </Button>
      <Button wide variant="tertiary" color="neutral" onClick={props.cancel}>
        {text.common.cancel}
      </Button>
    </section>
  );
}
