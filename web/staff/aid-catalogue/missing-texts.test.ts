import type { AidContent } from '@tunet/contract';
import { expect, test } from 'vitest';
import { missingTexts } from './missing-texts.ts';

const four = (text: string) => ({ nb: text, nn: text, sv: text, en: text });
const content: AidContent = {
  ...{ iso9999: '120606', selfService: 'open', cleaningClass: 'wipe', course: null, terms: {} },
  ...{ names: four('Stokk'), purpose: four('Støtte'), fit: four('Still'), use: four('Gå'), clean: four('') },
  ...{ measures: [], parts: [], care: { serviceMonths: null, warrantyMonths: null, isElectronic: false } },
  sizes: [{ code: 'one', names: four('Én'), fits: {}, weightLimitKg: null, isRetired: false, equals: [], stores: [] }],
  checks: [{ code: 'tip', names: four('Doppsko') }],
};

test('whatever is said in one language is asked for in all; cleaning may be left out altogether', () => {
  expect(missingTexts(content)).toEqual([]);
  const checks = [{ code: 'tip', names: { ...four('Doppsko'), sv: ' ', en: '' } }];
  expect(missingTexts({ ...content, checks, clean: { ...four(''), nb: 'Vask' } })).toEqual([
    { way: 'clean', languages: ['nn', 'sv', 'en'] },
    { way: 'checks.tip.names', languages: ['sv', 'en'] },
  ]);
});
