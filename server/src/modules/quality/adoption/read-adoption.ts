import type { AdoptionOfUnit, adoptionRoutes, RouteAnswer } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import * as queries from './queries.ts';

type Adoption = RouteAnswer<(typeof adoptionRoutes)['GET /api/adoption']>;

const nothing = { of: null, are: null } as const;

/**
 * Whether the residents' door is used and helps, unit by unit. Read through the views of `insight` alone: no employee and no
 * resident can be found in it, and groups under five are null. The present week is left out: two reports of the same week would
 * differ by what one person did in between.
 * @param weeks how many whole weeks back
 */
export async function readAdoption(tx: Transaction, tenantId: string, weeks: number): Promise<Adoption> {
  const monday = new Date(tx.at);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  const first = new Date(monday);
  first.setUTCDate(first.getUTCDate() - 7 * weeks);
  const [from, until] = [dayOf(first), dayOf(monday)];
  const period = [from, until, tenantId];
  const used = await tx.rows<queries.UseWeek>(queries.useWeeks, period);
  const shares = {
    answered: await tx.rows<queries.Share>(queries.answered, period),
    cancelled: await tx.rows<queries.Share>(queries.cancelled, period),
    solved: await tx.rows<queries.Share>(queries.solved, period),
  };
  const ids = new Set([...used, ...Object.values(shares).flat()].map(({ unitId }) => unitId));
  const units = await tx.rows<{ id: string; name: string }>(queries.unitNames, [[...ids], tenantId]);
  const shareOf = (rows: readonly queries.Share[], id: string) => {
    const found = rows.find(({ unitId }) => unitId === id);
    return found ? { of: found.of, are: found.are } : nothing;
  };
  return {
    ...{ from, until },
    units: units.map(({ id, name }): AdoptionOfUnit => {
      const hers = used.filter(({ unitId }) => unitId === id);
      const newest = hers.at(-1);
      return {
        ...{ unitId: id, name },
        active: newest ? { of: newest.served, are: newest.active } : nothing,
        answered: shareOf(shares.answered, id),
        cancelled: shareOf(shares.cancelled, id),
        solved: shareOf(shares.solved, id),
        weeks: hers.map(({ week, served, active }) => ({ week, served, active })),
      };
    }),
  };
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
