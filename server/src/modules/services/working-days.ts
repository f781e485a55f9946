import type { Place } from '@tunet/contract';
import { addDays, weekdayOf } from '../../platform/calendar/local-time.ts';
import { publicHolidays } from './public-holidays.ts';

/** Monday to Friday, without public holidays. Days are `2026-11-21`. */
export interface WorkingDays {
  isWorking(day: string): boolean;
  /** The n-th working day after `day`; before it when negative. With 0 the day itself, or the next that is one. */
  add(day: string, n: number): string;
  /** The first working day after `day`. */
  nextWorking(day: string): string;
}

/** The working days of a country: pure, computed for any year. */
export function workingDays(country: Place['country']): WorkingDays {
  const years = new Map<string, ReadonlySet<string>>();
  const holidaysOf = (day: string): ReadonlySet<string> => {
    const year = day.slice(0, 4);
    const known = years.get(year) ?? publicHolidays(country, Number(year));
    years.set(year, known);
    return known;
  };
  const isWorking = (day: string): boolean => weekdayOf(day) <= 5 && !holidaysOf(day).has(day);
  const step = (day: string, by: 1 | -1): string => {
    let next = addDays(day, by);
    while (!isWorking(next)) next = addDays(next, by);
    return next;
  };
  return {
    isWorking,
    nextWorking: (day) => step(day, 1),
    add(day, n) {
      let at = n === 0 && !isWorking(day) ? step(day, 1) : day;
      for (let left = Math.abs(n); left > 0; left -= 1) at = step(at, n > 0 ? 1 : -1);
      return at;
    },
  };
}
