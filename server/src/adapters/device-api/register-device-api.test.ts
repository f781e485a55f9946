import fc from 'fast-check';
import Fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingSignal, SignalAnswer } from '../../modules/alarms/core/incoming-signal.ts';
import { type EarlierAnswer, hashVendorKey, type Vendor, type VendorLookUp } from '../../modules/devices/index.ts';
import { writeVendorKey } from '../../modules/devices/vendors/vendor-key.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { manualTimers } from '../../platform/jobs/timers.ts';
import { registerDeviceApi } from './register-device-api.ts';

const AT = '2026-11-21T10:00:00.000Z';
const KEY = writeVendorKey(Buffer.alloc(32, 7));
const vendor: Vendor = { tenantId: 't1', keyId: 'k1', name: 'Maker', receiverAddress: 'nordvik.example' };
const PRESS = {
  deviceId: '900',
  kind: 'alarm',
  alarmKind: 'fall',
  at: AT,
  ref: 'r1',
  deviceText: 'bath',
  voice: 'gsm',
};

let app: FastifyInstance;
let timers: ReturnType<typeof manualTimers>;
let signals: IncomingSignal[];
let store: (signal: IncomingSignal) => Promise<SignalAnswer>;
let device: VendorLookUp['device'];
let kept: Map<string, EarlierAnswer>;
let isAway: boolean;
let ids: number;

beforeEach(async () => {
  [signals, kept, device, isAway, ids] = [[], new Map(), { tenantId: 't1', vendors: [] }, false, 0];
  store = async () => ({ outcome: 'stored', voice: { call: '+4770000000' } });
  timers = manualTimers();
  app = Fastify();
  const ask = <T>(answer: T): Promise<T> => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(answer));
  registerDeviceApi(app, {
    onSignal: (signal) => {
      signals.push(signal);
      return store(signal);
    },
    vendors: {
      vendorOf: async (hash) => (hashVendorKey(KEY)?.equals(hash) ? vendor : null),
      lookUp: (_vendor, key) => ask({ earlier: kept.get(key) ?? null, device }),
      keep: (_vendor, key, answer) => ask(void kept.set(key, answer)),
    },
    clock: fixedClock(AT),
    newId() {
      ids += 1;
      return `id-${ids}`;
    },
    timers,
    log: pino({ level: 'silent' }),
  });
});
afterEach(() => app.close());

