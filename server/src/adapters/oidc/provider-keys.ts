import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'oidc-provider';

/** What the demo's identity provider signs with; kept, so that logins survive a restart. */
export interface ProviderKeys {
  /** RS256, private. */
  readonly signing: JWK;
  readonly cookies: readonly string[];
}

/** The keys in `identity-keys.json` of this home, made on first use (mode 600). */
export function readProviderKeys(home: string): ProviderKeys {
  const path = join(home, 'identity-keys.json');
  const kept = readKept(path);
  if (kept) return kept;
  const draft = `${path}.${process.pid}`;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeFileSync(draft, JSON.stringify(makeKeys()), { mode: 0o600 });
  try {
    // Written whole and then linked into place: of two that start at once, one wins and both read the same.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readKept(path);
  if (!made) throw new Error(`${path} is damaged: remove it and start again`);
  return made;
}

function makeKeys(): ProviderKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomBytes(8).toString('hex');
  const signing = { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' } as JWK;
  return { signing, cookies: [randomBytes(32).toString('base64url')] };
}

function readKept(path: string): ProviderKeys | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const kept = JSON.parse(text) as Partial<ProviderKeys>;
    if (kept.signing?.kty === 'RSA' && Array.isArray(kept.cookies)) return kept as ProviderKeys;
  } catch {
    // Said below.
  }
  throw new Error(`${path} is damaged: remove it and start again`);
}
