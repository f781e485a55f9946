import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Answer, call } from '../../data/call.ts';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { PartState } from './part-state.tsx';
import './people.css';

type Away = Answer<'GET /api/units/away'>['away'][number];

/** Those whom the unit helps who are away, to be away, not heard of, or home and to be gone through by a nurse. */
export function AwayPage() {
  return (
    <OnDuty>
      <AwayList />
    </OnDuty>
  );
}

function AwayList() {
  const say = useStaffText().awayList;
  const away = useQuery({ queryKey: ['away'], queryFn: () => call('GET /api/units/away'), gcTime: 0 });
  return (
    <PartState query={away} doing={say.loading}>
      {({ away: rows }) => (
        <>
          <PageHeading lead={say.count(rows.length)}>{say.heading}</PageHeading>
          {rows.length === 0 ? (
            <Empty sign="house" heading={say.none}>
              {say.noneHelp}
            </Empty>
          ) : (
            <div className="away-table">
              <table className="ds-table">
                <thead>
                  <tr>
                    <th scope="col">{say.person}</th>
                    <th scope="col">{say.where}</th>
                    <th scope="col">{say.since}</th>
                    <th scope="col">{say.expected}</th>
                    <th scope="col">{say.state}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Row key={row.personId} row={row} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </PartState>
  );
}

function Row(props: { row: Away }) {
  const text = useWorkText();
  const say = useStaffText().awayList;
  const { day } = useClock();
  const { personId, name, absence } = props.row;
  return (
    <tr>
      <th scope="row">
        <Link to="/people/$personId" params={{ personId }} search={{ part: 'absence' }}>
          {name}
        </Link>
      </th>
      <td>{text.absence.kind[absence.kind]}</td>
      <td className="figures">{day(absence.startsAt)}</td>
      <td className="figures">{absence.expectedOn ? day(absence.expectedOn) : '–'}</td>
      <td>
        {absence.state === 'home' ? (
          <Tag tone="waiting" sign="house">
            {say.notConfirmed}
          </Tag>
        ) : absence.isOverdue ? (
          <Tag tone="waiting" sign="clock">
            {say.overdue}
          </Tag>
        ) : absence.state === 'planned' ? (
          say.planned
        ) : (
          say.away
        )}
      </td>
    </tr>
  );
}
