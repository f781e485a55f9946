import type { RouteAnswer, visitRoutes } from '@tunet/contract';
import { addDays } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { visitsOfPerson } from './queries.ts';
import { asMyVisits, todayIn } from './read-visits.ts';
import type { VisitRow } from './stored-visit.ts';

type Next = RouteAnswer<(typeof visitRoutes)['GET /api/people/:personId/next-visit']>['visits'];

/** How long after its window a visit nobody has answered is still what she waits for. Milliseconds. */
const stillWaitsFor = 3 * 3_600_000;

/** What somebody waits for today and tomorrow, as she herself reads it. */
export async function readNext(tx: Transaction, tenantId: string, personId: string): Promise<Next> {
  const today = await todayIn(tx, tenantId);
  const rows = await tx.rows<VisitRow>(visitsOfPerson, [personId, today, addDays(today, 1)]);
  const visits = await asMyVisits(tx, rows, false);
  const ahead = visits.flatMap(({ day, from, to, what, who, unitName, state, comingAt }) => {
    const isOver = Date.parse(to) + stillWaitsFor <= tx.at.getTime();
    if ((state !== 'planned' && state !== 'not-confirmed') || isOver) return [];
    return [{ ...{ day, from, to, what, who, unitName, comingAt }, state }];
  });
  return ahead.slice(0, 2);
}
