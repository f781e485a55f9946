import { array, assert, asyncProperty, integer } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHistories } from '../../../../test/aid-history.ts';
import { kinds, laidOut, step } from '../../../../test/aid-history-steps.ts';
import { type AidWorld, countedIds, openAidWorld } from '../../../../test/aid-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';

const database = useDatabase();
// Shortly before summer time ends; Christmas, Easter and the change back follow as histories go on.
const clock = fixedClock('2026-10-19T07:00:00Z');
const runs = Number(process.env.HISTORIES ?? 25);
let world: AidWorld;
let histories: Awaited<ReturnType<typeof openHistories>>;

beforeAll(async () => {
  world = await openAidWorld(database, clock, { newId: countedIds() });
  histories = await openHistories(world, clock, database);
});
afterAll(() => world.served.close());

/** The histories have been lived: promises were kept, moved and taken back, and things were lent again and again. */
async function expectLived(): Promise<void> {
  const lived = await database.look<{ state: string; n: number }>(
    'select state, count(*)::int as n from aid_reservation group by state',
  );
  const of = (state: string) => lived.find((each) => each.state === state)?.n ?? 0;
  expect(of('fetched')).toBeGreaterThan(20);
  expect(of('moved') + of('withdrawn')).toBeGreaterThan(3);
}

test('in histories that are laid out so that promises are kept, moved and taken back, all of it holds', async () => {
  for (const [here, there, steps] of laidOut) await histories.live(here, there, steps);
  await expectLived();
  const why = await database.look<{ why: string }>(
    'select distinct told_why as why from aid_reservation where told_why is not null order by 1',
  );
  expect(why.map((each) => each.why)).toEqual(
    expect.arrayContaining(['given-meanwhile', 'late-return', 'missing', 'recall', 'repair', 'shelf-empty']),
  );
}, 600_000);

test(
  'over random histories no thing is in two hands, a promise is kept or taken back a day before, and what is shown is granted',
  async () => {
    await assert(
      asyncProperty(
        integer({ min: 1, max: 3 }),
        integer({ min: 0, max: 2 }),
        array(step, { minLength: 20, maxLength: 60, size: 'max' }),
        histories.live,
      ),
      { numRuns: runs, seed: 7, endOnFailure: true },
    );
    await expectLived();
    // With fewer than the usual number not everything need have come up.
    if (process.env.HISTORIES === undefined) expect([...histories.done.keys()].sort()).toEqual([...kinds].sort());
  },
  24_000 * runs,
);
