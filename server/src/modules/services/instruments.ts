import type { Instrument } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { placeOf } from '../organisation/index.ts';
import { defaultInstruments } from './default-instruments.ts';
import { instrumentOnDay, instrumentVersion } from './queries.ts';

/** The day that the start scale stands with, where a municipality has laid out none of its own. */
const startFrom = '2026-01-01';

/** The scale that a municipality assesses with at `tx.at`; the start scale of its country where it has none. */
export async function instrumentFor(tx: Transaction, tenantId: string): Promise<Instrument | null> {
  return (await instrumentOnDay(tx, tenantId)) ?? (await startScales(tx, tenantId))[0] ?? null;
}

/** The version of a scale that an assessment was made with, whatever is in use today. */
export async function instrumentOf(
  tx: Transaction,
  tenantId: string,
  version: Pick<Instrument, 'code' | 'validFrom'>,
): Promise<Instrument | null> {
  const own = await instrumentVersion(tx, tenantId, version.code, version.validFrom);
  if (own || version.validFrom !== startFrom) return own ?? null;
  return (await startScales(tx, tenantId)).find(({ code }) => code === version.code) ?? null;
}

async function startScales(tx: Transaction, tenantId: string): Promise<readonly Instrument[]> {
  const { country } = await placeOf(tx, tenantId);
  return defaultInstruments(country).map(({ source: _, ...scale }) => ({ ...scale, validFrom: startFrom }));
}
