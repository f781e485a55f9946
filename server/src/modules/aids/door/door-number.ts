import { createHmac, hkdfSync } from 'node:crypto';

/** Makes the number of a code from its id alone: it is kept nowhere, and who holds the database without our key has no number. */
export interface DoorNumbers {
  /** Six digits. */
  digitsOf(codeId: string): string;
  /** What the database finds it by, each store its own. */
  hash(storeId: string, digits: string): Buffer;
}

export function createDoorNumbers(secret: string): DoorNumbers {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'tunet store door', 32));
  const mark = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    // 2^48 against a million: no number comes up noticeably oftener than another.
    digitsOf: (codeId) => String(mark(`digits ${codeId}`).readUIntBE(0, 6) % 1_000_000).padStart(6, '0'),
    hash: (storeId, digits) => mark(`number ${storeId} ${digits}`),
  };
}
