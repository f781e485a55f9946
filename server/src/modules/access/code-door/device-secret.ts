/** The secrets of one device, as hashes. */
export interface Secrets<T> {
  readonly current: T;
  /** Given out and not seen back yet; newest first. */
  readonly pending: readonly T[];
  /** Worth nothing any longer; newest first. */
  readonly earlier: readonly T[];
}

/** So many are remembered: one that comes back later is only unknown, and opens as little. */
const remembered = 20;

/**
 * What becomes of a device's secrets when one of them is shown and a new one is given out. The one shown is known to have arrived, so
 * it counts alone from then on; an answer that was lost on the way shuts nobody out, for the one before still counts until then.
 * @returns `copied`: somebody shows one that another has gone on from, so two hold the same cookie. `unknown`: none of ours
 */
export function showSecret<T>(
  secrets: Secrets<T>,
  shown: T,
  fresh: T,
  isSame: (one: T, other: T) => boolean,
): Secrets<T> | 'copied' | 'unknown' {
  const { current, pending, earlier } = secrets;
  if (isSame(current, shown)) return { current, pending: [fresh, ...pending].slice(0, remembered), earlier };
  if (pending.some((each) => isSame(each, shown))) {
    const left = [current, ...pending.filter((each) => !isSame(each, shown))];
    return { current: shown, pending: [fresh], earlier: [...left, ...earlier].slice(0, remembered) };
  }
  return earlier.some((each) => isSame(each, shown)) ? 'copied' : 'unknown';
}
