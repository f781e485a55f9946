import type { Language } from '@tunet/contract';
import type { Text } from './nb.ts';

/** Where clocks are read. Both zones agree today, but the place decides. */
export type Zone = string;

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' };
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, zone: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: zone, hourCycle: 'h23' });
  made.set(key, fresh);
  return fresh;
}

/** `14:30`, always with 24 hours. */
export function clockOf(language: Language, zone: Zone, at: string | number): string {
  return formatter(language, zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

/** `14:30:05`, where seconds matter. */
export function exactClockOf(language: Language, zone: Zone, at: string | number): string {
  return formatter(language, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(at));
}

/** `torsdag 19. november 2026`. */
export function longDayOf(language: Language, zone: Zone, at: string | number): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return formatter(language, zone, options).format(new Date(at));
}

/** `torsdag 19. november`, for a day that is near. */
export function weekdayOf(language: Language, zone: Zone, at: string | number): string {
  return formatter(language, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at));
}

/** `19. nov. 2026`. */
export function dayOf(language: Language, zone: Zone, at: string | number): string {
  return formatter(language, zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(at));
}

/** A length of time in the largest one or two units that say it: `40 s`, `3 min`, `1 h 5 min`. */
export function durationOf(text: Text, milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return text.unit.seconds(seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return text.unit.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 ? text.unit.hours(hours) : `${text.unit.hours(hours)} ${text.unit.minutes(rest)}`;
}

/** `2:05` for a running clock; hours in front when there are any. */
export function runningOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** `in 2 h (14:30)`, `3 min ago (14:30)`, or `now (14:30)` within half a minute. */
export function relativeOf(text: Text, language: Language, zone: Zone, at: string, now: number): string {
  const clock = clockOf(language, zone, at);
  const away = Date.parse(at) - now;
  if (Math.abs(away) < 30_000) return text.unit.now(clock);
  return away > 0 ? text.unit.in(durationOf(text, away), clock) : text.unit.ago(durationOf(text, -away), clock);
}
