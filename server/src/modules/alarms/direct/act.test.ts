import { beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { manualTimers } from '../../../platform/jobs/timers.ts';
import { type Acting, createActing } from './act.ts';
import { claimFor, createClaims } from './claims.ts';
import type { ActEntry, Entry } from './entry.ts';
import type { JournalLine, KeptEntry } from './journal-line.ts';
import { kari, knownWorld, later, per, ringOf, sessionOf, signalOf } from './memory.fixture.ts';
import { createMemoryDesk, type MemoryAlarm, type MemoryDesk } from './memory-desk.ts';

const place = {} as KeptEntry['place'];
const byKari = sessionOf(kari);
const byPer = sessionOf(per);
let serial = 0;
const serialId = (of: string): string => {
  serial += 1;
  return `${of}${serial}`;
};
/** Resolves when the disk has it. */
let onDisk: Promise<void>;
let timers: ReturnType<typeof manualTimers>;
let waiting: KeptEntry[];
let desk: MemoryDesk;
let acting: Acting;

function begin(kept: readonly Entry[] = []): void {
  waiting = kept.map((entry) => ({ entry, place }));
  const line: JournalLine = {
    ...{ waiting, isWriting: false, unreadable: 0 },
    async keep(entry, kept) {
      await onDisk;
      waiting.push({ entry, place });
      kept();
    },
    ...{ take: () => undefined, release: () => undefined, setAside: () => undefined },
    counts: () => ({ waiting: waiting.length, setAside: 0, bytes: 0 }),
  };
  onDisk = Promise.resolve();
  timers = manualTimers();
  desk = createMemoryDesk();
  acting = createActing({
    ...{ desk, known: knownWorld(), line, claims: createClaims(timers), clock: fixedClock(later(20).toISOString()) },
    ...{ newId: () => serialId('e'), settled: async () => undefined, wasStored: () => false },
    ...{ isElsewhere: () => false, changed: () => undefined, shown: () => undefined },
  });
}

/** An alarm of the database, as a look at it shows it. */
function known(version = 1): MemoryAlarm {
  const rung = createMemoryDesk();
  const signal = signalOf('s');
  rung.apply({ what: 'signal', id: 's', cid: '1001', signal, ring: ringOf('a') });
  const [one] = rung.all();
  if (!one) throw new Error('it rings');
  return { ...one, alarm: { ...one.alarm, version }, happenings: [], knownBefore: true };
}
const takenBefore = (id: string): ActEntry => ({
  ...{ what: 'act', id, cid: '1001', tenantId: 'nordvik', alarmId: 'a', at: later(5), by: per, commandId: id },
  act: { kind: 'take' },
});
const take = (session = byPer) =>
  acting.act(session, 'a', { kind: 'take' }, { commandId: serialId('c'), occurredAt: later(10) });
const takenBy = (name: string, at = later(20)) => ({
  ...{ refused: 'already-taken', detail: { name, at: at.toISOString() } },
});
const none = (): boolean => false;

beforeEach(() => {
  begin();
  desk.mirror([known()], none);
});

describe('somebody is taking it in the database', () => {
  test('nobody else gets it past the database meanwhile, and is told who has it', async () => {
    expect(await acting.claim(byKari, 'a')).toBeNull();
    expect(await take(byPer)).toEqual(takenBy('Kari'));
    expect(waiting).toEqual([]);
  });

  test('she herself may take it past the database, when hers was not answered', async () => {
    await acting.claim(byKari, 'a');
    expect(await take(byKari)).toMatchObject({ row: { takenBy: { id: 'kari' } } });
    expect(await take(byPer)).toMatchObject({ refused: 'already-taken', detail: { name: 'Kari' } });
  });

  test('her claim runs out by itself', async () => {
    await acting.claim(byKari, 'a');
    await timers.advance(claimFor - 1);
    expect(await take(byPer)).toEqual(takenBy('Kari'));
    await timers.advance(1);
    expect(await take(byPer)).toMatchObject({ row: { takenBy: { id: 'per' } } });
  });

  test('the database has refused it: it is free past the database', async () => {
    await acting.claim(byKari, 'a');
    await acting.unclaim(byKari, 'a');
    expect(await take(byPer)).toMatchObject({ row: { takenBy: { id: 'per' } } });
  });

  test('two try at once: the one whose claim is dropped does not free it of the other', async () => {
    expect(await acting.claim(byKari, 'a')).toBeNull();
    expect(await acting.claim(byPer, 'a')).toBeNull();
    await acting.unclaim(byPer, 'a');
    expect(await take(byPer)).toEqual(takenBy('Kari'));
  });

  test('an operator of another desk holds up nobody', async () => {
    await acting.claim(sessionOf(kari, 'other desk'), 'a');
    expect(await take(byPer)).toMatchObject({ row: { takenBy: { id: 'per' } } });
  });
});

describe('somebody has taken it past the database, and that is not stored', () => {
  test('a claim of another is refused with her name, also one that comes while it is on its way to the disk', async () => {
    const disk = Promise.withResolvers<void>();
    onDisk = disk.promise;
    const giving = take(byPer);
    await timers.advance(0);
    const claiming = acting.claim(byKari, 'a');
    await timers.advance(0);
    disk.resolve();
    expect(await giving).toMatchObject({ row: { takenBy: { id: 'per' } } });
    expect(await claiming).toEqual(takenBy('Per', later(10)));
    expect(await acting.claim(byPer, 'a')).toBeNull();
  });

  test('also when the receiver has started again and knows nothing but its journal', async () => {
    begin([takenBefore('e0')]);
    expect(desk.find('a')).toBeUndefined();
    expect(await acting.claim(byKari, 'a')).toEqual(takenBy('Per', later(5)));
  });

  test('given back, it is free', async () => {
    const back = { kind: 'give-back', seconds: [30, 60, 120], dutyEnded: true } as const;
    begin([takenBefore('e0'), { ...takenBefore('e1'), act: back }]);
    expect(await acting.claim(byKari, 'a')).toBeNull();
  });

  test('who has it in the database is for the database to say', async () => {
    await acting.takenThere(byPer, 'a', 2);
    expect(await acting.claim(byKari, 'a')).toBeNull();
  });
});

describe('the database has given it to her', () => {
  test('memory knows it before any look, at the version that is stored', async () => {
    await acting.claim(byKari, 'a');
    await acting.takenThere(byKari, 'a', 2);
    expect(desk.find('a')?.alarm).toMatchObject({ status: 'taken', takenBy: { id: 'kari', name: 'Kari' }, version: 2 });
    await timers.advance(claimFor);
    expect(await take(byPer)).toEqual(takenBy('Kari'));
  });

  test('a press that is kept and not stored does not hide it', async () => {
    const signal = signalOf('s9', { receivedAt: later(9) });
    const press: Entry = { what: 'signal', id: 's9', cid: '1001', signal, ring: ringOf('a') };
    waiting.push({ entry: press, place });
    desk.apply(press);
    expect(desk.find('a')?.alarm.version).toBe(2);
    await acting.takenThere(byKari, 'a', 2);
    expect(await take(byPer)).toEqual(takenBy('Kari'));
  });

  test('the claim of another, refused by the database later, changes nothing', async () => {
    await acting.claim(byPer, 'a');
    await acting.takenThere(byKari, 'a', 2);
    await acting.unclaim(byPer, 'a');
    expect(await take(byPer)).toEqual(takenBy('Kari'));
  });
});
