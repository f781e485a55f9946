import type { EmergencyEntry } from './emergency-entries.ts';

/** Rounds of PBKDF2 with SHA-256: what a browser without any library can do, and dear enough for whoever guesses. */
export const rounds = 600_000;

/** One text that only the passphrase opens: AES-256-GCM, all parts in base64. */
export interface Sealed {
  readonly salt: string;
  readonly iv: string;
  readonly text: string;
}

/** The whole list, sealed. Each hidden home is sealed once for each number of its alarms, with a key of its own. */
export interface SealedList {
  readonly rounds: number;
  readonly open: Sealed;
  readonly hiddenSalt: string;
  readonly hidden: readonly Omit<Sealed, 'salt'>[];
}

/** Bytes that nobody can foretell. */
export type RandomBytes = (count: number) => Uint8Array<ArrayBuffer>;

/** A number as it is compared: digits and letters alone, so that spaces and a plus do not matter. */
export function plainNumber(number: string): string {
  return number.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase();
}

/** Seals the list with the desk's passphrase. The order of the hidden tells nothing: it is that of their numbers. */
export async function sealList(
  list: { readonly open: readonly EmergencyEntry[]; readonly hidden: readonly EmergencyEntry[] },
  passphrase: string,
  random: RandomBytes,
): Promise<SealedList> {
  const salt = random(16);
  const hiddenSalt = random(16);
  const byNumber = list.hidden.flatMap((entry) =>
    entry.numbers.map((number) => ({ number: plainNumber(number), entry })),
  );
  const hidden: Omit<Sealed, 'salt'>[] = [];
  for (const { number, entry } of byNumber.toSorted((a, b) => a.number.localeCompare(b.number))) {
    // Without the number the passphrase opens nothing of those who hide; a key for each, dear to guess.
    const key = await keyFrom(`${passphrase}\n${number}`, hiddenSalt);
    hidden.push(await seal(key, entry, random));
  }
  const open = await seal(await keyFrom(passphrase, salt), list.open, random);
  return { rounds, open: { salt: base64(salt), ...open }, hiddenSalt: base64(hiddenSalt), hidden };
}

async function keyFrom(secret: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const { subtle } = globalThis.crypto;
  const raw = await subtle.importKey('raw', new TextEncoder().encode(secret.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const derive = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return subtle.deriveKey(derive, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
}

async function seal(key: CryptoKey, value: unknown, random: RandomBytes): Promise<Omit<Sealed, 'salt'>> {
  const iv = random(12);
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const text = await globalThis.crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
  return { iv: base64(iv), text: base64(new Uint8Array(text)) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
