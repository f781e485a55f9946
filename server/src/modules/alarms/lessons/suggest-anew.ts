import type { AlarmKind, Lesson, LessonCode } from '@tunet/contract';

/** One alarm as far as it teaches something. */
export interface TaughtAlarm {
  readonly receivedAt: Date;
  readonly kind: AlarmKind;
  /** what was found; null: nobody has said yet */
  readonly cause: string | null;
  readonly spoke: boolean;
  readonly closed: boolean;
  /** 0 to 23 on the wall of the municipality */
  readonly hour: number;
}

/** From how often each pattern is told; rules of the municipality. */
export type LessonLimits = Readonly<Record<LessonCode, number>>;

interface Pattern {
  readonly code: LessonCode;
  /** looked back from the day of reading */
  readonly days: number;
  readonly counts: (alarm: TaughtAlarm) => boolean;
}

const falls: ReadonlySet<string | null> = new Set(['fall', 'fall-cannot-rise']);
/** Not hers to be looked at anew for: the thing itself, or somebody testing it. */
const notHers: ReadonlySet<string | null> = new Set(['test', 'technical', 'power-cut', 'no-coverage']);

const patterns: readonly Pattern[] = [
  { code: 'falls', days: 30, counts: ({ cause, kind }) => falls.has(cause) || (cause === null && kind === 'fall') },
  { code: 'many-presses', days: 7, counts: ({ cause }) => !notHers.has(cause) },
  { code: 'asks-for-visit', days: 14, counts: ({ cause }) => cause === 'asks-for-visit' },
  { code: 'nights', days: 14, counts: ({ hour, cause }) => (hour >= 22 || hour < 6) && !notHers.has(cause) },
  { code: 'no-voice', days: 30, counts: ({ spoke, closed, cause }) => closed && !spoke && cause !== 'test' },
];

/**
 * What somebody's alarms suggest to look at anew, the most serious first. A suggestion for people to read:
 * it opens nothing by itself, changes no alarm, and silences none.
 */
export function suggestAnew(alarms: readonly TaughtAlarm[], limits: LessonLimits, now: Date): Lesson[] {
  return patterns.flatMap(({ code, days, counts }) => {
    const since = now.getTime() - days * 24 * 3_600_000;
    const times = alarms.filter((alarm) => alarm.receivedAt.getTime() >= since && counts(alarm)).length;
    return times >= limits[code] ? [{ code, times, days }] : [];
  });
}
