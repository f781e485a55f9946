/** How far an unclaimed alarm has climbed: 0 nobody missed it yet, 1 second operator, 2 lead, 3 the last in the chain. */
export type LadderStep = 0 | 1 | 2 | 3;

/** Seconds of waiting at which each step is due; a rule of the municipality. */
export type LadderSeconds = readonly [number, number, number];

/** When the step after `step` is due; null at the top. */
export function nextDue(step: LadderStep, waitingSince: Date, seconds: LadderSeconds): Date | null {
  const wait = step === 3 ? undefined : seconds[step];
  return wait === undefined ? null : new Date(waitingSince.getTime() + wait * 1000);
}

/** One step up. After a standstill several steps are due: each is taken by itself, so that nobody in the chain is passed over. */
export function climb(step: LadderStep): LadderStep {
  return step === 0 ? 1 : step === 1 ? 2 : 3;
}
