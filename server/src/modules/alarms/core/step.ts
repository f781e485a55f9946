import type { Alarm, AlarmFact, GrantChange, Happening, Operator, Refusal, Step, Taken, Waiting } from './alarm.ts';
import type { HandOver } from './hand-over.ts';

export function whileOpen(alarm: Alarm, work: (open: Waiting | Taken) => Step | Refusal): Step | Refusal {
  return alarm.status === 'closed' ? { refused: 'already-closed' } : work(alarm);
}

export function inHand(alarm: Alarm, by: Operator, work: (held: Taken) => Step | Refusal): Step | Refusal {
  return whileOpen(alarm, (open) =>
    open.status === 'taken' && open.takenBy.id === by.id ? work(open) : { refused: 'not-taken-by-you' },
  );
}

export function withHandOver<A extends Waiting | Taken>(alarm: A, changed: HandOver): A {
  return { ...alarm, handOvers: alarm.handOvers.map((one) => (one.id === changed.id ? changed : one)) };
}

/** The eyes that a hand-over opened close again, so many hours later. */
export function endAfter(handOverId: string, hours: number, now: Date): GrantChange {
  return { end: 'handed-over', ref: handOverId, at: later(now, hours) };
}

export function later(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000);
}

interface Telltale {
  readonly who?: Happening['who'];
  readonly detail?: string;
  readonly fact?: { readonly kind: string; readonly payload?: AlarmFact['payload'] };
  readonly grants?: readonly GrantChange[];
}

/** Every step raises the version, writes one happening and tells one fact. */
export function step(alarm: Alarm, what: Happening['what'], at: Date, more: Telltale = {}): Step {
  const fact = more.fact ?? { kind: `alarm.${what}` };
  return {
    alarm: { ...alarm, version: alarm.version + 1 },
    happenings: [{ what, at, who: more.who ?? null, detail: more.detail ?? null }],
    facts: [{ kind: fact.kind, payload: fact.payload ?? {} }],
    grants: more.grants ?? [],
  };
}
