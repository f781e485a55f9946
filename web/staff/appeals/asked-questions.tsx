import { useMutation } from '@tanstack/react-query';
import type { AskedQuestion } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, TextArea, TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './appeals.css';

/** What was asked of her and what she answered, and the way to ask for what is missing. */
export function AskedQuestions(props: {
  questions: readonly AskedQuestion[];
  firstAnswerBy: string;
  mayAsk: boolean;
  ask: (question: { words: string; answerBy: string }) => Promise<unknown>;
  onChanged: () => void;
}) {
  const say = useStaffText().appealWork;
  const { questions, mayAsk } = props;
  if (questions.length === 0 && !mayAsk) return null;
  return (
    <section className="asked">
      {questions.length > 0 ? <h2>{say.asked}</h2> : null}
      {questions.length > 0 ? (
        <ul>
          {questions.map((question) => (
            <Asked key={question.questionId} question={question} onChanged={props.onChanged} />
          ))}
        </ul>
      ) : null}
      {mayAsk ? <Ask {...props} /> : null}
    </section>
  );
}

function Asked(props: { question: AskedQuestion; onChanged: () => void }) {
  const text = useStaffText();
  const say = text.appealWork;
  const { day, clock } = useClock();
  const { question } = props;
  const by = day(`${question.answerBy}T11:00:00Z`);
  return (
    <li>
      <blockquote lang={question.language}>{question.words}</blockquote>
      <span className="quiet">
        {question.askedBy}, {day(question.askedAt)} {clock(question.askedAt)}
      </span>
      {question.answeredAt === null ? (
        <>
          <strong>{(question.isPast ? say.past : say.waits)(by)}</strong>
          <WriteAnswer question={question} onChanged={props.onChanged} />
        </>
      ) : (
        <>
          <blockquote lang={question.language}>{question.answer}</blockquote>
          <span className="quiet">
            {say.answered(question.answeredBy ?? '')}
            {question.saidBy === null ? '' : `, ${text.appeals.said(question.saidBy)}`}, {day(question.answeredAt)}{' '}
            {clock(question.answeredAt)}
          </span>
        </>
      )}
    </li>
  );
}

function WriteAnswer(props: { question: AskedQuestion; onChanged: () => void }) {
  const say = useStaffText().appealWork;
  const { questionId } = props.question;
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [saidBy, setSaidBy] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/questions/:askedQuestionId/answer', {
        params: { askedQuestionId: questionId },
        body: { words, isConfirmed, ...(saidBy.trim() === '' ? {} : { saidBy }) },
      }),
    onSuccess: props.onChanged,
  });
  if (!isOpen) {
    return (
      <Button variant="tertiary" aria-expanded={false} onClick={() => setOpen(true)}>
        {say.writeAnswer}
      </Button>
    );
  }
  return (
    <form
      className="appeal-move"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') save.mutate();
      }}
    >
      <TextArea label={say.writeAnswer} value={words} onChange={setWords} maxLength={5_000} rows={4} />
      <TextField label={say.saidBy} value={saidBy} onChange={setSaidBy} />
      <label className="appeal-confirm">
        <input type="checkbox" checked={isConfirmed} onChange={(event) => setConfirmed(event.target.checked)} />
        {say.answerConfirm}
      </label>
      {save.error ? <RefusedHere problem={save.error} words={say.refused} /> : null}
      <Button type="submit" disabled={words.trim() === ''} busy={save.isPending}>
        {say.writeAnswer}
      </Button>
    </form>
  );
}

function Ask(props: {
  firstAnswerBy: string;
  ask: (question: { words: string; answerBy: string }) => Promise<unknown>;
  onChanged: () => void;
}) {
  const say = useStaffText().appealWork;
  const { day } = useClock();
  const { firstAnswerBy } = props;
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [answerBy, setAnswerBy] = useState(firstAnswerBy);
  const send = useMutation({
    mutationFn: () => props.ask({ words, answerBy }),
    onSuccess: () => {
      setOpen(false);
      setWords('');
      props.onChanged();
    },
  });
  if (!isOpen) {
    return (
      <Button variant="secondary" aria-expanded={false} onClick={() => setOpen(true)}>
        {say.ask}
      </Button>
    );
  }
  return (
    <form
      className="appeal-move"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') send.mutate();
      }}
    >
      <TextArea label={say.askWords} help={say.askHelp} value={words} onChange={setWords} maxLength={2_000} rows={4} />
      <DayField
        label={say.askBy}
        help={say.askFirst(day(`${firstAnswerBy}T11:00:00Z`))}
        value={answerBy}
        onChange={setAnswerBy}
        min={firstAnswerBy}
      />
      {send.error ? <RefusedHere problem={send.error} words={say.refused} /> : null}
      <Button type="submit" disabled={words.trim() === '' || answerBy === ''} busy={send.isPending}>
        {say.askSend}
      </Button>
    </form>
  );
}
