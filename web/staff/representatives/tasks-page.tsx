import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { DecideTask } from './decide-task.tsx';
import '../people/people.css';

/** What waits for a decision about those whom my units help, soonest first. */
export function TasksPage() {
  return (
    <OnDuty>
      <Tasks />
    </OnDuty>
  );
}

function Tasks() {
  const say = useStaffText().representativesPart;
  const tasks = useQuery({ queryKey: ['representation-tasks'], queryFn: () => call('GET /api/representation-tasks') });
  return (
    <>
      <PageHeading lead={say.tasksHelp}>{say.tasksName}</PageHeading>
      <PartState query={tasks} doing={say.loading}>
        {(data) => (
          <div className="part">
            {data.tasks.length === 0 ? <p>{say.noTasks}</p> : null}
            {data.tasks.map((task) => (
              <section key={task.id} aria-label={task.personName}>
                <h2>{task.personName}</h2>
                <DecideTask task={task} />
              </section>
            ))}
          </div>
        )}
      </PartState>
    </>
  );
}
