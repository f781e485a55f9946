import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskedQuestion } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Notice, Refused, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { noonOf } from './applications-query.ts';
import { questionsQuery } from './questions-query.ts';
import './requests.css';

/** What the office asks, one at a time: the nearest day first, then what was answered. */
export function AskedPage() {
  const say = usePageText().asked;
  const { personId } = usePersonHere();
  const found = useQuery(questionsQuery(personId));
  const questions = found.data?.questions ?? [];
  const [first] = questions.filter(({ answeredAt }) => answeredAt === null);
  const answered = questions.filter(({ answeredAt }) => answeredAt !== null);
  return (
    <PersonPage
      heading={first?.noticeLines ? say.noticeHeading : say.heading}
      {...(first ? { lead: first.noticeLines ? say.noticeLead : say.lead } : {})}
      backTo="/person/$personId/applications"
    >
      {found.data ? (
        <>
          {first ? (
            <Ask key={first.questionId} question={first} />
          ) : (
            <Empty sign="letter" heading={say.none}>
              {say.noneHelp}
            </Empty>
          )}
          {answered.map((question) => (
            <Answered key={question.questionId} question={question} />
          ))}
        </>
      ) : found.error ? (
        <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={say.waiting} />
      )}
    </PersonPage>
  );
}

function Ask(props: { question: AskedQuestion }) {
  const say = usePageText().asked;
  const queries = useQueryClient();
  const { longDay } = useClock();
  const { questionId, words, answerBy, isPast, reference, language, noticeLines } = props.question;
  const [answer, setAnswer] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      command('POST /api/my/questions/:myQuestionId/answer', {
        params: { myQuestionId: questionId },
        body: { words: answer },
      }),
    onSettled: () => queries.invalidateQueries(),
  });
  const isAnswered = send.error instanceof Problem && send.error.code === 'already-answered';
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (answer.trim() !== '') send.mutate();
  }
  return (
    <form className="part" onSubmit={submit} noValidate>
      <blockquote className="own-words" lang={language}>
        {words}
      </blockquote>
      <p>
        {(isPast ? say.past : say.by)(longDay(noonOf(answerBy)))} {noticeLines ? say.noticeClock : say.clock}
      </p>
      <TextArea
        label={say.answer}
        value={answer}
        onChange={setAnswer}
        maxLength={5_000}
        rows={5}
        error={tried && answer.trim() === '' ? say.missing : null}
      />
      <DangerLine words={answer} hours={null} />
      {isAnswered ? <Notice live>{say.already}</Notice> : <Refused problem={send.error} />}
      <Button type="submit" sign="letter" busy={send.isPending}>
        {say.send}
      </Button>
      <p className="quiet">{say.number(reference)}</p>
    </form>
  );
}

function Answered(props: { question: AskedQuestion }) {
  const say = usePageText().asked;
  const { longDay } = useClock();
  const { words, answer, answeredAt, answeredBy, language } = props.question;
  return (
    <section className="part">
      <h2 lang={language}>{words}</h2>
      <blockquote className="own-words">{answer}</blockquote>
      <p className="quiet">{answeredAt && answeredBy ? say.answered(longDay(answeredAt), answeredBy) : null}</p>
    </section>
  );
}
