import { readLabel } from '@tunet/contract/aid-label';
import { type FormEvent, useState } from 'react';
import type { ScanText } from '../../text/nb/scan.ts';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { type CameraState, useCamera } from './use-camera.ts';
import './scan.css';

/**
 * Reading a label: with the camera, or typed by hand. The way by hand is always there, and whoever has no camera sees it alone.
 * @param props.busy what was read is being looked up
 */
export function ScanLabel(props: { text: ScanText; busy?: boolean; onLabel: (label: string) => void }) {
  const { text, busy, onLabel } = props;
  const [isOn, setOn] = useState(true);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { state, video } = useCamera(isOn && !busy, (label) => {
    setOn(false);
    onLabel(label);
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const label = readLabel(typed);
    setWrong(label === null);
    if (label) onLabel(label);
  };
  const isBlind = state === 'denied' || state === 'none' || state === 'broken';
  return (
    <div className="scan">
      {isOn && !isBlind ? (
        <div className="scan-sight" data-state={state}>
          <video ref={video} muted playsInline aria-label={text.sight} />
          <span className="scan-aim" aria-hidden="true" />
        </div>
      ) : null}
      <div role="status" className="scan-state">
        {isOn ? <StateWords state={state} text={text} /> : null}
      </div>
      {isOn && !isBlind ? null : (
        <Button variant="secondary" color="neutral" sign="eye" onClick={() => setOn(true)}>
          {text.again}
        </Button>
      )}
      <form className="scan-by-hand" onSubmit={send}>
        <TextField
          label={text.byHand}
          help={text.byHandHelp}
          error={isWrong ? text.notALabel : null}
          value={typed}
          maxLength={24}
          onChange={(value) => {
            setTyped(value);
            setWrong(false);
          }}
        />
        <Button type="submit" variant={isBlind ? 'primary' : 'secondary'} {...(busy ? { busy } : {})}>
          {text.useTyped}
        </Button>
      </form>
    </div>
  );
}

function StateWords({ state, text }: { state: CameraState; text: ScanText }) {
  if (state === 'looking') return <p className="scan-words">{text.aim}</p>;
  if (state === 'starting') return <p className="scan-words">{text.starting}</p>;
  if (state === 'dark')
    return (
      <Notice tone="waiting" sign="lamp">
        <p>{text.dark}</p>
      </Notice>
    );
  const [heading, words] = { denied: text.denied, none: text.none, broken: text.broken }[state];
  return (
    <Notice tone="calm" sign="eye">
      <p>
        <strong>{heading}</strong>
      </p>
      <p>{words}</p>
    </Notice>
  );
}
