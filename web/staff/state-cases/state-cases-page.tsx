import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { StateCase } from '@tunet/contract';
import { useState } from 'react';
import { call } from '../../data/call.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { CaseView } from './case-view.tsx';
import './state-cases.css';

/** The cases that are open, those that somebody has to do something for first; the one chosen beside. */
export function StateCasesPage() {
  return (
    <OnDuty>
      <Cases />
    </OnDuty>
  );
}

function Cases() {
  const say = useStaffText().stateCaseWork;
  const { stateCaseId }: { stateCaseId?: string } = useParams({ strict: false });
  const [onlyTasks, setOnlyTasks] = useState(false);
  const list = useQuery({
    queryKey: ['state-cases'],
    queryFn: () => call('GET /api/state-cases'),
    gcTime: 0,
    refetchInterval: 60_000,
  });
  const chosen = list.data?.cases.find(({ id }) => id === stateCaseId);
  return (
    <div className="state-cases" data-open={stateCaseId !== undefined || undefined}>
      <section className="state-left" aria-label={say.heading}>
        {stateCaseId === undefined ? <PageHeading>{say.heading}</PageHeading> : <h2>{say.heading}</h2>}
        <PartState query={list} doing={say.loading}>
          {({ cases }) =>
            cases.length === 0 ? (
              <Empty sign="walker" heading={say.none}>
                {say.noneHelp}
              </Empty>
            ) : (
              <>
                <label className="state-tick">
                  <input type="checkbox" checked={onlyTasks} onChange={(event) => setOnlyTasks(event.target.checked)} />
                  {say.onlyTasks}
                </label>
                <ul>
                  {cases
                    .filter((one) => !onlyTasks || openTasks(one).length > 0)
                    .map((one) => (
                      <li key={one.id}>
                        <Line one={one} isChosen={one.id === stateCaseId} />
                      </li>
                    ))}
                </ul>
              </>
            )
          }
        </PartState>
      </section>
      <section className="state-right" aria-label={say.pick}>
        {stateCaseId === undefined ? (
          list.data && list.data.cases.length > 0 ? (
            <Empty sign="back" heading={say.pick} />
          ) : null
        ) : (
          <>
            <Link className="state-back" to="/state-cases">
              <Drawing name="back" size={20} />
              {say.back}
            </Link>
            {chosen ? <CaseView one={chosen} /> : list.data ? <Empty sign="check" heading={say.noTasks} /> : null}
          </>
        )}
      </section>
    </div>
  );
}

/** What somebody still has to do for a case. */
export function openTasks({ tasks }: StateCase): StateCase['tasks'] {
  return tasks.filter(({ doneAt }) => doneAt === null);
}

function Line(props: { one: StateCase; isChosen: boolean }) {
  const say = useStaffText().stateCaseWork;
  const { day } = useClock();
  const { id, personName, what, state, confirmByOn } = props.one;
  const [next] = openTasks(props.one);
  return (
    <Link
      className="state-line"
      to="/state-cases/$stateCaseId"
      params={{ stateCaseId: id }}
      aria-current={props.isChosen || undefined}
    >
      <strong>{personName}</strong>
      <span>{what}</span>
      <span className="state-tags">
        <Tag tone={state === 'in-use' ? 'good' : 'calm'}>{say.states[state]}</Tag>
        {next ? (
          <Tag tone="waiting" sign="clock">
            {say.taskKinds[next.kind]}
          </Tag>
        ) : null}
        {state === 'waiting-for-person' && confirmByOn ? (
          <span className="quiet">
            {say.confirmBy} {day(`${confirmByOn}T11:00:00Z`)}
          </span>
        ) : null}
      </span>
    </Link>
  );
}
