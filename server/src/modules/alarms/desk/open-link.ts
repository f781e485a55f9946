import { randomBytes } from 'node:crypto';
import type { LinkView } from '@tunet/contract';
import type { Pool } from 'pg';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { failure } from '../../../platform/http/failures.ts';
import type { PublicContext } from '../../../platform/http/handlers.ts';
import type { Limit } from './link-limit.ts';
import { bindLink, findLink, type LinkedRow, type LinkRow, linkedHandOver } from './link-queries.ts';
import { hashOf } from './link-token.ts';

export interface LinkPorts {
  /** Role tunet_app. */
  readonly pool: Pool;
  /** By address and minute. */
  readonly limit: Limit;
  /** First part of the name of cookies. */
  readonly cookiePrefix: string;
}

/** Somebody who holds a link that is hers. */
export interface OpenLink extends LinkRow {
  readonly handOver: LinkedRow;
}

type Dead = Extract<LinkView, { is: 'dead' }>;

/**
 * Opens a link for the browser that asks: the first one binds it. Sees as the hand-over itself, and nothing else.
 * @param work what is done with a link that is hers; it answers also when the link is dead by now
 */
export async function withLink<T>(
  { pool, limit, cookiePrefix }: LinkPorts,
  context: PublicContext,
  token: string,
  work: (tx: Transaction, link: OpenLink) => Promise<T>,
): Promise<T | Dead> {
  const { at, address, cookies } = context;
  if (!limit.allows(address, at)) throw failure('too-many-requests');
  const { tenants } = await readReach(pool);
  const hash = hashOf(token);
  const [found] = await inTransaction(pool, { tenants, subjects: [], at }, (tx) => tx.rows<LinkRow>(findLink, [hash]));
  if (!found) return dead('unknown');
  const { tenantId, handOverId } = found;
  const cookie = `${cookiePrefix}_link_${hash.toString('hex').slice(0, 12)}`;
  return inTransaction(pool, { tenants: [tenantId], subjects: [handOverId], at }, async (tx) => {
    const [handOver] = await tx.rows<LinkedRow>(linkedHandOver, [handOverId, at]);
    if (!handOver) return dead('unknown');
    if (found.browserHash === null) {
      const secret = randomBytes(16).toString('base64url');
      const bound = await tx.rows(bindLink, [tenantId, handOverId, at, hashOf(secret)]);
      if (bound.length === 0) return dead('opened-elsewhere', handOver);
      const seconds = Math.max(60, Math.ceil((found.expiresAt.getTime() - at.getTime()) / 1000));
      context.keepCookie(cookie, secret, { path: '/api/hand-over-links', seconds });
    } else if (!hashOf(cookies[cookie] ?? '').equals(found.browserHash)) {
      return dead('opened-elsewhere', handOver);
    }
    return work(tx, { ...found, handOver });
  });
}

/** The same link after something was done with it. */
export async function readAgain(tx: Transaction, link: OpenLink): Promise<OpenLink> {
  const [handOver] = await tx.rows<LinkedRow>(linkedHandOver, [link.handOverId, tx.at]);
  return handOver ? { ...link, handOver } : link;
}

export function dead(why: Dead['why'], handOver?: Pick<LinkedRow, 'deskPhone' | 'country'>): Dead {
  return { is: 'dead', why, deskPhone: handOver?.deskPhone ?? null, country: handOver?.country ?? null };
}

/** Why a link leads nowhere any more; null while it lives. */
export function deathOf({ handOver, expiresAt }: OpenLink, at: Date): Dead | null {
  const { state, acceptedHow } = handOver;
  if (state === 'withdrawn' || state === 'refused' || state === 'done') return dead(state, handOver);
  // In a unit another may have said yes in the app; what was said on the telephone and written down is hers.
  if (acceptedHow === 'app') return dead('taken-by-another', handOver);
  return at >= expiresAt ? dead('expired', handOver) : null;
}
