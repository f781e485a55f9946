import type { HandOverWay } from '@tunet/contract';

/**
 * What this module tells others, past tense; the subject is always the alarm, but for `device.…`, whose subject is the device.
 * Ids and codes only. Consumers: notices (text messages), audit of what devices said.
 */
export interface AlarmEvents {
  readonly 'alarm.received': { signalId: string; deskId: string; deviceId: string | null; kind: string };
  readonly 'alarm.pressed-again': { signalId: string; deskId: string; deviceId: string | null; kind: string };
  readonly 'alarm.reset-by-device': { signalId: string; deviceId: string | null };
  /** step 1 second operator, 2 lead, 3 the last in the chain */
  readonly 'alarm.ladder': { step: number };
  /** it waits where no screen can be heard: a real telephone is to be rung, and answered by a key press */
  readonly 'alarm.unheard': { deskId: string };
  readonly 'alarm.taken': Record<never, never>;
  readonly 'alarm.given-back': Record<never, never>;
  readonly 'alarm.voice-contact': Record<never, never>;
  readonly 'alarm.emergency-call': Record<never, never>;
  readonly 'alarm.step-ticked': Record<never, never>;
  /** `unitId` names the one asked: a unit, or a responder outside the app */
  readonly 'alarm.handed-over': { handOverId: string; unitId: string; to: 'unit' | 'responder'; way: HandOverWay };
  readonly 'hand-over.unanswered': { handOverId: string; unitId: string };
  readonly 'hand-over.accepted': { handOverId: string; unitId: string; how: HandOverWay };
  readonly 'hand-over.refused': { handOverId: string; unitId: string; how: HandOverWay };
  readonly 'hand-over.on-the-way': { handOverId: string; unitId: string; how: HandOverWay };
  readonly 'hand-over.present': { handOverId: string; unitId: string; how: HandOverWay };
  readonly 'hand-over.done': { handOverId: string; unitId: string; how: HandOverWay };
  readonly 'hand-over.withdrawn': { handOverId: string; unitId: string };
  /** most of the time to arrive has gone; past it: it rings again, and the next in line is asked */
  readonly 'hand-over.arrival-soon': { handOverId: string; unitId: string };
  readonly 'hand-over.arrival-late': { handOverId: string; unitId: string; alarm: 'waiting' | 'taken' };
  readonly 'hand-over.arrival-moved': { handOverId: string; unitId: string; minutes: number };
  /** she pressed again: at the top of the desk */
  readonly 'alarm.again': { because: 'third-press' | 'after-closing' };
  /** at the top for some minutes and nobody is on the way: the lead is to be told */
  readonly 'alarm.lead-paged': Record<never, never>;
  /** direct response: went by itself to the one on duty; then all in line had been asked */
  readonly 'alarm.sent-directly': Record<never, never>;
  readonly 'alarm.nobody-left': Record<never, never>;
  /** how she was told; never who */
  readonly 'alarm.relative-informed': { how: string };
  /** the message itself lies ready under the id */
  readonly 'alarm.relative-texted': { noticeId: string };
  readonly 'alarm.help-refused': Record<never, never>;
  readonly 'alarm.closed': { cause: string; measure: string; foundCause: string | null };
  readonly 'device.fault': { signalId: string; deviceType: string; statusCode: string };
  /** something is well again */
  readonly 'device.restored': { signalId: string; deviceType: string; statusCode: string };
}
export type AlarmEventKind = keyof AlarmEvents;
