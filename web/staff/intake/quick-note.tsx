import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PhoneNoteKind } from '@tunet/contract';
import { useRef, useState } from 'react';
import { type CommandIdentity, command, newCommand, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { phoneNotesQuery } from './intake-data.ts';

/** A question or a concern in twenty seconds: words, and who rang if that was said. Then what to say in the telephone. */
export function QuickNote(props: { kind: PhoneNoteKind }) {
  const staffText = useStaffText();
  const say = staffText.phoneKind;
  const { kind } = props;
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const [caller, setCaller] = useState('');
  const [callerPhone, setCallerPhone] = useState('');
  const [tried, setTried] = useState(false);
  // The same words carry the same identity: saved again after a broken line it is one note.
  const sending = useRef<{ of: string; identity: CommandIdentity } | null>(null);
  const save = useMutation({
    mutationFn: () => {
      const said = { caller: caller.trim(), callerPhone: callerPhone.trim() };
      const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
      const body = { kind, words: words.trim(), ...given };
      const of = JSON.stringify(body);
      if (sending.current?.of !== of) sending.current = { of, identity: newCommand() };
      return command('POST /api/phone-notes', { body }, sending.current.identity);
    },
    onSuccess: () => queries.invalidateQueries(phoneNotesQuery),
  });
  if (save.data) {
    return (
      <>
        <Notice tone="good" live>
          <strong>{say.noteSaved}</strong>
          <p>{kind === 'concern' ? say.sayConcern : say.sayInquiry}</p>
        </Notice>
        <div>
          <Button
            variant="secondary"
            onClick={() => {
              setWords('');
              setCaller('');
              setCallerPhone('');
              setTried(false);
              save.reset();
            }}
          >
            {say.another}
          </Button>
        </div>
      </>
    );
  }
  const noOffice = save.error instanceof Problem && save.error.code === 'no-office';
  return (
    <form
      className="phone-note-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (words.trim() !== '') save.mutate();
      }}
    >
      <TextArea
        label={staffText.phoneNote.words}
        help={kind === 'concern' ? say.sayConcern : say.help.inquiry}
        rows={4}
        maxLength={2000}
        autoFocus
        value={words}
        onChange={setWords}
        error={tried && words.trim() === '' ? staffText.phoneNote.wordsMissing : null}
      />
      <div className="phone-note-pair">
        <TextField label={say.caller} value={caller} onChange={setCaller} />
        <TextField label={say.callerPhone} value={callerPhone} onChange={setCallerPhone} maxLength={30} />
      </div>
      {noOffice ? <Notice live>{staffText.phoneNote.noOffice}</Notice> : <Refused problem={save.error} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {say.saveNote}
        </Button>
      </div>
    </form>
  );
}
