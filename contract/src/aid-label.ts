/**
 * What stands on the label of a thing: two groups of four signs, `K7QM-29RX`, the last of them a check. The 29 signs leave out all that
 * are taken for each other (0 and O, 1, I and L, U and V's twin, Z and 2). 29 is a prime and each place has a weight of its own, so
 * that every single wrong sign and every two that changed places are found.
 *
 * Without imports, so that the doors may read and check a label by hand where there is no net.
 */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXY';
const size = 8;
const room = BigInt(signs.length) ** BigInt(size - 1);
/** Spreads neighbouring numbers over the signs: two things bought together do not differ by the last sign alone. */
const spread = 10_000_000_019n;

/** The label of a running number: the same number has the same label, two numbers never share one. */
export function labelOf(number: bigint | number): string {
  let rest = (((BigInt(number) * spread) % room) + room) % room;
  const values: number[] = [];
  for (let place = 0; place < size - 1; place += 1) {
    values.unshift(Number(rest % BigInt(signs.length)));
    rest /= BigInt(signs.length);
  }
  return written([...values, checkOf(values)]);
}

/**
 * What a camera read or a hand typed, as it stands on the label; small letters, blanks and a missing hyphen are forgiven.
 * @returns null when it is no label: a wrong sign, two that changed places, too short or too long
 */
export function readLabel(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '');
  const values = [...plain].map((sign) => signs.indexOf(sign));
  if (values.length !== size || values.includes(-1)) return null;
  return checkOf(values.slice(0, -1)) === values.at(-1) ? written(values) : null;
}

function checkOf(values: readonly number[]): number {
  const sum = values.reduce((total, value, place) => total + value * (place + 2), 0);
  return (signs.length - (sum % signs.length)) % signs.length;
}

function written(values: readonly number[]): string {
  const text = values.map((value) => signs[value]).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
