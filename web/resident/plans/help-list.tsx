import type { CarePlan } from '@tunet/contract';
import { useClock } from '../../ui/language.tsx';
import type { TextOfPages } from '../../ui/more-text.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { NotRight } from './not-right.tsx';

type Line = CarePlan['interventions'][number];

/** Each thing that is done, once: on which days, in which part of the day, and how. */
export function HelpList(props: { planId: string; lines: readonly Line[]; today: string }) {
  return (
    <ul className="my-goals">
      {props.lines.map((line) => (
        <li key={line.id}>
          <HelpLine planId={props.planId} line={line} today={props.today} />
        </li>
      ))}
    </ul>
  );
}

function HelpLine(props: { planId: string; line: Line; today: string }) {
  const text = usePageText();
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
      <p>
        <strong>{line.title}</strong>
      </p>
      <p className="help-time">
        {daysOf(line.weekdays, text)} {say.at(line.windowFrom, line.windowTo)}
        {notes.length > 0 ? ` (${text.unit.list(notes)})` : ''}
      </p>
      {line.how ? <p>{line.how}</p> : null}
      {line.isCritical ? <p className="quiet">{say.critical}</p> : null}
      <NotRight line={{ planId: props.planId, part: 'help', lineId: line.id }} what={line.title} />
    </>
  );
}

/** Days of the week as one says them: every day, Monday to Friday, or each by its name. */
function daysOf(weekdays: readonly number[], text: TextOfPages): string {
  const say = text.plan;
  switch ([...weekdays].sort().join('')) {
    case '1234567':
      return say.everyDay;
    case '12345':
      return say.workingDays;
    case '67':
      return say.weekend;
    default:
      return text.unit.list(say.days.filter((_day, index) => weekdays.includes(index + 1)));
  }
}
