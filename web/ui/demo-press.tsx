import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../data/call.ts';
import { Button } from './button.tsx';
import { useText } from './language.tsx';
import { Refused } from './notice.tsx';

const kinds = ['press', 'fall', 'fire'] as const;

/** In the demo: lets a made-up device send a real alarm to the receiver, from any door. */
export function DemoPress() {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <details className="demo-press" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.demo.press}</summary>
      {open ? <PressForm /> : null}
    </details>
  );
}

function PressForm() {
  const text = useText();
  const demo = useQuery({
    queryKey: ['demo'],
    queryFn: () => call('GET /api/demo'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const devices = demo.data?.devices ?? [];
  const [chosen, setChosen] = useState('');
  const cid = chosen || devices[0]?.cid || '';
  const press = useMutation({
    mutationFn: (kind: (typeof kinds)[number]) => call('POST /api/demo/press', { body: { cid, kind } }),
  });
  return (
    <div className="demo-press-form">
      <p>{text.demo.pressHelp}</p>
      <select aria-label={text.demo.press} value={cid} onChange={(event) => setChosen(event.target.value)}>
        {devices.map((device) => (
          <option key={device.cid} value={device.cid}>
            {device.label}
          </option>
        ))}
      </select>
      <div>
        {kinds.map((kind) => (
          <Button
            key={kind}
            variant="secondary"
            color="neutral"
            busy={press.isPending && press.variables === kind}
            onClick={() => press.mutate(kind)}
          >
            {text.demo.pressKind[kind]}
          </Button>
        ))}
      </div>
      <p role="status">{press.isSuccess ? text.demo.pressed : ''}</p>
      <Refused problem={press.error} />
    </div>
  );
}
