import { type DirectActName, type DirectMessage, directActs, directShown } from '@tunet/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { hashToken, sessionCookieName } from '../modules/access/index.ts';
import type { DirectDesk, DirectWanted } from '../modules/alarms/index.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { createHttp } from '../platform/http/create-http.ts';
import { failure } from '../platform/http/failures.ts';
import { happenedAt } from '../platform/http/happened-at.ts';
import type { Log } from '../platform/log/log.ts';

export interface ReceiverHttpPorts {
  readonly config: Pick<Config, 'web' | 'session' | 'receiver'>;
  readonly direct: DirectDesk;
  readonly clock: Clock;
  readonly log: Log;
}

const alarmParams = z.strictObject({ alarmId: z.uuid() });
const taken = z.strictObject({ version: z.number().int().min(1) });
const actParams = z.strictObject({ alarmId: z.uuid(), act: z.string() });

/** The receiver's own door: what a desk needs while the database is away. Nothing behind it asks the database. */
export async function createReceiverHttp({ config, direct, clock, log }: ReceiverHttpPorts): Promise<FastifyInstance> {
  const { publicOrigin, trustedProxies } = config.web;
  const app = await createHttp({ log, publicOrigin, trustedProxies, tls: undefined, formTargets: [] });
  const cookie = sessionCookieName(config.session.cookiePrefix, publicOrigin, 'staff');
  const tokenOf = (request: FastifyRequest): string => {
    const hash = hashToken(request.cookies[cookie] ?? '');
    const found = hash && direct.sessionOf(hash.toString('hex'));
    if (!found) throw failure('not-logged-in');
    return found.tokenHash;
  };
  const sessionOf = (request: FastifyRequest) => {
    const found = direct.sessionOf(tokenOf(request));
    if (!found) throw failure('not-logged-in');
    return found;
  };

  app.get('/direct/stream', async (request, reply) => {
    const tokenHash = tokenOf(request);
    const closed = new AbortController();
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.on('close', () => closed.abort());
    const send = (message: DirectMessage): void => {
      if (!closed.signal.aborted) raw.write(`data: ${JSON.stringify(message)}\n\n`);
    };
    await direct.follow(tokenHash, send, closed.signal);
    raw.end();
  });
  app.post('/direct/shown', async (request) => {
    direct.shown(sessionOf(request), parsed(directShown, request.body).alarms);
    return {};
  });
  app.get('/direct/alarms/:alarmId', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const card = direct.card(sessionOf(request), parsed(alarmParams, request.params).alarmId);
    if (!card) throw failure('not-found');
    return card;
  });
  app.post('/direct/alarms/:alarmId/:act', async (request, reply) => {
    const { alarmId, act } = parsed(actParams, request.params);
    if (!isAct(act)) throw failure('not-found');
    const { wanted, commandId, occurredAt } = read(act, request.body);
    const at = happenedAt(occurredAt, clock.now());
    const outcome = await direct.act(sessionOf(request), alarmId, wanted, { commandId, occurredAt: at });
    if (!outcome) throw failure('not-found');
    reply.header('cache-control', 'no-store');
    if ('row' in outcome) return outcome.row;
    const { refused: code, detail } = outcome;
    return reply.code(409).send({ code, message: `Refused: ${code}.`, ...(detail ? { detail } : {}) });
  });
  // Asked by the web process alone, which hands on /direct/* only: a browser gets no claim by itself.
  app.post('/claims/:alarmId/made', async (request, reply) => {
    const refused = await direct.claim(sessionOf(request), parsed(alarmParams, request.params).alarmId);
    if (!refused) return {};
    const { refused: code, detail } = refused;
    return reply.code(409).send({ code, message: `Refused: ${code}.`, detail });
  });
  app.post('/claims/:alarmId/taken', async (request) => {
    const { version } = parsed(taken, request.body);
    await direct.takenThere(sessionOf(request), parsed(alarmParams, request.params).alarmId, version);
    return {};
  });
  app.post('/claims/:alarmId/dropped', async (request) => {
    await direct.unclaim(sessionOf(request), parsed(alarmParams, request.params).alarmId);
    return {};
  });
  return app;
}

function isAct(name: string): name is DirectActName {
  return Object.hasOwn(directActs, name);
}

function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  throw failure('bad-input', { message: 'The request does not have the shape that is expected.' });
}

function read(act: DirectActName, body: unknown): { wanted: DirectWanted; commandId: string; occurredAt: string } {
  switch (act) {
    case 'take':
    case 'voice-contact': {
      const { commandId, occurredAt } = parsed(directActs[act], body);
      return { wanted: { kind: act }, commandId, occurredAt };
    }
    case 'emergency-call': {
      const { commandId, occurredAt, number } = parsed(directActs[act], body);
      return { wanted: { kind: act, number }, commandId, occurredAt };
    }
    case 'note': {
      const { commandId, occurredAt, words } = parsed(directActs[act], body);
      return { wanted: { kind: act, words }, commandId, occurredAt };
    }
    case 'hand-over': {
      const { commandId, occurredAt, note, ...rest } = parsed(directActs[act], body);
      return { wanted: { kind: act, note: note ?? null, ...rest }, commandId, occurredAt };
    }
    case 'by-voice': {
      const { commandId, occurredAt, note, ...rest } = parsed(directActs[act], body);
      return { wanted: { kind: act, note: note ?? null, ...rest }, commandId, occurredAt };
    }
  }
}
