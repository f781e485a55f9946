import type { Transaction } from '../../../platform/db/transaction.ts';
import type { StoredEvent } from '../../../platform/events/stored-event.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { addHappening } from './case-queries.ts';
import { findPlaced, restoreCase } from './fault-queries.ts';
import { raiseTechnicalCase } from './raise-case.ts';
import { caseKindOf, faultOf, restoredBy } from './technical-case.ts';

export interface FaultPorts {
  readonly newId: NewId;
  /** Which device an alarm came from; null when nobody knows it. */
  readonly deviceOfAlarm: (tx: Transaction, tenantId: string, alarmId: string) => Promise<string | null>;
}

/**
 * The consumer `technical-cases`: what a device says is wrong with it becomes a case or joins one, what is well again is marked on it,
 * and so is a sender of devices that nobody knows. An alarm that an operator closed with the measure *technical case* makes one too.
 */
export function followFaults({ newId, deviceOfAlarm }: FaultPorts) {
  return async (tx: Transaction, events: readonly StoredEvent[]): Promise<void> => {
    for (const event of events) {
      if (event.kind === 'device.fault') await followFault(tx, newId, event);
      else if (event.kind === 'device.restored') await followRestored(tx, newId, event);
      else if (event.kind === 'alarm.received') await followUnknown(tx, newId, event);
      else if (event.kind === 'alarm.closed') await followClosed(tx, newId, event, deviceOfAlarm);
    }
  };
}

async function followFault(tx: Transaction, newId: NewId, event: StoredEvent): Promise<void> {
  const { tenantId, subjectId: deviceId, payload, occurredAt } = event;
  const statusCode = String(payload.statusCode ?? '');
  const placed = await findPlaced(tx, tenantId, deviceId);
  if (!placed) return;
  const fault = faultOf(statusCode);
  const of = { tenantId, deviceId, cid: placed.cid, areaId: placed.areaId, faults: [fault] };
  await raiseTechnicalCase(tx, newId, { ...of, kind: caseKindOf(fault), sinceAt: occurredAt, detail: statusCode });
}

async function followRestored(tx: Transaction, newId: NewId, event: StoredEvent): Promise<void> {
  const { tenantId, subjectId: deviceId, payload } = event;
  const statusCode = String(payload.statusCode ?? '');
  const fault = restoredBy(statusCode);
  if (fault === null) return;
  const caseId = await restoreCase(tx, { tenantId, deviceId, kind: caseKindOf(fault), fault });
  if (caseId !== null) await addHappening(tx, { tenantId, id: newId(), caseId, what: 'restored', detail: statusCode });
}

/** One case for each sender, however many devices it names. */
async function followUnknown(tx: Transaction, newId: NewId, event: StoredEvent): Promise<void> {
  const { tenantId, payload, occurredAt } = event;
  if (payload.deviceId !== null || typeof payload.sender !== 'string') return;
  await raiseTechnicalCase(tx, newId, {
    tenantId,
    kind: 'unknown-device',
    sender: payload.sender,
    sinceAt: occurredAt,
  });
}

async function followClosed(
  tx: Transaction,
  newId: NewId,
  { tenantId, subjectId, payload, occurredAt }: StoredEvent,
  deviceOfAlarm: FaultPorts['deviceOfAlarm'],
): Promise<void> {
  if (payload.measure !== 'technical-case') return;
  const deviceId = await deviceOfAlarm(tx, tenantId, subjectId);
  const placed = deviceId && (await findPlaced(tx, tenantId, deviceId));
  if (!placed) return;
  const { cid, areaId } = placed;
  await raiseTechnicalCase(tx, newId, {
    ...{ tenantId, kind: 'fault', deviceId, cid, areaId, faults: ['other'], sinceAt: occurredAt },
  });
}
