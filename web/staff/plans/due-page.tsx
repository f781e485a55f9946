import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { PlanDueRow } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { useClock } from '../../ui/language.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { PlanPart } from './plan-part.tsx';
import './plans.css';

/** Plans that wait for the unit on the left, the plan of the one chosen on the right. */
export function DuePage() {
  return (
    <OnDuty>
      <Due />
    </OnDuty>
  );
}

function Due() {
  const say = useStaffText().besideWork;
  const { personId }: { personId?: string } = useParams({ strict: false });
  const list = useQuery({ queryKey: ['plans-due'], queryFn: () => call('GET /api/plans/due'), gcTime: 0 });
  return (
    <div className="new-people" data-chosen={personId ? true : undefined}>
      <div className="new-people-list">
        <PageHeading lead={say.dueLead}>{say.due}</PageHeading>
        {list.data ? (
          list.data.rows.length > 0 ? (
            <ul>
              {list.data.rows.map((row) => (
                <li key={row.is === 'fallen' ? row.planPartId : row.goalId}>
                  <Row row={row} isChosen={row.personId === personId} />
                </li>
              ))}
            </ul>
          ) : (
            <Empty sign="lines" heading={say.dueNone}>
              {say.dueNoneHelp}
            </Empty>
          )
        ) : list.error ? (
          <ErrorMessage problem={list.error} retry={list.refetch} logIn={loginAddress('staff')} />
        ) : (
          <Waiting doing={say.waiting} />
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

function Row(props: { row: PlanDueRow; isChosen: boolean }) {
  const say = useStaffText().besideWork;
  const { day, date } = useClock();
  const { row } = props;
  return (
    <Link
      className="new-person"
      to="/plans-due/$personId"
      params={{ personId: row.personId }}
      aria-current={props.isChosen ? 'true' : undefined}
    >
      <strong>{row.personName}</strong>
      <span className="new-person-tags">
        {row.is === 'fallen' ? (
          <Tag tone="waiting" sign="warning">
            {say.fallen}
          </Tag>
        ) : (
          <Tag tone={row.isPast ? 'waiting' : 'calm'} sign="clock">
            {row.isPast ? say.past(date(row.on)) : `${say.goalDay} ${date(row.on)}`}
          </Tag>
        )}
        {row.isMine ? <Tag sign="person">{say.mine}</Tag> : null}
      </span>
      <span>{row.is === 'fallen' ? `${row.who}: ${row.what}` : row.words}</span>
      {row.is === 'fallen' ? <span className="quiet">{say.endedOn(day(row.endedAt))}</span> : null}
      <span className="quiet">
        {row.unitName} · {row.coordinatorName ? say.coordinatedBy(row.coordinatorName) : say.noCoordinator}
      </span>
    </Link>
  );
}
