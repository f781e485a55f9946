import type { FieldVisit } from '@tunet/contract';
import { useClock } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Tag } from '../ui/notice.tsx';

const tones = {
  planned: 'calm',
  paused: 'calm',
  'not-confirmed': 'waiting',
  done: 'good',
  'not-done': 'waiting',
  cancelled: 'calm',
} as const;
const signs = {
  planned: 'clock',
  paused: 'away',
  'not-confirmed': 'clock',
  done: 'check',
  'not-done': 'warning',
  cancelled: 'away',
} as const;

/** What one must see of a visit in a list: where it stands, that it must not fall away, who has it. */
export function VisitTags(props: { visit: FieldVisit; state: FieldVisit['state']; comingAt: string | null }) {
  const text = useWorkText();
  const { clock } = useClock();
  const { visit, state, comingAt } = props;
  return (
    <>
      {state === 'planned' ? null : (
        <Tag tone={tones[state]} sign={signs[state]}>
          {text.visit.state[state]}
        </Tag>
      )}
      {comingAt && (state === 'planned' || state === 'not-confirmed') ? (
        <Tag tone="waiting" sign="clock">
          {text.visit.comingAt(clock(comingAt))}
        </Tag>
      ) : null}
      {visit.isCritical && state !== 'done' ? <Tag sign="shield">{text.round.critical}</Tag> : null}
      {visit.carers === 2 ? <Tag sign="person">{text.round.two}</Tag> : null}
      {visit.newToHer && state === 'planned' ? <Tag sign="person">{text.round.newToHer}</Tag> : null}
      {visit.mine ? null : <Tag>{visit.assignedTo ? text.round.takenBy(visit.assignedTo) : text.round.free}</Tag>}
    </>
  );
}
