/** Digest authentication for SIP (RFC 8760, which takes RFC 7616; `auth` only). Pure. */
import { hash } from 'node:crypto';

export type DigestAlgorithm = 'MD5' | 'SHA-256';

/** What an Authorization header claims. */
export interface DigestProof {
  readonly username: string;
  readonly realm: string;
  readonly nonce: string;
  readonly uri: string;
  readonly response: string;
  readonly algorithm: DigestAlgorithm;
  /** null from senders of before 1999: no counter, so its nonce is good once only */
  readonly counted: { readonly nc: string; readonly cnonce: string } | null;
}

/** Who answers a challenge, and for which request. */
export interface Challenged {
  readonly username: string;
  readonly password: string;
  readonly method: string;
  readonly uri: string;
  readonly cnonce: string;
}

/** The only form of a password that is kept. */
export function makeHa1(algorithm: DigestAlgorithm, username: string, realm: string, password: string): string {
  return digestOf(algorithm, `${username}:${realm}:${password}`);
}

/** The response that proves knowledge of the password behind `ha1`. */
export function digestResponse(
  proof: Omit<DigestProof, 'response' | 'username' | 'realm'>,
  ha1: string,
  method: string,
): string {
  const { algorithm, nonce, uri, counted } = proof;
  const request = digestOf(algorithm, `${method}:${uri}`);
  const middle = counted === null ? nonce : `${nonce}:${counted.nc}:${counted.cnonce}:auth`;
  return digestOf(algorithm, `${ha1}:${middle}:${request}`);
}

/** Null for what is no digest, lacks a part, or asks for what is not offered. */
export function parseProof(value: string): DigestProof | null {
  const parts = parseDigest(value);
  if (parts === null) return null;
  const [username, realm, nonce, uri, response] = ['username', 'realm', 'nonce', 'uri', 'response'].map((name) =>
    parts.get(name),
  );
  const algorithm = algorithmOf(parts.get('algorithm'));
  if (!username || realm === undefined || !nonce || !uri || !response || algorithm === null) return null;
  const given = { username, realm, nonce, uri, response: response.toLowerCase(), algorithm };
  const qop = parts.get('qop');
  if (qop === undefined) return { ...given, counted: null };
  const [nc, cnonce] = [parts.get('nc'), parts.get('cnonce')];
  if (qop.toLowerCase() !== 'auth' || nc === undefined || !/^[0-9a-f]{8}$/i.test(nc) || !cnonce) return null;
  return { ...given, counted: { nc, cnonce } };
}

/** The Authorization that answers the first challenge that we can; null when there is none. */
export function answerChallenge(challenges: readonly string[], by: Challenged): string | null {
  for (const challenge of challenges) {
    const parts = parseDigest(challenge);
    const [realm, nonce, algorithm] = [parts?.get('realm'), parts?.get('nonce'), algorithmOf(parts?.get('algorithm'))];
    if (realm === undefined || nonce === undefined || algorithm === null) continue;
    const counted = parts?.get('qop')?.includes('auth') ? { nc: '00000001', cnonce: by.cnonce } : null;
    const ha1 = makeHa1(algorithm, by.username, realm, by.password);
    const response = digestResponse({ algorithm, nonce, uri: by.uri, counted }, ha1, by.method);
    const head = `Digest username="${by.username}", realm="${realm}", nonce="${nonce}", uri="${by.uri}", response="${response}"`;
    const tail = counted === null ? '' : `, qop=auth, nc=${counted.nc}, cnonce="${counted.cnonce}"`;
    return `${head}, algorithm=${algorithm}${tail}`;
  }
  return null;
}

/** Name and value of each part of a `Digest …` header, names in lower case; the first of two alike counts. */
function parseDigest(value: string): ReadonlyMap<string, string> | null {
  const scheme = /^Digest[ \t]+/i.exec(value);
  if (scheme === null) return null;
  const parts = new Map<string, string>();
  const part = /\s*([a-z0-9-]{1,32})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))\s*(?:,|$)/iy;
  part.lastIndex = scheme[0].length;
  for (let found = part.exec(value); found !== null; found = part.exec(value)) {
    const [, name = '', quoted, plain = ''] = found;
    const key = name.toLowerCase();
    if (!parts.has(key)) parts.set(key, quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1'));
    if (part.lastIndex >= value.length) break;
  }
  return parts;
}

function algorithmOf(name: string | undefined): DigestAlgorithm | null {
  const upper = name?.toUpperCase() ?? 'MD5';
  return upper === 'MD5' || upper === 'SHA-256' ? upper : null;
}

function digestOf(algorithm: DigestAlgorithm, text: string): string {
  return hash(algorithm === 'MD5' ? 'md5' : 'sha256', text, 'hex');
}
