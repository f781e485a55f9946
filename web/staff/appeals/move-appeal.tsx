import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AppealCase, BodyAnswer, ChangedHow } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

type To = Exclude<AppealCase['state'], 'received' | 'withdrawn'>;

/** Puts the appeal as it is now where the page and the list read it. */
export function useAppealNow(appealId: string) {
  const queries = useQueryClient();
  return (now?: AppealCase) => {
    if (now) queries.setQueryData(['appeal', appealId], now);
    else void queries.invalidateQueries({ queryKey: ['appeal', appealId] });
    void queries.invalidateQueries({ queryKey: ['appeals'] });
  };
}

/** One step of an appeal: what she is told, and for some steps how much or what the answer is. */
export function MoveAppeal(props: { appeal: AppealCase; to: To }) {
  const text = useStaffText();
  const say = text.appeals;
  const work = text.appealWork;
  const { appeal, to } = props;
  const { appealId, version } = appeal;
  const take = useAppealNow(appealId);
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [how, setHow] = useState<ChangedHow | ''>('');
  const [answer, setAnswer] = useState<BodyAnswer | ''>('');
  const [tried, setTried] = useState(false);
  const isChosen = (to !== 'changed' || how !== '') && (to !== 'answered' || answer !== '');
  const move = useMutation({
    mutationFn: () =>
      command('POST /api/appeals/:appealId/move', {
        params: { appealId },
        body: {
          ...{ to, words, version },
          ...(to === 'changed' && how !== '' ? { changedHow: how } : {}),
          ...(to === 'answered' && answer !== '' ? { bodyAnswer: answer } : {}),
        },
      }),
    onSuccess: take,
  });
  if (!isOpen) {
    return (
      <Button variant="secondary" aria-expanded={false} onClick={() => setOpen(true)}>
        {say.move[to]}
      </Button>
    );
  }
  return (
    <form
      className="appeal-move"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (words.trim() !== '' && isChosen) move.mutate();
      }}
    >
      {to === 'changed' ? (
        <Select
          label={work.how}
          value={how}
          onChange={(value) => setHow(value as ChangedHow)}
          options={[
            { value: '', label: work.choose },
            ...(['wholly', 'partly'] as const).map((value) => ({ value, label: work.howOf[value] })),
          ]}
        />
      ) : null}
      {to === 'answered' ? (
        <Select
          label={work.answer}
          value={answer}
          onChange={(value) => setAnswer(value as BodyAnswer)}
          options={[
            { value: '', label: work.choose },
            ...(['upheld', 'changed', 'sent-back', 'not-tried'] as const).map((value) => ({
              value,
              label: work.answerOf[value],
            })),
          ]}
        />
      ) : null}
      <TextArea
        label={say.moveWords}
        help={say.moveWordsHelp}
        value={words}
        onChange={setWords}
        maxLength={3_000}
        rows={5}
        error={tried && words.trim() === '' ? say.missing : null}
      />
      {tried && !isChosen ? <p role="alert">{work.refused['say-how']}</p> : null}
      {move.error ? <RefusedHere problem={move.error} words={work.refused} /> : null}
      <Button type="submit" busy={move.isPending}>
        {say.move[to]}
      </Button>
    </form>
  );
}

/** It came late: a person says whether it is taken up, with the reason that she reads. */
export function JudgeLateness(props: { appeal: AppealCase }) {
  const say = useStaffText().appealWork;
  const { appealId, version } = props.appeal;
  const take = useAppealNow(appealId);
  const [words, setWords] = useState('');
  const judge = useMutation({
    mutationFn: (takeUp: boolean) =>
      command('POST /api/appeals/:appealId/lateness', { params: { appealId }, body: { takeUp, words, version } }),
    onSuccess: take,
  });
  const isEmpty = words.trim() === '';
  return (
    <form className="appeal-move" noValidate onSubmit={(event) => event.preventDefault()}>
      <h2>{say.judge}</h2>
      <TextArea label={say.judgeWords} value={words} onChange={setWords} maxLength={3_000} rows={4} />
      {judge.error ? <RefusedHere problem={judge.error} words={say.refused} /> : null}
      <div className="appeal-tags">
        <Button disabled={isEmpty} busy={judge.isPending} onClick={() => judge.mutate(true)}>
          {say.judgeYes}
        </Button>
        <Button variant="secondary" disabled={isEmpty} busy={judge.isPending} onClick={() => judge.mutate(false)}>
          {say.judgeNo}
        </Button>
      </div>
    </form>
  );
}
