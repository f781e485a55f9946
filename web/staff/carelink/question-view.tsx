import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { GpQuestion } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

/** A question and its answer, with the day it is promised by. */
export function QuestionView(props: { question: GpQuestion; personId: string; mayAnswer: boolean }) {
  const say = useStaffText().hospital;
  const { day, clock, date } = useClock();
  const { words, askedBy, askedAt, askedByName, surgery, promisedOn, isOverdue, state, answer, answeredAt } =
    props.question;
  const { answeredByName, delivery } = props.question;
  return (
    <article className="gp-question">
      <blockquote>{words}</blockquote>
      <p className="quiet figures">
        {askedBy === 'us' ? askedByName : surgery}, {day(askedAt)} {clock(askedAt)}
      </p>
      <span className="stay-tags">
        {state === 'waiting' ? (
          <Tag tone={isOverdue ? 'waiting' : 'calm'} sign="clock">
            {isOverdue ? say.overdue : say.by(date(promisedOn))}
          </Tag>
        ) : null}
        {delivery ? (
          <Tag tone={delivery === 'failed' ? 'waiting' : 'calm'} sign="letter">
            {say.sendingState[delivery]}
          </Tag>
        ) : null}
      </span>
      {answer ? (
        <>
          <blockquote>{answer}</blockquote>
          <p className="quiet figures">
            {answeredByName}
            {answeredAt ? `, ${day(answeredAt)} ${clock(answeredAt)}` : ''}
          </p>
        </>
      ) : null}
      {props.mayAnswer && state === 'waiting' && askedBy === 'surgery' ? (
        <AnswerSurgery question={props.question} personId={props.personId} />
      ) : null}
    </article>
  );
}

function AnswerSurgery(props: { question: GpQuestion; personId: string }) {
  const say = useStaffText().hospital;
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const { questionId } = props.question;
  const send = useMutation({
    mutationFn: () =>
      command('POST /api/gp-questions/:questionId/answer', { params: { questionId }, body: { words: words.trim() } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['hospital'] });
      void queries.invalidateQueries({ queryKey: ['hospital-of', props.personId] });
    },
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (words.trim() !== '' && !send.isPending) send.mutate();
  }
  return (
    <form className="part-form" onSubmit={submit} noValidate>
      <TextArea label={say.answerWords} value={words} onChange={setWords} maxLength={4000} />
      <RefusedHere problem={send.error} words={say.askRefused} />
      <div className="part-acts">
        <Button type="submit" busy={send.isPending}>
          {say.answerSend}
        </Button>
      </div>
    </form>
  );
}
