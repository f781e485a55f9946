import { beforeAll, expect, test } from 'vitest';
import { addPerson, addTenant, addUnit, layOut } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { readAdoption } from './read-adoption.ts';

const database = useDatabase();
// A Wednesday; the newest whole week is the one from Monday 9 November.
const clock = fixedClock('2026-11-18T09:00:00Z');
const newId = idsFrom(clock);
let tenantId = '';
let elsewhere = '';

beforeAll(async () => {
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    tenantId = await addTenant(tx, { slug: 'nordvik' });
    elsewhere = await addTenant(tx, { slug: 'fjordby' });
    const large = await addUnit(tx, { tenantId, kind: 'home-care', name: 'Hjemmetjenesten Øst' });
    const small = await addUnit(tx, { tenantId, kind: 'home-care', name: 'Hjemmetjenesten Vest' });
    for (const [unitId, people] of [
      [large, 6],
      [small, 4],
    ] as const) {
      for (let index = 0; index < people; index += 1) {
        const personId = await addPerson(tx, { tenantId, firstName: `P${index}`, lastName: 'Solvang' });
        await tx.sql(
          `insert into visit (tenant_id, id, person_id, unit_id, day_on, window_from, window_to, interventions, state, cancelled_by,
              cancelled_by_name, cancel_is_late)
            values ($1, $2, $3, $4, '2026-11-10', '2026-11-10T08:00Z', '2026-11-10T09:00Z', '{}', 'cancelled', 'resident', 'P', $5)`,
          [tenantId, newId(), personId, unitId, index === 0],
        );
        if (index < 2) {
          await tx.sql(
            `insert into door_week (tenant_id, person_id, week_on, used_as) values ($1, $2, '2026-10-26', $3)`,
            [...[tenantId, personId, index === 0 ? 'self' : 'proxy']],
          );
        }
        const threadId = newId();
        await tx.sql(
          `insert into thread (tenant_id, id, person_id, unit_id, topic, opened_by, opened_by_name, opened_as, opened_at, last_at, solved_here)
            values ($1, $2, $3, $4, 'other', $3, 'P', 'self', '2026-11-10T08:00Z', '2026-11-10T10:00Z', $5)`,
          [tenantId, threadId, personId, unitId, index < 4 ? 'yes' : 'no'],
        );
        await tx.sql(
          `insert into message (tenant_id, id, thread_id, person_id, unit_id, author_id, author_kind, author_name, words, sent_at,
              received_at, answers_by)
            values ($1, $2, $3, $4, $5, $4, 'staff', 'Silje', 'Yes.', '2026-11-10T10:00Z', '2026-11-10T10:00Z', $6)`,
          [tenantId, newId(), threadId, personId, unitId, index === 5 ? '2026-11-10T09:00Z' : '2026-11-11T14:00Z'],
        );
      }
    }
  });
});

async function adoptionOf(of: string) {
  return inTransaction(database.pool('tunet_app'), { tenants: [of], subjects: [], at: clock.now() }, (tx) =>
    readAdoption(tx, of, 4),
  );
}

test('a unit of six is told by its shares, each with its denominator', async () => {
  const { units, from, until } = await adoptionOf(tenantId);
  expect([from, until]).toEqual(['2026-10-19', '2026-11-16']);
  expect(units.find(({ name }) => name.endsWith('Øst'))).toMatchObject({
    active: { of: 6, are: 2 },
    answered: { of: 6, are: 5 },
    cancelled: { of: 6, are: 5 },
    solved: { of: 6, are: 4 },
  });
});

test('a unit of four is told by nothing', async () => {
  const { units } = await adoptionOf(tenantId);
  const nothing = { of: null, are: null };
  expect(units.find(({ name }) => name.endsWith('Vest'))).toMatchObject({
    ...{ active: nothing, answered: nothing, cancelled: nothing, solved: nothing },
  });
});

test('another municipality sees nothing of it', async () => {
  expect((await adoptionOf(elsewhere)).units).toEqual([]);
});
