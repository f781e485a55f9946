import type { AidContent } from '@tunet/contract';
import { expect, test } from 'vitest';
import { type Around, faultsOf } from './check-content.ts';

const four = (text: string) => ({ nb: text, nn: text, sv: text, en: text });
const size = (code: string, more: Partial<AidContent['sizes'][number]> = {}): AidContent['sizes'][number] => ({
  ...{ code, names: four(code), fits: {}, weightLimitKg: 150, isRetired: false, equals: [], stores: ['nord'] },
  ...more,
});
const content: AidContent = {
  ...{ iso9999: '12060603', selfService: 'open', cleaningClass: 'wash', course: null, terms: {} },
  ...{ names: four('Rullator'), purpose: four('Støtte'), fit: four('Still'), use: four('Gå'), clean: four('') },
  measures: [{ code: 'wrist', unit: 'cm', from: 50, to: 120, names: four('Håndledd'), how: four('Mål') }],
  sizes: [size('medium'), size('strong', { weightLimitKg: 200 })],
  ...{ parts: [], checks: [], care: { serviceMonths: null, warrantyMonths: null, isElectronic: false } },
};
const around: Around = {
  ...{ code: 'walker', kind: 'single', stores: new Set(['nord', 'sor']), leaning: [], held: [] },
  others: new Map(
    [
      { size: 'other/light', weightLimitKg: 100, kind: 'single' as const, selfService: 'open' as const },
      { size: 'other/strong', weightLimitKg: 250, kind: 'single' as const, selfService: 'guided' as const },
      { size: 'hoist/one', weightLimitKg: 250, kind: 'single' as const, selfService: 'therapist' as const },
    ].map((each) => [each.size, each]),
  ),
};
const faults = (after: Partial<AidContent>, more: Partial<Around> = {}) =>
  faultsOf(content, { ...content, ...after }, { ...around, ...more });
const held = (sizeCode: string, storeId: string, of: Partial<Around['held'][number]> = {}) => ({
  ...{ sizeCode, storeId, things: 0, out: 0, promises: 0, waiting: 0 },
  ...of,
});

test('a size with things or promises cannot vanish, and the refusal says what stands on it', () => {
  const after = { sizes: [size('medium')] };
  expect(faults(after)).toEqual([]);
  expect(faults(after, { held: [held('strong', 'nord', { things: 2, promises: 1 })] })).toEqual([
    { refused: 'size-in-use', detail: { size: 'strong', things: '2', promises: '1', waiting: '0' } },
  ]);
  expect(faults(after, { held: [held('strong', 'nord', { waiting: 1 })] })).toMatchObject([{ refused: 'size-in-use' }]);
});

test('it may be lent no more while what is out stays out; one size at least is left', () => {
  const stands = { held: [held('strong', 'nord', { things: 2, out: 2, promises: 1 })] };
  expect(faults({ sizes: [size('medium'), size('strong', { weightLimitKg: 200, isRetired: true })] }, stands)).toEqual(
    [],
  );
  expect(faults({ sizes: content.sizes.map((each) => ({ ...each, isRetired: true })) })).toMatchObject([
    { refused: 'no-size-left' },
  ]);
});

test('a store does not let go of a size that has things there', () => {
  const after = { sizes: [size('medium', { stores: ['sor'] }), size('strong', { weightLimitKg: 200 })] };
  expect(faults(after)).toEqual([]);
  expect(faults(after, { held: [held('medium', 'nord', { things: 1 })] })).toMatchObject([
    { refused: 'store-in-use', detail: { size: 'medium', things: '1' } },
  ]);
  expect(faults({ sizes: [size('medium', { stores: ['elsewhere'] })] })).toMatchObject([{ refused: 'store-unknown' }]);
});

test('what stands in for another bears at least as much, and needs nobody’s hand', () => {
  const naming = (equal: string) =>
    faults({ sizes: [size('medium', { equals: [equal] }), content.sizes[1] ?? size('x')] });
  expect(naming('walker/strong')).toEqual([]);
  expect(naming('other/strong')).toEqual([]);
  expect(naming('other/light')).toMatchObject([{ refused: 'equal-bears-less', detail: { equal: 'other/light' } }]);
  expect(naming('hoist/one')).toMatchObject([{ refused: 'equal-needs-more' }]);
  expect(naming('other/none')).toMatchObject([{ refused: 'equal-unknown' }]);
  expect(naming('walker/medium')).toMatchObject([{ refused: 'equal-unknown' }]);
});

test('a limit cannot be lowered below that of a size that it stands in for', () => {
  const leaning = [{ size: 'other/strong', weightLimitKg: 190, selfService: 'open' as const, equalCode: 'strong' }];
  expect(faults({}, { leaning })).toEqual([]);
  expect(faults({ sizes: [size('medium'), size('strong', { weightLimitKg: 180 })] }, { leaning })).toEqual([
    { refused: 'equal-bears-less', detail: { size: 'other/strong', equal: 'walker/strong' } },
  ]);
});

test('a size fits only measures that are asked, from low to high', () => {
  expect(faults({ sizes: [size('medium', { fits: { hip: [10, 20] } }), size('strong')] })).toMatchObject([
    { refused: 'measure-unknown', detail: { size: 'medium', measure: 'hip' } },
  ]);
  expect(faults({ sizes: [size('medium', { fits: { wrist: [88, 74] } }), size('strong')] })).toMatchObject([
    { refused: 'range-turned' },
  ]);
  expect(faults({ sizes: [size('medium'), size('medium')] })).toMatchObject([{ refused: 'code-twice' }]);
});
