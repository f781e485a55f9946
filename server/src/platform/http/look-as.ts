import type { RouteKey, RouteShape } from '@tunet/contract';
import type { Pool } from 'pg';
import { inTransaction, type Transaction } from '../db/transaction.ts';
import type { NewId } from '../ids/ids.ts';
import type { Actor, Authority, Facts } from './actor.ts';
import { Failure } from './failures.ts';
import type { RequestContext } from './handlers.ts';

/** A route as it is served, so that it can be looked through with other eyes. */
export interface Served {
  readonly route: RouteShape;
  readonly handler: (
    context: RequestContext,
    input: { readonly params: unknown; readonly query: unknown; readonly body: undefined },
  ) => Promise<object>;
}

export interface Look {
  /** With whose eyes. */
  readonly actor: Actor;
  readonly key: RouteKey;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly at: Date;
  /** Done first in the same transaction, and undone with it. */
  readonly before?: (tx: Transaction) => Promise<void>;
}

/** What somebody would be answered on a route that reads; null when she would be answered nothing. Nothing that it does is kept. */
export type LookAs = (look: Look) => Promise<object | null>;

/** Leaves the transaction with what was seen, so that all it did is undone. */
class Seen extends Error {
  override name = 'Seen';
  readonly answer: object | null;
  constructor(answer: object | null) {
    super('seen');
    this.answer = answer;
  }
}

class Refused extends Error {
  override name = 'Refused';
}

export function createLookAs(ports: {
  readonly pool: Pool;
  readonly newId: NewId;
  readonly authority: Authority;
  readonly served: ReadonlyMap<RouteKey, Served>;
}): LookAs {
  const { pool, newId, authority, served } = ports;
  return async ({ actor, key, params, query, at, before }) => {
    const found = served.get(key);
    if (!found || !key.startsWith('GET ') || found.route.stream) return null;
    const { route, handler } = found;
    const asked = route.query ? route.query.safeParse(query) : { success: true as const, data: undefined };
    if (!asked.success) return null;
    const demand = (facts: Facts) => {
      const decision = authority.decide(actor, route.action, facts);
      if (!decision.allow) throw new Refused(decision.why);
      return decision;
    };
    const scope = { tenants: actor.tenants, subjects: actor.subjects, at };
    try {
      return await inTransaction(pool, scope, async (tx): Promise<never> => {
        await before?.(tx);
        if (!authority.needsFacts(route.action)) demand({});
        const context: RequestContext = { actor, tx, at, newId, occurredAt: at, demand };
        const outcome = await handler(context, { params, query: asked.data, body: undefined });
        throw new Seen('answer' in outcome ? (outcome.answer as object) : null);
      });
    } catch (error) {
      if (error instanceof Seen) return error.answer;
      if (error instanceof Refused || error instanceof Failure) return null;
      throw error;
    }
  };
}
