import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SenderLogin } from '../../modules/devices/index.ts';
import { type DigestAlgorithm, type DigestProof, digestResponse, parseProof } from './digest.ts';
import { readHeader, type SipHeader, type SipRequest } from './sip-message.ts';
import type { SipReply } from './sip-replies.ts';

/** What the Authorization of a request is worth. */
export type ProofFinding =
  | { readonly kind: 'absent' }
  | { readonly kind: 'proven'; readonly login: SenderLogin }
  /** the right password with a nonce that is old, not ours or used: the sender shall try again with a new one */
  | { readonly kind: 'stale' }
  | { readonly kind: 'wrong' };

/** A device that keeps its nonce needs no new challenge for this long. */
const NONCE_LIVES_MS = 5 * 60_000;
/** A nonce that has been used so often is old. */
const MOST_USES = 1_000;

/** Makes challenges and checks what comes back. A nonce needs no memory until it is used. */
export class DigestGuard {
  private readonly now: () => number;
  private readonly secret = randomBytes(32);
  /** counters that were seen, by nonce; two halves, turned when the younger one is as old as a nonce may be */
  private young = new Map<string, Set<number>>();
  private old = new Map<string, Set<number>>();
  private turnedAt: number;

  constructor(now: () => number) {
    this.now = now;
    this.turnedAt = now();
  }

  /** 401 with a challenge for each hash that is kept of the login, the better one first. */
  challenge(login: SenderLogin, isStale: boolean): SipReply {
    const nonce = this.makeNonce();
    const stale = isStale ? ', stale=true' : '';
    const headers: SipHeader[] = algorithmsOf(login).map((algorithm) => ({
      name: 'www-authenticate',
      value: `Digest realm="${login.realm}", nonce="${nonce}", algorithm=${algorithm}, qop="auth"${stale}`,
    }));
    return { status: 401, reason: 'Unauthorized', headers };
  }

  check(request: SipRequest, loginNamed: (username: string) => SenderLogin | null): ProofFinding {
    const value = readHeader(request, 'authorization');
    if (value === undefined) return { kind: 'absent' };
    const proof = parseProof(value);
    const login = proof === null ? null : loginNamed(proof.username);
    if (proof === null || login === null || login.realm !== proof.realm) return { kind: 'wrong' };
    const ha1 = proof.algorithm === 'MD5' ? login.ha1Md5 : login.ha1Sha256;
    if (ha1 === null || !isSame(digestResponse(proof, ha1, request.method), proof.response)) return { kind: 'wrong' };
    return this.isFresh(proof) ? { kind: 'proven', login } : { kind: 'stale' };
  }

  private isFresh({ nonce, counted }: DigestProof): boolean {
    const madeAt = this.readNonce(nonce);
    if (madeAt === null || this.now() - madeAt > NONCE_LIVES_MS) return false;
    this.turn();
    const seen = this.young.get(nonce) ?? this.old.get(nonce) ?? new Set();
    const count = counted === null ? 0 : Number.parseInt(counted.nc, 16);
    // Without a counter the nonce is good once; with one each count is. Copies over UDP never come here.
    if (counted === null ? seen.size > 0 : count < 1 || seen.has(count) || seen.has(0)) return false;
    if (seen.size >= MOST_USES) return false;
    seen.add(count);
    this.young.set(nonce, seen);
    return true;
  }

  private makeNonce(): string {
    const head = Buffer.alloc(16);
    head.writeBigInt64BE(BigInt(this.now()), 0);
    randomBytes(8).copy(head, 8);
    return Buffer.concat([head, this.seal(head)]).toString('base64url');
  }

  /** When it was made, in ms; null when it is not ours. */
  private readNonce(nonce: string): number | null {
    const bytes = Buffer.from(nonce, 'base64url');
    if (bytes.length !== 32) return null;
    const head = bytes.subarray(0, 16);
    return timingSafeEqual(bytes.subarray(16), this.seal(head)) ? Number(head.readBigInt64BE(0)) : null;
  }

  private seal(head: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(head).digest().subarray(0, 16);
  }

  private turn(): void {
    if (this.now() - this.turnedAt < NONCE_LIVES_MS) return;
    this.old = this.young;
    this.young = new Map();
    this.turnedAt = this.now();
  }
}

function algorithmsOf(login: SenderLogin): DigestAlgorithm[] {
  return [
    ...(login.ha1Sha256 === null ? [] : ['SHA-256' as const]),
    ...(login.ha1Md5 === null ? [] : ['MD5' as const]),
  ];
}

function isSame(expected: string, given: string): boolean {
  return expected.length === given.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given, 'latin1'));
}
