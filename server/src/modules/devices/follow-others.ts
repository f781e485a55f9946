import type { DeviceKind } from '@tunet/contract';
import { addDays, localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { ruleValue, serviceType } from '../services/index.ts';
import { trueWearers } from './fleet/true-wearers.ts';
import { lockOfDevice } from './setup/setup-queries.ts';
import { actOnSetup, holdSetups } from './setup/setup-store.ts';
import { startSetup } from './setup/start-setup.ts';
import { follow, type TestEvent } from './testing/announced-test.ts';
import { markTested, noteFall, saveTest, type TestRow, testAwaiting, testsOfAlarm } from './testing/test-queries.ts';

/** What each kind of help stands in a home with; help of the category `safety` that is not here is some other technology. */
const kindOfService: Readonly<Record<string, DeviceKind>> = {
  'safety-alarm': 'social-alarm',
  'medicine-dispenser': 'dispenser',
  'family-screen': 'screen',
};

const ofAlarms: Readonly<Record<string, TestEvent>> = {
  'alarm.received': 'heard',
  'alarm.pressed-again': 'heard',
  'alarm.taken': 'taken',
  'alarm.voice-contact': 'voice',
  'alarm.closed': 'closed',
};

/**
 * The consumer `devices`: decided technology begins its way into use, and an announced press is followed through the desk. Bears
 * each event twice. Whether anything rings is never asked here: that has happened long before.
 */
export function followOthersIn({ newId }: { readonly newId: NewId }) {
  return async (tx: Transaction, events: readonly StoredEvent[]): Promise<void> => {
    for (const event of events) {
      const testEvent = ofAlarms[event.kind];
      if (testEvent) await followPress(tx, event, testEvent);
      else if (event.kind === 'decision.issued') await beginDecided(tx, newId, event);
      else if (event.kind === 'device.placed' || event.kind === 'device.fetched') await trueWearers(tx, event);
    }
  };
}

async function beginDecided(tx: Transaction, newId: NewId, event: StoredEvent): Promise<void> {
  const { tenantId, subjectId: decisionId, payload } = event;
  const { personId, granted } = payload;
  if (typeof personId !== 'string' || !Array.isArray(granted)) return;
  for (const one of granted as readonly { serviceType?: unknown; unitId?: unknown }[]) {
    if (typeof one.serviceType !== 'string') continue;
    const type = await serviceType(tx, tenantId, one.serviceType);
    if (type?.category !== 'safety') continue;
    await startSetup(tx, newId, {
      ...{ tenantId, personId, startedBy: null, kind: kindOfService[type.code] ?? 'other' },
      decided: { decisionId, serviceType: type.code, unitId: typeof one.unitId === 'string' ? one.unitId : null },
    });
  }
}

async function followPress(tx: Transaction, event: StoredEvent, what: TestEvent): Promise<void> {
  const { tenantId, subjectId: alarmId, payload, occurredAt } = event;
  if (what !== 'heard') {
    for (const test of await testsOfAlarm(tx, tenantId, alarmId)) await moveOn(tx, test, what, occurredAt);
    return;
  }
  const { deviceId, kind } = payload;
  if (typeof deviceId !== 'string') return;
  if (kind === 'fall') await noteFall(tx, tenantId, deviceId, occurredAt);
  const test = await testAwaiting(tx, tenantId, deviceId, occurredAt);
  if (test) await moveOn(tx, { ...test, alarmId }, what, occurredAt);
}

async function moveOn(tx: Transaction, test: TestRow, what: TestEvent, at: Date): Promise<void> {
  const then: TestRow = { ...test, ...follow(test, what, at) };
  await saveTest(tx, then);
  const { tenantId, deviceId, passedAt } = then;
  if (test.passedAt || !passedAt || !deviceId) return;
  await markTested(tx, tenantId, deviceId, then.heardAt ?? passedAt);
  const askOn = addDays(
    localDay(passedAt, await timeZoneOf(tx, tenantId)),
    await ruleValue(tx, tenantId, 'devices.ask-after-days'),
  );
  // One whose way is further along, or that has none, refuses: then the press was a test and nothing more.
  for (const setup of await holdSetups(tx, lockOfDevice, [tenantId, deviceId])) {
    await actOnSetup(tx, setup, { kind: 'press', deviceId, askOn }, passedAt);
  }
}
