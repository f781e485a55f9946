import type { Dialogue, DialogueRow } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGrant, layOut } from '../../../test/build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T09:00:00Z');
let world: CaseWorld;
let path = '';

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  path = `/api/applications/${world.applicationId}/dialogue`;
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    addGrant(tx, { tenantId: world.tenantId, personId: world.mother, subjectId: world.east, basis: 'in-care' }),
  );
});
afterAll(() => world.served.close());

async function write(who: CaseActor, body: Readonly<Record<string, unknown>>) {
  const answer = await world.ask(who, 'POST', path, body);
  return { status: answer.status, body: answer.body as Dialogue & { code?: string } };
}
async function listOf(who: CaseActor): Promise<readonly DialogueRow[]> {
  return ((await world.ask(who, 'GET', '/api/dialogues')).body as { dialogues: DialogueRow[] }).dialogues;
}
async function readBy(who: CaseActor): Promise<string[]> {
  const { body } = await world.ask(who, 'GET', `/api/my/people/${world.mother}/dialogues`);
  return (body as { cases: { entries: { words: string }[] }[] }).cases.flatMap(({ entries }) =>
    entries.map(({ words }) => words),
  );
}

test('the unit asks, the office has it as new until it opens it, and both see the same facts', async () => {
  expect((await write('nurse', { words: 'She manages the stairs again. Two visits are enough.' })).status).toBe(200);
  expect(await listOf('nurse')).toMatchObject([{ isNew: false }]);
  expect(await listOf('assessor')).toMatchObject([{ isNew: true, personName: 'Ingrid Solvang' }]);
  const office = (await world.ask('assessor', 'GET', path)).body as Dialogue;
  const unit = (await world.ask('nurse', 'GET', path)).body as Dialogue;
  expect(office.facts).toEqual(unit.facts);
  expect(office.entries).toMatchObject([{ isOurs: false, unitName: 'Øst', role: 'nurse' }]);
  // A colleague has read it for the whole office: nobody counts who has not.
  expect(await listOf('colleague')).toMatchObject([{ isNew: false }]);
  clock.advance(60_000);
  await write('assessor', { words: 'Less is a case: I open one with her.' });
  expect(await listOf('nurse')).toMatchObject([{ isNew: true }]);
});

test('she reads it; what is kept from representatives reaches none of them, and she reads that too', async () => {
  expect((await write('nurse', { words: 'Her son shouts at her.', hidden: true })).body.code).toBe('reason-needed');
  clock.advance(60_000);
  await write('nurse', { words: 'Her son shouts at her.', hidden: true, because: 'He reads with her' });
  expect(await readBy('mother')).toContain('Her son shouts at her.');
  const hers = await readBy('daughter');
  expect(hers).toHaveLength(2);
  expect(hers).not.toContain('Her son shouts at her.');
});

test('a unit that does not help her, a proxy without the scope and a neighbour neither see nor write', async () => {
  expect((await world.ask('other-nurse', 'GET', path)).status).toBe(404);
  expect((await write('other-nurse', { words: 'Not ours' })).status).toBe(404);
  expect(await listOf('other-nurse')).toEqual([]);
  for (const who of ['son', 'neighbour'] as const)
    expect((await world.ask(who, 'GET', `/api/my/people/${world.mother}/dialogues`)).status).not.toBe(200);
});
