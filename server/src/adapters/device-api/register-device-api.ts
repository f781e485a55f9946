import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { IncomingSignal, SignalAnswer } from '../../modules/alarms/index.ts';
import {
  type EarlierAnswer,
  hashVendorKey,
  type Vendor,
  type VendorLookUp,
  type Vendors,
} from '../../modules/devices/index.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import type { Timers } from '../../platform/jobs/timers.ts';
import type { Log } from '../../platform/log/log.ts';
import { type DeviceSignal, deviceSignal, hashSignal, toIncomingSignal } from './device-signal.ts';
import { badField, type DeviceProblem, problems } from './problems.ts';

export interface DeviceApiPorts {
  /** Must resolve `stored` only after the commit: the vendor's cloud believes it. */
  readonly onSignal: (signal: IncomingSignal) => Promise<SignalAnswer>;
  readonly vendors: Pick<Vendors, 'vendorOf' | 'lookUp' | 'keep'>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
}

/** What is answered with 202, and with 200 when it is sent again. */
interface TakenAnswer {
  readonly signalId: string;
  readonly receivedAt: string;
  /** number or address that the device shall call; null when it shall not */
  readonly call: string | null;
}

/** A person waits behind an alarm: what is not stored by then goes to the next address. Milliseconds. */
const answerWithin = 4_000;
/** What is known of a key and a device is worth this much waiting, and no more. Milliseconds. */
const lookWithin = 1_000;
/** Answers in memory, for repeats that come while the database is away. */
const remembered = 20_000;
const bodyLimit = 16 * 1024;

/**
 * The door for vendors' clouds: `POST /device-api/v1/signals`, one signal each.
 * 202 after the commit, as `snu` 0 over SIP; 200 with the same answer to a repeat of its key.
 * Everything that is only asked of the database to be exact (a repeat, whose device it is) is left out when it does not answer:
 * doubt makes an alarm.
 */
