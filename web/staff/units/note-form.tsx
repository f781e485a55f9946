import type { JournalNote } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

export interface NoteWords {
  readonly words: string;
  readonly hidden?: boolean;
  readonly because?: string;
  /** why it is corrected; only for a correction */
  readonly why?: string;
}

/** A new note, or the correction of one with its reason. What is typed stays when sending fails. */
export function NoteForm(props: {
  from?: JournalNote;
  save: string;
  busy: boolean;
  problem: unknown;
  send: (words: NoteWords) => void;
  cancel: () => void;
}) {
  const text = useText();
  const say = useStaffText().notes;
  const { from } = props;
  const [words, setWords] = useState(from?.words ?? '');
  const [hidden, setHidden] = useState(from?.hiddenBecause != null);
  const [because, setBecause] = useState(from?.hiddenBecause ?? '');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const isWhole = words.trim() !== '' && (!hidden || because.trim() !== '') && (!from || why.trim() !== '');
  const send = () => {
    setTried(true);
    if (!isWhole) return;
    props.send({
      words: words.trim(),
      ...(hidden ? { hidden: true, because: because.trim() } : {}),
      ...(from ? { why: why.trim() } : {}),
    });
  };
  return (
    <div className="note-form">
      <TextArea
        label={say.words}
        value={words}
        onChange={setWords}
        maxLength={4000}
        rows={5}
        error={tried && words.trim() === '' ? say.wordsNeeded : null}
      />
      <label className="note-hide">
        <input
          type="checkbox"
          className="ds-input"
          checked={hidden}
          onChange={(event) => setHidden(event.target.checked)}
        />
        {say.hide}
      </label>
      {hidden ? (
        <TextField
          label={say.because}
          value={because}
          onChange={setBecause}
          maxLength={300}
          error={tried && because.trim() === '' ? say.becauseNeeded : null}
        />
      ) : null}
      {from ? (
        <TextField
          label={say.why}
          value={why}
          onChange={setWhy}
          maxLength={300}
          error={tried && why.trim() === '' ? say.whyNeeded : null}
        />
      ) : null}
      <Refused problem={props.problem} />
      <div className="visit-action-send">
        <Button busy={props.busy} onClick={send}>
          {props.save}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
