import { describe, expect, test } from 'vitest';
import type { AlarmStore } from '../../src/modules/alarms/store/alarm-store.ts';
import type { Fault } from './checker.ts';
import { simulateDay } from './simulate-day.ts';

const minute = 60_000;

/** Short days, and among them some so long that somebody who said yes can come too late. */
function lengthOf(no: number): number {
  return no % 20 === 0 ? 120 * minute : 20 * minute;
}

test('2 000 days of a town that chance laid out: every alarm is taken or at the top within 180 s, none lost, none doubled', async () => {
  const counts = { alarms: 0, presses: 0, closed: 0, again: 0, late: 0 };
  for (let no = 0; no < 2_000; no += 1) {
    const day = await simulateDay({ seed: String(no), length: lengthOf(no) });
    const [fault] = day.faults;
    const replay = `npm run prove -- simulate --replay ${no} --minutes ${lengthOf(no) / minute}`;
    expect(fault ? `${fault.promise}: ${fault.words}; ${replay}` : '').toBe('');
    for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += day.counts[key];
  }
  // The days reach what they are for.
  expect(counts.alarms).toBeGreaterThan(3_000);
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(200);
}, 300_000);

test('the same seed is the same day, line by line; another seed is another', async () => {
  const lines: string[][] = [[], []];
  const [one, other] = await Promise.all(
    lines.map((list) => simulateDay({ seed: '7', length: 60 * minute, tell: (line) => list.push(line) })),
  );
  expect(lines[0]?.length).toBeGreaterThan(20);
  expect(lines[0]).toEqual(lines[1]);
  expect(one?.fingerprint).toBe(other?.fingerprint);
  expect((await simulateDay({ seed: '8', length: 60 * minute })).fingerprint).not.toBe(one?.fingerprint);
});

describe('a fault planted in the store is found', () => {
  /** The first fault of the first days that have one. */
  async function found(spoil: (store: AlarmStore) => AlarmStore): Promise<Fault['promise'] | null> {
    for (let no = 0; no < 60; no += 1) {
      const { faults } = await simulateDay({ seed: `planted ${no}`, length: 60 * minute, spoil });
      const [first] = faults;
      if (first) return first.promise;
    }
    return null;
  }

  test('it forgets an alarm that it said was stored', async () => {
    const forgets = (store: AlarmStore): AlarmStore => {
      const gone = new Set<string>();
      return {
        ...store,
        async receive(signals) {
          const received = await store.receive(signals);
          for (const { alarmId } of received) if (alarmId?.endsWith('7')) gone.add(alarmId);
          return received;
        },
        hold: async (id) => (gone.has(id) ? null : store.hold(id)),
        open: async (desk) => (await store.open(desk)).filter(({ id }) => !gone.has(id)),
      };
    };
    expect(await found(forgets)).toBe('lost');
  });
  test('it lets two take the same alarm', async () => {
    const lets = (store: AlarmStore): AlarmStore => ({
      ...store,
      async take(alarmId, by, now) {
        const alarm = await store.hold(alarmId);
        if (alarm?.status !== 'taken') return store.take(alarmId, by, now);
        const taken = { ...alarm, takenBy: by, takenAt: now, version: alarm.version + 1 };
        const step = { alarm: taken, happenings: [], facts: [], grants: [] };
        await store.save(alarm, step, now);
        return step;
      },
    });
    expect(await found(lets)).toBe('owners');
  });
  test('it does not find what is due', async () => {
    expect(await found((store) => ({ ...store, holdDue: async () => [] }))).toBe('ladder');
  });
  test('it finds the ladder and passes over arrivals', async () => {
    const blind = (store: AlarmStore): AlarmStore => ({
      ...store,
      holdDue: async (now, limit) =>
        (await store.holdDue(now, limit)).filter(
          (alarm) => alarm.status === 'waiting' || alarm.handOvers.some(({ state }) => state === 'asked'),
        ),
    });
    expect(['arrival', 'page']).toContain(await found(blind));
  });
  test('it never looks at who pressed again', async () => {
    expect(await found((store) => ({ ...store, holdPressed: async () => [] }))).toBe('again');
  });
  test('it counts a resend as a press', async () => {
    const counts = (store: AlarmStore): AlarmStore => ({
      ...store,
      receive: (signals) => store.receive(signals.map((signal) => ({ ...signal, bodyHash: signal.id }))),
    });
    expect(await found(counts)).toBe('doubled');
  });
  test('it lets a fire join a wrong press', async () => {
    const drowns = (store: AlarmStore): AlarmStore => ({
      ...store,
      async receive(signals) {
        const lesser = signals.map((signal) =>
          signal.alarmKind === 'fire' ? { ...signal, alarmKind: 'press' as const } : signal,
        );
        return store.receive(lesser);
      },
    });
    // The kind as the device said it is what the checker saw come in.
    expect(await found(drowns)).toBe('graver');
  });
});
