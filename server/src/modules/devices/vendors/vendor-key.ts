import { hash } from 'node:crypto';

/** The cloud of a vendor, known by its key. */
export interface Vendor {
  readonly tenantId: string;
  readonly keyId: string;
  readonly name: string;
  /** address of the desk that answers for the municipality: where a device that nobody knows rings */
  readonly receiverAddress: string;
}

const shape = /^tvk_[A-Za-z0-9_-]{43}$/;

/** The text of a new key. @param chance 32 random bytes */
export function writeVendorKey(chance: Buffer): string {
  return `tvk_${chance.toString('base64url')}`;
}

/** What is kept of a key; null for what cannot be one. */
export function hashVendorKey(key: string): Buffer | null {
  return shape.test(key) ? hash('sha256', key, 'buffer') : null;
}
