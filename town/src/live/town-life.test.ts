import { expect, test } from 'vitest';
import { createTownLife, pace } from './town-life.ts';

test('the whole town never asks more than once a second', async () => {
  let now = 0;
  const asked: number[] = [];
  const life = createTownLife(
    {
      origin: 'http://town.example',
      fetch: async () => {
        asked.push(now);
        return new Response(JSON.stringify({ people: [] }));
      },
      clock: { now: () => new Date(now) },
      newCommandId: () => '0',
      wait: async (milliseconds) => {
        now += milliseconds;
      },
      chance: { next: () => 0.5, between: (low) => low, pick: (of) => of[0] as never, happens: () => false },
      fault: () => undefined,
      demoPeople: [],
      devices: { press: async () => true, heartbeat: async () => true },
    },
    new AbortController().signal,
  );
  await Promise.all(Array.from({ length: 5 }, () => life.lookWhoIsHere()));
  expect(asked).toHaveLength(5);
  for (const [index, at] of asked.entries()) expect(at).toBeGreaterThanOrEqual(index * pace);
});

test('an operator passes those who stand in line, and the pace stays', async () => {
  const waiting: (() => void)[] = [];
  const order: string[] = [];
  const life = createTownLife(
    {
      origin: 'http://town.example',
      fetch: async (address) => {
        order.push(new URL(address).pathname);
        return new Response('{}');
      },
      clock: { now: () => new Date(0) },
      newCommandId: () => '0',
      wait: () => new Promise((resolve) => waiting.push(resolve)),
      chance: { next: () => 0.5, between: (low) => low, pick: (of) => of[0] as never, happens: () => false },
      fault: () => undefined,
      demoPeople: [],
      devices: { press: async () => true, heartbeat: async () => true },
    },
    new AbortController().signal,
  );
  const carer = life.visitorOf({ key: 'carer', door: 'field' });
  const operator = life.visitorOf({ key: 'operator', door: 'staff' }, true);
  const all = [
    carer.seeAsAnyone('GET /api/places'),
    carer.seeAsAnyone('GET /api/session'),
    operator.seeAsAnyone('GET /api/desk'),
  ];
  for (let step = 0; step < 6; step += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    waiting.shift()?.();
  }
  await Promise.all(all);
  expect(order).toEqual(['/api/places', '/api/desk', '/api/session']);
});

test('a fault is told, rests for a minute and stops nobody', async () => {
  const faults: unknown[] = [];
  const rests: number[] = [];
  const end = new AbortController();
  const life = createTownLife(
    {
      ...{ origin: 'http://town.example', fetch: async () => new Response('{}'), newCommandId: () => '0' },
      ...{ clock: { now: () => new Date(0) }, demoPeople: [], fault: (problem: unknown) => faults.push(problem) },
      chance: { next: () => 0.5, between: (low) => low, pick: (of) => of[0] as never, happens: () => false },
      devices: { press: async () => true, heartbeat: async () => true },
      wait: async (milliseconds) => void rests.push(milliseconds),
    },
    end.signal,
  );
  let rounds = 0;
  await life.repeat(async () => {
    rounds += 1;
    if (rounds === 1) throw new Error('the door is closed');
    end.abort();
    return 5;
  });
  expect(faults).toHaveLength(1);
  expect(rests).toEqual([60_000, 5_000]);
});
