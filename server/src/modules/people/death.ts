import { addDays } from '../../platform/calendar/local-time.ts';

/** A registered death, as far as undoing it goes. */
export interface Registered {
  readonly registeredAt: Date;
  readonly undoneAt: Date | null;
}

const day = 86_400_000;

/** Until when a registration can be undone. @param days the municipality's rule */
export function undoUntil({ registeredAt }: Pick<Registered, 'registeredAt'>, days: number): Date {
  return new Date(registeredAt.getTime() + days * day);
}

/** Whether a registration may be undone at the instant. */
export function mayUndo(death: Registered, days: number, now: Date): 'yes' | 'already-undone' | 'too-late' {
  if (death.undoneAt) return 'already-undone';
  return now <= undoUntil(death, days) ? 'yes' : 'too-late';
}

/** Whether somebody can have died on that day. @param today the local day */
export function isPossibleDay(diedOn: string, bornOn: string, today: string): boolean {
  return diedOn <= today && diedOn >= bornOn && diedOn >= addDays(today, -3660);
}
