import { expect, test } from 'vitest';
import { faultsOf, type History, type StoredAlarm } from './check-history.ts';

const closed: StoredAlarm = {
  ...{ id: 'a', cid: '1', status: 'closed', takenBy: 'kari', ladder: 0 },
  life: [
    { what: 'received', who: null },
    { what: 'taken', who: 'kari' },
    { what: 'closed', who: 'kari' },
  ],
};
const good: History = {
  sent: [
    { cid: '1', ref: 'x', acknowledged: true },
    { cid: '2', ref: 'y', acknowledged: false },
  ],
  seen: new Set(['a']),
  taken: [{ alarmId: 'a', by: 'kari' }],
  moved: new Map(),
  signals: [{ cid: '1', ref: 'x', alarmId: 'a' }],
  alarms: [closed],
};
const faults = (change: Partial<History>) => faultsOf({ ...good, ...change });
const first = (change: Partial<StoredAlarm>) => faults({ alarms: [{ ...closed, ...change }] });

test('a history in which every promise held has no faults', () => {
  expect(faultsOf(good)).toEqual([]);
  // A device that was never told that it was heard may be in the store, or not.
  expect(faults({ signals: [...good.signals, { cid: '2', ref: 'y', alarmId: 'a' }] })).toEqual([]);
});

test('an acknowledged signal that is nowhere is found, and one that is there twice', () => {
  expect(faults({ signals: [] })).toEqual(['lost: 1/x was acknowledged and is nowhere']);
  expect(faults({ signals: [...good.signals, ...good.signals] })).toEqual(['doubled: 1/x is stored 2 times']);
  expect(faults({ signals: [...good.signals, { cid: '3', ref: 'z', alarmId: 'a' }] })).toEqual([
    'invented: 3/z was never sent',
  ]);
});

test('an acknowledged signal that reached no desk, or no alarm, is found', () => {
  expect(faults({ seen: new Set() })).toEqual(['unseen: 1/x was acknowledged and its alarm reached no desk']);
  expect(faults({ signals: [{ cid: '1', ref: 'x', alarmId: null }] })).toEqual(['astray: 1/x belongs to no alarm']);
});

test('two owners at once are found; one after the other is no fault', () => {
  const two = { what: 'taken', who: 'per' };
  const [received, taken, end] = closed.life;
  if (!received || !taken || !end) throw new Error('the story has three lines');
  expect(first({ life: [received, taken, two, end], takenBy: 'per' })).toEqual([
    "two owners: a was kari's when per took it",
  ]);
  const givenBack = { what: 'given-back', who: 'kari' };
  expect(first({ life: [received, taken, givenBack, two, end], takenBy: 'per' })).toEqual([]);
  expect(first({ takenBy: 'per' })).toEqual(["owner: a is per's, and its life says kari"]);
});

test('somebody who was told that she has it and never had it is found', () => {
  expect(faults({ taken: [...good.taken, { alarmId: 'a', by: 'per' }] })).toEqual([
    'untrue: per was told to have a and never had it',
  ]);
});

test('one that rang under another name is followed; one that a colleague had after all is found', () => {
  const memory = { taken: [{ alarmId: 'm', by: 'kari' }], moved: new Map([['m', 'a']]) };
  expect(faults(memory)).toEqual([]);
  const [received, taken, end] = closed.life;
  if (!received || !taken || !end) throw new Error('the story has three lines');
  const life = [received, taken, { what: 'not-carried-over', who: 'per' }, end];
  expect(faults({ taken: [{ alarmId: 'a', by: 'per' }], alarms: [{ ...closed, life }] })).toEqual([
    'overlap: per was told to have a, and afterwards that a colleague had it',
  ]);
});

test('an alarm that nobody dealt with is found, unless it stands at the top', () => {
  const waiting = { status: 'waiting', takenBy: null, life: [] } as const;
  const untaken = (ladder: number) => faults({ taken: [], alarms: [{ ...closed, ...waiting, ladder }] });
  expect(untaken(2)).toEqual(['forgotten: a waits at step 2 of the ladder']);
  expect(untaken(3)).toEqual([]);
  expect(first({ status: 'taken' })).toEqual(["unfinished: a is in somebody's hand and was not closed"]);
  const both = [closed, { ...closed, id: 'b' }].map((one) => ({ ...one, ...waiting, ladder: 3 }));
  expect(faults({ taken: [], alarms: both })).toEqual(['doubled: device 1 has 2 open alarms']);
});
