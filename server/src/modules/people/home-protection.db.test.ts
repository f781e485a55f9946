import { expect, test } from 'vitest';
import { addArea, addHome, addPerson, addTenant, layOut, moveIn } from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { summariesOf } from './queries.ts';

const database = useDatabase();
const at = new Date('2026-11-21T20:00:00Z');

test('one who lives with a protected person is not shown where either, from the moment it is registered', async () => {
  const owner = database.pool('tunet_owner');
  const { tenantId, partner, mona } = await layOut(owner, at, async (tx) => {
    const tenantId = await addTenant(tx, { slug: 'nordvik' });
    const homeId = await addHome(tx, { tenantId, areaId: await addArea(tx, { tenantId, name: 'Øst' }) });
    const partner = await addPerson(tx, { tenantId });
    const mona = await addPerson(tx, { tenantId });
    await moveIn(tx, { tenantId, personId: partner, homeId });
    await moveIn(tx, { tenantId, personId: mona, homeId });
    return { tenantId, partner, mona };
  });
  const seen = async () =>
    (
      await inTransaction(database.pool('tunet_app'), { tenants: [tenantId], subjects: [partner], at }, (tx) =>
        summariesOf(tx, [partner]),
      )
    )[0]?.lives;
  expect(await seen()).toMatchObject({ shown: true });
  await layOut(owner, at, (tx) => tx.sql(`update person set protection = 'confidential' where id = $1`, [mona]));
  expect(await seen()).toEqual({ shown: false, why: 'protected' });
  await layOut(owner, at, (tx) => tx.sql(`update person set protection = 'none' where id = $1`, [mona]));
  expect(await seen()).toMatchObject({ shown: true });
});
