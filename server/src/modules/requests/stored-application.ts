import type { ApplicationOutcome, ApplicationState } from '@tunet/contract';
import { type Alive, isOpen, type Standing, type Taken, takenOf } from './application.ts';

/** What a row of the table says about where it stands; the inverse of `standingOf`. */
export interface StandingColumns {
  readonly state: ApplicationState;
  readonly taken_by: string | null;
  readonly taken_by_name: string | null;
  readonly taken_at: Date | null;
  readonly mapped_at: Date | null;
  readonly decided_at: Date | null;
  readonly outcome: ApplicationOutcome | null;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly stopped_by: string | null;
}

export function columnsOf(standing: Standing): StandingColumns {
  const ended = standing.state === 'withdrawn' || standing.state === 'stopped' ? standing : null;
  const facts = ended ? ended.before : standing;
  const taken = takenOf(standing);
  return {
    state: standing.state,
    taken_by: taken?.by ?? null,
    taken_by_name: taken?.byName ?? null,
    taken_at: taken?.at ?? null,
    mapped_at: 'mappedAt' in facts ? facts.mappedAt : null,
    decided_at: 'decidedAt' in facts ? facts.decidedAt : null,
    outcome: 'outcome' in facts ? facts.outcome : null,
    started_at: standing.state === 'started' ? standing.startedAt : null,
    ended_at: ended?.endedAt ?? null,
    stopped_by: standing.state === 'stopped' ? standing.stoppedBy : null,
  };
}

/** @throws TypeError when the columns contradict each other */
export function standingOf(row: StandingColumns): Standing {
  const alive = aliveOf(row);
  switch (row.state) {
    case 'started':
      if (alive.state !== 'decided' || !row.started_at) throw new TypeError('help starts after an answer');
      return { ...alive, state: 'started', startedAt: row.started_at };
    case 'withdrawn':
      if (!isOpen(alive) || !row.ended_at) throw new TypeError('what is answered cannot be withdrawn');
      return { state: 'withdrawn', endedAt: row.ended_at, before: alive };
    case 'stopped':
      if (!row.stopped_by || !row.ended_at) throw new TypeError('a death stops it');
      return { state: 'stopped', endedAt: row.ended_at, stoppedBy: row.stopped_by, before: alive };
    default:
      if (alive.state !== row.state) throw new TypeError(`said to be ${row.state}, and is ${alive.state}`);
      return alive;
  }
}

function aliveOf(row: StandingColumns): Alive {
  const taken: Taken | null =
    row.taken_by !== null && row.taken_at !== null
      ? { by: row.taken_by, byName: row.taken_by_name ?? '', at: row.taken_at }
      : null;
  if (row.decided_at && row.outcome) {
    return { state: 'decided', decidedAt: row.decided_at, outcome: row.outcome, mappedAt: row.mapped_at, taken };
  }
  if (row.mapped_at) return { state: 'mapped', mappedAt: row.mapped_at, taken };
  return taken ? { state: 'taken', taken } : { state: 'received' };
}
