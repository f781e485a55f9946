import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StaffFeedback } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, Refused, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { DangerFacts, DangerTag } from '../danger-mark.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './feedback.css';

const listKey = ['feedback-work'];

/** What people say about the help: words of danger first, then by the day an answer is promised. */
export function FeedbackPage() {
  return (
    <OnDuty>
      <Feedback />
    </OnDuty>
  );
}

function Feedback() {
  const say = useStaffText().feedbackWork;
  const list = useQuery({
    queryKey: listKey,
    queryFn: () => call('GET /api/feedback'),
    refetchInterval: 15_000,
    gcTime: 0,
  });
  return (
    <div className="feedback-work">
      <PageHeading lead={say.lead}>{say.work}</PageHeading>
      <PartState query={list} doing={say.loading}>
        {({ feedback, answersIt }) =>
          feedback.length === 0 ? (
            <Empty sign="letter" heading={say.none}>
              {answersIt ? say.noneHelp : say.onlyDanger}
            </Empty>
          ) : (
            <ul>
              {feedback.map((one) => (
                <One key={one.id} feedback={one} answersIt={answersIt} />
              ))}
            </ul>
          )
        }
      </PartState>
    </div>
  );
}

function One(props: { feedback: StaffFeedback; answersIt: boolean }) {
  const say = useStaffText().feedbackWork;
  const { feedback: text } = usePageText();
  const { day, date } = useClock();
  const { feedback } = props;
  const { answered, appeal, danger, personId, personName, writtenBy, writtenAs, unitName } = feedback;
  return (
    <li>
      <header>
        <Link to="/people/$personId" params={{ personId }}>
          <strong>{personName}</strong>
        </Link>
        <span>{text.about[feedback.about]}</span>
        {unitName ? <span className="quiet">{unitName}</span> : null}
        <DangerTag danger={danger} />
        {feedback.isNameless ? <Tag tone="waiting">{say.nameless}</Tag> : null}
      </header>
      <DangerFacts danger={danger} canTake />
      <p className="feedback-said">{feedback.words}</p>
      <p className="quiet">
        {writtenAs === 'proxy' ? say.wroteFor(writtenBy, day(feedback.sentAt)) : say.wrote(day(feedback.sentAt))}
        {answered ? null : ` · ${say.answerBy(date(feedback.answerBy))}`}
      </p>
      {answered ? (
        <p className="feedback-said">
          <strong>{say.answered(answered.who, day(answered.at))}</strong> {answered.words}
        </p>
      ) : null}
      {appeal ? <p>{appeal.is === 'received' ? say.becameAppeal(appeal.reference) : say.appeal[appeal.is]}</p> : null}
      {feedback.deviationId ? <p>{say.reported}</p> : null}
      {props.answersIt ? <Acts feedback={feedback} /> : null}
    </li>
  );
}

function Acts(props: { feedback: StaffFeedback }) {
  const say = useStaffText().feedbackWork;
  const cache = useQueryClient();
  const [isAnswering, setAnswering] = useState(false);
  const [words, setWords] = useState('');
  const { feedback } = props;
  const params = { feedbackId: feedback.id };
  const act = useMutation({
    mutationFn: (what: 'answer' | 'appeal' | 'report') => {
      if (what === 'answer') return command('POST /api/feedback/:feedbackId/answer', { params, body: { words } });
      if (what === 'appeal') return command('POST /api/feedback/:feedbackId/propose-appeal', { params, body: {} });
      return command('POST /api/feedback/:feedbackId/report', { params, body: {} });
    },
    onSuccess: (_answer, what) => {
      if (what === 'answer') setAnswering(false);
      return cache.invalidateQueries({ queryKey: listKey });
    },
  });
  return (
    <>
      {isAnswering ? (
        <form
          className="feedback-answering"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim() !== '') act.mutate('answer');
          }}
        >
          <TextArea
            label={say.answer}
            help={say.answerHelp}
            rows={6}
            maxLength={4000}
            value={words}
            onChange={setWords}
          />
          <div className="feedback-acts">
            <Button
              variant="tertiary"
              color="neutral"
              onClick={() => setWords(`${words === '' ? '\n\n' : `${words}\n`}${say.sorry}`)}
            >
              {say.insertSorry}
            </Button>
            <Button type="submit" busy={act.isPending}>
              {say.send}
            </Button>
          </div>
        </form>
      ) : null}
      <div className="feedback-acts">
        {feedback.answered || isAnswering ? null : (
          <Button variant="secondary" onClick={() => setAnswering(true)}>
            {say.answer}
          </Button>
        )}
        {feedback.appeal === null ? (
          <Button variant="tertiary" color="neutral" busy={act.isPending} onClick={() => act.mutate('appeal')}>
            {say.proposeAppeal}
          </Button>
        ) : null}
        {feedback.deviationId === null ? (
          <Button variant="tertiary" color="neutral" busy={act.isPending} onClick={() => act.mutate('report')}>
            {say.report}
          </Button>
        ) : null}
      </div>
      <Refused problem={act.error} />
    </>
  );
}
