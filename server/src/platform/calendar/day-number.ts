const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Days since 1970-01-01 in the calendar of ISO 8601, without a calendar object: days are reckoned with by the hundred in each search.
 * @returns null when the text is not `YYYY-MM-DD` of a day that is
 */
export function dayNumber(text: string): number | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const length = lengths[month - 1];
  if (year < 1 || length === undefined) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day < 1 || day > length + (leap && month === 2 ? 1 : 0)) return null;
  const before = year - 1;
  const years = 365 * before + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return years + (daysBefore[month - 1] ?? 0) + (leap && month > 2 ? 1 : 0) + day - 1 - 719_162;
}

/** A number, or -1 when something else stands there. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = 10 * value + digit;
  }
  return value;
}

/** The day of a number, `2026-11-21`; null outside the years 1 to 9999. */
export function dayText(number: number): string | null {
  if (!Number.isInteger(number) || number < -719_162 || number > 2_932_896) return null;
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
