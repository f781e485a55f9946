import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Answer, call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { WaitingLink } from '../waiting/waiting-link.tsx';
import './decisions.css';

type Mine = Answer<'GET /api/my/people/:personId/decisions'>['decisions'][number];

/** Every answer to an application, newest first. */
export function DecisionsPage() {
  const text = usePageText();
  const { personId, name } = usePersonHere();
  const decisions = useQuery({
    queryKey: ['my-decisions', personId],
    queryFn: () => call('GET /api/my/people/:personId/decisions', { params: { personId } }),
  });
  const say = text.decision;
  return (
    <PersonPage heading={say.heading(name)} lead={say.gloss}>
      <WaitingLink />
      {decisions.data ? (
        decisions.data.decisions.length > 0 ? (
          <ul className="decisions">
            {decisions.data.decisions.map((decision) => (
              <li key={decision.id}>
                <DecisionLine decision={decision} personId={personId} />
              </li>
            ))}
          </ul>
        ) : (
          <Empty sign="letter" heading={say.none(name)}>
            {say.noneHelp}
          </Empty>
        )
      ) : decisions.error ? (
        <ErrorMessage problem={decisions.error} retry={decisions.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={say.waiting} />
      )}
      <p>
        <Link className="ds-button" data-variant="tertiary" to="/person/$personId/talks" params={{ personId }}>
          {text.talks.link}
        </Link>
      </p>
    </PersonPage>
  );
}

function DecisionLine(props: { decision: Mine; personId: string }) {
  const text = usePageText();
  const { language } = useLanguage();
  const { longDay, longDate } = useClock();
  const { decision, personId } = props;
  const say = text.decision;
  return (
    <Link
      className="decision-line"
      to="/person/$personId/decisions/$decisionId"
      params={{ personId, decisionId: decision.id }}
    >
      <span className="decision-what">{text.unit.list(decision.services.map(({ label }) => label[language]))}</span>
      <span className="decision-tags">
        <Tag tone={decision.outcome === 'refused' ? 'calm' : 'good'} sign="letter">
          {decision.kind === 'help' ? say.outcome[decision.outcome] : say.followingTitle[decision.kind]}
        </Tag>
        {decision.isChange ? <Tag sign="letter">{say.anew.tag}</Tag> : null}
        {decision.isChanged ? (
          <Tag tone="calm" sign="letter">
            {say.anew.old}
          </Tag>
        ) : null}
        {decision.isRead ? null : (
          <Tag tone="waiting" sign="eye">
            {say.fresh}
          </Tag>
        )}
      </span>
      <span>{say.written(longDay(decision.issuedAt))}</span>
      {decision.appealUntil.length > 0 ? (
        <span>
          {say.mayAppealUntil(text.unit.list(decision.appealUntil.map(longDate)), decision.appealUntil.length)}
        </span>
      ) : null}
      <span className="quiet">{say.reference(decision.reference)}</span>
      <span className="decision-open">{say.open}</span>
    </Link>
  );
}
