import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNewcomers } from './compare-newcomers.ts';

const pair = fc.record({ personId: fc.constantFrom('ingrid', 'odd'), staffId: fc.constantFrom('anne', 'bo', 'siv') });
const key = ({ personId, staffId }: { personId: string; staffId: string }) => `${personId} ${staffId}`;
const pairs = fc.uniqueArray(pair, { selector: key });
/** What stands told after a look. */
function after(stands: ReadonlySet<string>, list: { personId: string; staffId: string }[]) {
  const told = [...stands].map((each) => {
    const [personId = '', staffId = ''] = each.split(' ');
    return { id: each, personId, staffId, isWithdrawn: false };
  });
  const { tellOf, takeBack } = compareNewcomers({ told, coming: list, listed: list });
  const next = new Set(stands);
  for (const each of takeBack) next.delete(key(each));
  for (const each of tellOf) next.add(key(each));
  return { next, changes: tellOf.length + takeBack.length };
}

test('however the list changes, what stands told is what the last list says, and the same list tells nothing again', () => {
  fc.assert(
    fc.property(fc.array(pairs, { minLength: 1, maxLength: 6 }), (lists) => {
      let stands: ReadonlySet<string> = new Set();
      for (const list of lists) stands = after(stands, list).next;
      const last = lists.at(-1) ?? [];
      expect(stands).toEqual(new Set(last.map(key)));
      expect(after(stands, last).changes).toBe(0);
    }),
  );
});

test('one who has come is not taken back because she has been there now', () => {
  const anne = { personId: 'ingrid', staffId: 'anne' };
  const told = [{ id: '1', ...anne, isWithdrawn: false }];
  expect(compareNewcomers({ told, coming: [], listed: [anne] })).toEqual({ tellOf: [], takeBack: [] });
});
