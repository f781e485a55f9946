import { expect, test } from 'vitest';
import { awaitHorizon } from '../../../../test/await-horizon.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { consume, ensureCursor } from '../../../platform/events/consume.ts';
import { emit } from '../../../platform/events/emit.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { auditSignals } from './audit-signals.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T02:00:00.000Z');
const newId = idsFrom(clock);

test('what devices sent is in the audit log, with the persons it was about', async () => {
  const [tenantId, alarmId, unknownAlarm, deviceId, personId] = [newId(), newId(), newId(), newId(), newId()];
  await database.asAdministrator((client) =>
    client.query(`insert into tenant (id, slug, name, kind, country, time_zone)
        values ('${tenantId}', 'trial', 'Trial', 'municipality', 'NO', 'Europe/Oslo');
      set session_replication_role = replica;
      insert into alarm_person (tenant_id, alarm_id, person_id, received_at) values ('${tenantId}', '${alarmId}', '${personId}', now())`),
  );
  const at = clock.now();
  await inTransaction(database.pool('tunet_app'), { tenants: [tenantId], subjects: [], at }, async (tx) => {
    const tell = (kind: string, subjectId: string, payload: Record<string, unknown>) =>
      emit(tx, { tenantId, kind, subjectId, payload, occurredAt: at });
    await tell('alarm.received', alarmId, { deviceId });
    await tell('alarm.taken', alarmId, {});
    await tell('alarm.received', unknownAlarm, { deviceId: null });
  });
  const pool = database.pool('tunet_dispatch');
  const consumption = { name: 'audit-of-signals', pool, clock, handle: auditSignals };
  await ensureCursor(consumption);
  await awaitHorizon(pool);
  expect(await consume(consumption, 100)).toBe(3);
  const rows = await database.asAdministrator(async (client) => {
    const found = await client.query(
      'select at, actor_kind, actor_id, action, outcome, basis, person_ids, object_id from audit order by audit.tx, audit.id',
    );
    return found.rows;
  });
  const row = { at, actor_kind: 'device', action: 'Alarm.Receive', outcome: 'done', basis: 'system' };
  expect(rows).toEqual([
    { ...row, actor_id: deviceId, person_ids: [personId], object_id: alarmId },
    { ...row, actor_id: null, person_ids: [], object_id: unknownAlarm },
  ]);
});
