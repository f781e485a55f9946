import type { FoundCase } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CaseActor, type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { readAsked } from './find-cases.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T09:00:00Z');
let world: CaseWorld;
let elsewhere: CaseWorld;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  elsewhere = await openCaseWorld(database, clock);
});
afterAll(async () => {
  await world.served.close();
  await elsewhere.served.close();
});

async function find(who: CaseActor, asked: string, of = world): Promise<readonly FoundCase[]> {
  const answer = await of.served.app.inject({
    ...{ method: 'POST', url: '/api/cases/find', cookies: of.cookiesOf(who), payload: { asked } },
  });
  expect(answer.statusCode).toBe(200);
  return (answer.json() as { cases: FoundCase[] }).cases;
}

test('what is said on the telephone is read as a number, all else as a name', () => {
  expect(readAsked('26-4711')).toEqual({ number: '26-4711' });
  expect(readAsked(' 264711 ')).toEqual({ number: '26-4711' });
  expect(readAsked('26')).toEqual({ number: '26' });
  expect(readAsked('Solvang')).toEqual({ last: 'solvang', first: '' });
  expect(readAsked('Ingrid Marie Sol')).toEqual({ last: 'sol', first: 'ingrid marie' });
});

test('a case is found by its number, by the beginning of a name, and by both names', async () => {
  const [hers] = await find('assessor', 'Solvang');
  expect(hers).toMatchObject({ applicationId: world.applicationId, personName: 'Ingrid Solvang' });
  const whole = [{ applicationId: world.applicationId }];
  for (const asked of [hers?.reference ?? '', hers?.reference.slice(0, 4) ?? '', 'sol', 'ingrid solvang', 'ING SOLV'])
    expect(await find('assessor', asked), asked).toMatchObject(whole);
  expect(await find('assessor', 'Odd Solvang')).toEqual([]);
  expect(await find('assessor', '%')).toEqual([]);
  expect(await find('assessor', 'S_lvang')).toEqual([]);
});

test('another municipality finds nothing of it, and those who help at home have no such search', async () => {
  const found = await find('assessor', 'Solvang', elsewhere);
  expect(found.map(({ applicationId }) => applicationId)).toEqual([elsewhere.applicationId]);
  const asked = { method: 'POST', url: '/api/cases/find', payload: { asked: 'Solvang' } } as const;
  expect((await world.served.app.inject({ ...asked, cookies: world.cookiesOf('nurse') })).statusCode).toBe(403);
});
