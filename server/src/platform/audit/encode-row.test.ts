import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AuditRow, auditColumns, encodeRow } from './encode-row.ts';

const row = fc.record(
  Object.fromEntries(auditColumns.map((column) => [column, fc.option(fc.string({ maxLength: 12 }))])),
) as unknown as fc.Arbitrary<AuditRow>;

test('two rows have one form only when they are the same row', () => {
  fc.assert(
    fc.property(row, row, (one, other) => {
      const isSame = auditColumns.every((column) => one[column] === other[column]);
      expect(encodeRow(one).equals(encodeRow(other))).toBe(isSame);
    }),
  );
});

test('text that moves from one column into the next gives another form; nothing and empty differ', () => {
  fc.assert(
    fc.property(row, fc.nat(auditColumns.length - 2), fc.string({ minLength: 1 }), (one, at, text) => {
      const [left, right] = [auditColumns[at] ?? 'tx', auditColumns[at + 1] ?? 'id'];
      const here = { ...one, [left]: `a${text}`, [right]: 'b' };
      const there = { ...one, [left]: 'a', [right]: `${text}b` };
      expect(encodeRow(here).equals(encodeRow(there))).toBe(false);
      expect(encodeRow({ ...one, [left]: null }).equals(encodeRow({ ...one, [left]: '' }))).toBe(false);
    }),
  );
});
