import type { OrderedService } from '@tunet/contract';
import type { ReactNode } from 'react';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

/** What was decided, and whether a plan carries it out. */
export function OrderedList(props: {
  ordered: readonly OrderedService[];
  /** units whose plan is to carry it out; what others give is theirs to plan */
  mine: readonly string[];
  action?: (line: OrderedService) => ReactNode;
}) {
  const text = useWorkText();
  const say = useStaffText().planning;
  const { date } = useClock();
  const { language } = useLanguage();
  if (props.ordered.length === 0) return null;
  return (
    <section className="ordered">
      <h2>{say.ordered}</h2>
      <ul>
        {props.ordered.map((line) => (
          <li key={line.id}>
            <p>
              <strong>{line.label[language]}</strong>{' '}
              {line.isWaiting && !props.mine.includes(line.unitId) ? null : (
                <Tag tone={line.isWaiting ? 'waiting' : 'good'} sign={line.isWaiting ? 'clock' : 'check'}>
                  {line.isWaiting ? say.isWaiting : say.isCarried}
                </Tag>
              )}
            </p>
            {line.timesFloor && line.timesUsual && line.per ? (
              <p>{text.decision.extent(line.timesFloor, line.timesUsual, line.per)}</p>
            ) : null}
            <p>{line.extentWords}</p>
            <p className="quiet">
              {line.endsOn
                ? text.decision.fromTo(date(line.startsOn), date(line.endsOn))
                : text.decision.from(date(line.startsOn))}{' '}
              · {text.decision.reference(line.reference)}
            </p>
            {props.action?.(line)}
          </li>
        ))}
      </ul>
    </section>
  );
}
