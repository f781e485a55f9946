import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { askTown, listenForWishes, type TownWish } from './town-socket.ts';

const folder = mkdtempSync(join(tmpdir(), 'tunet-socket-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wish: TownWish = { what: 'message', place: 'solhamra' };

test('a wish reaches the town of the same home and comes back with where to see it', async () => {
  // A path that is too long for a socket has a short one elsewhere.
  const long = join(folder, 'a-home-with-a-long-name-'.repeat(6));
  mkdirSync(long, { recursive: true });
  for (const home of [folder, long]) {
    const heard: TownWish[] = [];
    const town = await listenForWishes(home, async (asked) => {
      heard.push(asked);
      return { see: [{ door: 'staff', key: 'maria-holm' }] };
    });
    expect(await askTown(home, wish)).toEqual({ see: [{ door: 'staff', key: 'maria-holm' }] });
    expect(heard).toEqual([wish]);
    await town.stop();
  }
});

test('a town that fails says that it was not possible, and one that is not there is away', async () => {
  const town = await listenForWishes(folder, () => Promise.reject(new Error('no such thing')));
  expect(await askTown(folder, wish)).toEqual({ refused: 'not-now' });
  await town.stop();
  expect(await askTown(folder, wish)).toEqual({ refused: 'town-away' });
});

test('a socket left behind by a town that was killed does not keep the next one out', async () => {
  await listenForWishes(folder, async () => ({ refused: 'not-now' }));
  const next = await listenForWishes(folder, async () => ({ see: [] }));
  expect(await askTown(folder, wish)).toEqual({ see: [] });
  await next.stop();
});
