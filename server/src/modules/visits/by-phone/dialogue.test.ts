import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksAbout, begun, type CallState, type Heard, listensFor, nextTurn, over, proved } from './dialogue.ts';

const who = { personId: 'p', wordId: 'w' };
const hash = (keys: string) => `hash of ${keys.length}`;
const pressed = (keys: string): Heard => ({ kind: 'pressed', keys });
const heard = fc.oneof(
  fc.stringMatching(/^[0-9*#]{0,7}$/).map(pressed),
  fc.stringMatching(/^[0-9]{6}$/).map(pressed),
  fc.stringMatching(/^[0-9]{4}$/).map(pressed),
  fc.constantFrom(pressed('0'), pressed('1'), pressed('2'), pressed('3')),
  fc.constant<Heard>({ kind: 'silence' }),
  fc.constant<Heard>({ kind: 'hung-up' }),
);
const opens: ReadonlySet<string> = new Set(['read-today', 'read-week', 'offer-cancel', 'cancel', 'ring-me', 'keep']);

/** Plays a whole call; each word is right or wrong as told. */
function play(line: readonly Heard[], right: readonly boolean[]) {
  let state: CallState = begun;
  let no = 0;
  let isIn = false;
  const acts: { readonly do: string; readonly isIn: boolean; readonly before: CallState }[] = [];
  for (const each of line) {
    const before = state;
    let turn = nextTurn(state, each, hash);
    if (turn.act.do === 'prove') {
      const isRight = right[no++] ?? false;
      turn = proved(turn.state, isRight ? who : null);
      isIn = isRight;
    }
    if (turn.act.do === 'offer-cancel' && turn.state.at === 'menu') turn = { ...turn, state: asksAbout(who, 'visit') };
    state = turn.state;
    acts.push({ do: turn.act.do, isIn, before });
  }
  return { acts, state, proofs: no };
}
const calls = fc.record({ line: fc.array(heard, { maxLength: 40 }), right: fc.array(fc.boolean(), { maxLength: 6 }) });

describe('whatever is pressed', () => {
  test('nothing is read, cancelled or asked before a word was right', () => {
    fc.assert(
      fc.property(calls, ({ line, right }) => {
        for (const act of play(line, right).acts) expect(opens.has(act.do) && !act.isIn).toBe(false);
      }),
    );
  });

  test('a visit falls away only after it was named and a plain 1', () => {
    fc.assert(
      fc.property(calls, ({ line, right }) => {
        const { acts } = play(line, right);
        for (const [no, act] of acts.entries()) {
          if (act.do !== 'cancel') continue;
          expect(act.before.at).toBe('sure');
          expect(line[no]).toEqual(pressed('1'));
        }
      }),
    );
  });

  test('three wrong words in one call end it', () => {
    fc.assert(
      fc.property(calls, ({ line }) => {
        const { proofs, state } = play(line, []);
        expect(proofs).toBeLessThanOrEqual(3);
        if (proofs === 3) expect(state).toEqual(over);
      }),
    );
  });

  test('no digit of a birthday or a word stays in what is kept', () => {
    fc.assert(
      fc.property(calls, ({ line, right }) => {
        const kept = JSON.stringify(play(line, right).state).replaceAll(/"(wrong|silences)":\d/g, '');
        expect(kept).not.toMatch(/\d{4}/);
      }),
    );
  });

  test('a call that is over stays over, and listens no more', () => {
    fc.assert(
      fc.property(heard, (each) => {
        expect(nextTurn(over, each, hash)).toEqual({ state: over, act: { do: 'nothing' } });
      }),
    );
    expect(listensFor(over)).toBe(0);
  });

  test('silence ends every call in the end', () => {
    fc.assert(
      fc.property(calls, ({ line, right }) => {
        let { state } = play(line, right);
        for (let no = 0; no < 4; no++) state = nextTurn(state, { kind: 'silence' }, hash).state;
        expect(state).toEqual(over);
      }),
    );
  });
});

test('the usual call: her day of birth, her word, today again, no to the visit, yes I am sure', () => {
  const one = nextTurn(begun, pressed('140342'), hash);
  expect(one).toMatchObject({ state: { at: 'word' }, act: { do: 'ask-word' } });
  const two = nextTurn(one.state, pressed('7351'), hash);
  expect(two.act).toEqual({ do: 'prove', born: hash('140342'), word: '7351' });
  const three = proved(two.state, who);
  expect(three.act).toEqual({ do: 'read-today' });
  expect(nextTurn(three.state, pressed('1'), hash).act).toEqual({ do: 'read-today' });
  expect(nextTurn(three.state, pressed('2'), hash).act).toEqual({ do: 'offer-cancel' });
  const sure = asksAbout(who, 'visit');
  expect(nextTurn(sure, pressed('1'), hash).act).toEqual({ do: 'cancel', visitId: 'visit' });
  for (const other of [pressed('2'), pressed('0'), { kind: 'silence' } as const])
    expect(nextTurn(sure, other, hash).act).toEqual({ do: 'keep' });
});
