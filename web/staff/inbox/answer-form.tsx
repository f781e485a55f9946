import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StaffThread } from '@tunet/contract';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type CommandIdentity, command, newCommand } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { AddPictures } from '../../ui/pictures.tsx';
import type { ChosenPicture } from '../../ui/shrink-picture.ts';
import { useStaffText } from '../staff-text.tsx';
import { inboxQuery, staffThreadQuery } from './inbox-data.ts';
import { InboxRefused } from './inbox-refused.tsx';
import { insertSkeleton } from './insert-skeleton.ts';

/** The answer begins with an empty line: no greeting is put in anybody's mouth. Ctrl + Enter sends. */
export function AnswerForm(props: { thread: StaffThread }) {
  const say = useStaffText().inbox;
  const text = usePageText();
  const { language } = useLanguage();
  const formId = useId();
  const cache = useQueryClient();
  const { thread } = props;
  const [words, setWords] = useState('');
  const [pictures, setPictures] = useState<readonly ChosenPicture[]>([]);
  const [block, setBlock] = useState('');
  const [asked, setAsked] = useState(false);
  /** What she had read when she began to write: what comes meanwhile must not pass for answered. */
  const [seen, setSeen] = useState(thread.messages.length);
  const identity = useRef<CommandIdentity | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const isEmpty = words.trim() === '';
  const count = thread.messages.length;
  useEffect(() => {
    if (isEmpty) setSeen(count);
  }, [isEmpty, count]);
  const send = useMutation({
    mutationFn: () => {
      identity.current ??= newCommand();
      const sent = pictures.length === 0 ? {} : { pictures: pictures.map(({ content }) => content) };
      const body = { words, seen, ...sent };
      return command(
        'POST /api/threads/:threadId/messages',
        { params: { threadId: thread.id }, body },
        identity.current,
      );
    },
    onSuccess: (answer) => {
      identity.current = null;
      setWords('');
      setPictures([]);
      setAsked(false);
      cache.setQueryData(staffThreadQuery(thread.id).queryKey, answer);
      void cache.invalidateQueries({ queryKey: ['person-threads', thread.personId] });
      return cache.invalidateQueries(inboxQuery);
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (!isEmpty && !send.isPending) send.mutate();
  }
  const isNew = seen < count;
  function insert(code: string): void {
    const found = thread.skeletons.find((each) => each.code === code);
    if (!found) return;
    const area = form.current?.querySelector('textarea');
    const next = insertSkeleton({ words, at: area?.selectionStart ?? words.length }, found.words[language]);
    identity.current = null;
    // The box takes the new words at once, so that the cursor can stand where she goes on.
    flushSync(() => setWords(next.words));
    area?.focus();
    area?.setSelectionRange(next.at, next.at);
  }
  const names = thread.readers.map(({ name }) => name ?? text.thread.relative);
  return (
    <form
      ref={form}
      className="inbox-answer"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
    >
      {isNew ? (
        <p className="inbox-unseen" role="status">
          {say.unseen}{' '}
          <Button variant="tertiary" color="neutral" sign="eye" onClick={() => setSeen(count)}>
            {say.readIt}
          </Button>
        </p>
      ) : null}
      <p className="inbox-audience">
        {names.length === 1 ? say.audienceAlone(names[0] ?? '') : say.audience(names.join(', '))}
      </p>
      <div className="inbox-pick">
        <select
          className="ds-input"
          aria-label={say.skeleton}
          aria-describedby={`${formId}-help`}
          value={block}
          onChange={(event) => setBlock(event.target.value)}
        >
          <option value="">–</option>
          {thread.skeletons.map(({ code, words: each }) => (
            <option key={code} value={code}>
              {each[language]}
            </option>
          ))}
        </select>
        <Button variant="secondary" color="neutral" onClick={() => insert(block)}>
          {say.skeleton}
        </Button>
        <span className="quiet" id={`${formId}-help`}>
          {say.skeletonHelp}
        </span>
      </div>
      <TextArea
        label={say.answer}
        help={`${say.answerHelp} ${say.sendKeys}`}
        rows={5}
        maxLength={4000}
        value={words}
        onChange={(next) => {
          identity.current = null;
          setWords(next);
        }}
        error={asked && isEmpty ? say.empty : null}
      />
      <AddPictures
        pictures={pictures}
        onChange={(next) => {
          identity.current = null;
          setPictures(next);
        }}
      />
      <InboxRefused problem={send.error} />
      <div>
        <Button type="submit" busy={send.isPending}>
          {say.send}
        </Button>
      </div>
    </form>
  );
}
