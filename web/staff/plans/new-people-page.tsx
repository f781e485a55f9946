import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type Answer, call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { useClock, useLanguage, useText } from '../../ui/language.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { PlanPart } from './plan-part.tsx';
import './plans.css';

type NewPeopleAnswer = Answer<'GET /api/plans/waiting'>;

/** New people of the unit on the left, the plan of the one chosen on the right. */
export function NewPeoplePage() {
  return (
    <OnDuty>
      <NewPeople />
    </OnDuty>
  );
}

function NewPeople() {
  const say = useStaffText().planning;
  const { personId }: { personId?: string } = useParams({ strict: false });
  const list = useQuery({ queryKey: ['plans-waiting'], queryFn: () => call('GET /api/plans/waiting'), gcTime: 0 });
  return (
    <div className="new-people" data-chosen={personId ? true : undefined}>
      <div className="new-people-list">
        <PageHeading lead={say.newPeopleLead}>{say.newPeople}</PageHeading>
        {list.data ? (
          list.data.waiting.length > 0 ? (
            <ul>
              {list.data.waiting.map((row) => (
                <li key={`${row.personId} ${row.unitId}`}>
                  <Row row={row} today={list.data.today} isChosen={row.personId === personId} />
                </li>
              ))}
            </ul>
          ) : (
            <Empty sign="person" heading={say.nobodyNew}>
              {say.nobodyNewHelp}
            </Empty>
          )
        ) : list.error ? (
          <ErrorMessage problem={list.error} retry={list.refetch} logIn={loginAddress('staff')} />
        ) : (
          <Waiting doing={say.waitingList} />
        )}
      </div>
      {personId ? (
        <div className="new-people-plan">
          <PlanPart key={personId} personId={personId} withName />
        </div>
      ) : null}
    </div>
  );
}

function Row(props: { row: NewPeopleAnswer['waiting'][number]; today: string; isChosen: boolean }) {
  const text = useText();
  const say = useStaffText().planning;
  const { date } = useClock();
  const { language } = useLanguage();
  const { row, today } = props;
  const days = Math.round((Date.parse(row.startsOn) - Date.parse(today)) / 86_400_000);
  return (
    <Link
      className="new-person"
      to="/plans/$personId"
      params={{ personId: row.personId }}
      aria-current={props.isChosen ? 'true' : undefined}
    >
      <strong>{row.personName}</strong>
      <span className="quiet">{text.common.born(row.bornYear)}</span>
      <span className="new-person-tags">
        <Tag tone={days <= 1 ? 'waiting' : 'calm'} sign="clock">
          {days < 0 ? say.started(-days, date(row.startsOn)) : say.startsIn(days, date(row.startsOn))}
        </Tag>
      </span>
      <span>{text.unit.list(row.services.map(({ label }) => label[language]))}</span>
      <span className="quiet">
        {row.unitName} · {row.hasPlan ? say.addToPlan : say.makePlan}
      </span>
    </Link>
  );
}
