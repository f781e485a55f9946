import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Miss, MissReason } from '@tunet/contract';
import { call, command } from '../../data/call.ts';
import { Select } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Empty, Refused } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './lessons.css';

/** What was promised and missed at the desk; a reason from the list is chosen, and nobody is named. */
export function MissPage() {
  return (
    <OnDuty>
      <Misses />
    </OnDuty>
  );
}

const missesKey = ['misses'];

function Misses() {
  const say = useStaffText().missList;
  const misses = useQuery({ queryKey: missesKey, queryFn: () => call('GET /api/desk/misses') });
  return (
    <div className="lesson-page">
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <PartState query={misses} doing={say.loading}>
        {({ misses: rows }) =>
          rows.length === 0 ? (
            <Empty sign="bell" heading={say.none}>
              {say.noneHelp}
            </Empty>
          ) : (
            <div className="lesson-table">
              <table className="ds-table">
                <thead>
                  <tr>
                    <th scope="col">{say.came}</th>
                    <th scope="col">{say.alarm}</th>
                    <th scope="col">{say.promised}</th>
                    <th scope="col">{say.took}</th>
                    <th scope="col">{say.choose}</th>
                    <th scope="col">{say.file}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Row key={`${row.alarmId}${row.what}`} row={row} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </PartState>
    </div>
  );
}

function Row(props: { row: Miss }) {
  const text = useWorkText();
  const { missList: say, proof } = useStaffText();
  const cache = useQueryClient();
  const { day, clock } = useClock();
  const { alarmId, what, kind, receivedAt, limit, took, reason } = props.row;
  const explain = useMutation({
    mutationFn: (chosen: MissReason) =>
      command('POST /api/alarms/:alarmId/misses/:missKind', {
        params: { alarmId, missKind: what },
        body: { reason: chosen },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: missesKey }),
  });
  const codes = Object.keys(proof.reasons) as MissReason[];
  return (
    <tr>
      <th scope="row">
        {day(receivedAt)} {clock(receivedAt)}
      </th>
      <td>{text.kind[kind]}</td>
      <td>
        {proof.kinds[what]}: {say.seconds(limit)}
      </td>
      <td>{took === null ? say.never : say.seconds(took)}</td>
      <td>
        <Select
          label={say.choose}
          value={reason ?? ''}
          onChange={(value) => value !== '' && explain.mutate(value as MissReason)}
          options={[
            ...(reason === null ? [{ value: '', label: '–' }] : []),
            ...codes.map((code) => ({ value: code, label: proof.reasons[code] })),
          ]}
        />
        {explain.error ? <Refused problem={explain.error} /> : null}
      </td>
      <td>
        <Link to="/alarm-file/$alarmId" params={{ alarmId }}>
          {say.file}
        </Link>
      </td>
    </tr>
  );
}
