import type { JournalNote, ReadableNote } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { openVisitWorld, type VisitActor, type VisitWorld } from '../../../test/visit-world.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T08:00:00Z');
let world: VisitWorld;
beforeAll(async () => {
  world = await openVisitWorld(database, clock);
});
afterAll(() => world.served.close());

const write = (who: VisitActor, note: object) =>
  world.ask(who, 'POST', `/api/people/${world.mother}/notes`, { ...note });
const correct = (who: VisitActor, noteId: string, note: object) =>
  world.ask(who, 'POST', `/api/notes/${noteId}/correct`, { ...note });
const seen = async (who: VisitActor) => {
  const { body } = await world.ask(who, 'GET', `/api/my/people/${world.mother}/notes`);
  return (body as { notes: ReadableNote[] }).notes.map(({ words }) => words);
};

test('a note hidden from representatives reaches her and never a proxy, in no version', async () => {
  expect((await write('nurse', { words: 'Hun er redd for noen.', hidden: true })).body).toMatchObject({
    code: 'reason-needed',
  });
  const { body } = await write('nurse', { words: 'Hun er redd for noen.', hidden: true, because: 'Mistanke om vold' });
  const note = body as JournalNote;
  await write('anne', { words: 'Spiste godt.' });
  expect(await seen('mother')).toEqual(expect.arrayContaining(['Hun er redd for noen.', 'Spiste godt.']));
  for (const who of ['son', 'helper'] as const) expect(await seen(who)).toEqual(['Spiste godt.']);
  // One that is hidden later takes its earlier words with it.
  const { body: open } = await write('nurse', { words: 'Sønnen ringte.' });
  const opened = open as JournalNote;
  expect(await seen('son')).toContain('Sønnen ringte.');
  await correct('nurse', opened.id, {
    words: 'Sønnen ringte og var sint.',
    version: 1,
    why: 'Mer å si',
    hidden: true,
    because: 'Uro',
  });
  expect(await seen('son')).toEqual(['Spiste godt.']);
  expect(note.hiddenBecause).toBe('Mistanke om vold');
});

test('a note is never changed: a correction stands beside it, with a reason, by its author, a nurse or a lead', async () => {
  const { body } = await write('anne', { words: 'Fikk 5 tabletter.' });
  const { id } = body as JournalNote;
  const better = { words: 'Fikk 4 tabletter.', version: 1, why: 'Skrev feil' };
  expect((await correct('bo', id, better)).body).toMatchObject({ code: 'not-mine' });
  expect((await correct('anne', id, better)).body).toMatchObject({
    version: 2,
    words: 'Fikk 4 tabletter.',
    correctedBecause: 'Skrev feil',
    earlier: [{ version: 1, words: 'Fikk 5 tabletter.' }],
  });
  expect((await correct('nurse', id, better)).body).toMatchObject({ code: 'changed-meanwhile' });
  expect((await correct('nurse', id, { ...better, version: 2 })).status).toBe(200);
  expect((await seen('son')).filter((words) => words.includes('tabletter'))).toEqual(['Fikk 4 tabletter.']);
  await expect(database.pool('tunet_app').query(`update note set words = 'x' where id = $1`, [id])).rejects.toThrow(
    'permission denied',
  );
});

test('who may: those who help her read and write; others find nothing', async () => {
  expect((await world.ask('other-nurse', 'GET', `/api/people/${world.mother}/notes`)).status).toBe(404);
  expect((await write('other-nurse', { words: 'x' })).status).toBe(404);
  expect((await world.ask('neighbour', 'GET', `/api/my/people/${world.mother}/notes`)).status).toBe(404);
  expect((await world.ask('carer-at-desk', 'GET', `/api/people/${world.mother}/notes`)).status).toBe(200);
});
