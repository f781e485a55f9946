import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Problem } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { DangerFacts } from '../danger-mark.tsx';
import { Disqualified } from '../decisions/say-disqualified.tsx';
import { useCaseParts } from '../parts.tsx';
import { useStaffText } from '../staff-text.tsx';
import { CaseActs } from './case-acts.tsx';
import { CaseOverview } from './case-overview.tsx';
import { isWithoutContact } from './case-without-net.tsx';
import { type Case, caseQuery, intakeQuery } from './intake-data.ts';
import { HeadTold, PromisedDay, ReasonTag } from './intake-list.tsx';
import { KeptForm } from './kept-form.tsx';

/** One case: her own words on top, who has the ball, what to do, then its parts. */
export function CaseView(props: { applicationId: string; part: string | null }) {
  const say = useStaffText().intake;
  const found = useQuery(caseQuery(props.applicationId));
  if (found.error instanceof Problem && found.error.code === 'disqualified') return <Disqualified />;
  if (found.data) return <CaseParts whole={found.data} part={props.part} />;
  if (found.error) {
    const failed = <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('staff')} />;
    if (!isWithoutContact(found.error)) return failed;
    return <KeptForm applicationId={props.applicationId} again={() => void found.refetch()} otherwise={failed} />;
  }
  return <Waiting doing={say.waitingCase} />;
}

function CaseParts(props: { whole: Case; part: string | null }) {
  const staffText = useStaffText();
  const say = staffText.intake;
  const { whole } = props;
  const { applicationId, person } = whole;
  const parts = useCaseParts();
  const shown = parts.find(({ key }) => key === props.part);
  return (
    <article className="case">
      <Link className="case-back no-print" to="/intake">
        <Drawing name="back" size={20} />
        {say.back}
      </Link>
      <CaseHead whole={whole} />
      <nav className="case-parts no-print" aria-label={say.steps}>
        <Link
          to="/intake/$applicationId"
          params={{ applicationId }}
          aria-current={shown ? undefined : 'page'}
          activeOptions={{ exact: true }}
        >
          {say.overview}
        </Link>
        {parts.map(({ key, name }) => (
          <Link
            key={key}
            to="/intake/$applicationId/$part"
            params={{ applicationId, part: key }}
            aria-current={shown?.key === key ? 'page' : undefined}
          >
            {name(staffText)}
          </Link>
        ))}
      </nav>
      {shown ? <shown.component applicationId={applicationId} personId={person.id} /> : <CaseOverview whole={whole} />}
    </article>
  );
}

function CaseHead(props: { whole: Case }) {
  const text = useText();
  const { intake: say, caseTeams } = useStaffText();
  const { clock, day } = useClock();
  const { whole } = props;
  const { writtenAs, writtenBy } = whole;
  const wrote = { self: say.wroteSelf, proxy: say.wroteProxy, staff: say.wroteStaff }[writtenAs](writtenBy);
  const isOpen = ['received', 'taken', 'mapped'].includes(whole.state);
  // The list beside it is looked at anyway, and knows it for the promise that stands.
  const headToldAt =
    useQuery(intakeQuery).data?.rows.find((row) => row.applicationId === whole.applicationId)?.headToldAt ?? null;
  return (
    <header className="case-head">
      <PageHeading title={whole.reference} lead={`${text.common.born(whole.person.bornYear)} · ${whole.reference}`}>
        {whole.person.name}
      </PageHeading>
      <DangerFacts danger={whole.danger} canTake />
      <figure className="case-words">
        <figcaption>{say.words}</figcaption>
        <blockquote lang={whole.language}>{whole.words}</blockquote>
        <p className="quiet">
          {wrote}, {say.channel[whole.channel]}, {day(whole.receivedAt)} {text.unit.at(clock(whole.receivedAt))}
        </p>
      </figure>
      <dl className="case-facts">
        <div>
          <dt>{say.ball[whole.ball]}</dt>
          <dd>
            {whole.isMine ? say.mine : whole.takenBy === null ? say.nobody : say.has(whole.takenBy)}
            {', '}
            {whole.outcome === null ? say.state[whole.state] : say.outcome[whole.outcome]}
            <span className="quiet case-help">
              {whole.team ? caseTeams.withTeam(whole.team.name) : caseTeams.noTeam}
            </span>
          </dd>
        </div>
        {isOpen ? (
          <div>
            <dt>{say.promised}</dt>
            <dd>
              <PromisedDay promisedOn={whole.promisedOn} /> <ReasonTag reason={whole.reason} />
              <span className="case-help">
                <HeadTold at={headToldAt} />
              </span>
            </dd>
          </div>
        ) : null}
        {whole.preliminaryBy === null ? null : (
          <div>
            <dt>{say.preliminary}</dt>
            <dd>
              <PromisedDay promisedOn={whole.preliminaryBy} />
              <span className="quiet case-help">{say.preliminaryHelp}</span>
            </dd>
          </div>
        )}
      </dl>
      {isOpen ? <CaseActs whole={whole} /> : null}
    </header>
  );
}
