import { localDay } from '../../../platform/calendar/local-time.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import * as queries from './door-queries.ts';
import { addHomeFetch, endHomeFetch } from './return-queries.ts';

/** She asks that a thing is fetched at her home on a day, another day, or after all not. */
export async function askHomeFetch(
  { tx, actor, newId }: RequestContext,
  personId: string,
  { loanId, fetchOn }: { readonly loanId: string; readonly fetchOn: string | null },
): Promise<{ readonly answer: { fetchOn: string | null } } | { readonly refused: 'not-out' | 'day-over' } | 'missing'> {
  const [loan] = await tx.rows<queries.LoanRow>(queries.oneOpenLoan, [loanId]);
  if (loan?.personId !== personId) return 'missing';
  const { tenantId, storeId } = loan;
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  if (fetchOn !== null && fetchOn <= today) return { refused: 'day-over' };
  await tx.rows(endHomeFetch, [tenantId, loanId, tx.at, 'taken-back']);
  if (fetchOn !== null)
    await tx.rows(addHomeFetch, [tenantId, newId(), personId, loanId, storeId, fetchOn, tx.at, actor.id, actor.name]);
  return { answer: { fetchOn } };
}
