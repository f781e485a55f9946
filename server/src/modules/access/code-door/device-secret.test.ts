import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Secrets, showSecret } from './device-secret.ts';

const same = (one: number, other: number) => one === other;

/** One who holds the cookie: what she has now. */
interface Holder {
  has: number;
}

test('one who always shows the last cookie that reached her is never shut out, whatever is lost on the way', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (arrives) => {
      let secrets: Secrets<number> = { current: 0, pending: [], earlier: [] };
      const she: Holder = { has: 0 };
      arrives.forEach((arrived, index) => {
        const next = showSecret(secrets, she.has, index + 1, same);
        expect(typeof next).toBe('object');
        secrets = next as Secrets<number>;
        if (arrived) she.has = index + 1;
      });
    }),
  );
});

test('two who both go on from a copied cookie are found out within three openings of each', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 40, maxLength: 80 }), (turns) => {
      let secrets: Secrets<number> = { current: 0, pending: [], earlier: [] };
      const holders: readonly [Holder, Holder] = [{ has: 0 }, { has: 0 }];
      const opened = [0, 0];
      let isFound = false;
      turns.forEach((turn, index) => {
        if (isFound) return;
        const which = turn ? 1 : 0;
        const next = showSecret(secrets, holders[which].has, index + 1, same);
        if (typeof next === 'string') {
          isFound = true;
          return;
        }
        secrets = next;
        holders[which].has = index + 1;
        opened[which] = (opened[which] ?? 0) + 1;
      });
      const bothOften = Math.min(...opened) >= 3;
      expect(isFound || !bothOften).toBe(true);
    }),
  );
});

test('a secret that was never ours opens nothing and accuses nobody', () => {
  expect(showSecret({ current: 1, pending: [2], earlier: [0] }, 9, 3, same)).toBe('unknown');
  expect(showSecret({ current: 1, pending: [2], earlier: [0] }, 0, 3, same)).toBe('copied');
});