async function post(body: object | string, headers: Record<string, string | undefined> = {}) {
  const given = {
    authorization: `Bearer ${KEY}`,
    'idempotency-key': 'one',
    'content-type': 'application/json',
    ...headers,
  };
  const sent = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
  const answer = await app.inject({
    method: 'POST',
    url: '/device-api/v1/signals',
    headers: sent,
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

describe('a signal from a vendor’s cloud', () => {
  it('is handed over as any other, and called taken when it has been stored', async () => {
    const { promise, resolve } = Promise.withResolvers<SignalAnswer>();
    store = () => promise;
    let isAnswered = false;
    const answer = post(PRESS).finally(() => {
      isAnswered = true;
    });
    await expect.poll(() => signals.length, { timeout: 4_000 }).toBe(1);
    expect(isAnswered).toBe(false);
    resolve({ outcome: 'stored', voice: { call: '+4770000000' } });
    expect(await answer).toMatchObject({
      status: 202,
      body: { signalId: 'id-1', receivedAt: AT, call: '+4770000000' },
      headers: { 'cache-control': 'no-store' },
    });
    expect(signals[0]).toEqual({
      ...{
        id: 'id-1',
        receivedAt: new Date(AT),
        sender: 'Maker',
        receiverAddress: 'nordvik.example',
        cid: '900',
        ref: 'r1',
      },
      ...{ did: null, kind: 'alarm', alarmKind: 'fall', deviceType: '0000', statusCode: '0000', locationCode: null },
      ...{ voice: 'gsm', bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/), text: 'bath' },
    });
  });

  it.each(['reset', 'info', 'heartbeat', 'test', 'fault'])('of kind %s is no alarm', async (kind) => {
    const { alarmKind: _left, ...rest } = PRESS;
    expect((await post({ ...rest, kind })).status).toBe(202);
    expect(signals[0]).toMatchObject({ kind, alarmKind: null });
  });

  it('is an alarm of kind other when nothing more is said', async () => {
    await post({ deviceId: ' 900 ', kind: 'alarm', at: AT, ref: 'r' });
    expect(signals[0]).toMatchObject({ cid: '900', alarmKind: 'other', voice: 'none', text: '' });
  });

  it('that is told late rings, and shows when it was said', async () => {
    await post({ ...PRESS, at: '2026-11-21T08:00:00+01:00' });
    expect(signals[0]?.text).toBe('bath · 2026-11-21T08:00:00+01:00');
  });

  it('of a device that nobody knows goes on: it rings in quarantine', async () => {
    device = null;
    expect((await post(PRESS)).status).toBe(202);
    expect(signals).toHaveLength(1);
  });
});

describe('a repeat', () => {
  it('of a key gets the same answer and rings once, with the fields in any order', async () => {
    const first = await post(PRESS);
    const again = await post(Object.fromEntries(Object.entries(PRESS).reverse()));
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(signals).toHaveLength(1);
  });

  it('is known after a restart too', async () => {
    const { body } = await post(PRESS);
    await app.close();
    app = Fastify();
    registerDeviceApi(app, {
      onSignal: () => Promise.reject(new Error('not again')),
      vendors: {
        vendorOf: async () => vendor,
        lookUp: async (_v, key) => ({ earlier: kept.get(key) ?? null, device }),
        keep: async () => undefined,
      },
      ...{ clock: fixedClock(AT), newId: () => 'x', timers, log: pino({ level: 'silent' }) },
    });
    expect(await post(PRESS)).toMatchObject({ status: 200, body });
    expect((await post({ ...PRESS, ref: 'r2' })).status).toBe(409);
  });

  it('that comes while the first is under way waits for it; another body with the key is told so', async () => {
    const { promise, resolve } = Promise.withResolvers<SignalAnswer>();
    store = () => promise;
    const first = post(PRESS);
    await expect.poll(() => signals.length, { timeout: 4_000 }).toBe(1);
    const again = post(PRESS);
    expect((await post({ ...PRESS, alarmKind: 'press' })).body).toMatchObject({
      code: 'key-reused',
      field: 'Idempotency-Key',
    });
    resolve({ outcome: 'stored', voice: null });
    expect([(await first).status, (await again).status]).toEqual([202, 200]);
    expect(signals).toHaveLength(1);
  });

  it('after "busy" is tried anew under the same key', async () => {
    store = async () => ({ outcome: 'busy' });
    const busy = await post(PRESS);
    expect(busy).toMatchObject({ status: 503, body: { code: 'busy' }, headers: { 'retry-after': '2' } });
    store = async () => ({ outcome: 'stored', voice: null });
    expect((await post(PRESS)).status).toBe(202);
  });

  it('of a heartbeat costs no row', async () => {
    for (const _copy of [1, 2]) await post({ deviceId: '900', kind: 'heartbeat', at: AT, ref: 'h' });
    expect(kept.size).toBe(0);
    expect(signals).toHaveLength(1);
  });
});

describe('what is not taken is told with what to do', () => {
  it.each<[string, object | string, Record<string, string | undefined>, number, object]>([
    ['without a key', PRESS, { authorization: undefined }, 401, { code: 'key-unknown' }],
    [
      'with a key of nobody',
      PRESS,
      { authorization: `Bearer ${writeVendorKey(Buffer.alloc(32, 8))}` },
      401,
      { code: 'key-unknown' },
    ],
    ['with a key of another shape', PRESS, { authorization: 'Basic abc' }, 401, { code: 'key-unknown' }],
    ['without an idempotency key', PRESS, { 'idempotency-key': undefined }, 400, { code: 'idempotency-key-missing' }],
    [
      'with one that is too long',
      PRESS,
      { 'idempotency-key': 'x'.repeat(129) },
      400,
      { code: 'idempotency-key-missing' },
    ],
    ['that is no JSON', '{', {}, 400, { code: 'bad-input' }],
    ['that is no JSON by its type', '<mrq/>', { 'content-type': 'application/xml' }, 415, { code: 'wrong-media-type' }],
    ['that is too large', { ...PRESS, deviceText: 'x'.repeat(17_000) }, {}, 413, { code: 'too-large' }],
    ['without a device', { ...PRESS, deviceId: ' ' }, {}, 400, { code: 'bad-input', field: 'deviceId' }],
    ['with a kind that we do not know', { ...PRESS, kind: 'ring' }, {}, 400, { field: 'kind' }],
    ['with a time without a zone', { ...PRESS, at: '2026-11-21T10:00:00' }, {}, 400, { field: 'at' }],
    ['with a field that we do not know', { ...PRESS, name: 'x' }, {}, 400, { code: 'bad-input' }],
    ['that is a list', '[]', {}, 400, { code: 'bad-input' }],
  ])('%s', async (_name, body, headers, status, problem) => {
    const answer = await post(body, headers);
    expect(answer).toMatchObject({ status, body: problem });
    expect(answer.body.message).toMatch(/\.$/);
    expect(signals).toEqual([]);
  });

  it.each([
    ['another municipality', { tenantId: 't2', vendors: [] }],
    ['another vendor', { tenantId: 't1', vendors: ['other'] }],
  ])('of a device of %s', async (_name, found) => {
    device = found;
    expect(await post(PRESS)).toMatchObject({ status: 403, body: { code: 'not-your-device' } });
    expect(signals).toEqual([]);
    device = { tenantId: 't1', vendors: ['maker'] };
    expect((await post(PRESS)).status).toBe(202);
  });

  it('where no desk answers', async () => {
    store = async () => ({ outcome: 'not-treated' });
    expect(await post(PRESS)).toMatchObject({
      status: 503,
      body: { code: 'nobody-answers' },
      headers: { 'retry-after': '60' },
    });
  });
});

it('any body at all is taken or told what is wrong with it, never 500', async () => {
  const nearly = fc.record({
    ...Object.fromEntries(
      Object.keys(PRESS).map((name) => [
        name,
        fc.oneof(fc.constant(PRESS[name as keyof typeof PRESS]), fc.jsonValue()),
      ]),
    ),
  });
  let no = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), nearly, fc.string()), async (body) => {
      no += 1;
      const { status, body: answer } = await post(JSON.stringify(body), { 'idempotency-key': `k${no}` });
      expect([202, 400]).toContain(status);
      expect(typeof (status === 202 ? answer.signalId : answer.message)).toBe('string');
    }),
    { numRuns: 300 },
  );
});

describe('while the database does not answer', () => {
  it('a signal goes on without a look-up', async () => {
    isAway = true;
    expect((await post(PRESS)).status).toBe(202);
    expect(await post(PRESS)).toMatchObject({ status: 200, body: { signalId: 'id-1' } });
    expect(signals).toHaveLength(1);
  });

  it('and the store neither, it is not called taken after four seconds', async () => {
    store = () => new Promise(() => undefined);
    const answer = post(PRESS);
    await expect.poll(() => signals.length, { timeout: 4_000 }).toBe(1);
    await timers.advance(4_000);
    expect((await answer).status).toBe(503);
  });

  it('a bug in the store is told as such, and the next signal is taken', async () => {
    store = () => {
      throw new Error('secret');
    };
    const answer = await post(PRESS);
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    store = async () => ({ outcome: 'stored', voice: null });
    expect((await post(PRESS)).status).toBe(202);
  });
});
