import type { AgainBecause } from '@tunet/contract';

/** The again-rule of a municipality: when somebody who presses again goes to the top. */
export interface AgainRule {
  /** how far back presses count, and how long a closing is remembered */
  readonly minutes: number;
  /** this many presses within the time: the last of them goes to the top */
  readonly presses: number;
  /** the same when an alarm was closed meanwhile without anyone having been there; the closed one's presses count */
  readonly afterClosingPresses: number;
  /** nobody on the way so long after: the lead is paged */
  readonly pageLeadAfterMinutes: number;
}

/** An alarm stands at the top of the desk, since when and why. */
export interface Again {
  readonly at: Date;
  readonly because: AgainBecause;
}

/** What is known of one person (or of a device whose wearer nobody knows), over all her alarms. */
export interface Pressing {
  /** presses of the alarm in question that nobody has judged yet */
  readonly unseen: readonly Date[];
  /** all her presses of the latest hours, these among them, in any order */
  readonly presses: readonly Date[];
  /** alarms that were closed without anyone having been there */
  readonly closings: readonly { readonly at: Date; readonly presses: number }[];
}

/**
 * The first unseen press that takes the alarm to the top; null when none does.
 * Every press is judged at its own instant, so that a sweep that stood still passes none over.
 */
export function firstAgain({ unseen, presses, closings }: Pressing, rule: AgainRule): Again | null {
  const window = rule.minutes * 60_000;
  for (const press of unseen.toSorted((a, b) => a.getTime() - b.getTime())) {
    const earlier = presses.filter((each) => each <= press);
    const afterClosing = closings.some(({ at, presses: closed }) => {
      const since = press.getTime() - at.getTime();
      const after = earlier.filter((each) => each > at).length;
      return since > 0 && since <= window && closed + after >= rule.afterClosingPresses;
    });
    if (afterClosing) return { at: press, because: 'after-closing' };
    const within = earlier.filter((each) => press.getTime() - each.getTime() <= window).length;
    if (within >= rule.presses) return { at: press, because: 'third-press' };
  }
  return null;
}
