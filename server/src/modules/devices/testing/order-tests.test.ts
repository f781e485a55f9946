import type { TestListMark } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf, orderTests, type ToTest } from './order-tests.ts';

const row = (cid: string, marks: readonly TestListMark[], of: Partial<ToTest> = {}): ToTest => ({
  ...{ cid, marks, testedAt: null, triedAt: null },
  ...of,
});

test('whom a person put first comes first, then who fell, then who is alone without another phone', () => {
  const tried = new Date('2026-11-20T10:00:00Z');
  const rows = [
    row('7', ['ring-first', 'lives-alone'], { testedAt: tried }),
    row('6', []),
    row('5', ['no-other-phone']),
    row('4', ['lives-alone'], { triedAt: tried }),
    row('3', ['lives-alone']),
    row('2', ['lives-alone', 'no-other-phone']),
    row('1', ['fell-lately']),
    row('0', ['ring-first']),
  ];
  expect(orderTests(rows).map(({ cid }) => cid)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
});

test('one who lives with somebody who has a phone can be reached', () => {
  const home = { ringFirst: false, fellLately: false };
  expect(marksOf({ ...home, phones: [null, '+47 1'] })).toEqual([]);
  expect(marksOf({ ...home, phones: [null, null] })).toEqual(['no-other-phone']);
  expect(marksOf({ ...home, phones: [null] })).toEqual(['lives-alone', 'no-other-phone']);
  expect(marksOf({ ...home, phones: [] }), 'nobody is known to live there').toEqual([]);
});

const someRow: fc.Arbitrary<ToTest> = fc.record({
  cid: fc.stringMatching(/^[0-9]{1,3}$/),
  marks: fc.subarray<TestListMark>(['ring-first', 'fell-lately', 'lives-alone', 'no-other-phone']),
  testedAt: fc.option(fc.date({ noInvalidDate: true }), { nil: null }),
  triedAt: fc.option(fc.date({ noInvalidDate: true }), { nil: null }),
});

test('nobody is lost, and one more mark never moves anybody back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someRow, { selector: ({ cid }) => cid, minLength: 1, maxLength: 20 }), (rows) => {
      const ordered = orderTests(rows);
      expect(new Set(ordered)).toEqual(new Set(rows));
      const [one, ...others] = rows;
      if (!one) return;
      const marked = {
        ...one,
        marks: ['ring-first', ...one.marks.filter((mark) => mark !== 'ring-first')] as TestListMark[],
      };
      const place = (all: readonly ToTest[]) => orderTests(all).findIndex(({ cid }) => cid === one.cid);
      expect(place([marked, ...others])).toBeLessThanOrEqual(place(rows));
    }),
  );
});
