import { type ProxyScope, proxyScopes } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AgeBand, birthday, childSpans, scopesOfIncapacity, scopesOfMandate } from './representative.ts';

const all: readonly AgeBand[] = ['under-12', '12-15', '16-17'];
const small: Partial<Record<ProxyScope, readonly AgeBand[]>> = {
  'visit.read': ['under-12', '12-15'],
  'log.read': ['under-12'],
};
const allowed = Object.fromEntries(proxyScopes.map((scope) => [scope, small[scope] ?? all])) as Record<
  ProxyScope,
  readonly AgeBand[]
>;
const day = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('what a parent may never grows with age, has no gap of more than nothing, and ends the day before she is of age', () => {
  fc.assert(
    fc.property(day, day, fc.subarray([...proxyScopes]), (bornOn, from, wanted) => {
      const spans = childSpans(bornOn, from, wanted, allowed);
      for (const [index, span] of spans.entries()) {
        expect(span.firstDay >= from && span.firstDay <= span.lastDay).toBe(true);
        expect(span.lastDay < birthday(bornOn, 18)).toBe(true);
        const before = spans[index - 1];
        if (before) {
          expect(before.lastDay < span.firstDay).toBe(true);
          expect(span.scopes.filter((scope) => !before.scopes.includes(scope))).toEqual([]);
        }
      }
      if (from >= birthday(bornOn, 18)) expect(spans).toEqual([]);
    }),
  );
});

test('at twelve, sixteen and eighteen', () => {
  const spans = childSpans('2016-05-17', '2026-11-22', ['visit.read', 'decision.read', 'log.read'], allowed);
  expect(spans).toEqual([
    { firstDay: '2026-11-22', lastDay: '2028-05-16', scopes: ['visit.read', 'decision.read', 'log.read'] },
    { firstDay: '2028-05-17', lastDay: '2032-05-16', scopes: ['visit.read', 'decision.read'] },
    { firstDay: '2032-05-17', lastDay: '2034-05-16', scopes: ['decision.read'] },
  ]);
  expect(birthday('2012-02-29', 18)).toBe('2030-02-28');
});

test('a mandate for money opens no visit, and who cannot consent to technology alone is not read about', () => {
  expect(scopesOfMandate(['economy']).has('visit.read')).toBe(false);
  expect(scopesOfIncapacity(['technology']).has('plan.read')).toBe(false);
  expect(scopesOfMandate([]).size).toBe(0);
});
