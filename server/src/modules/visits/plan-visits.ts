import { addDays, daysBetween, instantAt, weekdayOf } from '../../platform/calendar/local-time.ts';

/** Help in a plan, as far as it makes visits: a window of the day, on which days. */
export interface PlannedHelp {
  readonly id: string;
  readonly isCritical: boolean;
  /** 1 Monday … 7 Sunday */
  readonly weekdays: readonly number[];
  /** 1: each week; 2: every other, counted from the week of `startsOn` */
  readonly everyWeeks: number;
  /** on the wall of the municipality, `08:30` */
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly carers: number;
  readonly startsOn: string;
  /** the last day; null: goes on */
  readonly endsOn: string | null;
}

/** A visit that the plan asks for. */
export interface WantedVisit {
  readonly day: string;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  /** what is to be done, in the order of the plan */
  readonly interventions: readonly string[];
  readonly isCritical: boolean;
  readonly carers: number;
}

export interface DaySpan {
  readonly from: string;
  /** the last day */
  readonly to: string;
  /** IANA name of the municipality's zone */
  readonly zone: string;
}

/**
 * The visits that help for one person by one unit makes on the days given, earliest first.
 * Help that begins at the same instant is one visit; its window is the shortest of them, so that it keeps every promise.
 */
export function planVisits(help: readonly PlannedHelp[], { from, to, zone }: DaySpan): WantedVisit[] {
  const visits: WantedVisit[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const ofDay = new Map<number, WantedVisit>();
    for (const each of help) {
      if (!isDue(each, day)) continue;
      const window = windowOn(each, day, zone);
      const joined = ofDay.get(window.from.getTime());
      ofDay.set(window.from.getTime(), joined ? join(joined, each, window.to) : visitOf(each, day, window));
    }
    visits.push(...[...ofDay.values()].sort((a, b) => a.windowFrom.getTime() - b.windowFrom.getTime()));
  }
  return visits;
}

/** Whether help is due on a day. */
export function isDue(help: PlannedHelp, day: string): boolean {
  if (day < help.startsOn || (help.endsOn !== null && day > help.endsOn)) return false;
  if (!help.weekdays.includes(weekdayOf(day))) return false;
  return Math.floor(daysBetween(mondayOf(help.startsOn), day) / 7) % help.everyWeeks === 0;
}

function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

function windowOn({ windowFrom, windowTo }: PlannedHelp, day: string, zone: string): { from: Date; to: Date } {
  const from = instantAt(day, windowFrom, zone);
  const to = instantAt(day, windowTo, zone);
  if (to > from) return { from, to };
  // In the hour that summer time skips the beginning is moved past the end: the window keeps its length.
  return { from, to: new Date(from.getTime() + (minutes(windowTo) - minutes(windowFrom)) * 60_000) };
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function visitOf(help: PlannedHelp, day: string, window: { from: Date; to: Date }): WantedVisit {
  const { id, isCritical, carers } = help;
  return { day, windowFrom: window.from, windowTo: window.to, interventions: [id], isCritical, carers };
}

function join(visit: WantedVisit, help: PlannedHelp, to: Date): WantedVisit {
  return {
    ...visit,
    windowTo: to < visit.windowTo ? to : visit.windowTo,
    interventions: [...visit.interventions, help.id],
    isCritical: visit.isCritical || help.isCritical,
    carers: Math.max(visit.carers, help.carers),
  };
}
