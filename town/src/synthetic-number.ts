/** Weights of the two check digits (Skatteetaten). */
const first = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * A Norwegian number that cannot belong to anyone: month +80 as in the tax agency's test population (Tenor).
 * @param bornOn `1941-03-02`
 * @param order which of the day's numbers, from 0
 */
export function norwegianSynthetic(bornOn: string, order: number): string {
  const [year = '', month = '', day = ''] = bornOn.split('-');
  const date = `${day}${String(Number(month) + 80)}${year.slice(2)}`;
  // Individual numbers by century: 000–499 for 1900–1999, 500–999 for 2000–2039.
  const start = Number(year) >= 2000 ? 500 : 0;
  for (let n = start + order * 7; n < start + 500; n += 1) {
    const nine = `${date}${String(n).padStart(3, '0')}`;
    const k1 = checkDigit(nine, first);
    const k2 = k1 === null ? null : checkDigit(`${nine}${k1}`, second);
    if (k1 !== null && k2 !== null) return `${nine}${k1}${k2}`;
  }
  throw new RangeError(`no number left on ${bornOn}`);
}

function checkDigit(digits: string, weights: readonly number[]): number | null {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : digit;
}

/**
 * A Swedish number from the tax agency's ranges for tests: birth numbers 980–989, which are given to nobody.
 * @param order which of the day's numbers, 0–9
 */
export function swedishSynthetic(bornOn: string, order: number): string {
  const date = bornOn.replaceAll('-', '');
  const nine = `${date.slice(2)}${980 + (order % 10)}`;
  return `${date}${980 + (order % 10)}${luhnDigit(nine)}`;
}

function luhnDigit(digits: string): number {
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
