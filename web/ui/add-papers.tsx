import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Problem } from '../data/call.ts';
import { Drawing } from './drawings.tsx';
import { usePageText } from './more-text.tsx';
import { Refused } from './notice.tsx';
import { readPaper } from './read-paper.ts';
import './pictures.css';

/** Chooses photos and PDFs and sends each as soon as it is chosen; what was sent stays. */
export function AddPapers(props: {
  /** of the button */
  label: string;
  help: string;
  send: (paper: string) => Promise<unknown>;
  onSent: () => void;
  refused: Readonly<Record<string, string>>;
}) {
  const say = usePageText().applying.papers;
  const inputId = useId();
  const [unread, setUnread] = useState<'unreadable' | 'tooLarge' | null>(null);
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      setUnread(null);
      for (const file of files) {
        const read = await readPaper(file);
        if (typeof read === 'string') setUnread(read);
        else await props.send(read.paper);
      }
    },
    onSettled: props.onSent,
  });
  const code = add.error instanceof Problem ? add.error.code : null;
  const words = unread === null ? (code === null ? undefined : props.refused[code]) : say[unread];
  return (
    <div className="pictures-add no-print">
      <input
        className="pictures-input"
        id={inputId}
        type="file"
        accept="image/*,application/pdf"
        multiple
        disabled={add.isPending}
        aria-describedby={`${inputId}-help`}
        onChange={(event) => {
          const input = event.target;
          add.mutate([...(input.files ?? [])], {
            onSettled: () => {
              input.value = '';
            },
          });
        }}
      />
      <label className="pictures-choose" htmlFor={inputId}>
        <Drawing name="lines" />
        {add.isPending ? say.adding : props.label}
      </label>
      <p className="quiet" id={`${inputId}-help`}>
        {props.help}
      </p>
      {words ? (
        <p className="refused" role="alert">
          {words}
        </p>
      ) : add.error ? (
        <Refused problem={add.error} />
      ) : null}
    </div>
  );
}
