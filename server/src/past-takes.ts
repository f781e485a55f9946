import type { DeskRow } from '@tunet/contract';
import type { Timers } from './platform/jobs/timers.ts';

/** What the receiver gave to operators through this process, for the moment in which it cannot be asked itself. */
export interface PastTakes {
  /** The row, as JSON, that the operator with this session was answered. */
  note(alarmId: string, token: string, answered: string): void;
  /** The refusal for another operator while it may not be stored yet; null when nobody has it, or she herself. */
  ofAnother(alarmId: string, token: string): TakenRefusal | null;
  /** The receiver says that nobody has it who is not in the database. */
  forget(alarmId: string): void;
}

export interface TakenRefusal {
  readonly code: 'already-taken';
  readonly message: string;
  readonly detail: { readonly name: string; readonly at: string };
}

/** A receiver that is killed is back in seconds, and then it says so itself. Milliseconds. */
const rememberFor = 60_000;

export function createPastTakes(timers: Timers): PastTakes {
  const takes = new Map<string, { readonly token: string; readonly refusal: TakenRefusal; readonly until: number }>();
  return {
    note(alarmId, token, answered) {
      const taken = takenOf(answered);
      if (!taken) return;
      for (const [id, { until }] of takes) if (until <= timers.now()) takes.delete(id);
      const refusal = {
        code: 'already-taken',
        message: 'This is not possible as things are now.',
        detail: { name: taken.by, at: taken.at },
      } as const;
      takes.set(alarmId, { token, refusal, until: timers.now() + rememberFor });
    },
    ofAnother(alarmId, token) {
      const found = takes.get(alarmId);
      return found && found.token !== token && found.until > timers.now() ? found.refusal : null;
    },
    forget: (alarmId) => void takes.delete(alarmId),
  };
}

function takenOf(answered: string): { readonly by: string; readonly at: string } | null {
  try {
    const { takenBy, takenAt } = JSON.parse(answered) as Partial<Pick<DeskRow, 'takenBy' | 'takenAt'>>;
    return takenBy && takenAt ? { by: takenBy.name, at: takenAt } : null;
  } catch {
    return null;
  }
}
