import { expect, test } from 'vitest';
import { chanceFrom } from '../seeded.ts';
import { type CallWord, ringThrough, type TelephonePorts } from './telephone.ts';

function telephone(seed: number, more: Partial<TelephonePorts> = {}) {
  const told: CallWord[] = [];
  const waits: number[] = [];
  const ports: TelephonePorts = {
    tell: async (word) => void told.push(word),
    wait: async (milliseconds) => void waits.push(milliseconds),
    newCallId: () => `call ${seed}`,
    chance: chanceFrom(seed),
    stopped: new AbortController().signal,
    ...more,
  };
  return { told, waits, ports };
}

test('a device calls, somebody at the desk answers, and it ends; now and then nobody does', async () => {
  const stories: string[] = [];
  for (let seed = 1; seed <= 60; seed += 1) {
    const { told, waits, ports } = telephone(seed);
    await ringThrough(ports, '26317');
    expect(new Set(told.map(({ callId, cid }) => `${callId} ${cid}`))).toEqual(new Set([`call ${seed} 26317`]));
    expect(waits[0]).toBeLessThan(10_000);
    stories.push(told.map(({ state, agent }) => (agent ? `${state} ${agent}` : state)).join(', '));
  }
  expect([...new Set(stories)].toSorted()).toEqual([
    'calling, ended',
    'calling, talking 201, ended',
    'calling, talking 202, ended',
  ]);
});

test('when the town comes to rest, nothing more is told', async () => {
  const end = new AbortController();
  const { told, ports } = telephone(1, { stopped: end.signal });
  end.abort();
  await ringThrough(ports, '26317');
  expect(told).toEqual([]);
});
