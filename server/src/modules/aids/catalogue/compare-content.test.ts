import type { AidContent } from '@tunet/contract';
import { expect, test } from 'vitest';
import { compareContent, loweredSizes } from './compare-content.ts';

const four = (text: string) => ({ nb: text, nn: text, sv: text, en: text });
const lent = { isRetired: false, equals: [], stores: [] };
const content: AidContent = {
  ...{ iso9999: '12060603', selfService: 'open', cleaningClass: 'wash', course: null, terms: { loanDays: 90 } },
  ...{ names: four('Rullator'), purpose: four('Støtte'), fit: four('Still'), use: four('Gå') },
  measures: [],
  sizes: [
    { code: 'medium', names: four('Middels'), fits: { wrist: [74, 88] }, weightLimitKg: 150, ...lent },
    { code: 'strong', names: four('Forsterket'), fits: {}, weightLimitKg: 200, ...lent },
  ],
  parts: [{ code: 'basket', names: four('Kurv'), count: 1 }],
  clean: four(''),
  care: { serviceMonths: 12, warrantyMonths: null, isElectronic: false },
  checks: [],
};

test('what is said otherwise is named with before and after', () => {
  const [medium, strong] = content.sizes;
  if (!medium || !strong) throw new TypeError('there are two');
  const after: AidContent = {
    ...content,
    names: { ...content.names, nb: 'Rullator til ute' },
    sizes: [{ ...medium, weightLimitKg: 130, fits: { wrist: [74, 90] } }, strong],
    parts: [],
  };
  expect(compareContent(content, after)).toEqual([
    { field: 'names.nb', before: 'Rullator', after: 'Rullator til ute' },
    { field: 'sizes.medium.fits.wrist', before: '74–88', after: '74–90' },
    { field: 'sizes.medium.weightLimitKg', before: '150', after: '130' },
    { field: 'parts.basket.code', before: 'basket', after: '' },
    ...['nb', 'nn', 'sv', 'en'].map((language) => ({
      field: `parts.basket.names.${language}`,
      before: 'Kurv',
      after: '',
    })),
    { field: 'parts.basket.count', before: '1', after: '' },
  ]);
  expect(loweredSizes(content, after)).toEqual(['medium']);
});

test('another order is no change', () => {
  expect(compareContent(content, { ...content, sizes: content.sizes.toReversed() })).toEqual([]);
});

test('another order of sizes that do as well is no change; a further one is told', () => {
  const [medium, strong] = content.sizes;
  if (!medium || !strong) throw new TypeError('there are two');
  const withEquals = (...equals: string[]): AidContent => ({ ...content, sizes: [{ ...medium, equals }, strong] });
  expect(compareContent(withEquals('a/one', 'b/one'), withEquals('b/one', 'a/one'))).toEqual([]);
  expect(compareContent(content, withEquals('a/one', 'b/one'))).toEqual([
    { field: 'sizes.medium.equals', before: '', after: 'a/one, b/one' },
  ]);
});
