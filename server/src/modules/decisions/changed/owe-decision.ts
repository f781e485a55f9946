import type { ChangeBecause, OwedDecision } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { placeOf } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import { addOwed, type OwedRow, owedOfAppeals, owedOfCase } from './changed-queries.ts';

/** An appeal changed a decision: from here a new one is owed her, by a day that the municipality's rule says. Once for each answer. */
export async function oweDecision(
  tx: Transaction,
  newId: NewId,
  of: {
    readonly tenantId: string;
    readonly personId: string;
    readonly applicationId: string;
    readonly appealId: string;
    readonly because: ChangeBecause;
  },
): Promise<void> {
  const { timeZone } = await placeOf(tx, of.tenantId);
  const within = await ruleValue(tx, of.tenantId, 'decisions.changed-within-days');
  const dueOn = addDays(localDay(tx.at, timeZone), within);
  await tx.rows(addOwed, [
    ...[of.tenantId, newId(), of.personId, of.applicationId, of.appealId, of.because, tx.at, dueOn],
  ]);
}

/** What is owed in a case and not made yet, the oldest first. */
export async function owedIn(tx: Transaction, tenantId: string, applicationId: string): Promise<OwedDecision[]> {
  return shown(tx, tenantId, await tx.rows<OwedRow>(owedOfCase, [tenantId, applicationId]));
}

/** The same, by the appeals that led to it. */
export async function owedAfter(
  tx: Transaction,
  tenantId: string,
  appealIds: readonly string[],
): Promise<OwedDecision[]> {
  return shown(tx, tenantId, await tx.rows<OwedRow>(owedOfAppeals, [appealIds]));
}

async function shown(tx: Transaction, tenantId: string, rows: readonly OwedRow[]): Promise<OwedDecision[]> {
  if (rows.length === 0) return [];
  const { timeZone } = await placeOf(tx, tenantId);
  const today = localDay(tx.at, timeZone);
  return rows.map(({ appealId, because, owedAt, dueOn }) => ({
    ...{ appealId, because, dueOn },
    owedAt: owedAt.toISOString(),
    isOverdue: dueOn < today,
  }));
}
