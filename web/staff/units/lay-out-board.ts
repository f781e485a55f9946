import type { UnitVisit } from '@tunet/contract';

/** A visit on the board: where it begins and ends in quarters of an hour from the first hour shown, and in which lane of its row. */
export interface Block {
  readonly visit: UnitVisit;
  readonly start: number;
  readonly end: number;
  readonly lane: number;
}

/** Visits of one window that are too many to draw. */
export interface More {
  readonly start: number;
  readonly end: number;
  readonly lane: number;
  readonly count: number;
}

export interface BoardRow {
  /** staff id; null: nobody has them yet */
  readonly carerId: string | null;
  readonly blocks: readonly Block[];
  readonly more: readonly More[];
  readonly lanes: number;
}

export interface Board {
  /** first instant shown; ms since 1970 */
  readonly begins: number;
  readonly hours: number;
  readonly rows: readonly BoardRow[];
}

const quarter = 900_000;
const hour = 3_600_000;
/** As many visits of one window as a row draws. */
const most = 5;

/**
 * Lays visits of one day out by carer and time. Windows that overlap lie under each other.
 * @param carers in the order of their rows; one without visits has no row
 */
export function layOutBoard(visits: readonly UnitVisit[], carers: readonly string[]): Board {
  const shown = visits.filter(({ state }) => state !== 'cancelled');
  if (shown.length === 0) return { begins: 0, hours: 0, rows: [] };
  const begins = Math.floor(Math.min(...shown.map(({ from }) => Date.parse(from))) / hour) * hour;
  const ends = Math.ceil(Math.max(...shown.map(({ to }) => Date.parse(to))) / hour) * hour;
  const known = new Set(carers);
  const others = shown.flatMap(({ assignedTo }) => (assignedTo && !known.has(assignedTo.id) ? assignedTo.id : []));
  const keys: (string | null)[] = [null, ...carers, ...new Set(others)];
  const rows = keys.flatMap((carerId) => {
    const own = shown.filter(({ assignedTo }) => (assignedTo?.id ?? null) === carerId);
    return own.length === 0 ? [] : [rowOf(carerId, own, begins)];
  });
  return { begins, hours: (ends - begins) / hour, rows };
}

function rowOf(carerId: string | null, visits: readonly UnitVisit[], begins: number): BoardRow {
  const lanes: number[] = [];
  /** The first lane that is free from `start` on. */
  const takeLane = (start: number, end: number): number => {
    const free = lanes.findIndex((until) => until <= start);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = end;
    return lane;
  };
  const blocks: Block[] = [];
  const more: More[] = [];
  for (const window of windowsOf(visits)) {
    const start = Math.floor((Date.parse(window.from) - begins) / quarter);
    const end = Math.max(start + 1, Math.ceil((Date.parse(window.to) - begins) / quarter));
    const drawn = window.visits.length > most ? window.visits.slice(0, most - 1) : window.visits;
    for (const visit of drawn) blocks.push({ visit, start, end, lane: takeLane(start, end) });
    const count = window.visits.length - drawn.length;
    if (count > 0) more.push({ start, end, lane: takeLane(start, end), count });
  }
  return { carerId, blocks, more, lanes: lanes.length };
}

function windowsOf(visits: readonly UnitVisit[]): { from: string; to: string; visits: UnitVisit[] }[] {
  const windows = new Map<string, { from: string; to: string; visits: UnitVisit[] }>();
  const ordered = [...visits].sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
  for (const visit of ordered) {
    const key = `${visit.from} ${visit.to}`;
    const window = windows.get(key) ?? { from: visit.from, to: visit.to, visits: [] };
    window.visits.push(visit);
    windows.set(key, window);
  }
  return [...windows.values()];
}
