import type { Pool } from 'pg';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { Actor, Authority } from '../../../platform/http/actor.ts';
import { writeAudit } from '../../../platform/http/audit-row.ts';
import { failure } from '../../../platform/http/failures.ts';
import type { LookAs } from '../../../platform/http/look-as.ts';
import type { Asked, Instead } from '../../../platform/http/stand-in.ts';
import { isUuid, type NewId } from '../../../platform/ids/ids.ts';
import { openGrant } from '../grants.ts';
import { proxiesOf } from '../proxy-queries.ts';

export interface StandInPorts {
  readonly pool: Pool;
  readonly newId: NewId;
  readonly lookAs: LookAs;
  readonly authority: Authority;
}

/**
 * She sees her own pages as one whom she has let would: with the eyes of a stranger who may exactly the same, made for this one look
 * and undone with it. So the same rules and walls answer, and what the other one has written alone stays hers.
 */
export async function lookAsProxy(
  { pool, newId, lookAs }: StandInPorts,
  asked: Asked,
  proxyId: string,
): Promise<Instead> {
  const { actor, key, params, query, at, route, traceId } = asked;
  const refuse = (code: 'not-allowed' | 'not-found'): Instead => {
    const { status, problem } = failure(code);
    return { status, body: problem };
  };
  // Who one is and what one may choose is not about her.
  if (!key.startsWith('GET ') || actor.assurance === 'code' || !isUuid(proxyId)) return refuse('not-allowed');
  const scope = { tenants: actor.tenants, subjects: actor.subjects, at };
  const proxy = await inTransaction(pool, scope, async (tx) =>
    (await proxiesOf(tx, actor.id, null)).find(
      ({ id, isOffer, endsAt }) => id === proxyId && !isOffer && (endsAt === null || endsAt > at),
    ),
  );
  if (!proxy) return refuse('not-found');
  const stranger: Actor = { ...actor, id: newId(), name: proxy.name };
  const answer = await lookAs({
    ...{ key, params, query, at },
    actor: { ...stranger, subjects: [stranger.id] },
    async before(tx) {
      const { tenantId, personId, scopes } = proxy;
      await openGrant(tx, newId, { tenantId, subjectId: stranger.id, personId, basis: 'proxy', scopes });
    },
  });
  await inTransaction(pool, scope, (tx) =>
    writeAudit(tx, {
      ...{
        at,
        actor,
        action: route.action,
        traceId,
        outcome: 'done' as const,
        basis: 'own' as const,
        role: 'resident',
      },
      ...{ persons: [{ tenantId: proxy.tenantId, personId: proxy.personId }], reason: { code: 'as-proxy' } },
    }),
  );
  return answer ? { status: 200, body: answer } : refuse('not-found');
}
