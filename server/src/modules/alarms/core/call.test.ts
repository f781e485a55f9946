import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Call, callOnRow, hear, isSameCall, type ToldOfCall, tailOf } from './call.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 2, 0, second));
const told = (state: ToldOfCall['state'], second: number, agent: string | null = null): ToldOfCall => ({
  state,
  at: at(second),
  agent,
});
const heard = (...words: readonly ToldOfCall[]): Call => {
  const call = words.reduce<Call | null>(hear, null);
  if (!call) throw new Error('nothing was told');
  return call;
};

test('calling, talking, ended: each with its own instant', () => {
  expect(heard(told('calling', 3))).toEqual({
    ...{ state: 'calling', callingAt: at(3), talkingAt: null, endedAt: null, agent: null },
  });
  expect(heard(told('calling', 3), told('talking', 9, '201'), told('ended', 80))).toEqual({
    ...{ state: 'ended', callingAt: at(3), talkingAt: at(9), endedAt: at(80), agent: '201' },
  });
});

test('a slow word does not let an ended call ring again', () => {
  expect(heard(told('ended', 80), told('calling', 3)).state).toBe('ended');
  expect(heard(told('talking', 9), told('calling', 3))).toMatchObject({ state: 'talking', callingAt: at(3) });
});

test('in whatever order and however often the words come, the call ends up the same', () => {
  const word = fc.record({
    state: fc.constantFrom('calling' as const, 'talking' as const, 'ended' as const),
    at: fc.integer({ min: 0, max: 59 }).map(at),
    agent: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), (words, luck) => {
      const shuffled = words
        .concat(words)
        .map((each) => ({ each, key: luck.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      expect(heard(...shuffled)).toEqual(heard(...words));
      const once = heard(...words);
      for (const each of words) expect(isSameCall(once, hear(once, each))).toBe(true);
    }),
  );
});

describe('what the row shows', () => {
  test('nothing as long as nothing is known, none when none came, and the call when one did', () => {
    expect(callOnRow(null, null)).toEqual({ state: null, at: null });
    expect(callOnRow(null, at(60))).toEqual({ state: 'none', at: at(60) });
    expect(callOnRow(heard(told('calling', 70)), at(60))).toEqual({ state: 'calling', at: at(70) });
    expect(callOnRow(heard(told('talking', 70), told('ended', 71)), null)).toEqual({ state: 'ended', at: at(71) });
  });
});

test('a number is the same with and without country code, blanks and address; a short one tells nothing', () => {
  const same = ['+47 555 00 417', '004755500417', '55500417', 'sip:+4755500417@192.0.2.1', '555-00-417'];
  expect(new Set(same.map(tailOf)).size).toBe(1);
  expect([tailOf('070-174 06 20'), tailOf('+46 70 174 06 20')]).toEqual(['01740620', '01740620']);
  expect([tailOf('201'), tailOf(''), tailOf('anonymous')]).toEqual([null, null, null]);
});
