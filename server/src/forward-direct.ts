import { request as ask, type IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import { failure } from './platform/http/failures.ts';

/** What of a request the receiver needs; nothing else is passed on. */
const passedOn = ['cookie', 'accept', 'content-type', 'content-length', 'origin'] as const;
/** What of its answer the browser needs. */
const passedBack = ['content-type', 'content-length', 'cache-control', 'x-accel-buffering'] as const;
/** A receiver that says nothing at all is not there. Milliseconds; a stream beats each second. */
const longestSilence = 15_000;

/**
 * Hands what a desk asks of the receiver on to it, and its answer back, as they are. Nothing here asks the database:
 * this is the way that is left when it is away.
 */
export async function forwardDirect(app: FastifyInstance, { host, port }: Config['receiver']): Promise<void> {
  await app.register(async (direct) => {
    direct.removeAllContentTypeParsers();
    direct.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    direct.all('/direct/*', (request, reply) => forward(request, reply, { host: reachable(host), port }));
  });
}

function forward(
  request: FastifyRequest,
  reply: FastifyReply,
  receiver: { host: string; port: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const { method, url } = request;
    const headers = Object.fromEntries(
      passedOn.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, request.headers[name]]])),
    );
    const onward = ask({ ...receiver, method, path: url, headers, timeout: longestSilence }, (answer) => {
      giveBack(answer, reply);
      resolve();
    });
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
function reachable(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}
