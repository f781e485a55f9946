import type { RouteShape } from '@tunet/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './actor.ts';
import { failure } from './failures.ts';
import type { StreamContext } from './handlers.ts';
import type { Service } from './service.ts';

interface StreamCall {
  readonly route: RouteShape;
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly handler: unknown;
}

type AnyStreamHandler = (context: StreamContext, send: (message: unknown) => void) => Promise<void>;

/** How often a stream asks again whether its reader may still read. */
const recheck = 2_000;
/** What is older than this is not believed: access is lost within 5 s of its end. Younger is, while it is asked for anew: a screen does not wait for it. */
const oldest = 4_000;

/** Serves a live route as server-sent events. */
export async function serveStream(service: Service, call: StreamCall): Promise<void> {
  const { route, request, reply } = call;
  const first = service.authority.decide(call.actor, route.action, {});
  if (!first.allow) throw failure(first.why === 'stronger-login-needed' ? 'stronger-login-needed' : 'not-allowed');
  const ended = new AbortController();
  const shown = new Set<string>();
  let actor: Actor | null = call.actor;
  let checkedAt = service.clock.now().getTime();
  let asking: Promise<void> | null = null;

  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  raw.on('close', () => ended.abort());
  const token = request.cookies[service.cookieName(call.actor.door)] ?? '';
  const ask = async (at: Date): Promise<void> => {
    try {
      actor = await service.sessions.peek(token, at);
      checkedAt = at.getTime();
    } finally {
      asking = null;
    }
  };
  const context: StreamContext = {
    actor: call.actor,
    at: service.clock.now(),
    newId: service.newId,
    closed: ended.signal,
    async reader() {
      const at = service.clock.now();
      const age = Math.abs(at.getTime() - checkedAt);
      if (age >= recheck) asking ??= ask(at);
      if (age >= oldest) await asking;
      else asking?.catch(() => undefined);
      const decision = actor ? service.authority.decide(actor, route.action, {}) : null;
      if (!actor || !decision?.allow) return null;
      return { actor, action: route.action, basis: decision.basis, role: decision.role, shown };
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
