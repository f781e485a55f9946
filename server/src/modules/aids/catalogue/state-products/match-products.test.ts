import { expect, test } from 'vitest';
import { matchProducts, weightOf } from './match-products.ts';
import type { Product } from './product-data.ts';

const names = { nb: 'Rullator til ute', nn: '', sv: '', en: '' };
const product: Product = {
  ...{
    hmsArtNr: '123456',
    supplierRef: null,
    title: 'Rullator Eksempel',
    articleName: 'Eksempel M',
    isoCategory: '12060603',
  },
  techData: [{ key: 'Brukervekt maks', value: '150', unit: 'kg' }],
  ...{ status: 'ACTIVE', expired: null, accessory: false, sparePart: false },
  attributes: { bestillingsordning: true, pakrevdGodkjenningskurs: false, egnetForKommunalTekniker: true },
};
const article = { articleId: 'a', iso9999: '120606', names, stateNumber: null };

test('a product stands beside the article of its class, with what it bears', () => {
  expect(matchProducts([product], [article])).toMatchObject([
    { articleId: 'a', verdict: 'proposed', weightKg: 150, onOrderList: true },
  ]);
  expect(matchProducts([product], [{ ...article, stateNumber: '123456' }])).toMatchObject([{ verdict: 'known' }]);
  expect(matchProducts([product], [{ ...article, iso9999: '09330701' }])).toMatchObject([
    { articleId: null, verdict: 'no-article' },
  ]);
});

test('parts and what has gone out are not proposed', () => {
  const verdict = (more: Partial<Product>) => matchProducts([{ ...product, ...more }], [article])[0]?.verdict;
  expect(verdict({ sparePart: true })).toBe('part');
  expect(verdict({ status: 'INACTIVE' })).toBe('gone');
  expect(verdict({ expired: '2025-01-01' })).toBe('gone');
});

test('of several weights the lowest counts; other figures are not weights it bears', () => {
  const techData = [
    { key: 'Brukervekt maks', value: '150', unit: 'kg' },
    { key: 'Maks brukervekt ute', value: '130,5', unit: 'kg' },
    { key: 'Vekt', value: '7', unit: 'kg' },
  ];
  expect(weightOf({ ...product, techData })).toBe(130);
  expect(weightOf({ ...product, techData: [] })).toBeNull();
});
