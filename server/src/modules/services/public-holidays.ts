import type { Place } from '@tunet/contract';
import { addDays, weekdayOf } from '../../platform/calendar/local-time.ts';

type Country = Place['country'];

/**
 * Days in a year on which nobody answers at the town hall, beside Saturdays and Sundays.
 * Norway: lov om høytidsdager (1995-02-24 no 12) and lov om 1. og 17. mai (1947-04-26 no 1).
 * Sweden: lag (1989:253) om allmänna helgdagar; the three eves are free by the general agreement of municipalities.
 */
export function publicHolidays(country: Country, year: number): ReadonlySet<string> {
  const easter = easterSunday(year);
  const movable = [-2, 0, 1, 39, 49].map((days) => addDays(easter, days));
  const own = country === 'NO' ? norwegian(year, easter) : swedish(year);
  return new Set([...movable, `${year}-01-01`, `${year}-05-01`, `${year}-12-25`, `${year}-12-26`, ...own]);
}

/** Maundy Thursday, Constitution Day, Whit Monday. */
function norwegian(year: number, easter: string): string[] {
  return [addDays(easter, -3), `${year}-05-17`, addDays(easter, 50)];
}

/** Epiphany, National Day, Midsummer with its eve, All Saints, Christmas Eve, New Year's Eve. */
function swedish(year: number): string[] {
  const midsummer = nextOn(6, `${year}-06-20`);
  return [
    `${year}-01-06`,
    `${year}-06-06`,
    addDays(midsummer, -1),
    midsummer,
    nextOn(6, `${year}-10-31`),
    `${year}-12-24`,
    `${year}-12-31`,
  ];
}

function nextOn(weekday: number, from: string): string {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, in Meeus: Astronomical Algorithms). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
