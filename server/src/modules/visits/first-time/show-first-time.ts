import type { FirstTimeState } from '@tunet/contract';

interface Standing {
  readonly state: FirstTimeState;
  readonly shown: readonly string[];
}

/**
 * What stands after one more has said what she has shown, whichever of two phones finds the net first. What was shown stays shown;
 * *done* stands over *not wanted*, and both over *open*.
 */
export function together(stands: Standing, said: Standing): Standing {
  const rank: Readonly<Record<FirstTimeState, number>> = { open: 0, 'not-wanted': 1, done: 2 };
  const shown = [...new Set([...stands.shown, ...said.shown])].sort();
  return { shown, state: rank[said.state] > rank[stands.state] ? said.state : stands.state };
}
