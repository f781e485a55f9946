import type { MyVisit } from '@tunet/contract';
import { useClock, useText } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';

const tones = {
  planned: 'calm',
  paused: 'calm',
  'not-confirmed': 'waiting',
  done: 'good',
  'not-done': 'calm',
  cancelled: 'calm',
} as const;
const signs = {
  planned: 'clock',
  paused: 'away',
  'not-confirmed': 'clock',
  done: 'check',
  'not-done': 'lines',
  cancelled: 'away',
} as const;

/** Where a visit stands, when there is more to say than that it is agreed. */
export function VisitSign(props: { visit: MyVisit }) {
  const text = useText();
  const { clock } = useClock();
  const { state, comingAt, changed } = props.visit;
  return (
    <>
      {state === 'planned' ? null : (
        <Tag tone={tones[state]} sign={signs[state]}>
          {text.visit.state[state]}
        </Tag>
      )}
      {comingAt ? (
        <Tag tone="waiting" sign="clock">
          {text.visit.comingAt(clock(comingAt))}
        </Tag>
      ) : changed && state === 'planned' ? (
        <Tag tone="waiting">{text.visit.changed}</Tag>
      ) : null}
    </>
  );
}
