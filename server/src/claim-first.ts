import { request as ask } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Config } from './config.ts';
import { reachable } from './forward-direct.ts';
import type { PastTakes } from './past-takes.ts';
import { mayBeStored } from './platform/db/transaction.ts';

export interface ClaimPorts {
  readonly receiver: Config['receiver'];
  /** Name of the cookie that holds the session of the staff door. */
  readonly cookieName: string;
  /** What was taken past the database. */
  readonly past: PastTakes;
}

const takeRoute = '/api/alarms/:alarmId/take';
/** A receiver that has not answered by then does not hold up the one who takes. Milliseconds. */
const longestWait = 300;

/**
 * An alarm is taken in the database only after the receiver has been asked, and its taker is told only after the receiver knows:
 * it gives alarms to operators when the database is away, and what it remembers of the database is a moment old.
 * Must be called before the routes are served. Nothing here asks the database.
 */
export function claimFirst(app: FastifyInstance, { receiver, cookieName, past }: ClaimPorts): void {
  const asked = new WeakSet<FastifyRequest>();
  const unsure = new WeakSet<FastifyRequest>();
  const tell = (request: FastifyRequest, what: string, body: object = {}): Promise<Answer | null> =>
    askReceiver(receiver, request, `/claims/${alarmOf(request)}/${what}`, body);

  async function claim(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const token = request.cookies[cookieName];
    // What is no id is answered by the route itself, in the words of the contract.
    if (token === undefined || !z.uuid().safeParse(alarmOf(request)).success) return;
    const answer = await tell(request, 'made');
    if (answer?.status === 409) return reply.code(409).type('application/json').send(answer.body);
    if (answer?.status === 200) past.forget(alarmOf(request));
    else {
      // It is away, or does not know yet who asks. What it gave to somebody may lie in its journal still.
      const taken = past.ofAnother(alarmOf(request), token);
      if (taken) return reply.code(409).send(taken);
    }
    asked.add(request);
  }

  /** The outcome is committed, or will never be. */
  async function tellOutcome(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<void> {
    if (!asked.has(request)) return;
    if (reply.statusCode !== 200) {
      if (!unsure.has(request)) await tell(request, 'dropped');
      return;
    }
    const { version } = JSON.parse(String(payload)) as { version: number };
    await tell(request, 'taken', { version });
  }

  app.addHook('onRoute', (route) => {
    if (route.url !== takeRoute || route.method !== 'POST') return;
    route.preHandler = claim;
    route.onSend = tellOutcome;
    route.onError = async (request, _reply, error) => {
      // It may be hers: the claim runs out by itself, and until then only she gets it past the database.
      if (mayBeStored(error)) unsure.add(request);
    };
  });
}

function alarmOf(request: FastifyRequest): string {
  return (request.params as { alarmId: string }).alarmId;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Null when it did not answer in time. What has been sent may still be heard. */
function askReceiver(
  { host, port }: Config['receiver'],
  { headers: { cookie, origin } }: FastifyRequest,
  path: string,
  body: object,
): Promise<Answer | null> {
  const text = JSON.stringify(body);
  const headers = {
    ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
    ...(cookie === undefined ? {} : { cookie }),
    ...(origin === undefined ? {} : { origin }),
  };
  return new Promise((resolve) => {
    const onward = ask({ host: reachable(host), port, path, method: 'POST', headers }, (answer) => {
      let said = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        said += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: said }));
      answer.on('error', () => resolve(null));
    });
    const late = setTimeout(() => {
      resolve(null);
      onward.destroy();
    }, longestWait);
    onward.on('error', () => resolve(null));
    onward.on('close', () => {
      clearTimeout(late);
      resolve(null);
    });
    onward.end(text);
  });
}
