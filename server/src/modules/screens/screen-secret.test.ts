import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, isSame, readScreenCookie, writeScreenCookie } from './screen-secret.ts';

const secret = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64url'));

test('what a screen keeps is read as it was written, and anything else is no screen', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), secret, (tenantId, deviceId, mine) => {
      const cookie = { tenantId, deviceId, secret: mine };
      expect(readScreenCookie(writeScreenCookie(cookie))).toEqual(cookie);
    }),
  );
  for (const wrong of [undefined, '', 'x', 'a.b.c', `${'0'.repeat(36)}.x.y`])
    expect(readScreenCookie(wrong)).toBeNull();
});

test('only the same secret is the same', () => {
  fc.assert(
    fc.property(secret, secret, (one, other) => {
      expect(isSame(hashOf(one), hashOf(other))).toBe(one === other);
    }),
  );
});
