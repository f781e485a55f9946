import type { DeskRow, HandOver } from '@tunet/contract';
import { useEffect, useRef, useState } from 'react';
import { command, type Input } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { useDesk } from './desk-context.tsx';
import { useDigits } from './use-digits.ts';

type Said = Input<'POST /api/hand-overs/:handOverId/by-voice'>['body']['said'];

/** What may be said in each state of a hand-over. */
const sayable: Readonly<Record<HandOver['state'], readonly Said[]>> = {
  asked: ['accept', 'refuse'],
  accepted: ['on-the-way', 'present'],
  'on-the-way': ['present'],
  present: ['done'],
  done: [],
  refused: [],
  withdrawn: [],
};

/** The operator rang and writes down what was said, with the name of the one who said it, and why when they cannot. */
export function AnswerByVoice(props: { row: DeskRow; handOver: HandOver; done: () => void }) {
  const text = useWorkText();
  const { acts } = useDesk();
  const { row, handOver } = props;
  const [name, setName] = useState(handOver.acceptedBy ?? '');
  const [why, setWhy] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const busy = acts.pending?.name === 'by-voice';
  function write(said: Said) {
    const lacksWhy = said === 'refuse' && (why ?? '').trim() === '';
    if (name.trim() === '' || lacksWhy) return setMissing(true);
    const body = said === 'refuse' ? { said, name, note: (why ?? '').trim() } : { said, name };
    acts.perform(
      row.id,
      'by-voice',
      () => command('POST /api/hand-overs/:handOverId/by-voice', { params: { handOverId: handOver.id }, body }),
      props.done,
    );
  }
  function choose(said: Said) {
    if (said !== 'refuse') return write(said);
    setMissing(false);
    setWhy(why === null ? '' : null);
  }
  const part = useRef<HTMLFormElement>(null);
  // Who it was is asked first; when it is known, the digits say what was said.
  useEffect(() => {
    const isKnown = handOver.acceptedBy !== null;
    part.current?.querySelector<HTMLElement>(isKnown ? 'fieldset button' : 'input')?.focus();
    part.current?.scrollIntoView({ block: 'nearest' });
  }, [handOver.acceptedBy]);
  useDigits(true, (index) => {
    const said = sayable[handOver.state][index];
    if (said) choose(said);
  });
  return (
    <form
      className="by-voice"
      ref={part}
      onSubmit={(event) => {
        // Enter in the name goes on to what was said; nothing is sent by it.
        event.preventDefault();
        part.current?.querySelector<HTMLElement>('fieldset button')?.focus();
      }}
    >
      <TextField
        label={text.desk.byVoiceWho}
        value={name}
        error={missing && name.trim() === '' ? text.desk.byVoiceWho : null}
        onChange={setName}
      />
      <fieldset>
        <legend>{text.desk.byVoiceSaid}</legend>
        <div className="alarm-acts">
          {sayable[handOver.state].map((said, index) => (
            <Button
              key={said}
              variant="secondary"
              busy={busy}
              aria-keyshortcuts={String(index + 1)}
              aria-expanded={said === 'refuse' ? why !== null : undefined}
              onClick={() => choose(said)}
            >
              {text.desk.said[said]}{' '}
              <span aria-hidden="true">
                <kbd>{index + 1}</kbd>
              </span>
            </Button>
          ))}
        </div>
      </fieldset>
      {why === null || handOver.state !== 'asked' ? null : (
        <>
          <TextArea
            label={text.desk.byVoiceWhy}
            value={why}
            rows={2}
            error={missing && why.trim() === '' ? text.desk.byVoiceWhy : null}
            onChange={setWhy}
          />
          <div className="alarm-acts">
            <Button busy={busy} onClick={() => write('refuse')}>
              {text.desk.byVoiceRefuse}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
