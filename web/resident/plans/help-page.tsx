import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { HelpIHave } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { ButtonLink, telephone } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { WaitingLink } from '../waiting/waiting-link.tsx';
import { BeforeDecision } from './before-decision.tsx';
import './plans.css';

/** “My help”: each kind of help with whom it comes from and how to reach them; what has not begun yet stands by itself. */
export function HelpPage() {
  const text = usePageText();
  const say = text.myHelp;
  const { personId, name } = usePersonHere();
  const mine = useQuery({
    queryKey: ['my-help', personId],
    queryFn: () => call('GET /api/my/people/:personId/help', { params: { personId } }),
  });
  const help = mine.data?.help ?? [];
  const here = help.filter(({ since }) => since !== null);
  const coming = help.filter(({ since }) => since === null);
  return (
    <PersonPage heading={say.heading(name)} print={help.length > 0}>
      <WaitingLink />
      <BeforeDecision />
      {mine.data ? (
        help.length === 0 ? (
          <Empty sign="house" heading={say.none(name)}>
            {say.noneHelp}
          </Empty>
        ) : (
          <div className="my-plan">
            {here.length > 0 ? <Group heading={say.now} help={here} /> : null}
            {coming.length > 0 ? <Group heading={say.waits} help={coming} /> : null}
          </div>
        )
      ) : mine.error ? (
        <ErrorMessage problem={mine.error} retry={mine.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
      {mine.data ? (
        <Link className="not-right no-print" to="/person/$personId/applications" params={{ personId }}>
          {say.applications}
        </Link>
      ) : null}
    </PersonPage>
  );
}

function Group(props: { heading: string; help: readonly HelpIHave[] }) {
  return (
    <section>
      <h2>{props.heading}</h2>
      <ul className="my-goals">
        {props.help.map((line) => (
          <li key={line.id}>
            <Help line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Help(props: { line: HelpIHave }) {
  const text = usePageText();
  const say = text.myHelp;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const { personId } = usePersonHere();
  const { line } = props;
  const { hours, unitPhone, decisionId } = line;
  return (
    <>
      <h3>{line.label[language]}</h3>
      {line.explained ? <p>{line.explained[language]}</p> : null}
      <p className="wish-words">{line.extentWords}</p>
      <p>
        {line.since ? (
          say.since(longDate(line.since))
        ) : (
          <Tag tone="waiting" sign="clock">
            {say.from(longDate(line.startsOn))}
          </Tag>
        )}
        {line.endsOn ? ` ${say.until(longDate(line.endsOn))}` : ''}
      </p>
      <p>{say.by(line.unitName)}</p>
      <p className="quiet">{hours ? say.open(hours.from, hours.to) : say.always}</p>
      {unitPhone ? (
        <ButtonLink href={telephone(unitPhone)} variant="secondary" sign="phone">
          {text.visitMore.ringNumber(line.unitName, unitPhone)}
        </ButtonLink>
      ) : null}
      <Link
        className="not-right"
        to="/person/$personId/decisions/$decisionId"
        params={{ personId, decisionId }}
        aria-label={`${say.decision}: ${line.label[language]}`}
      >
        {say.decision}
      </Link>
    </>
  );
}
