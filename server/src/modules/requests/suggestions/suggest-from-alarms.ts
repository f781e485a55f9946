import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { StoredEvent } from '../../../platform/events/stored-event.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { openGrant } from '../../access/index.ts';
import { lessonsOfAlarm } from '../../alarms/index.ts';
import { type OfficeRow, officeFor, type PlaceOfPerson, placeOfPerson } from '../queries.ts';
import * as queries from './suggestion-queries.ts';

/**
 * The consumer `alarm-suggestions`: when an alarm is closed and what her alarms teach passes a rule of the municipality, the office gets
 * one suggestion for that person and cause, with the facts as they were counted. Bears each event twice.
 */
export function suggestFromAlarms({ newId }: { readonly newId: NewId }) {
  return async (tx: Transaction, events: readonly StoredEvent[]): Promise<void> => {
    for (const { kind, tenantId, subjectId } of events) {
      if (kind !== 'alarm.closed') continue;
      for (const { personId, lessons } of await lessonsOfAlarm(tx, tenantId, subjectId)) {
        for (const lesson of lessons) await suggest(tx, newId, { tenantId, personId, ...lesson });
      }
    }
  };
}

interface Taught {
  readonly tenantId: string;
  readonly personId: string;
  readonly code: string;
  readonly times: number;
  readonly days: number;
}

async function suggest(tx: Transaction, newId: NewId, taught: Taught): Promise<void> {
  const { tenantId, personId, code, times, days } = taught;
  // Nobody is looked at anew who has died or moved away.
  const [place] = await tx.rows<PlaceOfPerson>(placeOfPerson, [personId]);
  if (place?.tenantId !== tenantId) return;
  const today = localDay(tx.at, place.timeZone);
  const counted = await tx.rows(queries.countAnew, [tenantId, personId, code, times, days, tx.at]);
  if (counted.length > 0) return;
  if ((await tx.rows(queries.isQuiet, [tenantId, personId, code, today, tx.at])).length > 0) return;
  const [office] = await tx.rows<OfficeRow>(officeFor, [tenantId, personId, today]);
  if (!office) return;
  const id = newId();
  const added = await tx.rows(queries.addSuggestion, [tenantId, id, personId, office.id, code, times, days, tx.at]);
  // Somebody of the office has to see who it is about to decide; it closes with the decision.
  if (added.length > 0)
    await openGrant(tx, newId, { tenantId, subjectId: office.id, personId, basis: 'case', ref: id });
}
