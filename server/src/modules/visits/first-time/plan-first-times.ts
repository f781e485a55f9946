import { addDays } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { ruleValue } from '../../services/index.ts';
import * as queries from './first-time-queries.ts';

interface Begun extends Record<string, unknown> {
  readonly personId: string;
  readonly unitId: string;
  readonly day: string;
}

/** One who has begun to get help is shown the door in her first visit, once in her life. Those helped before that are left alone. */
export async function planFirstTimes(
  tx: Transaction,
  newId: NewId,
  of: { readonly tenantId: string; readonly personIds: readonly string[]; readonly today: string },
): Promise<void> {
  const { tenantId, personIds, today } = of;
  const since = addDays(today, -(await ruleValue(tx, tenantId, 'visits.first-time-days')));
  for (const { personId, unitId, day } of await tx.rows<Begun>(queries.begunSince, [tenantId, personIds, since]))
    await tx.rows(queries.plan, [tenantId, newId(), personId, unitId, day]);
}
