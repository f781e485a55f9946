import { expect, test } from 'vitest';
import { comparable, proxyStateAt } from './proxy.ts';

test('a number is the same however it is written', () => {
  const written = ['+47 555 01 234', '0047 555 01 234', '55501234', '555-01-234'];
  expect(new Set(written.map(comparable))).toEqual(new Set(['55501234']));
  expect(comparable('+46 70 174 06 20')).toBe(comparable('070-174 06 20'));
});

test('a proxy lives until before its end, and an offer waits until then', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const soon = new Date('2026-11-21T12:00:01Z');
  expect(proxyStateAt({ endsAt: soon, isOffer: false }, now)).toBe('live');
  expect(proxyStateAt({ endsAt: now, isOffer: false }, now)).toBe('ended');
  expect(proxyStateAt({ endsAt: null, isOffer: true }, now)).toBe('waiting');
});
