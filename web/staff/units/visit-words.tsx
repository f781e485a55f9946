import type { UnitVisit } from '@tunet/contract';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { Wait } from './unit-data.ts';

export const stateTones = {
  planned: 'calm',
  paused: 'calm',
  'not-confirmed': 'waiting',
  done: 'good',
  'not-done': 'waiting',
  cancelled: 'calm',
} as const;
export const stateSigns = {
  planned: 'clock',
  paused: 'away',
  'not-confirmed': 'clock',
  done: 'check',
  'not-done': 'warning',
  cancelled: 'away',
} as const;

/** Where a visit stands: a sign, a word and a colour. */
export function StateTags(props: { visit: UnitVisit }) {
  const { unitDay: say, medicines } = useStaffText();
  const { round } = useWorkText();
  const { clock } = useClock();
  const { state, pausedBecause, comingAt, isCritical, carers, cancelAsked, before, newToHer } = props.visit;
  return (
    <span className="visit-tags">
      <Tag tone={stateTones[state]} sign={stateSigns[state]}>
        {pausedBecause ? `${say.states.paused}, ${say.paused[pausedBecause]}` : say.states[state]}
      </Tag>
      {comingAt ? (
        <Tag tone="waiting" sign="clock">
          {say.comingAt(clock(comingAt))}
        </Tag>
      ) : null}
      {cancelAsked?.isLate ? (
        <Tag tone="waiting" sign="clock">
          {say.askedLate}
        </Tag>
      ) : null}
      {before.includes('medicine-list') ? (
        <Tag tone="waiting" sign="warning">
          {medicines.before}
        </Tag>
      ) : null}
      {isCritical ? <Tag sign="shield">{say.critical}</Tag> : null}
      {carers === 2 ? <Tag sign="person">{say.two}</Tag> : null}
      {newToHer && state === 'planned' ? <Tag sign="person">{round.newToHer}</Tag> : null}
    </span>
  );
}

/** Why a visit stands on top, in words. */
export function useSayWait() {
  const { unitDay: say, dangerWork: danger } = useStaffText();
  const { clock } = useClock();
  return (visit: UnitVisit, why: Wait): string => {
    switch (why) {
      case 'danger':
        return danger.asksDanger(whoAsked(visit) ?? say.somebody);
      case 'not-confirmed':
        return say.notHeard(clock(visit.to));
      case 'not-done':
        return say.notDoneCritical;
      case 'cancel-asked':
        return say.asksCancel(visit.cancelAsked?.byName ?? say.somebody);
      case 'move-asked':
        return say.asksMove(visit.moveAsked?.byName ?? say.somebody);
      case 'two-answers':
        return say.twoAnswers;
    }
  };
}

/** The words that came with a wish or an answer, in quotes of the one who wrote them. */
export function wordsOf(visit: UnitVisit): string | null {
  const cancelled = visit.danger ? visit.cancelled?.words : null;
  return visit.cancelAsked?.words ?? visit.moveAsked?.words ?? cancelled ?? null;
}

function whoAsked(visit: UnitVisit): string | null {
  return visit.cancelAsked?.byName ?? visit.moveAsked?.byName ?? visit.cancelled?.name ?? null;
}
