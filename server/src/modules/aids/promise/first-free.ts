/** A stretch of half days: `from` is the first, `to` the first after it. */
export interface HalfSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The first half day from `from` on from which `length` half days in a row are free.
 * @param full half days in which everything is promised, rising
 * @param end the first half day of which nothing is known; nothing reaches beyond it
 */
export function firstFree(full: readonly number[], from: number, length: number, end: number): number | null {
  let candidate = from;
  for (const half of full) {
    if (half < candidate) continue;
    if (half >= candidate + length) break;
    candidate = half + 1;
  }
  return candidate + length <= end ? candidate : null;
}

/** The stretches of free half days in a span, each as long as it goes. */
export function freeStretches(full: readonly number[], { from, to }: HalfSpan): readonly HalfSpan[] {
  const stretches: HalfSpan[] = [];
  let begins = from;
  for (const half of [...full.filter((each) => each >= from && each < to), to]) {
    if (half > begins) stretches.push({ from: begins, to: half });
    begins = half + 1;
  }
  return stretches;
}
