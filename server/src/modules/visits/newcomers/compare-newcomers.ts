interface Pair {
  readonly personId: string;
  readonly staffId: string;
}
interface Told extends Pair {
  readonly id: string;
  readonly isWithdrawn: boolean;
}

/**
 * What has to be told and what taken back, so that what stands told is what the list says. Pure; the same list again changes nothing.
 * @param told what was told of the day, also what was taken back
 * @param coming who comes and has not been there lately, where it may be told now
 * @param listed everyone whom the list of the day holds, also those who have been there while the day went on
 */
export function compareNewcomers<T extends Told, C extends Pair>({
  told,
  coming,
  listed,
}: {
  readonly told: readonly T[];
  readonly coming: readonly C[];
  readonly listed: readonly Pair[];
}): { readonly tellOf: readonly C[]; readonly takeBack: readonly T[] } {
  const key = ({ personId, staffId }: Pair) => `${personId} ${staffId}`;
  const stands = new Set(told.filter(({ isWithdrawn }) => !isWithdrawn).map(key));
  const holds = new Set(listed.map(key));
  return {
    tellOf: coming.filter((each) => !stands.has(key(each))),
    takeBack: told.filter((each) => !each.isWithdrawn && !holds.has(key(each))),
  };
}
