import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { olderCommitsLast } from '../../../test/late-writers.ts';

const database = useDatabase();
const tenantId = '00000000-0000-7000-8000-000000000001';

test('no event is missed in 10 000 rounds where the older of two writers commits last', {
  timeout: 180_000,
}, async () => {
  await database.asAdministrator((client) =>
    client.query(`insert into tenant (id, slug, name, kind, country, time_zone)
      values ('${tenantId}', 'trial', 'Trial', 'municipality', 'NO', 'Europe/Oslo');
      create index event_by_id on event (id)`),
  );
  const pool = database.newPool('tunet_dispatch', { max: 1, name: 'trial' });
  const delivery = await olderCommitsLast({ database: database.config, pool, tenantId, rounds: 10_000 });
  // The last figure shows that the rounds would catch a reader that goes by id alone.
  expect(delivery).toEqual({ written: 20_000, handled: 20_000, missed: 0, twice: 0, missedByNaive: 10_000 });
});
