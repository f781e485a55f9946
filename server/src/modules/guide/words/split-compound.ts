/** What may stand between the parts of a Nordic compound. */
const joints = ['', 's', 'e', 'a', 'u', '-'];
const shortestPart = 3;

/**
 * The parts of a compound whose first and last part are known: `dusjkrakk` → `dusj`, `krakk`. Null when it is no such compound.
 * `partOf` gives the known word that a piece is, or null.
 */
export function splitCompound(
  word: string,
  partOf: (piece: string, isLast: boolean) => string | null,
): readonly [string, string] | null {
  if (word.length < 2 * shortestPart + 1) return null;
  // The longest last part first: in Nordic compounds the last part says what it is.
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    const last = partOf(word.slice(at), true);
    if (last === null) continue;
    const front = word.slice(0, at);
    for (const joint of joints) {
      if (!front.endsWith(joint) || front.length - joint.length < shortestPart) continue;
      const first = partOf(front.slice(0, front.length - joint.length), false);
      if (first !== null) return [first, last];
    }
  }
  return null;
}
