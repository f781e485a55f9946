import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimFirst } from './claim-first.ts';
import { createPastTakes, type PastTakes } from './past-takes.ts';
import { inTransaction } from './platform/db/transaction.ts';
import { failure } from './platform/http/failures.ts';
import { manualTimers } from './platform/jobs/timers.ts';

const alarmId = '01a2017a-70ea-7508-8eea-36b7cc4853d8';
const taken = { code: 'already-taken', message: 'x', detail: { name: 'Per', at: '2026-11-21T22:00:00.000Z' } };
let heard: string[];
let answerTo: (what: string) => { readonly status: number; readonly body?: object } | 'silence';
let receiver: Server;
let past: PastTakes;
let app: FastifyInstance;
let takeInDatabase: () => Promise<unknown>;
let tried: number;

beforeEach(async () => {
  heard = [];
  tried = 0;
  answerTo = () => ({ status: 200 });
  takeInDatabase = async () => ({ id: alarmId, version: 7 });
  receiver = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => {
      text += part.toString();
    });
    request.on('end', () => {
      const what = request.url?.split('/').at(-1) ?? '';
      heard.push(`${what} ${text} ${request.headers.cookie}`);
      const said = answerTo(what);
      if (said === 'silence') return;
      response.writeHead(said.status, { 'content-type': 'application/json' }).end(JSON.stringify(said.body ?? {}));
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  past = createPastTakes(manualTimers());
  app = Fastify();
  await app.register(cookie);
  const { port } = receiver.address() as AddressInfo;
  claimFirst(app, { receiver: { host: '127.0.0.1', port }, cookieName: 'session', past });
  for (const act of ['take', 'give-back']) {
    app.post(`/api/alarms/:alarmId/${act}`, async () => {
      tried += 1;
      heard.push('database');
      return takeInDatabase();
    });
  }
});
afterEach(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await app.close();
});

const take = (act = 'take') =>
  app.inject({ method: 'POST', url: `/api/alarms/${alarmId}/${act}`, cookies: { session: 'kari' }, payload: {} });
const asKari = 'session=kari';

test('the receiver is asked before the database, and told before she is', async () => {
  const answer = await take();
  expect([answer.statusCode, answer.json()]).toEqual([200, { id: alarmId, version: 7 }]);
  expect(heard).toEqual([`made {} ${asKari}`, 'database', `taken {"version":7} ${asKari}`]);
});

test('a colleague has it past the database: she is told so, and the database is not tried', async () => {
  answerTo = () => ({ status: 409, body: taken });
  const answer = await take();
  expect([answer.statusCode, answer.json()]).toEqual([409, taken]);
  expect(heard).toEqual([`made {} ${asKari}`]);
});

test('refused in the database, or broken before the commit: the claim ends', async () => {
  takeInDatabase = () => Promise.reject(failure('not-found'));
  await take();
  takeInDatabase = () => inTransaction(breakingAt('select 1'), scope, (tx) => tx.sql('select 1'));
  expect((await take()).statusCode).toBe(500);
  const one = [`made {} ${asKari}`, 'database', `dropped {} ${asKari}`];
  expect(heard).toEqual([...one, ...one]);
});

test('broken in the commit: it may be hers, and the claim stays', async () => {
  takeInDatabase = () => inTransaction(breakingAt('commit'), scope, (tx) => tx.sql('select 1'));
  expect((await take()).statusCode).toBe(500);
  expect(heard).toEqual([`made {} ${asKari}`, 'database']);
});

test.each([
  ['hangs', () => 'silence' as const],
  ['does not know her yet', () => ({ status: 401 })],
])('a receiver that %s holds up nobody, except from what it has given to a colleague', async (_, said) => {
  answerTo = said;
  expect((await take()).statusCode).toBe(200);
  past.note(alarmId, 'per', JSON.stringify({ takenBy: { id: 'per', name: 'Per' }, takenAt: taken.detail.at }));
  const answer = await take();
  expect([answer.statusCode, answer.json()]).toMatchObject([409, { code: 'already-taken', detail: taken.detail }]);
  expect(tried).toBe(1);
  // The receiver is here again, and says that it is free.
  answerTo = () => ({ status: 200 });
  expect((await take()).statusCode).toBe(200);
  expect(past.ofAnother(alarmId, 'kari')).toBeNull();
});

test('nothing else is asked about, nor is anything for somebody without a session', async () => {
  await take('give-back');
  await app.inject({ method: 'POST', url: `/api/alarms/${alarmId}/take`, payload: {} });
  expect(heard).toEqual(['database', 'database']);
});

const scope = { tenants: [], subjects: [], at: new Date('2026-11-21T22:00:00Z') };

/** A database that goes in the middle of this statement. */
function breakingAt(statement: string): Pool {
  const client = {
    query: async (text: string) => {
      if (text.startsWith(statement)) throw new Error('Connection terminated');
      return { rows: [], command: text.toUpperCase() };
    },
    release: () => undefined,
  };
  return { connect: async () => client } as unknown as Pool;
}
