import {
  type CommonProblem,
  type Door,
  type RouteKey,
  type RouteShape,
  type RouteTable,
  type ServedFile,
  routes as wholeContract,
} from '@tunet/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { inTransaction, type Transaction } from '../db/transaction.ts';
import type { Actor, Decision, Facts } from './actor.ts';
import { writeAudit } from './audit-row.ts';
import { claimCommand, keepAnswer } from './command-key.ts';
import { badInput, Failure, failure, refusalSentence } from './failures.ts';
import type { AuditNote, Handlers, PublicContext, RequestContext } from './handlers.ts';
import { happenedAt } from './happened-at.ts';
import type { Served } from './look-as.ts';
import { sendFile } from './send-file.ts';
import { serveStream } from './serve-stream.ts';
import type { Service } from './service.ts';
import { tokenOf } from './session-token.ts';
import type { Asked } from './stand-in.ts';

export type { Service } from './service.ts';

type AnyOutcome =
  | ({ readonly answer: unknown } & AuditNote)
  | ({ readonly refused: string; readonly detail?: Readonly<Record<string, string>> } & AuditNote)
  | { readonly missing: true };

/**
 * Binds a module's handlers to its part of the contract.
 * Each request: parse, session, decide, transaction, handler, audit row, commit, answer. Without the audit row no answer leaves.
 */
export function serveRoutes<T extends RouteTable>(
  app: FastifyInstance,
  service: Service,
  table: T,
  handlers: Handlers<T>,
): void {
  for (const key of Object.keys(table) as (RouteKey & keyof T)[]) {
    if (!(key in wholeContract)) throw new TypeError(`${key} is not in the contract`);
    const route: RouteShape = table[key] as RouteShape;
    const [method = 'GET', url = ''] = key.split(' ');
    const handler = handlers[key] as unknown;
    service.served?.set(key, { route, handler: handler as Served['handler'] });
    app.route({
      method,
      url,
      ...(route.maxBodyKb ? { bodyLimit: route.maxBodyKb * 1024 } : {}),
      handler: async (request, reply) => {
        const input = parse(route, request);
        if (route.doors === 'public' || route.doors === 'link')
          return answerPublic(service, { route, handler: handler as PublicHandler, input, request, reply });
        const actor = await actorOf(service, route.doors, request);
        if (route.stream) return serveStream(service, { route, actor, request, reply, handler });
        return answer(service, { key, route, actor, input, request, reply, handler: handler as PrivateHandler });
      },
    });
  }
}

type Input = { readonly params: unknown; readonly query: unknown; readonly body: unknown };
type PublicHandler = (context: PublicContext, input: Input) => Promise<{ answer: unknown } | { refused: string }>;
type PrivateHandler = (context: RequestContext, input: Input) => Promise<AnyOutcome>;

function parse(route: RouteShape, request: FastifyRequest): Input {
  const part = (name: 'params' | 'query' | 'body', schema: z.ZodType | undefined, value: unknown): unknown => {
    if (!schema) {
      const extra = name === 'query' ? Object.keys(value as object)[0] : undefined;
      if (extra !== undefined)
        throw failure('bad-input', { field: `query.${extra.slice(0, 40)}`, message: 'This route takes no query.' });
      return undefined;
    }
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    // An address that cannot be one of ours is answered as one that is not there.
    if (name === 'params') throw failure('not-found');
    throw badInput(name, result.error);
  };
  return {
    params: part('params', route.params, request.params),
    query: part('query', route.query, request.query ?? {}),
    body: part('body', route.body, request.body ?? {}),
  };
}

async function actorOf(service: Service, doors: readonly Door[], request: FastifyRequest): Promise<Actor> {
  const token = tokenOf(service, doors, request);
  const actor = token ? await service.sessions.find(token, service.clock.now()) : null;
  if (!actor) throw failure('not-logged-in');
  if (!doors.includes(actor.door)) throw failure('not-allowed');
  return actor;
}

async function answerPublic(
  service: Service,
  {
    route,
    handler,
    input,
    request,
    reply,
  }: Pick<Call, 'route' | 'input' | 'request' | 'reply'> & {
    readonly handler: PublicHandler;
  },
): Promise<unknown> {
  const at = service.clock.now();
  const token = tokenOf(service, ['resident', 'staff', 'field'], request);
  const outcome = await handler(
    {
      at,
      newId: service.newId,
      hostName: request.hostname,
      chosenPlace: request.cookies[service.placeCookieName],
      token,
      actor: token ? await service.sessions.peek(token, at) : null,
      bearer: /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1],
      cookies: request.cookies,
      keepCookie(name, value, { path, seconds }) {
        const secure = request.protocol === 'https';
        void reply.setCookie(name, value, { path, maxAge: seconds, httpOnly: true, sameSite: 'strict', secure });
      },
      address: request.ip,
    },
    input,
  );
  if ('refused' in outcome) throw new Failure(409, { code: outcome.refused, message: refusalSentence });
  if (route.file) return sendFile(reply, outcome.answer as ServedFile);
  if (route.media) void reply.type(route.media);
  return reply.send(outcome.answer);
}

interface Call {
  readonly key: string;
  readonly route: RouteShape;
  readonly actor: Actor;
  readonly input: Input;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly handler: PrivateHandler;
}

