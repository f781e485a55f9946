import type { CarePlan } from '@tunet/contract';
import { useText } from '../../ui/language.tsx';
import { weekBlocks } from '../../ui/week-blocks.ts';

/** A usual week, day by day in the order of the clock; the same as the picture, to read and to print. */
export function WeekTable(props: { lines: readonly CarePlan['interventions'][number][] }) {
  const say = useText().plan;
  const blocks = weekBlocks(props.lines);
  return (
    <dl className="week-days">
      {say.days.map((day, index) => {
        const ofDay = blocks.filter((block) => block.day === index);
        return (
          <div key={day}>
            <dt>{day}</dt>
            {ofDay.length === 0 ? <dd className="quiet">{say.nothingThatDay}</dd> : null}
            {ofDay.map(({ line }) => (
              <dd key={line.id}>
                <span className="figures">
                  {line.windowFrom}–{line.windowTo}
                </span>{' '}
                {line.title}
                {line.everyWeeks > 1 ? ` (${say.everyWeeks(line.everyWeeks)})` : ''}
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
