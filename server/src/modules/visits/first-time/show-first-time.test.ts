import fc from 'fast-check';
import { expect, test } from 'vitest';
import { together } from './show-first-time.ts';

const said = fc.record({
  state: fc.constantFrom('open' as const, 'done' as const, 'not-wanted' as const),
  shown: fc.uniqueArray(fc.constantFrom('log-in', 'messages', 'alarm-test', 'phone-word')),
});

test('the order in which phones find the net does not matter, and the same again changes nothing', () => {
  fc.assert(
    fc.property(said, said, said, (a, b, c) => {
      const sorted = { ...a, shown: [...a.shown].sort() };
      expect(together(together(sorted, b), c)).toEqual(together(together(sorted, c), b));
      expect(together(together(sorted, b), b)).toEqual(together(sorted, b));
    }),
  );
});

test('what was shown stays shown, and what was done is done', () => {
  fc.assert(
    fc.property(said, said, (stands, more) => {
      const after = together(stands, more);
      for (const code of [...stands.shown, ...more.shown]) expect(after.shown).toContain(code);
      if (stands.state === 'done') expect(after.state).toBe('done');
    }),
  );
});
