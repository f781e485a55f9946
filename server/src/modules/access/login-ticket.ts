import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { LoginTicket } from './identity-provider.ts';

/** What the browser keeps while it is away at the identity provider. */
export interface KeptLogin extends LoginTicket {
  readonly door: 'resident' | 'staff' | 'field';
  /** Path to come back to. */
  readonly back: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Seals and opens what is kept: nobody but us can read or change it. Another key opens nothing. */
export function createTicketSeal(secret: string): {
  seal(kept: KeptLogin): string;
  /** @returns null when it is not ours, was changed, or is too old */
  open(sealed: string, now: Date): KeptLogin | null;
} {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'tunet login ticket', 32));
  return {
    seal(kept) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const text = Buffer.concat([cipher.update(JSON.stringify(kept), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(sealed, now) {
      try {
        const bytes = Buffer.from(sealed, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
        decipher.setAuthTag(bytes.subarray(12, 28));
        const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
        const kept = JSON.parse(text) as KeptLogin;
        return now.getTime() < kept.until ? kept : null;
      } catch {
        return null;
      }
    },
  };
}
