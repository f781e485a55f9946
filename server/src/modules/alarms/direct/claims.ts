import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Operator } from '../core/alarm.ts';

/** Somebody is taking an alarm in the database at this moment, and it is not known yet whether she gets it. */
export interface Claim {
  readonly by: Operator;
  readonly at: Date;
}

/** Who is just now taking what in the database: meanwhile nobody else gets it past the database. */
export interface Claims {
  make(alarmId: string, claim: Claim): void;
  /** It is known what came of it. */
  drop(alarmId: string, operatorId: string): void;
  /** The oldest claim of anybody but her that has not run out. */
  ofAnother(alarmId: string, operatorId: string): Claim | undefined;
}

/** Longer than any taking in the database may last; what came of it is told by then, or never. Milliseconds. */
export const claimFor = 15_000;

export function createClaims(timers: Timers): Claims {
  /** by alarm and operator: two may try at once, and the database chooses */
  const claims = new Map<string, Claim & { readonly alarmId: string; readonly until: number }>();

  function forgetOld(): void {
    for (const [key, { until }] of claims) {
      if (until > timers.now()) break;
      claims.delete(key);
    }
  }

  return {
    make(alarmId, claim) {
      forgetOld();
      const key = `${alarmId} ${claim.by.id}`;
      claims.delete(key);
      claims.set(key, { ...claim, alarmId, until: timers.now() + claimFor });
    },
    drop: (alarmId, operatorId) => void claims.delete(`${alarmId} ${operatorId}`),
    ofAnother(alarmId, operatorId) {
      forgetOld();
      return [...claims.values()].find((one) => one.alarmId === alarmId && one.by.id !== operatorId);
    },
  };
}
