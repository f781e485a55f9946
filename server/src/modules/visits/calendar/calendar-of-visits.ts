import type { Language } from '@tunet/contract';
import type { VisitState } from '../visit.ts';

/** One agreed window as a calendar outside may know it: when, and whether it still stands. Nothing of who, what or where. */
export interface CalendarWindow {
  readonly uid: string;
  /** rises with each change of the visit */
  readonly sequence: number;
  readonly from: Date;
  readonly to: Date;
  readonly isCancelled: boolean;
}

export interface CalendarOfVisits {
  readonly language: Language;
  /** the whole title of the calendar and of each window */
  readonly title: string;
  readonly at: Date;
  readonly windows: readonly CalendarWindow[];
}

/** The port: writes a calendar as iCalendar. */
export type WriteCalendar = (calendar: CalendarOfVisits) => string;

const titles: Readonly<Record<Language, string>> = { nb: 'Besøk', nn: 'Besøk', sv: 'Besök', en: 'Visit' };

interface Known {
  readonly id: string;
  readonly version: number;
  readonly window_from: Date;
  readonly window_to: Date;
  readonly state: VisitState;
  readonly cancelled_by: string | null;
  readonly absence_id: string | null;
}

/**
 * The visits of one person for a calendar outside. One that waits while she is away stands as cancelled, as does one taken back;
 * what became of the others is not told here: it is on her page.
 */
export function calendarOf(rows: readonly Known[], language: Language, at: Date): CalendarOfVisits {
  const told = rows.filter(({ state, cancelled_by: by }) => state !== 'cancelled' || (by !== 'death' && by !== 'plan'));
  return {
    ...{ language, title: titles[language], at },
    windows: told.map((row) => ({
      uid: `${row.id}@visits.tunet`,
      ...{ sequence: row.version, from: row.window_from, to: row.window_to },
      isCancelled: row.state === 'cancelled' || (row.state === 'planned' && row.absence_id !== null),
    })),
  };
}
