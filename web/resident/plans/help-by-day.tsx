import type { CarePlan } from '@tunet/contract';
import { useClock, useText } from '../../ui/language.tsx';
import { weekBlocks } from '../../ui/week-blocks.ts';
import { NotRight } from './not-right.tsx';

type Line = CarePlan['interventions'][number];

/** The help of a usual week, day by day in the order of the clock. */
export function HelpByDay(props: { lines: readonly Line[]; today: string }) {
  const say = useText().plan;
  const blocks = weekBlocks(props.lines);
  return (
    <div className="help-days">
      {say.days.map((day, index) => {
        const ofDay = blocks.filter((block) => block.day === index);
        return (
          <section key={day}>
            <h3>{day}</h3>
            {ofDay.length === 0 ? <p className="quiet">{say.nothingThatDay}</p> : null}
            <ul>
              {ofDay.map(({ line }) => (
                <li key={line.id}>
                  <HelpLine line={line} today={props.today} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function HelpLine(props: { line: Line; today: string }) {
  const text = useText();
  const { longDate } = useClock();
  const { line, today } = props;
  const say = text.plan;
  const notes = [
    line.everyWeeks > 1 ? say.everyWeeks(line.everyWeeks) : null,
    line.carers === 2 ? say.two : null,
    line.startsOn > today ? say.fromDay(longDate(line.startsOn)) : null,
    line.endsOn ? say.toDay(longDate(line.endsOn)) : null,
  ].filter((note) => note !== null);
  return (
    <>
      <p className="help-time">{say.at(line.windowFrom, line.windowTo)}</p>
      <p>
        <strong>{line.title}</strong>
        {notes.length > 0 ? <span className="quiet"> ({text.unit.list(notes)})</span> : null}
      </p>
      {line.how ? <p>{line.how}</p> : null}
      <NotRight what={line.title} />
    </>
  );
}
