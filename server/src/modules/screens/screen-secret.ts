import { createHash, timingSafeEqual } from 'node:crypto';
import { isUuid } from '../../platform/ids/ids.ts';

/** What a screen keeps in its cookie: where it belongs, which it is, and its secret. Nothing of anybody. */
export interface ScreenCookie {
  readonly tenantId: string;
  readonly deviceId: string;
  readonly secret: string;
}

/** The cookie of a screen goes to these addresses alone: no other page ever sees it. */
const cookiePath = '/api/screen';
/** Browsers keep a cookie no longer than this; each look gives it anew. Seconds. */
const kept = 400 * 86_400;

/** What the cookie is called and how it is kept. */
export function screenCookie(prefix: string) {
  return { name: `${prefix}_screen`, how: { path: cookiePath, seconds: kept } } as const;
}

/** @returns null for anything that is not whole */
export function readScreenCookie(value: string | undefined): ScreenCookie | null {
  const [tenantId = '', deviceId = '', secret = '', ...rest] = (value ?? '').split('.');
  const isWhole = isUuid(tenantId) && isUuid(deviceId) && /^[\w-]{43}$/.test(secret) && rest.length === 0;
  return isWhole ? { tenantId, deviceId, secret } : null;
}

export function writeScreenCookie({ tenantId, deviceId, secret }: ScreenCookie): string {
  return `${tenantId}.${deviceId}.${secret}`;
}

/** What the database knows a secret by. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Takes as long for a wrong one as for the right one. */
export function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
