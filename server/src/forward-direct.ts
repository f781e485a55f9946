import { request as ask, type IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import type { PastTakes } from './past-takes.ts';
import { failure } from './platform/http/failures.ts';

/** What of a request the receiver needs; nothing else is passed on. */
const passedOn = ['cookie', 'accept', 'content-type', 'content-length', 'origin'] as const;
/** What of its answer the browser needs. */
const passedBack = ['content-type', 'content-length', 'cache-control', 'x-accel-buffering'] as const;
/** A receiver that says nothing at all is not there. Milliseconds; a stream beats each second. */
const longestSilence = 15_000;

export interface ForwardPorts {
  readonly receiver: Config['receiver'];
  /** Name of the cookie that holds the session of the staff door. */
  readonly cookieName: string;
  /** What was taken past the database. */
  readonly past: PastTakes;
}

/**
 * Hands what a desk asks of the receiver on to it, and its answer back, as they are. Nothing here asks the database:
 * this is the way that is left when it is away.
 */
export async function forwardDirect(app: FastifyInstance, ports: ForwardPorts): Promise<void> {
  await app.register(async (direct) => {
    direct.removeAllContentTypeParsers();
    direct.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    direct.all('/direct/*', (request, reply) => forward(request, reply, ports));
  });
}

function forward(request: FastifyRequest, reply: FastifyReply, ports: ForwardPorts): Promise<void> {
  return new Promise((resolve, reject) => {
    const { method, url } = request;
    const headers = Object.fromEntries(
      passedOn.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, request.headers[name]]])),
    );
    const { host, port } = ports.receiver;
    const onward = ask(
      { host: reachable(host), port, method, path: url, headers, timeout: longestSilence },
      (answer) => {
        noteTake(request, answer, ports);
        giveBack(answer, reply);
        resolve();
      },
    );
    onward.on('timeout', () => onward.destroy(new Error('the receiver says nothing')));
    onward.on('error', () => {
      if (reply.raw.headersSent) reply.raw.destroy();
      else reject(failure('not-ready'));
    });
    // The browser has gone: the receiver need not go on.
    reply.raw.on('close', () => onward.destroy());
    request.raw.pipe(onward);
  });
}

/** Who has what is remembered, should the receiver be away when a colleague takes it in the database. */
function noteTake(request: FastifyRequest, answer: IncomingMessage, { cookieName, past }: ForwardPorts): void {
  const alarmId = /^\/direct\/alarms\/([^/]+)\/take$/.exec(request.url)?.[1];
  const token = request.cookies[cookieName];
  if (alarmId === undefined || token === undefined || answer.statusCode !== 200) return;
  let text = '';
  const decoder = new TextDecoder();
  answer.on('data', (part: Buffer) => {
    text += decoder.decode(part, { stream: true });
  });
  answer.on('end', () => past.note(alarmId, token, text));
}

function giveBack(answer: IncomingMessage, reply: FastifyReply): void {
  reply.hijack();
  const headers = Object.fromEntries(
    passedBack.flatMap((name) => (answer.headers[name] === undefined ? [] : [[name, answer.headers[name]]])),
  );
  reply.raw.writeHead(answer.statusCode ?? 502, { ...headers, 'x-content-type-options': 'nosniff' });
  answer.pipe(reply.raw);
  answer.on('error', () => reply.raw.destroy());
}

/** The address to use for a listener on all addresses. */
export function reachable(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}
