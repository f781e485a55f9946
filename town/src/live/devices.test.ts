import { expect, test } from 'vitest';
import { createHeartbeats } from './devices.ts';
import type { TownLife } from './town-life.ts';

/** A town whose clock moves while it rests. */
function townAt(now: { at: number }, heard: [second: number, cid: string][]): TownLife {
  const devices = {
    press: async () => true,
    heartbeat: async (cid: string) => heard.push([now.at, cid]) > 0,
  };
  return { ports: { clock: { now: () => new Date(now.at * 1000) }, devices } } as unknown as TownLife;
}

test('every alarm says each interval that it is there, but the one that falls silent', async () => {
  const now = { at: 0 };
  const heard: [number, string][] = [];
  const cids = Array.from({ length: 1_000 }, (_, no) => String(no));
  const round = createHeartbeats(townAt(now, heard), { cids, everySeconds: 300, fallsSilent: '7' });
  while (now.at < 1_500) now.at += await round();
  for (const cid of ['0', '8', '999']) {
    const beats = heard.filter(([, by]) => by === cid).map(([second]) => second);
    expect(beats.length).toBeGreaterThanOrEqual(4);
    for (const [no, beat] of beats.entries()) if (no > 0) expect(beat - (beats[no - 1] ?? 0)).toBeLessThan(305);
  }
  expect(Math.max(...heard.filter(([, by]) => by === '7').map(([second]) => second))).toBeLessThan(601);
});

test('after a standstill nobody sends what was missed', async () => {
  const now = { at: 0 };
  const heard: [number, string][] = [];
  const cids = ['a', 'b', 'c'];
  const round = createHeartbeats(townAt(now, heard), { cids, everySeconds: 300, fallsSilent: null });
  await round();
  now.at = 86_400;
  await round();
  expect(heard).toHaveLength(3);
});
