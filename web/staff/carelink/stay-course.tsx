import type { HospitalStay } from '@tunet/contract';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Where coordinated planning stands: admitted, planning begun, ready, coordinated plan; each with its day, or by when. */
export function StayCourse(props: { stay: HospitalStay }) {
  const say = useStaffText().hospital;
  const { day, date } = useClock();
  const { stay } = props;
  if (!stay.hasPlanning) return null;
  const sip = stay.planningOn ? date(stay.planningOn) : stay.planningBy ? say.calledBy(date(stay.planningBy)) : null;
  const steps = [
    { key: 'admitted', at: day(stay.admittedAt), isDone: true },
    { key: 'planning', at: stay.earlyAt ? day(stay.earlyAt) : null, isDone: stay.earlyAt !== null },
    { key: 'ready', at: stay.readyAt ? day(stay.readyAt) : null, isDone: stay.readyAt !== null },
    { key: 'sip', at: sip, isDone: stay.planningOn !== null },
  ] as const;
  return (
    <section className="stay-course" aria-label={say.course}>
      <h2>{say.course}</h2>
      <ol>
        {steps.map(({ key, at, isDone }) => (
          <li key={key} data-done={isDone || undefined}>
            <Drawing name={isDone ? 'check' : 'clock'} size={20} />
            <span>
              <strong>{say.steps[key]}</strong> <span className="quiet figures">{at ?? say.notYet}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
