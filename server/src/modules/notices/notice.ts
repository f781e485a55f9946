import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { idOfEvent } from './person-notice.ts';

/** What somebody is told outside the doors. */
export type NoticeKind =
  | 'hand-over-asked'
  | 'ladder-lead'
  | 'ladder-last'
  | 'lead-paged'
  | 'arrival-late'
  | 'desk-short'
  | 'calendar-unpublished'
  | 'outage-listed'
  | 'answer-owed'
  | 'help-undecided'
  | 'term-ending'
  | 'past-term'
  | 'decision-owed'
  | 'evaluation-past'
  | 'part-ended'
  | 'promise-late'
  | 'message-undelivered';

/** A notice that an event asks for; to whom it goes is looked up. */
export interface Wanted {
  readonly tenantId: string;
  readonly kind: NoticeKind;
  /** The hand-over or the alarm. One notice per kind, subject and number, whatever is repeated. */
  readonly subjectId: string;
  /** The unit asked; null for the ladder and for what a lead is told, whose numbers are a rule. */
  readonly unitId: string | null;
}

/** A text message that lies ready and goes out with this event; its id. */
export function noticeWaitingFor({ kind, payload }: StoredEvent): string | null {
  if (kind === 'alarm.handed-over' && payload.way === 'link' && typeof payload.handOverId === 'string') {
    return payload.handOverId;
  }
  if (kind === 'ring.no-answer') return typeof payload.noticeId === 'string' ? payload.noticeId : null;
  return kind === 'alarm.relative-texted' && typeof payload.noticeId === 'string' ? payload.noticeId : null;
}

const toldToUnit: Readonly<Record<string, NoticeKind>> = {
  'plan.evaluation-past': 'evaluation-past',
  'plan.part-ended': 'part-ended',
  'help.term-ending': 'term-ending',
  'help.past-term': 'past-term',
  'decision.owed-late': 'decision-owed',
  'conversation.promise-late': 'promise-late',
};

/** An hour later nobody is helped by it: the desk has rung long ago. Milliseconds. */
const tooLate = 3_600_000;

/** The notice an event asks for, if any. Notices that come too late, after a standstill, are not sent. */
export function noticeFor(event: StoredEvent, now: Date): Wanted | null {
  if (now.getTime() - event.occurredAt.getTime() > tooLate) return null;
  const { tenantId, subjectId, payload } = event;
  if (event.kind === 'alarm.handed-over') {
    // One outside the app gets a link or is rung by the operator.
    if (payload.to === 'responder' || payload.way === 'link' || payload.way === 'voice') return null;
    const { handOverId, unitId } = payload;
    if (typeof handOverId !== 'string' || typeof unitId !== 'string')
      throw new TypeError('alarm.handed-over names a hand-over and a unit');
    return { tenantId, kind: 'hand-over-asked', subjectId: handOverId, unitId };
  }
  // No answer in time, or soon none: the head of the office is told at the office's own number, each time it is so.
  if (event.kind === 'application.head-told' && typeof payload.unitId === 'string') {
    return { tenantId, kind: 'answer-owed', subjectId: idOfEvent(event), unitId: payload.unitId };
  }
  // Help that goes on without a decision, and a message to a hospital or a surgery that did not come: told where it is seen to.
  if (event.kind === 'help.undecided' && typeof payload.unitId === 'string') {
    return { tenantId, kind: 'help-undecided', subjectId: idOfEvent(event), unitId: payload.unitId };
  }
  // About a plan, or a promise of an answer: at the unit's own number, each time it is so.
  const ofUnit = Object.hasOwn(toldToUnit, event.kind) ? toldToUnit[event.kind] : undefined;
  if (ofUnit && typeof payload.unitId === 'string') {
    return { tenantId, kind: ofUnit, subjectId: idOfEvent(event), unitId: payload.unitId };
  }
  if (event.kind === 'carelink.undelivered' && typeof payload.unitId === 'string') {
    return { tenantId, kind: 'message-undelivered', subjectId, unitId: payload.unitId };
  }
  // Too few at the desk, or a week to come that nobody has published: the lead is told, of the centre or of the municipality.
  if (event.kind === 'desk.short') return { tenantId, kind: 'desk-short', subjectId, unitId: null };
  if (event.kind === 'calendar.unpublished') return { tenantId, kind: 'calendar-unpublished', subjectId, unitId: null };
  // By text message and in the app: two networks, of which one may be what is down.
  if (event.kind === 'outage.listed' && typeof payload.unitId === 'string') {
    return { tenantId, kind: 'outage-listed', subjectId, unitId: payload.unitId };
  }
  // Pressed again, and nobody is on the way.
  if (event.kind === 'alarm.lead-paged') return { tenantId, kind: 'lead-paged', subjectId, unitId: null };
  // Nobody was there in time, and nobody at the desk has it: at a desk it rings for its owner.
  if (
    event.kind === 'hand-over.arrival-late' &&
    payload.alarm === 'waiting' &&
    typeof payload.handOverId === 'string'
  ) {
    return { tenantId, kind: 'arrival-late', subjectId: payload.handOverId, unitId: null };
  }
  if (event.kind !== 'alarm.ladder') return null;
  // Step 1 rings at the desk itself.
  if (payload.step === 2) return { tenantId, kind: 'ladder-lead', subjectId, unitId: null };
  if (payload.step === 3) return { tenantId, kind: 'ladder-last', subjectId, unitId: null };
  return null;
}
