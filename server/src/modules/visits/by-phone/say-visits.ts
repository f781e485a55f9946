import type { Language, MyVisit } from '@tunet/contract';
import { addDays, localClock, localDay, weekdayOf } from '../../../platform/calendar/local-time.ts';
import { type SpokenWords, spokenWords } from './spoken-words.ts';

/** Of a visit only this is ever said: when, whether it stands, and a first name. What it is for is no part of it. */
export type SaidVisit = Pick<MyVisit, 'day' | 'from' | 'to' | 'state' | 'who' | 'comingAt' | 'cancelAsked'> & {
  /** has not been there lately */
  readonly isNew: boolean;
};

export interface Saying {
  readonly language: Language;
  readonly zone: string;
  readonly now: Date;
}

/** What is left of today; when that is nothing, it says so and goes on with tomorrow. */
export function sayToday(visits: readonly SaidVisit[], how: Saying): string {
  const words = spokenWords[how.language];
  const today = localDay(how.now, how.zone);
  const left = visits.filter((visit) => visit.day === today && isAhead(visit, how.now));
  if (left.length > 0) return left.map((visit) => sayVisit(visit, how)).join(' ');
  const next = visits.filter(({ day, state }) => day === addDays(today, 1) && state !== 'done');
  return [words.noneToday, ...next.map((visit) => sayVisit(visit, how))].join(' ');
}

/** What is ahead of the days from today on. */
export function sayWeek(visits: readonly SaidVisit[], how: Saying): string {
  const ahead = visits.filter((visit) => isAhead(visit, how.now));
  if (ahead.length === 0) return spokenWords[how.language].noneThisWeek;
  return ahead.map((visit) => sayVisit(visit, how)).join(' ');
}

/** One visit in one plain sentence or two. */
export function sayVisit(visit: SaidVisit, how: Saying): string {
  const words = spokenWords[how.language];
  const when = whenOf(visit, how, words);
  const inside = when.charAt(0).toLowerCase() + when.slice(1);
  const isNew = visit.isNew && visit.who !== null ? ` ${words.isNew(visit.who)}` : '';
  switch (visit.state) {
    case 'planned':
      if (visit.cancelAsked) return words.asksCancel(inside);
      return visit.comingAt && visit.comingAt > visit.to
        ? words.late(when, visit.who, clockOf(new Date(visit.comingAt), how))
        : words.comes(when, visit.who) + isNew;
    case 'not-confirmed':
      return words.notConfirmed(inside);
    case 'paused':
      return words.paused(inside);
    case 'cancelled':
      return words.cancelledVisit(inside);
    case 'not-done':
      return words.notDone(inside);
    case 'done':
      return '';
  }
}

/** `onsdag klokka 15`, for a promise. */
export function sayInstant(at: Date, how: Saying): string {
  const words = spokenWords[how.language];
  const day = dayOf(localDay(at, how.zone), how, words);
  const clock = words.at(clockOf(at, how));
  return how.language === 'en' ? `${day} ${clock}` : `${day.charAt(0).toLowerCase()}${day.slice(1)} ${clock}`;
}

/** What still matters to her: not what is over and well. */
function isAhead({ state, to, day }: SaidVisit, now: Date): boolean {
  if (state === 'done') return false;
  if (state === 'planned' || state === 'not-confirmed') return true;
  return Date.parse(to) > now.getTime() || day > now.toISOString().slice(0, 10);
}

function whenOf({ day, from, to }: SaidVisit, how: Saying, words: SpokenWords): string {
  const [begin, end] = [clockOf(new Date(from), how), clockOf(new Date(to), how)];
  return `${dayOf(day, how, words)} ${words.between(begin, end)}`;
}

function dayOf(day: string, { now, zone }: Saying, words: SpokenWords): string {
  const today = localDay(now, zone);
  if (day === today) return words.today;
  if (day === addDays(today, 1)) return words.tomorrow;
  return words.weekdays[weekdayOf(day) - 1] ?? day;
}

/** As it is said: `8`, `7.30`; in English `8` and `7:30`. */
function clockOf(at: Date, { zone, language }: Saying): string {
  const [hours = '', minutes = ''] = localClock(at, zone).split(':');
  const hour = String(Number(hours));
  return minutes === '00' ? hour : `${hour}${language === 'en' ? ':' : '.'}${minutes}`;
}
