import type { ApplicationStep, ComesNext, StepView } from '@tunet/contract';
import { isOpen, type Standing } from './application.ts';

/** The facts that a status is told from. */
export interface Told {
  readonly standing: Standing;
  readonly receivedAt: Date;
  readonly promisedOn: string;
}

const order: readonly ApplicationStep[] = ['received', 'taken', 'mapped', 'decided', 'started'];

/**
 * The five steps as a resident sees them: what is done and when, what is going on now, what is ahead. One that nobody went through,
 * because the answer came without it or because the application ended, is passed over. Exactly one is going on while an application lives.
 */
export function stepsOf({ standing, receivedAt, promisedOn }: Told): StepView[] {
  const done = doneAt(standing, receivedAt);
  const last = Math.max(...order.map((step, index) => (done[step] ? index : 0)));
  const goesOn = isOpen(standing) || (standing.state === 'decided' && standing.outcome !== 'refused');
  return order.map((step, index) => {
    const at = done[step]?.toISOString() ?? null;
    if (at) return { step, is: 'done', at, byOn: null };
    if (index < last || !goesOn) return { step, is: 'passed-over', at, byOn: null };
    const byOn = step === 'decided' ? promisedOn : null;
    return { step, is: index === last + 1 ? 'now' : 'ahead', at, byOn };
  });
}

function doneAt(standing: Standing, receivedAt: Date): Readonly<Record<ApplicationStep, Date | null>> {
  const facts = standing.state === 'withdrawn' || standing.state === 'stopped' ? standing.before : standing;
  return {
    received: receivedAt,
    taken: 'taken' in facts ? (facts.taken?.at ?? null) : null,
    mapped: 'mappedAt' in facts ? facts.mappedAt : null,
    decided: 'decidedAt' in facts ? facts.decidedAt : null,
    started: facts.state === 'started' ? facts.startedAt : null,
  };
}

/** What happens next, with the day of the promise while the office owes an answer. */
export function comesNext({ standing, promisedOn }: Told): ComesNext {
  switch (standing.state) {
    case 'received':
      return { what: 'somebody-takes-it', byOn: promisedOn };
    case 'taken':
      return { what: 'talk-at-home', byOn: promisedOn };
    case 'mapped':
      return { what: 'answer', byOn: promisedOn };
    case 'decided':
      return { what: standing.outcome === 'refused' ? 'you-may-appeal' : 'help-starts', byOn: null };
    default:
      return { what: 'nothing', byOn: null };
  }
}
