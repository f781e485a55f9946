import type { AlarmKind, DeskRow, DirectMessage } from '@tunet/contract';
import { expect, test } from 'vitest';
import {
  applyDirectMessage,
  applyDirectRow,
  asDesk,
  emptyDirect,
  goesByReceiver,
  letGo,
  twoInputs,
} from './direct-state.ts';

const row = (id: string, version = 1) => ({ id, version, status: 'waiting' }) as DeskRow;
const rows = (
  shown: DeskRow[],
  gone: string[] = [],
  more: { away?: boolean; whole?: boolean } = {},
): DirectMessage => ({
  ...{ type: 'rows', rows: shown, gone, away: more.away ?? true, whole: more.whole ?? false },
});

test('an alarm that has been stored stays on the screen until the ordinary stream has surely seen it', () => {
  let state = applyDirectMessage(emptyDirect, rows([row('a')], [], { whole: true }), 1_000);
  state = applyDirectMessage(state, rows([], ['a'], { away: false }), 5_000);
  expect([...asDesk(state).rows.keys()]).toEqual(['a']);
  expect(goesByReceiver(state, 'lost')).toBe(true);
  expect(letGo(state, 4_900).leaving.size).toBe(1);
  expect(letGo(state, 6_000).leaving.size).toBe(1);
  const after = letGo(state, 8_000);
  expect(asDesk(after).rows.size).toBe(0);
  expect(goesByReceiver(after, 'live')).toBe(false);
});

test('a new line that no longer shows an alarm lets nothing vanish at once', () => {
  const before = applyDirectMessage(emptyDirect, rows([row('a'), row('b')], [], { whole: true }), 1_000);
  const after = applyDirectMessage(before, rows([row('b')], [], { whole: true }), 2_000);
  expect([...asDesk(after).rows.keys()].sort()).toEqual(['a', 'b']);
  expect([...after.leaving.keys()]).toEqual(['a']);
});

test('the screen goes by the receiver when the ordinary stream is lost and the database is away, or something is only there', () => {
  const away = applyDirectMessage(emptyDirect, { type: 'beat', away: true, at: new Date(1).toISOString() }, 1);
  expect(goesByReceiver(away, 'live')).toBe(false);
  expect(goesByReceiver(away, 'lost')).toBe(true);
  expect(goesByReceiver(away, 'connecting')).toBe(true);
  expect(goesByReceiver(emptyDirect, 'lost')).toBe(false);
  expect(goesByReceiver(applyDirectMessage(away, rows([row('a')]), 2), 'live')).toBe(true);
});

test('an older answer never replaces a newer row', () => {
  const state = applyDirectMessage(emptyDirect, rows([row('a', 5)]), 1);
  expect(applyDirectRow(state, row('a', 4))).toBe(state);
  expect(applyDirectRow(state, row('a', 6)).rows.get('a')?.version).toBe(6);
});

test('what was taken past the database does not go on ringing on the ordinary side', () => {
  const heard: (readonly AlarmKind[])[] = [];
  const { ordinary, direct, believeOnlyDirect } = twoInputs({
    sound: (kinds) => void heard.push(kinds),
    isAudible: () => true,
  });
  ordinary.sound(['press']);
  direct.sound(['fire']);
  expect(heard.at(-1)).toEqual(['press', 'fire']);
  believeOnlyDirect(true);
  expect(heard.at(-1)).toEqual(['fire']);
  ordinary.sound(['press', 'fall']);
  expect(heard.at(-1)).toEqual(['fire']);
  believeOnlyDirect(false);
  expect(heard.at(-1)).toEqual(['press', 'fall', 'fire']);
});
