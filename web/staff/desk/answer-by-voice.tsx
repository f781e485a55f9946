import type { DeskRow, HandOver } from '@tunet/contract';
import { useState } from 'react';
import { command, type Input } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/language.tsx';
import { useDesk } from './desk-context.tsx';

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

/** The operator rang and writes down what was said, with the name of the one who said it. */
export function AnswerByVoice(props: { row: DeskRow; handOver: HandOver; done: () => void }) {
  const text = useText();
  const { acts } = useDesk();
  const { row, handOver } = props;
  const [name, setName] = useState(handOver.acceptedBy ?? '');
  const [missing, setMissing] = useState(false);
  function write(said: Said) {
    if (name.trim() === '') return setMissing(true);
    // A refusal by voice carries the same words as a reason; the phone's own list of reasons is not asked for here.
    const body = said === 'refuse' ? { said, name, note: text.desk.said.refuse } : { said, name };
    acts.perform(
      row.id,
      'by-voice',
      () => command('POST /api/hand-overs/:handOverId/by-voice', { params: { handOverId: handOver.id }, body }),
      props.done,
    );
  }
  return (
    <div className="by-voice">
      <TextField
        label={text.desk.byVoiceWho}
        value={name}
        autoFocus
        error={missing && name.trim() === '' ? text.desk.byVoiceWho : null}
        onChange={setName}
      />
      <fieldset>
        <legend>{text.desk.byVoiceSaid}</legend>
        <div className="alarm-acts">
          {sayable[handOver.state].map((said) => (
            <Button key={said} variant="secondary" busy={acts.pending?.name === 'by-voice'} onClick={() => write(said)}>
              {text.desk.said[said]}
            </Button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
