import type { ShownVisitState, VisitState } from '@tunet/contract';
import { instantAt } from '../../platform/calendar/local-time.ts';
import type { WorkingDays } from '../services/index.ts';

export type { ShownVisitState, VisitState } from '@tunet/contract';

/** What decides how a visit is shown and what may be done with it. */
export interface VisitFacts {
  readonly state: VisitState;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly isCritical: boolean;
  readonly comingAt: Date | null;
  readonly absenceId: string | null;
  readonly cancelAskedAt: Date | null;
  readonly moveAskedAt: Date | null;
}

/** Until when somebody may say no to a visit, and what decides it. */
export interface CutOff {
  /** the day of the visit where it is made, `2026-11-23`, and the clock on its wall when the window begins, `10:00` */
  readonly day: string;
  readonly clock: string;
  /** of each kind of help in it: working days before; 0: until it begins */
  readonly cancelDays: readonly number[];
  readonly zone: string;
  readonly workingDays: Pick<WorkingDays, 'add'>;
}

/** The latest instant at which a visit is said no to in time: the kind of help that needs the longest notice decides. */
export function cancelBy({ day, clock, cancelDays, zone, workingDays }: CutOff): Date {
  const before = Math.max(0, ...cancelDays);
  return instantAt(before === 0 ? day : workingDays.add(day, -before), clock, zone);
}

/** What the municipality has decided about visits. */
export interface VisitRules {
  readonly unconfirmedMinutes: number;
  readonly familyToldMinutes: number;
}

/**
 * When the unit should have said what became of the visit: the end of the window, or of the later time that was told, and some
 * minutes for a phone without net. A visit that must not fall away gets none.
 */
export function heardBy({ windowTo, comingAt, isCritical }: VisitFacts, rules: VisitRules): Date {
  const promised = Math.max(windowTo.getTime(), comingAt?.getTime() ?? 0);
  return new Date(promised + (isCritical ? 0 : rules.unconfirmedMinutes * 60_000));
}

/** When those who follow her are told that it is not confirmed, if still nobody has said what became of it. */
export function familyToldBy(visit: VisitFacts, rules: VisitRules): Date {
  return new Date(heardBy(visit, rules).getTime() + rules.familyToldMinutes * 60_000);
}

/** How a visit is shown at an instant. One we have not heard of is *not confirmed*, never "missed": phones are often without net. */
export function shownState(visit: VisitFacts, now: Date, rules: VisitRules): ShownVisitState {
  if (visit.state !== 'planned') return visit.state;
  if (visit.absenceId !== null) return 'paused';
  return now >= heardBy(visit, rules) ? 'not-confirmed' : 'planned';
}

/**
 * What becomes of "I do not need the visit": at once, late (she is asked to ring, and it is marked), or a nurse decides because it
 * must not quietly fall away. `no`: there is nothing left to take back, or it is asked already.
 * @param until the cut-off of its kinds of help
 */
export function mayCancel(visit: VisitFacts, now: Date, until: Date): 'at-once' | 'late' | 'ask' | 'no' {
  if (visit.state !== 'planned' || visit.absenceId !== null || visit.cancelAskedAt !== null) return 'no';
  if (visit.windowTo <= now) return 'no';
  if (visit.isCritical) return 'ask';
  return now > until ? 'late' : 'at-once';
}

/** Another time may be asked for until the window begins; one wish at a time. */
export function mayAskToMove(visit: VisitFacts, now: Date): boolean {
  return visit.state === 'planned' && visit.absenceId === null && visit.moveAskedAt === null && visit.windowFrom > now;
}

/** Nobody has said what became of it, and it is not taken back: the unit may still plan with it. */
export function isOpen({ state }: VisitFacts): boolean {
  return state === 'planned';
}

/** One answer, from a phone on the road or written down at the office. */
export interface Answer {
  readonly id: string;
  readonly state: 'done' | 'not-done';
  readonly byId: string;
  readonly occurredAt: Date;
}

/**
 * Which of several answers stands. Both are kept; nothing is lost.
 * The latest of each person counts; among different persons *done* wins, because somebody was there, and then the first.
 */
export function standingAnswer<A extends Answer>(answers: readonly A[]): A | null {
  const latest = new Map<string, A>();
  for (const answer of [...answers].sort(inOrder)) latest.set(answer.byId, answer);
  const each = [...latest.values()].sort(inOrder);
  return each.find(({ state }) => state === 'done') ?? each[0] ?? null;
}

function inOrder(a: Answer, b: Answer): number {
  return a.occurredAt.getTime() - b.occurredAt.getTime() || (a.id < b.id ? -1 : 1);
}

/**
 * The state after an answer. What was done counts, however late it is heard and whatever was said before; that a visit was *not*
 * done says nothing new about one that was cancelled.
 */
export function stateAfter(state: VisitState, stands: Answer): VisitState {
  return state === 'cancelled' && stands.state === 'not-done' ? 'cancelled' : stands.state;
}