export function registerDeviceApi(app: FastifyInstance, ports: DeviceApiPorts): void {
  const { onSignal, vendors, clock, newId, timers, log } = ports;
  const underway = new Map<
    string,
    { readonly bodyHash: string; readonly outcome: Promise<TakenAnswer | DeviceProblem> }
  >();
  const answers = new Map<string, EarlierAnswer>();

  app.register(async (scope) => {
    scope.setErrorHandler((error: FastifyError, _request, reply) => refuse(reply, problemOf(error, log)));
    scope.post('/device-api/v1/signals', { bodyLimit }, async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const key = hashVendorKey(/^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
      const vendor = key === null ? null : await vendors.vendorOf(key);
      if (vendor === null) return refuse(reply.header('www-authenticate', 'Bearer'), problems.key);
      const idempotencyKey = request.headers['idempotency-key'];
      if (typeof idempotencyKey !== 'string' || !/^[ -~]{1,128}$/.test(idempotencyKey)) {
        return refuse(reply, problems.idempotencyKey);
      }
      const read = deviceSignal.safeParse(request.body);
      if (!read.success) {
        const [issue] = read.error.issues;
        return refuse(reply, badField(issue?.path ?? [], issue?.message ?? 'not as expected'));
      }
      return answer(reply, vendor, idempotencyKey, read.data);
    });
  });

  async function answer(
    reply: FastifyReply,
    vendor: Vendor,
    idempotencyKey: string,
    signal: DeviceSignal,
  ): Promise<FastifyReply> {
    const bodyHash = hashSignal(signal);
    const key = `${vendor.keyId}\n${idempotencyKey}`;
    const first = underway.get(key);
    if (first !== undefined) {
      if (first.bodyHash !== bodyHash) return refuse(reply, problems.reused);
      return tell(reply, await first.outcome, 200);
    }
    const known = answers.get(key);
    if (known !== undefined) return repeat(reply, known, bodyHash);
    const own = Promise.withResolvers<TakenAnswer | DeviceProblem>();
    underway.set(key, { bodyHash, outcome: own.promise });
    let outcome: TakenAnswer | DeviceProblem | EarlierAnswer = problems.broken;
    try {
      outcome = await take(vendor, idempotencyKey, signal, bodyHash);
    } finally {
      own.resolve('answer' in outcome ? asTaken(outcome, bodyHash) : outcome);
      underway.delete(key);
    }
    if ('answer' in outcome) return repeat(reply, outcome, bodyHash);
    if ('signalId' in outcome) remember(key, { bodyHash, answer: JSON.stringify(outcome) });
    return tell(reply, outcome, 202);
  }

  async function take(
    vendor: Vendor,
    idempotencyKey: string,
    signal: DeviceSignal,
    bodyHash: string,
  ): Promise<TakenAnswer | DeviceProblem | EarlierAnswer> {
    const found = await within(lookWithin, vendors.lookUp(vendor, idempotencyKey, signal.deviceId));
    if (found?.earlier) return found.earlier;
    if (found !== null && !maySpeakFor(vendor, found)) return problems.notYours;
    const received = { id: newId(), at: clock.now(), bodyHash };
    const answered = await within(answerWithin, onSignal(toIncomingSignal(signal, vendor, received)));
    if (answered === null || answered.outcome === 'busy') return problems.busy;
    if (answered.outcome === 'not-treated') return problems.untreated;
    const taken: TakenAnswer = {
      signalId: received.id,
      receivedAt: received.at.toISOString(),
      call: answered.voice?.call ?? null,
    };
    // A heartbeat that comes twice is no harm, and there are many.
    if (signal.kind !== 'heartbeat') {
      await within(lookWithin, vendors.keep(vendor, idempotencyKey, { bodyHash, answer: JSON.stringify(taken) }));
    }
    return taken;
  }

  /** Null when it failed or took too long. */
  function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
    return new Promise((resolve) => {
      const callOff = timers.after(milliseconds, () => resolve(null));
      work
        .then(resolve, (error: unknown) => {
          log.warn({ err: (error as Error).message }, 'a signal of a vendor went on without a look-up');
          resolve(null);
        })
        .finally(callOff);
    });
  }

  function remember(key: string, answer: EarlierAnswer): void {
    answers.set(key, answer);
    const oldest = answers.size > remembered ? answers.keys().next().value : undefined;
    if (oldest !== undefined) answers.delete(oldest);
  }
}

/** A device that nobody knows rings: in quarantine, at the desk of the key's municipality. */
function maySpeakFor(vendor: Vendor, { device }: VendorLookUp): boolean {
  if (device === null) return true;
  if (device.tenantId !== vendor.tenantId) return false;
  return device.vendors.length === 0 || device.vendors.includes(vendor.name.toLowerCase());
}

function repeat(reply: FastifyReply, earlier: EarlierAnswer, bodyHash: string): FastifyReply {
  if (earlier.bodyHash !== bodyHash) return refuse(reply, problems.reused);
  return reply.code(200).type('application/json').send(earlier.answer);
}

function asTaken({ answer, bodyHash }: EarlierAnswer, ofBody: string): TakenAnswer | DeviceProblem {
  return bodyHash === ofBody ? (JSON.parse(answer) as TakenAnswer) : problems.reused;
}

function tell(reply: FastifyReply, outcome: TakenAnswer | DeviceProblem, status: 200 | 202): FastifyReply {
  return 'signalId' in outcome ? reply.code(status).send(outcome) : refuse(reply, outcome);
}

function refuse(reply: FastifyReply, { status, retryAfter, ...problem }: DeviceProblem): FastifyReply {
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  return reply.code(status).send(problem);
}

/** Fastify's own refusals in words for a vendor. */
function problemOf(error: FastifyError, log: Log): DeviceProblem {
  if (error.statusCode === 413) return problems.tooLarge;
  if (error.statusCode === 415) return problems.mediaType;
  if (error.statusCode === 400) return problems.json;
  log.error({ err: error.message, stack: error.stack }, 'a signal of a vendor failed');
  return problems.broken;
}
