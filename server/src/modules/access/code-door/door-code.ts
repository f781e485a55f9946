import { createHmac, hkdfSync } from 'node:crypto';

/** So many wrong answers to one number, and the code is worth nothing. */
export const mostWrong = 5;

export interface DoorCodes {
  /** A number that finds a code and is none of those that wait, and the code that proves it. */
  make(taken: ReadonlySet<string>): { readonly number: string; readonly code: string };
  /** What is kept of a code: without our key nobody tries a million of them against it. */
  hash(tenantId: string, number: string, code: string): Buffer;
}

/** @param random whole numbers from 0 up to, and without, the one given */
export function createDoorCodes(secret: string, random: (below: number) => number): DoorCodes {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'tunet door code', 32));
  const digits = (count: number) => String(random(10 ** count)).padStart(count, '0');
  return {
    make(taken) {
      if (taken.size > 5_000) throw new RangeError('more codes wait than numbers can be found for');
      let number = digits(4);
      while (taken.has(number)) number = digits(4);
      return { number, code: digits(6) };
    },
    hash: (tenantId, number, code) => createHmac('sha256', key).update(`${tenantId} ${number} ${code}`).digest(),
  };
}
