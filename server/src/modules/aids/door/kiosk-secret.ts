import { createHash, timingSafeEqual } from 'node:crypto';
import { isUuid } from '../../../platform/ids/ids.ts';

/** What a kiosk keeps in its cookie: which it is, and its secret. Nothing of anybody. */
export interface KioskCookie {
  readonly tenantId: string;
  readonly kioskId: string;
  readonly secret: string;
}

/** The cookie of a kiosk goes to these addresses alone; browsers keep it no longer than this, and each look gives it anew. */
export function kioskCookie(prefix: string) {
  return { name: `${prefix}_kiosk`, how: { path: '/api/kiosk', seconds: 400 * 86_400 } } as const;
}

/** @returns null for anything that is not whole */
export function readKioskCookie(value: string | undefined): KioskCookie | null {
  const [tenantId = '', kioskId = '', secret = '', ...rest] = (value ?? '').split('.');
  const isWhole = isUuid(tenantId) && isUuid(kioskId) && /^[\w-]{43}$/.test(secret) && rest.length === 0;
  return isWhole ? { tenantId, kioskId, secret } : null;
}

export function writeKioskCookie({ tenantId, kioskId, secret }: KioskCookie): string {
  return `${tenantId}.${kioskId}.${secret}`;
}

/** What the database knows a secret by. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Takes as long for a wrong one as for the right one. */
export function isSameSecret(hash: Buffer, secret: string): boolean {
  const other = hashOfSecret(secret);
  return hash.length === other.length && timingSafeEqual(hash, other);
}
