import { type FormEvent, useState } from 'react';
import { noNetwork, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { TextArea } from '../../ui/field.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { AddPictures } from '../../ui/pictures.tsx';
import type { ChosenPicture } from '../../ui/shrink-picture.ts';
import { RefusedInWords } from '../people/refused-in-words.tsx';
import { useLeaveNote } from '../requests/draft.ts';

/** As many characters as one message holds. */
const roomFor = 4000;

/** A box to write in, and the button that sends. What is written stays until it is sent, also when the line breaks. */
export function WriteBox(props: {
  label: string;
  button: string;
  rows: number;
  /** what was sent last and nobody has answered: the line stays as large as it was */
  sentWords?: string;
  /** when the unit reads it, on working days */
  hours?: { readonly from: string; readonly to: string } | null;
  pictures: readonly ChosenPicture[];
  onPictures: (pictures: readonly ChosenPicture[]) => void;
  draft: { readonly words: string; readonly setWords: (words: string) => void };
  send: { readonly isPending: boolean; readonly error: unknown; readonly mutate: () => void };
}) {
  const { thread: say, pictures: sayPicture } = usePageText();
  const { draft, send } = props;
  const [asked, setAsked] = useState(false);
  useLeaveNote(draft.words !== '');
  const isEmpty = draft.words.trim() === '';
  const isAway = send.error instanceof Problem && send.error.code === noNetwork;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (!isEmpty) send.mutate();
  }

  return (
    <form className="write-box no-print" onSubmit={submit}>
      <TextArea
        label={props.label}
        help={say.kept}
        rows={props.rows}
        maxLength={roomFor}
        value={draft.words}
        onChange={draft.setWords}
        error={asked && isEmpty && !send.isPending ? say.empty : null}
      />
      <DangerLine words={draft.words === '' ? (props.sentWords ?? '') : draft.words} hours={props.hours ?? null} />
      <AddPictures pictures={props.pictures} onChange={props.onPictures} />
      {isAway ? (
        <p className="refused" role="alert">
          {say.notSent}
        </p>
      ) : (
        <RefusedInWords
          problem={send.error}
          words={{
            'not-a-picture': sayPicture.notPicture,
            'picture-too-large': sayPicture.tooLarge,
            'thread-stopped': say.stopped,
            'unknown-addressee': say.unknownAddressee,
          }}
        />
      )}
      <Button type="submit" sign="forth" busy={send.isPending}>
        {props.button}
      </Button>
    </form>
  );
}
