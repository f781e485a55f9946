import { expect, test } from 'vitest';
import { createLimit } from './link-limit.ts';
import { hashOf, linkTokens } from './link-token.ts';

test('a link has 128 bits of its own, the same wherever it is made, and another for each hand-over and secret', () => {
  const [a, b] = [linkTokens('s'.repeat(32), 'https://tunet.example.no'), linkTokens('t'.repeat(32), 'https://x')];
  expect(a.tokenOf('h1')).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(Buffer.from(a.tokenOf('h1'), 'base64url')).toHaveLength(16);
  expect(a.tokenOf('h1')).toBe(linkTokens('s'.repeat(32), 'https://other').tokenOf('h1'));
  expect(new Set([a.tokenOf('h1'), a.tokenOf('h2'), b.tokenOf('h1')]).size).toBe(3);
  expect(a.addressOf('h1')).toBe(`https://tunet.example.no/h/${a.tokenOf('h1')}`);
  expect(hashOf(a.tokenOf('h1')).toString('base64url')).not.toContain(a.tokenOf('h1'));
});

test('one address may try so often within the window, and the others are not held back by it', () => {
  const limit = createLimit(3, 60_000);
  const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 2, 0, second));
  expect([0, 1, 2, 3].map((second) => limit.allows('a', at(second)))).toEqual([true, true, true, false]);
  expect(limit.allows('b', at(4))).toBe(true);
  expect(limit.allows('a', at(59))).toBe(false);
  expect(limit.allows('a', at(60))).toBe(true);
});
