const shortest = 200;
const longest = 10_000;

/** After this long up, the next fall counts as the first again. */
const steady = 60_000;

/**
 * How long to wait before starting again what has just ended.
 * @param previous the pause before this run, 0 for the first; milliseconds
 * @param upFor how long it ran; milliseconds
 */
export function nextPause(previous: number, upFor: number): number {
  if (upFor >= steady || previous === 0) return shortest;
  return Math.min(previous * 2, longest);
}
