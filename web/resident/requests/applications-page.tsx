import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MyApplication } from '@tunet/contract';
import { loginAddress } from '../../data/login.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { applicationsQuery, noonOf } from './applications-query.ts';
import { AskedNotice } from './asked-notice.tsx';
import { LightHelpPart } from './light-help.tsx';
import { questionsQuery } from './questions-query.ts';
import { sayBall } from './say-ball.ts';
import { useApplicationDraft } from './use-application-draft.ts';
import './requests.css';

/** “Apply for help”: the way to write, and below it what was sent already. */
export function ApplicationsPage() {
  const text = usePageText();
  const say = text.application;
  const { personId, name } = usePersonHere();
  const list = useQuery(applicationsQuery(personId));
  const asked = useQuery(questionsQuery(personId));
  const all = list.data?.applications ?? [];
  const { longDay } = useClock();
  const draft = useApplicationDraft(personId);
  const isBegun = Object.keys(draft.answers).length > 0 && draft.state !== 'gone';
  return (
    <PersonPage heading={name === null ? say.heading : say.headingOf(name)}>
      <AskedNotice questions={asked.data?.questions ?? []} />
      {list.data && all.length === 0 ? (
        <Empty sign="pen" heading={say.none}>
          {say.noneHelp(name)}
        </Empty>
      ) : null}
      {list.error && !list.data ? (
        <ErrorMessage problem={list.error} retry={list.refetch} logIn={loginAddress('resident')} />
      ) : list.data ? null : (
        <Waiting doing={text.waiting.page} />
      )}
      <Link
        className="ds-button apply-new"
        data-variant="primary"
        data-color="accent"
        to="/person/$personId/apply"
        params={{ personId }}
      >
        <Drawing name="pen" />
        {isBegun ? text.applying.goOn : say.write}
      </Link>
      {isBegun && draft.savedAt !== null ? (
        <p className="quiet">
          {text.applying.begun(longDay(draft.savedAt))}
          {draft.keptUntil === null ? null : ` ${text.applying.keptUntil(longDay(draft.keptUntil))}`}
        </p>
      ) : null}
      <LightHelpPart personId={personId} name={name} />
      {all.length > 0 ? (
        <section className="applications">
          <h2>{say.sent}</h2>
          <ul>
            {all.map((application) => (
              <ApplicationLine
                key={application.applicationId}
                application={application}
                name={name}
                personId={personId}
              />
            ))}
          </ul>
        </section>
      ) : null}
    </PersonPage>
  );
}

function ApplicationLine(props: { application: MyApplication; name: string | null; personId: string }) {
  const text = usePageText();
  const say = text.application;
  const { longDay } = useClock();
  const { application, name, personId } = props;
  const { applicationId, words, receivedAt, promisedOn, state, next, isLate } = application;
  return (
    <li>
      <Link
        className="application-line"
        to="/person/$personId/applications/$applicationId"
        params={{ personId, applicationId }}
      >
        <span className="application-words">{words}</span>
        <span className="quiet">{say.from(longDay(receivedAt))}</span>
        <strong>{say.state[state]}</strong>
        <span>{sayBall(text, { ...application, takenBy: null, name })}</span>
        {next.byOn === null ? null : (
          <span>{isLate ? say.late(longDay(noonOf(promisedOn))) : say.answerBy(longDay(noonOf(next.byOn)))}</span>
        )}
      </Link>
    </li>
  );
}
