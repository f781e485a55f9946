import type { HandOver } from './hand-over.ts';

/** A unit that may be asked to go, and the hour on the municipality's clock. */
export interface ReceiverUnit {
  readonly unitId: string;
  readonly kind: 'home-care' | 'night-patrol' | 'technical';
  readonly name: string;
  readonly phone: string | null;
  readonly areaId: string | null;
  readonly hour: number;
  readonly onDuty: number;
}

export interface Line {
  readonly areaId: string | null;
  /** Units that go before all others, in order: a nurse's plan for the one who pressed, then the published calendar. */
  readonly first: readonly string[];
}

/** Who may be asked to go, nearest first: those named, else the unit of the home's area, at night the patrol. Never the technical team. */
export function inLine<U extends ReceiverUnit>(units: readonly U[], line: Line): U[] {
  return units
    .filter(({ unitId, kind }) => kind !== 'technical' || line.first.includes(unitId))
    .map((unit) => ({ unit, rank: rankOf(unit, line) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ unit }) => unit);
}

/** One that has refused or not answered in time is not proposed again: the next in line is. */
export function proposed<U extends ReceiverUnit>(
  units: readonly U[],
  line: Line,
  handOvers: readonly HandOver[],
): U | undefined {
  const over = handOvers.filter(({ state, unansweredAt }) => state !== 'asked' || unansweredAt !== null);
  return inLine(units, line).find(({ unitId }) => !over.some((one) => one.unitId === unitId));
}

/** The first that nobody has asked yet; what is asked by itself is never asked twice. */
export function neverAsked<U extends ReceiverUnit>(
  units: readonly U[],
  line: Line,
  handOvers: readonly HandOver[],
): U | undefined {
  return inLine(units, line).find(({ unitId }) => !handOvers.some((one) => one.unitId === unitId));
}

/** From 22 to 7 on the municipality's clock the night patrol goes. */
function isNight(hour: number): boolean {
  return hour >= 22 || hour < 7;
}

/** Lower is nearer: named, then the right kind for the hour, then the home's area, then somebody on duty. */
function rankOf(unit: ReceiverUnit, { first, areaId }: Line): number {
  const named = first.indexOf(unit.unitId);
  if (named >= 0) return named - first.length;
  const wanted = isNight(unit.hour) ? 'night-patrol' : 'home-care';
  const isNear = unit.areaId === null || unit.areaId === areaId;
  return (unit.kind === wanted ? 0 : 4) + (isNear ? 0 : 2) + (unit.onDuty > 0 ? 0 : 1);
}
