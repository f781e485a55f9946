import type { RegisterFault } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseLines } from './choose-lines.ts';

const today = '2026-11-22';
const line = (unitName: string | null, ...faults: [RegisterFault, string][]) => ({
  row: { unitName },
  faults: faults.map(([fault, from]) => ({ fault, from })),
});
const east = line('East', ['no-hours', '2026-11-01'], ['assessment-too-old', '2027-01-15']);
const west = line('West', ['assessment-too-old', '2027-01-31']);
const none = line(null, ['not-begun', '2026-11-22']);
const lines = [east, west, none];

test('by unit, by kind of fault, by the month it falls due, and by all at once', () => {
  expect(chooseLines(lines, {}, today).lines).toEqual(lines);
  expect(chooseLines(lines, { unit: 'East' }, today).lines).toEqual([east]);
  expect(chooseLines(lines, { unit: '-' }, today).lines).toEqual([none]);
  expect(chooseLines(lines, { fault: 'assessment-too-old' }, today).lines).toEqual([east, west]);
  expect(chooseLines(lines, { month: 'already' }, today).lines).toEqual([east, none]);
  // Both must be true of one and the same fault: hers is too old in January, and her hours are missing already.
  expect(chooseLines(lines, { fault: 'no-hours', month: '2027-01' }, today).lines).toEqual([]);
  expect(chooseLines(lines, { fault: 'assessment-too-old', month: '2027-01', unit: 'West' }, today).lines).toEqual([
    west,
  ]);
});

test('each further choice says how many lines it would leave, with what is a fault already first', () => {
  const { filters } = chooseLines(lines, { fault: 'assessment-too-old' }, today);
  expect(filters.units).toEqual([
    { unit: 'East', lines: 1 },
    { unit: 'West', lines: 1 },
  ]);
  expect(filters.months).toEqual([{ month: '2027-01', lines: 2 }]);
  expect(chooseLines(lines, {}, today).filters.months.map(({ month }) => month)).toEqual(['already', '2027-01']);
});

const someLine = fc
  .record({
    unitName: fc.constantFrom('East', 'West', null),
    faults: fc.uniqueArray(
      fc.record({
        fault: fc.constantFrom<RegisterFault>('no-hours', 'not-begun', 'items-missing'),
        from: fc.constantFrom('2026-10-01', '2026-11-22', '2026-11-23', '2027-02-01'),
      }),
      { minLength: 1, selector: ({ fault }) => fault },
    ),
  })
  .map(({ unitName, faults }) => ({ row: { unitName }, faults }));

test('what a choice promises is what it gives, whatever is chosen already', () => {
  const some = fc.record({
    unit: fc.constantFrom(undefined, 'East', '-'),
    fault: fc.constantFrom<RegisterFault | undefined>(undefined, 'no-hours'),
    month: fc.constantFrom(undefined, 'already', '2027-02'),
  });
  fc.assert(
    fc.property(fc.array(someLine, { maxLength: 12 }), some, (all, chosen) => {
      const { filters } = chooseLines(all, chosen, today);
      for (const { unit, lines: n } of filters.units) {
        expect(chooseLines(all, { ...chosen, unit }, today).lines).toHaveLength(n);
      }
      for (const { fault, lines: n } of filters.faults) {
        expect(chooseLines(all, { ...chosen, fault }, today).lines).toHaveLength(n);
      }
      for (const { month, lines: n } of filters.months) {
        expect(chooseLines(all, { ...chosen, month }, today).lines).toHaveLength(n);
      }
    }),
  );
});
