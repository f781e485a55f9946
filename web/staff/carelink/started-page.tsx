import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type Answer, call } from '../../data/call.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useClock } from '../../ui/language.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { daysBetween } from '../waiting/days.ts';
import { StartedView } from './started-view.tsx';
import './carelink.css';

type List = Answer<'GET /api/started-now'>;
type One = List['started'][number];

/** Help that goes on before a decision: the one whose days are up first on top of the left, what a person can do on the right. */
export function StartedPage() {
  return (
    <OnDuty>
      <Started />
    </OnDuty>
  );
}

function Started() {
  const say = useStaffText().startedList;
  const { startNowId }: { startNowId?: string } = useParams({ strict: false });
  const list = useQuery({
    queryKey: ['started-now', 'list'],
    queryFn: () => call('GET /api/started-now'),
    gcTime: 0,
    refetchInterval: 30_000,
  });
  const chosen = list.data?.started.find((one) => one.startNowId === startNowId);
  return (
    <div className="hospital" data-open={startNowId !== undefined || undefined}>
      <section className="hospital-left" aria-label={say.heading}>
        {startNowId === undefined ? <PageHeading lead={say.lead}>{say.heading}</PageHeading> : <h2>{say.heading}</h2>}
        <PartState query={list} doing={say.loading}>
          {({ started, today }) =>
            started.length === 0 ? (
              <Empty sign="house" heading={say.none}>
                {say.noneHelp}
              </Empty>
            ) : (
              <ul>
                {started.map((one) => (
                  <li key={one.startNowId}>
                    <StartedLine one={one} today={today} isChosen={one.startNowId === startNowId} />
                  </li>
                ))}
              </ul>
            )
          }
        </PartState>
      </section>
      <section className="hospital-right" aria-label={say.pick}>
        {startNowId === undefined ? (
          list.data && list.data.started.length > 0 ? (
            <Empty sign="back" heading={say.pick} />
          ) : null
        ) : (
          <>
            <Link className="hospital-back" to="/started-now">
              <Drawing name="back" size={20} />
              {say.back}
            </Link>
            {chosen && list.data ? <Chosen one={chosen} today={list.data.today} /> : null}
          </>
        )}
      </section>
    </div>
  );
}

function StartedLine(props: { one: One; today: string; isChosen: boolean }) {
  const { startedList: say, startNow } = useStaffText();
  const { date } = useClock();
  const { startNowId, personName, title, why, unitName, startsOn, state } = props.one;
  return (
    <Link
      className="stay-line"
      to="/started-now/$startNowId"
      params={{ startNowId }}
      aria-current={props.isChosen ? 'page' : undefined}
    >
      <strong>{personName}</strong>
      <span>
        {title}, {unitName}
      </span>
      <span className="started-why">{why}</span>
      <span className="quiet figures">{say.since(date(startsOn))}</span>
      <span className="stay-tags">
        <DaysLeft one={props.one} today={props.today} />
        {state === 'mapping' ? <Tag sign="pen">{startNow.state.mapping}</Tag> : null}
      </span>
    </Link>
  );
}

/** Days until somebody has to have decided; help goes on when they are up. */
function DaysLeft(props: { one: One; today: string }) {
  const say = useStaffText().startedList;
  const left = daysBetween(props.today, props.one.limitOn);
  return (
    <Tag tone={left <= 3 ? 'waiting' : 'calm'} sign={left <= 0 ? 'warning' : 'clock'}>
      {left > 0 ? say.daysLeft(left) : left === 0 ? say.lastDay : say.daysOver(-left)}
    </Tag>
  );
}

function Chosen(props: { one: One; today: string }) {
  const say = useStaffText().startedList;
  const { roles } = useIdentity();
  const { one, today } = props;
  const isAssessor = roles.includes('assessor');
  return (
    <article className="started-chosen">
      <PageHeading>{one.personName}</PageHeading>
      <p>
        <DaysLeft one={one} today={today} />
      </p>
      {isAssessor ? (
        one.applicationId === null ? (
          <p className="quiet">{say.noCase}</p>
        ) : (
          <div>
            <ButtonLink href={`/staff/intake/${one.applicationId}/decision`}>{say.toCase}</ButtonLink>
          </div>
        )
      ) : (
        <div>
          <Link to="/people/$personId" params={{ personId: one.personId }} search={{}}>
            {say.toPerson}
          </Link>
        </div>
      )}
      <StartedView key={`${one.startNowId} ${one.version}`} one={one} today={today} />
    </article>
  );
}
