import { randomUUID } from 'node:crypto';
import type { RouteShape } from '@tunet/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from './actor.ts';
import { writeAudit } from './audit-row.ts';
import { failure } from './failures.ts';
import type { PersonShown, StreamContext } from './handlers.ts';
import type { Service } from './service.ts';

interface StreamCall {
  readonly route: RouteShape;
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly handler: unknown;
}

type AnyStreamHandler = (context: StreamContext, send: (message: unknown) => void) => Promise<void>;

/** How often a stream asks again whether its reader may still read (access is lost within 5 s of its end). */
const recheck = 2_000;

/** Serves a live route as server-sent events. Each person first shown on the stream gets an audit row, in the transaction that read her. */
export async function serveStream(service: Service, call: StreamCall): Promise<void> {
  const { route, request, reply } = call;
  const first = service.authority.decide(call.actor, route.action, {});
  if (!first.allow) throw failure(first.why === 'stronger-login-needed' ? 'stronger-login-needed' : 'not-allowed');
  const ended = new AbortController();
  const shown = new Set<string>();
  let actor: Actor | null = call.actor;
  let checkedAt = service.clock.now().getTime();

  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  raw.on('close', () => ended.abort());
  const token = request.cookies[service.cookieName(call.actor.door)] ?? '';
  const context: StreamContext = {
    actor: call.actor,
    at: service.clock.now(),
    newId: service.newId,
    closed: ended.signal,
    async look(work) {
      const at = service.clock.now();
      if (Math.abs(at.getTime() - checkedAt) >= recheck) {
        actor = await service.sessions.peek(token, at);
        checkedAt = at.getTime();
      }
      const decision = actor ? service.authority.decide(actor, route.action, {}) : null;
      if (!actor || !decision?.allow) return null;
      const reader = actor;
      return inTransaction(service.pool, { tenants: reader.tenants, subjects: reader.subjects, at }, async (tx) => {
        const { result, persons } = await work(tx);
        const fresh = persons.filter(({ personId }: PersonShown) => !shown.has(personId));
        if (fresh.length > 0) {
          const traceId = randomUUID();
          await writeAudit(tx, {
            at,
            actor: reader,
            action: route.action,
            outcome: 'done',
            basis: decision.basis,
            role: decision.role,
            persons: fresh,
            traceId,
          });
          for (const { personId } of fresh) shown.add(personId);
        }
        return result;
      });
    },
  };
  try {
    await (call.handler as AnyStreamHandler)(context, (message) => {
      if (!ended.signal.aborted) raw.write(`data: ${JSON.stringify(message)}\n\n`);
    });
  } catch (error) {
    request.log.warn({ err: (error as Error).message }, 'stream ended');
  } finally {
    raw.end();
  }
}
