import { expect, test } from 'vitest';
import { useDatabase } from '../../test/database.ts';
import { fixedClock } from '../platform/clock/clock.ts';
import { purge } from './purge.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T02:00:00.000Z');
const tenant = '00000000-0000-7000-8000-000000000001';

test('sessions go a day after they ended or were last used, kept answers after two', async () => {
  await database.asAdministrator((client) =>
    client.query(`insert into tenant (id, slug, name, kind, country, time_zone)
        values ('${tenant}', 'trial', 'Trial', 'municipality', 'NO', 'Europe/Oslo');
      insert into account (id, issuer, subject) values ('${tenant}', 'i', 's');
      insert into session (token_hash, account_id, door, assurance, started_at, last_seen_at, ended_at)
        select convert_to(name, 'UTF8'), '${tenant}', 'staff', 'high', now(), timestamptz '2026-11-21T02:00Z' - seen, timestamptz '2026-11-21T02:00Z' - ended
        from (values ('live', interval '23 hours', null), ('idle', interval '25 hours', null),
          ('left', interval '1 hour', interval '1 hour'), ('long left', interval '1 hour', interval '25 hours')) s (name, seen, ended);
      insert into command (tenant_id, actor_id, command_id, route, input_hash, received_at, occurred_at)
        select '${tenant}', '${tenant}', gen_random_uuid(), 'r', '', timestamptz '2026-11-21T02:00Z' - n * interval '1 minute', now()
        from generate_series(1, 7000) n`),
  );
  const pool = database.pool('tunet_dispatch');
  expect(await purge(pool, clock)).toBe(2 + 7000 - 2880);
  expect(await purge(pool, clock)).toBe(0);
  const left = await database.asAdministrator(async (client) => {
    const { rows } = await client.query(
      `select array_agg(convert_from(token_hash, 'UTF8') order by token_hash) as names, (select count(*)::int from command) as commands from session`,
    );
    return rows;
  });
  expect(left).toEqual([{ names: ['left', 'live'], commands: 2880 }]);
});
