import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { commonProblems } from '@tunet/contract';
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from 'fastify';
import type { Log } from '../log/log.ts';
import { Failure, failure } from './failures.ts';

export interface HttpOptions {
  readonly log: Log;
  /** Scheme, host and port that browsers use. */
  readonly publicOrigin: string;
  readonly trustedProxies: readonly string[];
  /** Certificate and key in PEM; left out behind a proxy and in the demo. */
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** Origins besides our own that a page may send a form to: the identity provider. */
  readonly formTargets: readonly string[];
}

/** Requests above this are refused before they are read. */
const bodyLimit = 256 * 1024;

/** The web server with what holds for every answer: one error shape, security headers, same-origin writes, logs without persons. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    ...(options.tls ? { https: options.tls } : {}),
  });
  await app.register(cookie);

  app.setErrorHandler((error: FastifyError | Failure, request, reply) => {
    const answer = error instanceof Failure ? error : known(error);
    if (answer.status >= 500)
      request.log.error({ err: error.message, stack: error.stack, route: request.routeOptions.url }, 'request failed');
    return reply.code(answer.status).send(answer.problem);
  });
  app.setNotFoundHandler((_request, reply) => {
    const answer = failure('not-found');
    return reply.code(answer.status).send(answer.problem);
  });

  app.addHook('onRequest', async (request) => {
    // Another site's page cannot write here: browsers always say where a write comes from.
    const from = request.headers.origin;
    if (request.method !== 'GET' && request.method !== 'HEAD' && from !== undefined && from !== options.publicOrigin) {
      throw failure('not-allowed');
    }
  });
  const policy = [
    "default-src 'none'",
    // The reader of labels is compiled on the telephone; no text is ever run (docs/decisions/0017).
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `form-action 'self' ${options.formTargets.join(' ')}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  app.addHook('onSend', async (request, reply) => {
    // A file has a stricter one of its own.
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
    if (options.tls) reply.header('strict-transport-security', 'max-age=31536000');
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  return app;
}

/** Fastify's own refusals in our shape; anything else is our fault and says nothing of it. */
function known(error: FastifyError): Failure {
  const status = error.statusCode ?? 500;
  if (status === 413) return failure('too-large');
  if (status === 415) return failure('wrong-media-type');
  if (status >= 400 && status < 500)
    return failure('bad-input', { message: 'The request could not be read. Send well-formed JSON.' });
  if (isOutage(error)) return failure('not-ready');
  return new Failure(commonProblems['out-of-order'], failure('out-of-order').problem);
}

/** The database is away or ending: worth a new try soon. */
function isOutage(error: FastifyError): boolean {
  return (
    ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', '57P01', '57P03', '08006', '08001'].includes(error.code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  );
}
