import { layOutTown } from '@tunet/town';
import { expect, test } from 'vitest';
import { townCatalogues, townCodes } from '../src/town.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();

test('the town is laid out once, and a second time changes nothing', async () => {
  const [connection] = [await database.pool('tunet_owner').connect()];
  try {
    const options = {
      connection,
      now: new Date('2026-11-21T20:00:00Z'),
      issuer: 'http://127.0.0.1:3001',
      codes: townCodes,
      catalogues: townCatalogues,
    };
    const first = await layOutTown(options);
    expect(first.already).toBe(false);
    expect(first.devices.length).toBeGreaterThan(60);
    expect((await layOutTown(options)).already).toBe(true);
  } finally {
    connection.release();
  }
  const { rows } = await database.asAdministrator((client) =>
    client.query(`select (select count(*)::int from tenant) as tenants, (select count(*)::int from alarm where closed_at is not null) as alarms,
      (select count(*)::int from person p where not exists (select from access_grant g where g.subject_id = p.id and g.basis = 'own')) as "withoutOwn"`),
  );
  expect(rows[0]).toEqual({ tenants: 6, alarms: expect.any(Number), withoutOwn: 0 });
});
