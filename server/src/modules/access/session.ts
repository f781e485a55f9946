import { createHash } from 'node:crypto';
import type { Door } from '@tunet/contract';

/** A session ends when nothing has been done for this long. Milliseconds. */
export const idleLimit = 30 * 60_000;

/** However busy, nobody stays logged in longer than this. Milliseconds. */
export const longestSession = 12 * 3_600_000;

/** `last_seen_at` is written at most this often. Milliseconds. */
export const touchEvery = 30_000;

export interface SessionLife {
  readonly door: Door;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  /** Live duties of the member of staff; empty for residents and relatives. */
  readonly duties: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
}

/**
 * When a session ends if nothing more is done (docs/decisions/0003-sessions.md).
 * One who is on duty and only watches is not thrown out: a duty that began before she would have been keeps the session.
 */
export function sessionEnd({ door, startedAt, lastSeenAt, duties }: SessionLife): Date {
  const idle = lastSeenAt.getTime() + idleLimit;
  const held = door === 'resident' ? [] : duties.filter(({ startsAt }) => startsAt.getTime() <= idle);
  const end = Math.max(idle, ...held.map(({ endsAt }) => endsAt.getTime()));
  return new Date(Math.min(end, startedAt.getTime() + longestSession));
}

const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** What is kept of a token; null when it cannot be one of ours. The token itself is only ever in the browser. */
export function hashToken(token: string): Buffer | null {
  return tokenShape.test(token) ? createHash('sha256').update(token).digest() : null;
}

/** Under https the prefix makes browsers refuse the cookie from any other host or path (RFC 6265bis). */
export function sessionCookieName(cookiePrefix: string, publicOrigin: string, door: Door): string {
  return `${publicOrigin.startsWith('https:') ? '__Host-' : ''}${cookiePrefix}_session_${door}`;
}
