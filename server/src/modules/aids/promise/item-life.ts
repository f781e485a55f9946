import type { AidItemState } from '@tunet/contract';

/**
 * What may follow each state of a thing. After a loan only `cleaned` and then `inspected` lead to `available`: `returned` never
 * does. What is scrapped stays so.
 */
const steps: Readonly<Record<AidItemState, readonly AidItemState[]>> = {
  available: ['reserved', 'out', 'repair', 'quarantine', 'missing', 'scrapped', 'returned'],
  reserved: ['available', 'out', 'repair', 'quarantine', 'missing', 'scrapped'],
  out: ['returned', 'missing', 'quarantine', 'scrapped'],
  returned: ['cleaned', 'repair', 'quarantine', 'missing', 'scrapped'],
  cleaned: ['inspected', 'returned', 'repair', 'quarantine', 'missing', 'scrapped'],
  inspected: ['available', 'returned', 'repair', 'quarantine', 'missing', 'scrapped'],
  repair: ['returned', 'quarantine', 'missing', 'scrapped'],
  quarantine: ['returned', 'repair', 'missing', 'scrapped'],
  // Found where it should lie, it is as clean as it was; the database refuses one that is not.
  missing: ['available', 'returned', 'quarantine', 'scrapped'],
  scrapped: [],
};

/** Whether a thing may go from one state to another. */
export function mayFollow(from: AidItemState, to: AidItemState): boolean {
  return steps[from].includes(to);
}

/** The states that may follow, in the order in which a workshop shows them. */
export function statesAfter(from: AidItemState): readonly AidItemState[] {
  return steps[from];
}

/** States in which a thing counts: it is there, on its way back, or soon clean. */
export const inCirculation: readonly AidItemState[] = [
  'available',
  'reserved',
  'out',
  'returned',
  'cleaned',
  'inspected',
];

/** What a step does to how many can be promised: one less, one more, or nothing. */
export function circulationChange(from: AidItemState, to: AidItemState): -1 | 0 | 1 {
  const [was, is] = [inCirculation.includes(from), inCirculation.includes(to)];
  if (was === is) return 0;
  return is ? 1 : -1;
}
