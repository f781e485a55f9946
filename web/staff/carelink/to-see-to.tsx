import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { type Answer, command } from '../../data/call.ts';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { QuestionView } from './question-view.tsx';

type List = Answer<'GET /api/hospital'>;

/** What did not come to a hospital or a surgery, until somebody by name has done something else. */
export function Undelivered(props: { messages: List['undelivered'] }) {
  const say = useStaffText().hospital;
  if (props.messages.length === 0) return null;
  return (
    <section className="hospital-block">
      <h2>{say.undelivered}</h2>
      <p className="quiet">{say.undeliveredHelp}</p>
      <ul>
        {props.messages.map((message) => (
          <li key={message.sendingId}>
            <Lost message={message} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lost(props: { message: List['undelivered'][number] }) {
  const say = useStaffText().hospital;
  const queries = useQueryClient();
  const { day, clock } = useClock();
  const { sendingId, personName, kind, partyName, partyPhone, madeAt, why, writtenByName } = props.message;
  const [words, setWords] = useState('');
  const seen = useMutation({
    mutationFn: () =>
      command('POST /api/carelink-sendings/:sendingId/seen', { params: { sendingId }, body: { words: words.trim() } }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['hospital'] }),
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (words.trim() !== '' && !seen.isPending) seen.mutate();
  }
  return (
    <form className="hospital-lost" onSubmit={submit} noValidate>
      <strong>{personName}</strong>
      <span>
        {say.sendingKind[kind] ?? kind}, {partyName}
      </span>
      <span className="quiet figures">
        {writtenByName}, {day(madeAt)} {clock(madeAt)}
      </span>
      {why && say.why[why] ? <Tag sign="warning">{say.why[why]}</Tag> : null}
      {partyPhone ? (
        <ButtonLink href={telephone(partyPhone)} variant="secondary" sign="phone">
          {say.ring(partyName)}
        </ButtonLink>
      ) : null}
      <TextArea label={say.seenWords} value={words} onChange={setWords} rows={2} maxLength={1000} />
      <RefusedHere problem={seen.error} words={{}} />
      <Button type="submit" variant="secondary" busy={seen.isPending}>
        {say.seen}
      </Button>
    </form>
  );
}

/** What the surgery waits for. */
export function WaitingQuestions(props: { questions: List['questions'] }) {
  const say = useStaffText().hospital;
  const asked = props.questions.filter(({ askedBy, isOverdue }) => askedBy === 'surgery' || isOverdue);
  if (asked.length === 0) return null;
  return (
    <section className="hospital-block">
      <h2>{say.waitingQuestions}</h2>
      <ul>
        {asked.map((question) => (
          <li key={question.questionId}>
            <strong>{question.personName}</strong>
            <QuestionView question={question} personId={question.personId} mayAnswer />
          </li>
        ))}
      </ul>
    </section>
  );
}
