import type { FacesSeen } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import * as queries from './continuity-queries.ts';
import { fortnightBefore, isCounted, whoMetMost } from './count-faces.ts';

/** How many different ones she has met in the 14 days before today, all units together. */
export async function facesOf(
  tx: Transaction,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
  today: string,
): Promise<FacesSeen> {
  const span = fortnightBefore(today);
  const [row] = await tx.rows<queries.FacesRow>(queries.facesOfPerson, [tenantId, personId, span.from, span.until]);
  const { faces = 0, nightFaces = 0, visits = 0, days = 0 } = row ?? {};
  return { ...span, faces, nightFaces, visits, isCounted: isCounted({ visits, days }) };
}

/** How many weeks the figure of a unit looks back. */
const weeksBack = 12;

/** Different faces by unit: the median by week through the view without names, and the five who have met most. */
export async function readContinuity(
  tx: Transaction,
  tenantId: string,
  units: readonly { readonly id: string; readonly name: string }[],
  today: string,
) {
  const ids = units.map(({ id }) => id);
  const span = fortnightBefore(today);
  const period = [addDays(today, -7 * weeksBack), addDays(today, -1)];
  const weeks = await tx.rows<queries.UnitWeekRow>(queries.unitWeeks, [tenantId, ids, ...period]);
  const people = await tx.rows<queries.FacesInUnitRow>(queries.facesInUnits, [tenantId, ids, span.from, span.until]);
  const shown = units.map(({ id, name }) => ({
    ...{ id, name },
    weeks: weeks
      .filter(({ unitId }) => unitId === id)
      .map(({ until, people: of, median }) => ({ until, people: of, median })),
    most: whoMetMost(people.filter(({ unitId }) => unitId === id)).map(({ unitId: _unit, days: _days, ...row }) => row),
  }));
  const persons = shown.flatMap(({ most }) => most.map(({ personId }) => ({ tenantId, personId })));
  return { answer: { ...span, units: shown }, persons };
}
