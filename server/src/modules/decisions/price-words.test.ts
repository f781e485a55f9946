import { expect, test } from 'vitest';
import { sayPrice } from './price-words.ts';

const text = { nb: 'Den står i vedtaket.', nn: '', sv: '', en: '' };

test('a decision never points at a price that is not there: it follows as a decision of its own', () => {
  expect(sayPrice({ kind: 'own', text, amounts: [] }, 'nb')).toEqual([
    'Prisen din kommer i et eget vedtak. Det kan du klage på for seg.',
  ]);
  expect(sayPrice({ kind: 'own', text, amounts: [{ crowns: 252, per: 'month', is: 'price' }] }, 'nb')).toEqual([
    'Det koster 252 kroner i måneden.',
  ]);
});

test('by income: the most she can pay is said, and that her own price follows', () => {
  const said = sayPrice({ kind: 'capped', text, amounts: [{ crowns: 210, per: 'month', is: 'most' }] }, 'nb');
  expect(said).toContain('Du betaler høyst 210 kroner i måneden.');
  expect(said.at(-1)).toContain('eget vedtak');
});
