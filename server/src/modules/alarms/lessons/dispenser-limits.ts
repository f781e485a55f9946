import type { DispenserLimit } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { ruleValue } from '../../services/index.ts';
import * as queries from './lesson-queries.ts';

/** How long alerts of her dispenser may wait, per dose. Null when she is out of the reader's reach. */
export async function readLimits(tx: Transaction, personId: string) {
  const [person] = await tx.rows<{ tenantId: string }>(queries.tenantOf, [personId]);
  if (!person) return null;
  const rows = await tx.rows<queries.LimitRow>(queries.limitsOf, [personId]);
  return {
    tenantId: person.tenantId,
    limits: rows.map(shown),
    ceilingMinutes: await ruleValue(tx, person.tenantId, 'alarms.dispenser-minutes'),
  };
}

export interface NewLimit {
  readonly id: string;
  readonly dose: string;
  readonly fromClock: string;
  readonly untilClock: string;
  readonly minutes: number;
  readonly by: { readonly id: string; readonly name: string };
}

/** A nurse sets how long an alert about one dose may wait: never longer than the municipality allows. */
export async function setLimit(
  tx: Transaction,
  personId: string,
  limit: NewLimit,
): Promise<
  | { readonly tenantId: string; readonly limit: DispenserLimit }
  | { readonly refused: 'above-ceiling' | 'until-before-from'; readonly detail?: Readonly<Record<string, string>> }
  | null
> {
  const known = await readLimits(tx, personId);
  if (!known) return null;
  if (limit.minutes > known.ceilingMinutes) {
    return { refused: 'above-ceiling', detail: { minutes: String(known.ceilingMinutes) } };
  }
  // A dose over midnight is two doses: the clock on the wall begins anew.
  if (limit.untilClock <= limit.fromClock) return { refused: 'until-before-from' };
  const { id, dose, fromClock, untilClock, minutes, by } = limit;
  const values = [known.tenantId, id, personId, dose, fromClock, untilClock, minutes, by.id, by.name, tx.at];
  const [row] = await tx.rows<queries.LimitRow>(queries.setLimit, values);
  if (!row) throw new TypeError('a limit that was just set is there');
  return { tenantId: known.tenantId, limit: shown(row) };
}

export interface LimitOf extends Record<string, unknown> {
  readonly tenantId: string;
  readonly personId: string;
  readonly endedAt: Date | null;
}

export async function limitOf(tx: Transaction, limitId: string): Promise<LimitOf | null> {
  const [row] = await tx.rows<LimitOf>(queries.limitById, [limitId]);
  return row ?? null;
}

export async function endLimit(tx: Transaction, limitId: string): Promise<void> {
  await tx.rows(queries.endLimit, [limitId, tx.at]);
}

function shown(row: queries.LimitRow): DispenserLimit {
  return { ...row, setAt: row.setAt.toISOString() };
}
