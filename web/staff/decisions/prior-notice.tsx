import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecisionWork } from '@tunet/contract';
import { useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { AskedQuestions } from '../appeals/asked-questions.tsx';
import { useStaffText } from '../staff-text.tsx';
import { decisionQuery } from './decision-query.ts';

/** The notices that help may become less, what she answered, and the way to send one about the lines that change. */
export function PriorNotice(props: {
  applicationId: string;
  work: DecisionWork;
  lines: readonly string[];
  /** her answer is taken over by a press, never by itself */
  onAnswer: (answer: string) => void;
}) {
  const say = useStaffText().composer.less;
  const queries = useQueryClient();
  const { applicationId, work, lines } = props;
  const { priorNotices, firstNoticeAnswerBy } = work;
  const isTold = lines.every((line) => priorNotices.some(({ noticeLines }) => noticeLines?.includes(line)));
  const answer = priorNotices.findLast((one) => one.answer !== null)?.answer;
  const again = () => void queries.invalidateQueries({ queryKey: decisionQuery(applicationId).queryKey });
  return (
    <section className="composer-said">
      <h3>{say.notice}</h3>
      <p className="quiet">{say.noticeHelp}</p>
      <AskedQuestions
        questions={priorNotices}
        firstAnswerBy={firstNoticeAnswerBy}
        mayAsk={false}
        ask={() => Promise.resolve()}
        onChanged={again}
      />
      {answer ? (
        <Button variant="tertiary" onClick={() => props.onAnswer(answer)}>
          {say.useAnswer}
        </Button>
      ) : null}
      {isTold ? null : <SendNotice {...props} onSent={again} />}
    </section>
  );
}

function SendNotice(props: {
  applicationId: string;
  work: DecisionWork;
  lines: readonly string[];
  onSent: () => void;
}) {
  const text = useStaffText().composer;
  const say = text.less;
  const { day } = useClock();
  const { firstNoticeAnswerBy } = props.work;
  const [words, setWords] = useState('');
  const [answerBy, setAnswerBy] = useState(firstNoticeAnswerBy);
  const send = useMutation({
    mutationFn: () =>
      command('POST /api/applications/:applicationId/decision/prior-notice', {
        params: { applicationId: props.applicationId },
        body: { helpLines: [...props.lines], words, answerBy },
      }),
    onSuccess: props.onSent,
  });
  const known = send.error instanceof Problem ? text.refusal[send.error.code as keyof typeof text.refusal] : undefined;
  return (
    <>
      <TextArea label={say.noticeWords} value={words} onChange={setWords} rows={4} maxLength={2_000} />
      <DayField
        label={say.noticeBy}
        help={say.noticeFirst(day(`${firstNoticeAnswerBy}T11:00:00Z`))}
        value={answerBy}
        onChange={setAnswerBy}
        min={firstNoticeAnswerBy}
      />
      {known ? <p className="refused">{known}</p> : <Refused problem={send.error} />}
      <Button
        variant="secondary"
        sign="letter"
        disabled={words.trim() === '' || answerBy === ''}
        busy={send.isPending}
        onClick={() => send.mutate()}
      >
        {say.noticeSend}
      </Button>
    </>
  );
}
