import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { idOfEvent } from './person-notice.ts';

/** Why a telephone is rung. */
export type CallKind =
  | 'ladder-last'
  | 'desk-silent'
  | 'hand-over-asked'
  | 'danger-written'
  | 'danger-written-open'
  | 'help-undecided'
  | 'past-term'
  | 'evaluation-past';

/** Numbers to be rung one after the other, until one of them is answered by a key press. */
export interface CallWanted {
  readonly tenantId: string;
  readonly kind: CallKind;
  /** The alarm, the hand-over, or the text with words of danger. */
  readonly subjectId: string;
  /** The unit asked, or the desk that is silent. */
  readonly unitId: string | null;
  readonly areaId: string | null;
}

/** A quarter of an hour later others have been told in other ways. Milliseconds. */
const tooLate = 900_000;

/** The call an event asks for, if any. */
export function callFor(event: StoredEvent, now: Date): CallWanted | null {
  const { tenantId, subjectId, payload } = event;
  const areaId = typeof payload.areaId === 'string' ? payload.areaId : null;
  // Nobody else is told of what somebody wrote, so nothing makes this call too late.
  if (event.kind === 'danger.ring') {
    const unitId = typeof payload.unitId === 'string' ? payload.unitId : null;
    return {
      tenantId,
      kind: payload.isOutOfHours === true ? 'danger-written' : 'danger-written-open',
      subjectId,
      unitId,
      areaId,
    };
  }
  if (now.getTime() - event.occurredAt.getTime() > tooLate) return null;
  // The head of the office, at its own number; each day until somebody decides.
  if (event.kind === 'help.undecided' && typeof payload.unitId === 'string') {
    return { tenantId, kind: 'help-undecided', subjectId: idOfEvent(event), unitId: payload.unitId, areaId: null };
  }
  if (event.kind === 'help.past-term' && typeof payload.unitId === 'string') {
    return { tenantId, kind: 'past-term', subjectId: idOfEvent(event), unitId: payload.unitId, areaId: null };
  }
  // The coordinator has no number of her own here: the unit is rung, and asked for her.
  if (event.kind === 'plan.evaluation-past' && typeof payload.unitId === 'string') {
    return { tenantId, kind: 'evaluation-past', subjectId: idOfEvent(event), unitId: payload.unitId, areaId: null };
  }
  if (event.kind === 'alarm.ladder' && payload.step === 3) {
    return { tenantId, kind: 'ladder-last', subjectId, unitId: null, areaId };
  }
  if (event.kind === 'alarm.unheard') {
    const unitId = typeof payload.deskId === 'string' ? payload.deskId : null;
    return { tenantId, kind: 'desk-silent', subjectId, unitId, areaId };
  }
  if (event.kind !== 'alarm.handed-over' || payload.to === 'responder') return null;
  if (payload.way === 'link' || payload.way === 'voice') return null;
  const { handOverId, unitId } = payload;
  if (typeof handOverId !== 'string' || typeof unitId !== 'string') return null;
  return { tenantId, kind: 'hand-over-asked', subjectId: handOverId, unitId, areaId };
}

/** Whom nobody needs to be rung about any more; null when the event ends nothing. */
export function callEndedBy(event: StoredEvent): { readonly tenantId: string; readonly subjectId: string } | null {
  const { tenantId, subjectId, payload } = event;
  if (/^(alarm\.(taken|closed)|danger\.taken)$/.test(event.kind)) return { tenantId, subjectId };
  const isOver = /^hand-over\.(accepted|refused|withdrawn)$/.test(event.kind);
  return isOver && typeof payload.handOverId === 'string' ? { tenantId, subjectId: payload.handOverId } : null;
}

/** How many times the whole chain is gone through before it is given up and said so. */
export const rounds = 3;
/** Between two rounds. Milliseconds. */
export const pause = 20_000;

/** Where a chain goes on after a number that nobody answered by a key press; null: given up. */
export function nextInChain(
  at: { readonly round: number; readonly chainOrder: number; readonly roundsLeft: number },
  length: number,
): { readonly round: number; readonly chainOrder: number; readonly roundsLeft: number; readonly wait: number } | null {
  const { round, chainOrder, roundsLeft } = at;
  if (chainOrder + 1 < length) return { round, chainOrder: chainOrder + 1, roundsLeft, wait: 0 };
  return roundsLeft <= 1 || length === 0
    ? null
    : { round: round + 1, chainOrder: 0, roundsLeft: roundsLeft - 1, wait: pause };
}
