import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { QuestionView } from './question-view.tsx';
import { StayView } from './stay-view.tsx';
import './carelink.css';

type Known = Answer<'GET /api/people/:personId/hospital'>;

/** Hospital and surgery of one person: stays with what was said, what we sent, and questions with their day. */
export function HospitalPart(props: { personId: string }) {
  const say = useStaffText().hospital;
  const { personId } = props;
  const known = useQuery({
    queryKey: ['hospital-of', personId],
    queryFn: () => call('GET /api/people/:personId/hospital', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  return (
    <PartState query={known} doing={say.loading}>
      {(data) => (
        <div className="part">
          {data.stays.length === 0 ? <p className="quiet">{say.none}</p> : null}
          {data.stays.map((stay) => (
            <section key={`${stay.stayId} ${stay.version}`}>
              <StayView stay={stay} />
              <Happened happenings={stay.happenings} />
            </section>
          ))}
          <Sent sendings={data.sendings} />
          <section>
            <h2>{say.questions}</h2>
            <p>{data.surgery ? say.surgery(data.surgery) : say.noSurgery}</p>
            {data.questions.length === 0 ? <p className="quiet">{say.noQuestions}</p> : null}
            {data.questions.map((question) => (
              <QuestionView
                key={question.questionId}
                question={question}
                personId={personId}
                mayAnswer={data.mayAnswer}
              />
            ))}
            {data.mayAnswer && data.surgery ? <AskSurgery personId={personId} /> : null}
          </section>
        </div>
      )}
    </PartState>
  );
}

function Happened(props: { happenings: Known['stays'][number]['happenings'] }) {
  const say = useStaffText().hospital;
  const { day, clock } = useClock();
  return (
    <details>
      <summary>{say.happened}</summary>
      <ol className="stay-happened">
        {props.happenings.map(({ at, what, whoName, words }) => (
          <li key={`${at} ${what}`}>
            <strong>{say.what[what] ?? what}</strong>
            <span className="quiet figures">
              {whoName}, {day(at)} {clock(at)}
            </span>
            {words ? <p>{words}</p> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Sent(props: { sendings: Known['sendings'] }) {
  const say = useStaffText().hospital;
  const { day, clock } = useClock();
  return (
    <section>
      <h2>{say.sentHeading}</h2>
      {props.sendings.length === 0 ? <p className="quiet">{say.noneSent}</p> : null}
      {props.sendings.map(({ sendingId, kind, partyName, writtenByName, madeAt, state, why, lines }) => (
        <details key={sendingId}>
          <summary>
            {say.sendingKind[kind] ?? kind}, {partyName}{' '}
            <Tag tone={state === 'failed' ? 'waiting' : 'calm'} sign="letter">
              {say.sendingState[state]}
            </Tag>
          </summary>
          <p className="quiet figures">
            {writtenByName}, {day(madeAt)} {clock(madeAt)}
          </p>
          {why && say.why[why] ? <p>{say.why[why]}</p> : null}
          <p className="sent-lines">{lines.join('\n')}</p>
        </details>
      ))}
    </section>
  );
}

function AskSurgery(props: { personId: string }) {
  const say = useStaffText().hospital;
  const queries = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState('');
  const { personId } = props;
  const ask = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/gp-questions', { params: { personId }, body: { words: words.trim() } }),
    onSuccess: () => {
      setIsOpen(false);
      setWords('');
      void queries.invalidateQueries({ queryKey: ['hospital-of', personId] });
    },
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (words.trim() !== '' && !ask.isPending) ask.mutate();
  }
  if (!isOpen) {
    return (
      <div className="part-acts">
        <Button variant="secondary" sign="letter" onClick={() => setIsOpen(true)}>
          {say.ask}
        </Button>
      </div>
    );
  }
  return (
    <form className="part-form" onSubmit={submit} noValidate>
      <TextArea label={say.askWords} value={words} onChange={setWords} maxLength={4000} autoFocus />
      <RefusedHere problem={ask.error} words={say.askRefused} />
      <div className="part-acts">
        <Button type="submit" busy={ask.isPending}>
          {say.askSend}
        </Button>
      </div>
    </form>
  );
}
