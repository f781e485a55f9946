import { addDays } from '../../../platform/calendar/local-time.ts';

/** Relief stays of one rotation, in whole days. */
export interface Rotation {
  readonly fromOn: string;
  /** nights in each stay */
  readonly days: number;
  /** weeks from the first day of one to the first day of the next */
  readonly everyWeeks: number;
  readonly times: number;
}

export interface Span {
  readonly fromOn: string;
  /** the day she leaves: the next may come */
  readonly untilOn: string;
}

/** The stays of a rotation in order; null when one would run into the next. */
export function spansOf({ fromOn, days, everyWeeks, times }: Rotation): Span[] | null {
  if (days > everyWeeks * 7) return null;
  return Array.from({ length: times }, (_, no) => {
    const from = addDays(fromOn, no * everyWeeks * 7);
    return { fromOn: from, untilOn: addDays(from, days) };
  });
}

/** The first day from today on that lies in no span; null when somebody stays without an end. */
export function freeFrom(
  taken: readonly { readonly fromOn: string; readonly untilOn: string | null }[],
  today: string,
) {
  let free = today;
  for (const { fromOn, untilOn } of [...taken].sort((a, b) => a.fromOn.localeCompare(b.fromOn))) {
    if (fromOn > free) break;
    if (untilOn === null) return null;
    if (untilOn > free) free = untilOn;
  }
  return free;
}

/** The day somebody comes to a room that is free now or will be; null when nobody does, or nobody knows when it is free. */
export function freeUntil(
  taken: readonly { readonly fromOn: string; readonly untilOn: string | null }[],
  today: string,
): string | null {
  const from = freeFrom(taken, today);
  if (from === null) return null;
  const coming = taken.map(({ fromOn }) => fromOn).filter((day) => day > from);
  return coming.sort()[0] ?? null;
}
