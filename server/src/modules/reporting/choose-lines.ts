import type { RegisterFault, RegisterFilters } from '@tunet/contract';

/** What is looked for among the lines to mend; all that is left out is not asked about. */
export interface Chosen {
  /** the name of a unit; `-`: lines without one */
  readonly unit?: string | undefined;
  readonly fault?: RegisterFault | undefined;
  /** `2027-01`: it becomes a fault in that month; `already`: it is one today */
  readonly month?: string | undefined;
}

interface Faulty {
  readonly row: { readonly unitName: string | null };
  readonly faults: readonly { readonly fault: RegisterFault; readonly from: string }[];
}

/** The lines that answer to what is looked for, and how many each further choice would leave. */
export function chooseLines<Line extends Faulty>(
  lines: readonly Line[],
  chosen: Chosen,
  today: string,
): { readonly lines: Line[]; readonly filters: RegisterFilters } {
  const { unit, fault, month } = chosen;
  const of = (want: Chosen) => lines.filter((line) => answers(line, want, today));
  const units = count(of({ fault, month }).map(({ row }) => row.unitName ?? '-'));
  const faults = count(
    of({ unit, month }).flatMap((line) => [...new Set(due(line, { month }, today).map((each) => each.fault))]),
  );
  const months = count(
    of({ unit, fault }).flatMap((line) => [
      ...new Set(due(line, { fault }, today).map(({ from }) => monthOf(from, today))),
    ]),
  );
  return {
    lines: of(chosen),
    filters: {
      units: units.map(([name, number]) => ({ unit: name, lines: number })),
      faults: faults.map(([code, number]) => ({ fault: code, lines: number })),
      // What is a fault already stands first.
      months: months
        .toSorted(([one], [other]) => order(one === 'already' ? '' : one, other === 'already' ? '' : other))
        .map(([each, number]) => ({ month: each, lines: number })),
    },
  };
}

function answers(line: Faulty, { unit, ...rest }: Chosen, today: string): boolean {
  if (unit !== undefined && (line.row.unitName ?? '-') !== unit) return false;
  return due(line, rest, today).length > 0;
}

/** The faults of a line that are looked for: of a kind, in a month, or both at once. */
function due({ faults }: Faulty, { fault, month }: Omit<Chosen, 'unit'>, today: string): Faulty['faults'] {
  return faults.filter(
    (each) =>
      (fault === undefined || each.fault === fault) && (month === undefined || monthOf(each.from, today) === month),
  );
}

function monthOf(from: string, today: string): string {
  return from <= today ? 'already' : from.slice(0, 7);
}

function count<Key extends string>(keys: readonly Key[]): [Key, number][] {
  const found = new Map<Key, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return [...found].toSorted(([one], [other]) => order(one, other));
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
