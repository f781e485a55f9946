import type { ChangedField, Intervention, LineChange } from '@tunet/contract';

/** A line of a plan as far as it makes visits. */
export type Line = Pick<
  Intervention,
  | 'id'
  | 'title'
  | 'how'
  | 'decidedServiceId'
  | 'weekdays'
  | 'everyWeeks'
  | 'windowFrom'
  | 'windowTo'
  | 'carers'
  | 'startsOn'
  | 'endsOn'
>;

/** What was decided at the least; null: the decision names no number. */
export interface Floor {
  readonly decidedServiceId: string;
  readonly timesFloor: number | null;
  readonly per: 'day' | 'week' | 'month' | null;
}

/** What a wish to change a line is: how the help is given, or less of it. */
export type Judged =
  | { readonly is: 'how'; readonly lines: readonly Line[]; readonly changed: readonly ChangedField[] }
  | { readonly is: 'less'; readonly changed: readonly ChangedField[] }
  | { readonly is: 'nothing' };

/**
 * Whether a change of one line is how (content, order, time of day, or more of it) or less: fewer days, rarer weeks, one carer where
 * there were two, or fewer visits than decided. Two lines at the same time are one visit, so a window may be less as well. Pure.
 */
export function judge(
  lines: readonly Line[],
  lineId: string,
  change: LineChange,
  floors: readonly Floor[],
  today: string,
): Judged {
  const index = lines.findIndex(({ id }) => id === lineId);
  const was = lines[index];
  if (!was) return { is: 'nothing' };
  const { place: wantedPlace, ...fields } = change;
  const is: Line = { ...was, ...given(fields), weekdays: [...(fields.weekdays ?? was.weekdays)].sort() };
  const place = Math.min(wantedPlace ?? index, lines.length - 1);
  const changed = [...differences(was, is), ...(place === index ? [] : [moved(index, place)])];
  if (changed.length === 0) return { is: 'nothing' };
  const rest = lines.filter(({ id }) => id !== lineId);
  const after = [...rest.slice(0, place), is, ...rest.slice(place)];
  const isRarer = is.weekdays.length < was.weekdays.length || is.everyWeeks > was.everyWeeks;
  const isLess = isRarer || is.carers < was.carers || belowFloor(lines, after, floors, today).length > 0;
  return isLess ? { is: 'less', changed } : { is: 'how', lines: after, changed };
}

/**
 * The lines of a plan when some of them are done in another order: they take the places they had together, the others keep theirs.
 * @returns null when one of them is not in the plan or stands twice
 */
export function inOrder<Of extends Pick<Line, 'id'>>(lines: readonly Of[], order: readonly string[]): Of[] | null {
  const wanted = order.map((id) => lines.find((line) => line.id === id));
  if (new Set(order).size < order.length || wanted.includes(undefined)) return null;
  const next = wanted.values();
  return lines.map((line) => (order.includes(line.id) ? (next.next().value ?? line) : line));
}

/**
 * The lines of decisions of which a plan would give fewer visits than before, and fewer than decided. A plan that was short already is
 * not made shorter. Without a number in the decision any fewer is less.
 */
export function belowFloor(
  before: readonly Line[],
  after: readonly Line[],
  floors: readonly Floor[],
  today: string,
): string[] {
  return floors
    .filter((floor) => {
      const was = spansOf(before, floor, today);
      const will = spansOf(after, floor, today);
      return was.some((times, span) => isFewer(will[span] ?? 0, times) && isUnder(will[span] ?? 0, floor.timesFloor));
    })
    .map(({ decidedServiceId }) => decidedServiceId);
}

/** The lines of decisions that name a number, of which the lines of plans give fewer visits than that. */
export function fewerThan(lines: readonly Line[], floors: readonly Floor[], today: string): string[] {
  return floors
    .filter(
      (floor) =>
        floor.timesFloor !== null && spansOf(lines, floor, today).some((times) => isUnder(times, floor.timesFloor)),
    )
    .map(({ decidedServiceId }) => decidedServiceId);
}

function isFewer(will: number, was: number): boolean {
  return will < was - 1e-9;
}

function isUnder(will: number, floor: number | null): boolean {
  return floor === null || will < floor - 1e-9;
}

/** Visits for one line of a decision: by weekday where it says so by day, else by week or month, as one number. */
function spansOf(lines: readonly Line[], { decidedServiceId, per }: Floor, today: string): number[] {
  const own = lines.filter((line) => line.decidedServiceId === decidedServiceId && goesOn(line, today));
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    // Help that begins at the same time is one visit; of those the most frequent counts.
    const visits = new Map<string, number>();
    for (const { weekdays, windowFrom, everyWeeks } of own) {
      if (!weekdays.includes(weekday)) continue;
      visits.set(windowFrom, Math.max(visits.get(windowFrom) ?? 0, 1 / everyWeeks));
    }
    return [...visits.values()].reduce((sum, each) => sum + each, 0);
  });
  if (per === 'day') return days;
  const week = days.reduce((sum, each) => sum + each, 0);
  return [per === 'month' ? week * 4 : week];
}

function goesOn({ endsOn }: Line, today: string): boolean {
  return endsOn === null || endsOn >= today;
}

/** Only what is said: a field that is left out stays. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function differences(was: Line, is: Line): ChangedField[] {
  const pairs: readonly [ChangedField['what'], string, string][] = [
    ['title', was.title, is.title],
    ['how', was.how, is.how],
    ['window', `${was.windowFrom}–${was.windowTo}`, `${is.windowFrom}–${is.windowTo}`],
    ['weekdays', [...was.weekdays].sort().join(' '), is.weekdays.join(' ')],
    ['every-weeks', String(was.everyWeeks), String(is.everyWeeks)],
    ['carers', String(was.carers), String(is.carers)],
  ];
  return pairs.filter(([, a, b]) => a !== b).map(([what, a, b]) => ({ what, was: a, is: b }));
}

function moved(from: number, to: number): ChangedField {
  return { what: 'place', was: String(from + 1), is: String(to + 1) };
}
