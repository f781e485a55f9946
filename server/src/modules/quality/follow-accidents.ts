import { addDays, localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { ruleValue } from '../services/index.ts';
import { reportAccident } from './queries.ts';

/** The consumer `accidents`: an accident with an aid is a deviation of the unit that told it, once; what happened stands with the accident. */
export function followAccidents({ newId }: { readonly newId: NewId }) {
  return async (tx: Transaction, events: readonly StoredEvent[]): Promise<void> => {
    for (const { kind, tenantId, subjectId, payload } of events) {
      const { unitId, staffId, isSerious } = payload;
      if (kind !== 'aid.accident-told' || typeof unitId !== 'string' || typeof staffId !== 'string') continue;
      const days = await ruleValue(tx, tenantId, 'quality.look-days');
      const lookBy = addDays(localDay(tx.at, await timeZoneOf(tx, tenantId)), days);
      await tx.rows(reportAccident, [tenantId, newId(), unitId, subjectId, isSerious === true, staffId, tx.at, lookBy]);
    }
  };
}
