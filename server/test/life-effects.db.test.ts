import { expect, test } from 'vitest';
import { tableOwners } from '../../tools/checks/tables.ts';
import { lifeEffects } from '../src/life-effects.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();

/** Modules that keep something about a person and have nothing to stop when she is away or dies, and why. This list only shrinks. */
const nothingToStop: Readonly<Record<string, string>> = {
  people: 'registers the absence and the death itself; what it knows of her stays as it is',
  services: 'lists and rules; knows nobody',
  notes: 'what was written stays, and nothing goes out by itself',
  alarms: 'the alarm rings on whoever is away or dead: somebody pressed it',
  assessments: 'written once by a person; nothing goes on by itself',
  quality: 'a deviation is about what happened; nothing goes on or out by itself',
  dialogue: 'what colleagues have written stays, and nothing goes out by itself',
  reporting: 'what was given is reported also of the dead, until the day of the death; nothing goes out by itself',
};
test('every module that keeps something about a person stops with her, or says why it has nothing to stop', async () => {
  const tables = await database.asAdministrator(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select distinct table_name as name from information_schema.columns
        where table_schema = 'public' and column_name in ('person_id', 'reader_id', 'subject_id', 'relative_person_id')`,
    );
    return rows.map(({ name }) => name);
  });
  const owners = new Set(tables.map((table) => tableOwners[table]).filter((owner) => owner !== 'platform'));
  const known = [...lifeEffects.map(({ module }) => module), ...Object.keys(nothingToStop)];
  expect([...owners].filter((owner) => owner === undefined || !known.includes(owner))).toEqual([]);
  expect(known.length, 'each in one place').toBe(new Set(known).size);
});
