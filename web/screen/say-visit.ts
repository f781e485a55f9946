import type { Language, ScreenVisit } from '@tunet/contract';
import { dayAfter, dayOnWall } from '../data/wall-clock.ts';
import type { ScreenText } from '../text/nb/screen.ts';
import { clockOf, weekdayOf } from '../text/time.ts';

export interface Where {
  readonly language: Language;
  readonly timeZone: string;
}

/** When: what the unit has said since, else the window, which is the promise. */
export function whenOf(text: ScreenText, { from, to, comingAt }: ScreenVisit, { language, timeZone }: Where): string {
  const clock = (at: string) => clockOf(language, timeZone, at);
  return comingAt ? text.coming(clock(comingAt)) : text.between(clock(from), clock(to));
}

/** Who: a first name when the list of the day is set, else one of the unit. */
export function whoOf(text: ScreenText, { who, unitName, state }: ScreenVisit): string {
  if (who === null) return text.oneOf(unitName);
  return state === 'done' ? text.came(who) : text.comes(who);
}

/** The day of a visit that is not today: tomorrow, or its weekday. Null: today. */
export function dayOf(
  text: ScreenText,
  { from }: ScreenVisit,
  { language, timeZone }: Where,
  now: number,
): string | null {
  const [day, today] = [dayOnWall(Date.parse(from), timeZone), dayOnWall(now, timeZone)];
  if (day === today) return null;
  return day === dayAfter(today, 1) ? text.tomorrow : weekdayOf(language, timeZone, from);
}

/** Ten in the evening to seven in the morning: the screen dims. */
export function isNight(clock: string): boolean {
  return clock >= '22:00' || clock < '07:00';
}