async function answer(service: Service, call: Call): Promise<unknown> {
  const at = service.clock.now();
  const { actor, route } = call;
  const instead = actor.kind === 'person' && service.standIn ? await service.standIn(askedOf(call, at)) : null;
  if (instead && instead.status === 200 && route.file) return sendFile(call.reply, instead.body as ServedFile);
  if (instead && instead.status !== undefined) return call.reply.code(instead.status).send(instead.body);
  const scope = { tenants: actor.tenants, subjects: actor.subjects, at, finding: route.action === 'Person.Find' };
  const kept = await inTransaction(service.pool, scope, (tx) => answerIn(tx, service, call, at)).catch(
    async (error: unknown) => {
      if (error instanceof Denied) await recordDenial(service, call, at, error);
      throw error instanceof Denied ? error.failure : error;
    },
  );
  const mended = instead?.mend && kept.status === 200 ? instead.mend(kept.body) : kept.body;
  if (route.file && kept.status === 200) return sendFile(call.reply, mended as ServedFile);
  return call.reply.code(kept.status).send(mended);
}

/** The words of the header by which somebody looks as one whom she has let. */
const asProxyHeader = 'tunet-as-proxy';

function askedOf({ actor, key, route, input, request }: Call, at: Date): Asked {
  const header = request.headers[asProxyHeader];
  return {
    ...{ actor, key: key as RouteKey, route, at, traceId: request.id },
    params: (input.params ?? {}) as Asked['params'],
    query: (input.query ?? {}) as Asked['query'],
    body: input.body as Asked['body'],
    asProxy: typeof header === 'string' ? header : undefined,
  };
}

async function answerIn(
  tx: Transaction,
  service: Service,
  call: Call,
  at: Date,
): Promise<{ status: number; body: unknown }> {
  const { actor, route, input, key } = call;
  const command = commandOf(input.body);
  const occurredAt = command ? happenedAt(command.occurredAt, at) : at;
  if (command) {
    const question = { commandId: command.commandId, route: key, input: [input.params, input.body], occurredAt };
    const earlier = await claimCommand(tx, actor, question);
    if (earlier) {
      const known = service.authority.decide(actor, route.action, {});
      await writeAudit(tx, {
        ...note(actor, route, call.request.id, at),
        basis: known.allow ? known.basis : 'on-duty',
        role: known.allow ? known.role : actor.kind,
        outcome: 'done',
        persons: earlier.persons,
      });
      return earlier;
    }
  }
  let decision = service.authority.needsFacts(route.action)
    ? null
    : allowed(service.authority.decide(actor, route.action, {}));
  const context: RequestContext = {
    actor,
    tx,
    at,
    occurredAt,
    newId: service.newId,
    demand(facts: Facts) {
      decision = allowed(service.authority.decide(actor, route.action, facts));
      return decision;
    },
  };
  const outcome = await call.handler(context, input);
  if ('missing' in outcome) throw failure('not-found');
  if (!decision) throw new TypeError(`${route.action} answered without a decision on facts`);
  const persons = outcome.persons ?? [];
  await writeAudit(tx, {
    ...note(actor, route, call.request.id, at),
    ...outcome,
    basis: outcome.basis ?? decision.basis,
    ...(decision.basisRef && !outcome.basisRef ? { basisRef: decision.basisRef } : {}),
    // What somebody does on behalf of another is written down with both.
    ...(decision.basis === 'proxy' && !outcome.onBehalfOf && persons[0] ? { onBehalfOf: persons[0].personId } : {}),
    role: decision.role,
    outcome: 'refused' in outcome ? 'refused' : 'done',
  });
  const result =
    'refused' in outcome
      ? {
          status: 409,
          body: {
            code: outcome.refused,
            message: refusalSentence,
            ...(outcome.detail ? { detail: outcome.detail } : {}),
          },
        }
      : { status: 200, body: outcome.answer };
  if (command) await keepAnswer(tx, actor, command.commandId, { ...result, persons });
  return result;
}

function note(actor: Actor, route: RouteShape, traceId: string, at: Date) {
  return { at, actor, action: route.action, traceId };
}

function commandOf(body: unknown): { commandId: string; occurredAt: string } | null {
  if (typeof body !== 'object' || body === null) return null;
  if (!('commandId' in body) || !('occurredAt' in body)) return null;
  const { commandId, occurredAt } = body;
  return typeof commandId === 'string' && typeof occurredAt === 'string' ? { commandId, occurredAt } : null;
}

/** What a denial is told as: without a relation nobody learns that there is anything. */
const toldAs: Readonly<Record<Extract<Decision, { allow: false }>['why'], CommonProblem>> = {
  'no-rule': 'not-allowed',
  'wrong-role': 'not-allowed',
  'not-on-duty': 'not-allowed',
  'no-relation': 'not-found',
  disqualified: 'disqualified',
  'stronger-login-needed': 'stronger-login-needed',
};

/** Leaves the transaction so that the denial is written on its own. */
class Denied extends Error {
  override name = 'Denied';
  readonly why: string;
  readonly failure: Failure;
  constructor(why: Extract<Decision, { allow: false }>['why']) {
    super(why);
    this.why = why;
    this.failure = failure(toldAs[why]);
  }
}

function allowed(decision: Decision): Extract<Decision, { allow: true }> {
  if (!decision.allow) throw new Denied(decision.why);
  return decision;
}

async function recordDenial(service: Service, call: Call, at: Date, denied: Denied): Promise<void> {
  const { actor, route, request } = call;
  await inTransaction(service.pool, { tenants: actor.tenants, subjects: actor.subjects, at }, (tx) =>
    writeAudit(tx, {
      ...note(actor, route, request.id, at),
      basis: 'public',
      role: actor.roles[0] ?? actor.kind,
      outcome: 'denied',
      reason: { code: denied.why },
    }),
  );
}
