import type { Line } from './rule.ts';

/** A version of something as it lies in a table: from a day, until it ends or the next one begins. */
export interface VersionRow {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The versions of one thing as a line, oldest first; null from the day on which it is no longer there. */
export function lineOf<R extends VersionRow, T>(rows: readonly R[], read: (row: R) => T): Line<T | null> {
  return rows.flatMap((row, index) => {
    const begins = { validFrom: row.validFrom, value: read(row) };
    const next = rows[index + 1];
    const ends = row.validTo !== null && (next === undefined || next.validFrom > row.validTo);
    return ends && row.validTo !== null ? [begins, { validFrom: row.validTo, value: null }] : [begins];
  });
}

/** The version that would go on until `day`: the latest that begins before it. */
export function versionBefore<R extends VersionRow>(rows: readonly R[], day: string): R | undefined {
  return rows.findLast(({ validFrom }) => validFrom < day);
}
