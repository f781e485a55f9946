import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ApplicationStatus, StepView } from '@tunet/contract';
import { loginAddress } from '../../data/login.ts';
import { Drawing, type SignName } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { PapersRead } from '../../ui/papers-read.tsx';
import { CaseFileLink } from '../case-file-link.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { AnswersRead } from './answers-read.tsx';
import { ApplicationPath } from './application-path.tsx';
import { noonOf, statusQuery } from './applications-query.ts';
import { AskedNotice } from './asked-notice.tsx';
import { OfficeLines } from './office-lines.tsx';
import { questionsQuery } from './questions-query.ts';
import { sayBall, sayNext } from './say-ball.ts';
import { useServiceTypes } from './use-service-types.ts';
import { Withdraw } from './withdraw.tsx';
import './requests.css';
import './applying.css';

/** Where one application is: who has the ball, what comes next and when, and the path of five steps. */
export function StatusPage() {
  const text = usePageText();
  const { applicationId = '' }: { applicationId?: string } = useParams({ strict: false });
  const status = useQuery(statusQuery(applicationId));
  const { reference } = status.data ?? { reference: '' };
  return (
    <PersonPage
      heading={text.application.reference(reference)}
      print={status.data !== undefined}
      backTo="/person/$personId/applications"
    >
      {status.data ? (
        <Status status={status.data} />
      ) : status.error ? (
        <ErrorMessage problem={status.error} retry={status.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </PersonPage>
  );
}

/** What the office asks about this application. */
function AskedHere(props: { applicationId: string }) {
  const { personId } = usePersonHere();
  const { questions = [] } = useQuery(questionsQuery(personId)).data ?? {};
  return <AskedNotice questions={questions.filter(({ applicationId }) => applicationId === props.applicationId)} />;
}

function Status(props: { status: ApplicationStatus }) {
  const text = usePageText();
  const say = text.application;
  const { longDay } = useClock();
  const { name } = usePersonHere();
  const types = useServiceTypes();
  const { status } = props;
  const { steps, next, promisedOn, isLate, moved, endedAt } = status;
  const of = { ...status, takenBy: status.takenBy ?? status.office.name, name };
  const byDay = (day: string) => longDay(noonOf(day));
  return (
    <>
      <Notice tone={isLate ? 'waiting' : 'calm'} sign={isLate ? 'clock' : 'person'}>
        <strong>{sayBall(text, of)}</strong>
        <p>{sayNext(text, next, of)}</p>
        {next.byOn === null ? null : <p>{isLate ? say.late(byDay(promisedOn)) : say.answerBy(byDay(next.byOn))}</p>}
        {endedAt === null ? null : (
          <p>
            {say.state[status.state]}. {say.ended(longDay(endedAt))}
          </p>
        )}
      </Notice>
      <AskedHere applicationId={status.applicationId} />
      {status.preliminary && moved.length === 0 ? <Preliminary answer={status.preliminary} /> : null}
      {moved.map((move) => (
        <section className="part" key={move.at}>
          <h2>{say.moved}</h2>
          <p>{say.movedBy(move.by, longDay(move.at), byDay(move.promisedOn))}</p>
          <blockquote className="own-words">{move.why}</blockquote>
        </section>
      ))}
      <section className="part">
        <h2>{say.whereItIs}</h2>
        <p className="quiet">{say.path(steps.filter(({ is }) => is === 'done').length)}</p>
        <ApplicationPath steps={steps} />
        <ol className="steps">
          {steps.map((step) => (
            <Step key={step.step} step={step} name={name} />
          ))}
        </ol>
      </section>
      <section className="part">
        <h2>{say.words}</h2>
        <blockquote className="own-words">{status.words}</blockquote>
        <AnswersRead answers={status.answers} types={types} />
        <p className="quiet">
          {say.writtenBy[status.writtenAs](status.writtenBy)}, {longDay(status.receivedAt)}
        </p>
      </section>
      <PapersRead papers={status.papers} door="resident" />
      <OfficeLines office={status.office} />
      <CaseFileLink applicationId={status.applicationId} name={name} />
      {status.canWithdraw ? <Withdraw applicationId={status.applicationId} personId={status.personId} /> : null}
    </>
  );
}

/** What she was told when there was no answer in time, as she was told it. */
function Preliminary(props: { answer: NonNullable<ApplicationStatus['preliminary']> }) {
  const say = usePageText().preliminaryAnswer;
  const { longDay } = useClock();
  const { words, sentAt, toldHow } = props.answer;
  return (
    <section className="part">
      <h2>{say.heading}</h2>
      {words.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="quiet">
        {say.sent(longDay(sentAt))}. {toldHow === 'paper' ? say.byPaper : null}
      </p>
    </section>
  );
}

const signs: Readonly<Record<StepView['is'], SignName>> = {
  done: 'check',
  now: 'walker',
  ahead: 'clock',
  'passed-over': 'lines',
};

function Step(props: { step: StepView; name: string | null }) {
  const say = usePageText().application;
  const { longDay } = useClock();
  const { step, is, at, byOn } = props.step;
  const words = step === 'mapped' && props.name !== null ? say.step.mappedOf(props.name) : say.step[step];
  return (
    <li data-is={is} aria-current={is === 'now' ? 'step' : undefined}>
      <Drawing name={signs[is]} />
      <span>
        <strong>{words}</strong>
        <span className="quiet">
          {at === null ? say.stepIs[is] : longDay(at)}
          {byOn === null ? '' : `, ${say.by(longDay(noonOf(byOn)))}`}
        </span>
      </span>
    </li>
  );
}
