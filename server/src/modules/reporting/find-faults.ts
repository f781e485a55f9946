import type { RegisterFault } from '@tunet/contract';
import { addDays, addMonths } from '../../platform/calendar/local-time.ts';
import { hoursOfAWeek } from './hours-a-week.ts';
import { registerCode } from './register-codes.ts';

/** One kind of help as it was decided and given, with what the register asks of it. Days are the municipality's own. */
export interface RegisteredHelp {
  readonly id: string;
  readonly personId: string;
  /** of the decision it stands in */
  readonly reference: string;
  readonly code: number;
  readonly startsOn: string;
  /** the last day that the decision says; null: until somebody ends it */
  readonly endsOn: string | null;
  /** the first day of help; null: not begun */
  readonly effectedOn: string | null;
  readonly diedOn: string | null;
  readonly hoursAWeek: number | null;
  readonly assessedOn: string | null;
  /** items that the assessment scored */
  readonly scored: readonly string[];
  /** items of the scale it was made with */
  readonly items: readonly string[];
  readonly hasNumber: boolean;
}

/** A period that the register gets. */
export interface Period {
  readonly from: string;
  /** the last day; null: it goes on */
  readonly to: string | null;
}

/** A fault with the first day on which it is one. */
export interface DatedFault {
  readonly fault: RegisterFault;
  readonly from: string;
}

/**
 * Lines of one decision about the same kind of help that begin the same day, such as day and night, are one line to the register.
 * The first stands for all: its hours are those stated of any of them, together.
 */
export function joinLines(all: readonly RegisteredHelp[]): readonly RegisteredHelp[] {
  const together = Map.groupBy(all, ({ personId, code, reference, startsOn }) =>
    [personId, code, reference, startsOn].join(' '),
  );
  return [...together.values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const stated = lines.flatMap(({ hoursAWeek }) => (hoursAWeek === null ? [] : [hoursAWeek]));
    return [
      {
        ...first,
        effectedOn: earliest(lines.map(({ effectedOn }) => effectedOn)),
        endsOn: lines.some(({ endsOn }) => endsOn === null)
          ? null
          : latest(lines.flatMap(({ endsOn }) => endsOn ?? [])),
        hoursAWeek: stated.length === 0 ? null : stated.reduce((sum, hours) => sum + hours, 0),
      },
    ];
  });
}

/**
 * From when to when each help is reported: from the first day of help, until the decision ends, she dies, or a newer decision about
 * the same kind of help begins, whichever comes first. A newer decision ends only one that has no end of its own.
 */
export function periodsOf(all: readonly RegisteredHelp[]): ReadonlyMap<string, Period> {
  const periods = new Map<string, Period>();
  for (const same of Map.groupBy(all, ({ personId, code }) => `${personId} ${code}`).values()) {
    const inOrder = [...same].sort(
      (one, other) => compare(firstDay(one), firstDay(other)) || compare(one.id, other.id),
    );
    for (const [index, help] of inOrder.entries()) {
      const next = inOrder[index + 1];
      const untilNext = next && firstDay(next) > firstDay(help) ? addDays(firstDay(next), -1) : null;
      periods.set(help.id, { from: firstDay(help), to: earliest([help.endsOn ?? untilNext, help.diedOn]) });
    }
  }
  return periods;
}

/** Whether any day of the period lies in the year. */
export function isOfYear({ from, to }: Period, year: number): boolean {
  return from <= `${year}-12-31` && (to === null || to >= `${year}-01-01`);
}

/**
 * What keeps one help from being reported as it should, on the last day of the year or of the help, whichever is first.
 * Faults that will arise before that day are here already, with the day they arise: that is months ahead of the report.
 * @param others every reported period of the same person and kind of help
 * @param rules how many months an assessment holds
 */
export function faultsOf(
  help: RegisteredHelp,
  period: Period,
  others: readonly (Period & { readonly id: string })[],
  rules: { readonly year: number; readonly assessmentMonths: number },
): readonly DatedFault[] {
  const countedOn = earliest([period.to, `${rules.year}-12-31`]) ?? `${rules.year}-12-31`;
  const since = period.from;
  const entry = registerCode(help.code);
  const faults: DatedFault[] = [];
  const say = (fault: RegisterFault, from = since) => faults.push({ fault, from });

  if (!entry || entry.from > countedOn || (entry.to !== null && entry.to < countedOn))
    say('code-not-valid', entry?.to ?? since);
  if (period.to !== null && period.to < period.from) say('ends-before-start');
  const twice = others.find((other) => other.id !== help.id && overlap(other, period));
  if (twice) say('overlaps', twice.from > since ? twice.from : since);
  if (entry?.asksHours) {
    if (help.hoursAWeek === null) say('no-hours');
    else if (help.hoursAWeek > hoursOfAWeek) say('too-many-hours');
  }
  if (help.assessedOn === null) say('not-assessed');
  else {
    if (help.items.some((item) => !help.scored.includes(item))) say('items-missing', help.assessedOn);
    const tooOld = addMonths(help.assessedOn, rules.assessmentMonths);
    if (tooOld <= countedOn) say('assessment-too-old', tooOld);
  }
  if (!help.hasNumber) say('no-identity-number');
  if (help.effectedOn === null && help.startsOn <= countedOn) say('not-begun', help.startsOn);
  return faults.sort((one, other) => compare(one.from, other.from));
}

function firstDay({ effectedOn, startsOn }: RegisteredHelp): string {
  return effectedOn ?? startsOn;
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}

function latest(days: readonly string[]): string | null {
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** Both have at least one day in common; a period that ends before it begins has none. */
function overlap(one: Period, other: Period): boolean {
  const ends = (a: Period, b: Period) => a.to === null || a.to >= b.from;
  const isPeriod = ({ from, to }: Period) => to === null || to >= from;
  return isPeriod(one) && isPeriod(other) && ends(one, other) && ends(other, one);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
