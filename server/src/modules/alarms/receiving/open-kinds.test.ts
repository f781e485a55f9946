import { pino } from 'pino';
import { expect, test } from 'vitest';
import { manualTimers } from '../../../platform/jobs/timers.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import type { Statements } from '../store/sql-store.ts';
import { readOpenKinds } from './open-kinds.ts';

const log = pino({ level: 'silent' });
const press = (cid: string, alarmKind: IncomingSignal['alarmKind'], did: string | null = '01') =>
  ({ cid, did, alarmKind, kind: 'alarm' }) as IncomingSignal;

async function reading(rows: () => readonly object[]) {
  const timers = manualTimers();
  const statements = () => ({ rows: async () => rows() }) as unknown as Statements;
  const kinds = readOpenKinds({ statements, timers, log });
  const first = kinds.mayJoin([press('1', 'press')]);
  await timers.advance(0);
  return { kinds, timers, first };
}

test('in doubt a press looks for itself: before anything has been read, and when it cannot be', async () => {
  const { kinds, first, timers } = await reading(() => {
    throw new Error('away');
  });
  expect(first).toBe(true);
  await timers.advance(5_000);
  expect(kinds.mayJoin([press('1', 'press')])).toBe(true);
  await kinds.stop();
});

test('a press beside a graver one or another wearer looks; a graver one never does, nor the same once more', async () => {
  const { kinds } = await reading(() => [{ cid: '1', did: '01', kind: 'fall' }]);
  expect(kinds.mayJoin([press('1', 'press')])).toBe(true);
  expect(kinds.mayJoin([press('1', 'fire')])).toBe(false);
  expect(kinds.mayJoin([press('1', 'fall')])).toBe(false);
  expect(kinds.mayJoin([press('1', 'fall', null)])).toBe(true);
  expect(kinds.mayJoin([press('2', 'press')])).toBe(false);
  await kinds.stop();
});

test('what was stored since is known at once, and what has been closed is forgotten in seconds', async () => {
  let rows: object[] = [];
  const { kinds, timers } = await reading(() => rows);
  expect(kinds.mayJoin([press('1', 'press')])).toBe(false);
  kinds.note([press('1', 'fall')]);
  rows = [{ cid: '1', did: '01', kind: 'fall' }];
  for (let second = 0; second < 10; second += 5) await timers.advance(5_000);
  expect(kinds.mayJoin([press('1', 'press')])).toBe(true);
  rows = [];
  await timers.advance(5_000);
  expect(kinds.mayJoin([press('1', 'press')])).toBe(false);
  await kinds.stop();
});
