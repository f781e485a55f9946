import type { Instrument } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { instrumentOnDay, instrumentVersion } from './queries.ts';

/** The scale that a municipality assesses with at `tx.at`; null when it has none. */
export async function instrumentFor(tx: Transaction, tenantId: string): Promise<Instrument | null> {
  return (await instrumentOnDay(tx, tenantId)) ?? null;
}

/** The version of a scale that an assessment was made with, whatever is in use today. */
export async function instrumentOf(
  tx: Transaction,
  tenantId: string,
  version: Pick<Instrument, 'code' | 'validFrom'>,
): Promise<Instrument | null> {
  return (await instrumentVersion(tx, tenantId, version.code, version.validFrom)) ?? null;
}
