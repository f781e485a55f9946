import type { AlarmCard } from '@tunet/contract';
import type { HandOver } from '../core/hand-over.ts';
import type { ReceiverColumns } from './queries.ts';

/** From 22 to 7 on the municipality's clock the night patrol goes. */
function isNight(hour: number): boolean {
  return hour >= 22 || hour < 7;
}

/**
 * Who may be asked to go, with at most one proposed: the unit of the home's area, at night the patrol.
 * One that has refused or not answered in time is not proposed again: the next in line is.
 */
export function proposeReceiver(
  units: readonly ReceiverColumns[],
  areaId: string | null,
  handOvers: readonly HandOver[],
): AlarmCard['receivers'] {
  const asked = new Set(
    handOvers
      .filter(({ state, unansweredAt }) => state !== 'asked' || unansweredAt !== null)
      .map(({ unitId }) => unitId),
  );
  const inLine = units
    .filter(({ unitId, kind }) => kind !== 'technical' && !asked.has(unitId))
    .map((unit) => ({ unit, rank: rankOf(unit, areaId) }))
    .sort((a, b) => a.rank - b.rank);
  const proposed = inLine[0]?.unit.unitId;
  return units.map(({ unitId, name, phone, onDuty }) => ({
    unitId,
    name,
    phone,
    onDuty,
    proposed: unitId === proposed,
  }));
}

/** Lower is nearer: the right kind for the hour, then the home's area, then somebody on duty. */
function rankOf(unit: ReceiverColumns, areaId: string | null): number {
  const wanted = isNight(unit.hour) ? 'night-patrol' : 'home-care';
  const isNear = unit.areaId === null || unit.areaId === areaId;
  return (unit.kind === wanted ? 0 : 4) + (isNear ? 0 : 2) + (unit.onDuty > 0 ? 0 : 1);
}
