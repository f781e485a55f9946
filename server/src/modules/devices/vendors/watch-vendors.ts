import type { Clock } from '../../../platform/clock/clock.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { SenderStatements } from '../senders/watch-senders.ts';
import type { Vendor } from './vendor-key.ts';
import * as queries from './vendor-queries.ts';

/** What was answered to a key before. */
export interface EarlierAnswer {
  /** sha-256 of the body that it was given for, hex */
  readonly bodyHash: string;
  /** JSON text, as it was sent */
  readonly answer: string;
}

/** What is known before a signal of a vendor's cloud goes on. */
export interface VendorLookUp {
  readonly earlier: EarlierAnswer | null;
  /** whose device it is; null when nobody knows it */
  readonly device: { readonly tenantId: string; readonly vendors: readonly string[] } | null;
}

/** The clouds of vendors: who they are, and what they were answered. */
export interface Vendors {
  /** Null for a key that is not known, or was ended. Knows what it knew while the database is away. */
  vendorOf(keyHash: Buffer): Promise<Vendor | null>;
  /** @throws when the database does not answer */
  lookUp(vendor: Vendor, idempotencyKey: string, cid: string): Promise<VendorLookUp>;
  /** @throws when the database does not answer */
  keep(vendor: Vendor, idempotencyKey: string, answer: EarlierAnswer): Promise<void>;
  stop(): Promise<void>;
}

export interface WatchVendorsOptions {
  readonly statements: () => SenderStatements;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds: a key that was ended opens nothing after this. */
const readAgain = 15_000;
/** Milliseconds: a new key is looked for when it is first used, but strangers cannot make us read all the time. */
const readForStrangers = 1_000;
/** Milliseconds that an answer is kept: a cloud that was cut off for a day still does not ring twice. */
const keptFor = 48 * 3_600_000;
const forgetEvery = 3_600_000;

/** Reads the keys once, and then again and again; a first reading that fails is made up for. */
export async function watchVendors({ statements, clock, timers, log }: WatchVendorsOptions): Promise<Vendors> {
  let byHash: ReadonlyMap<string, Vendor> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;
  const used = new Map<string, Date>();
  const failed = (error: unknown): void => log.warn({ err: (error as Error).message }, 'vendor keys could not be read');

  async function read(): Promise<void> {
    readAt = timers.now();
    const rows = await statements().rows<Vendor & { hash: string }>(queries.vendorKeys, []);
    byHash = new Map(rows.map(({ hash, ...vendor }) => [hash, vendor]));
    const uses = [...used];
    used.clear();
    if (uses.length > 0) {
      await statements().rows(queries.noteUse, [uses.map(([id]) => id), uses.map(([, at]) => at)]);
    }
  }
  function readOnce(): Promise<void> {
    reading ??= read()
      .catch(failed)
      .finally(() => {
        reading = null;
      });
    return reading;
  }
  await readOnce();
  const repeating = every(readAgain, readOnce, { timers, failed });
  const forgetting = every(
    forgetEvery,
    async () => {
      await statements().rows(queries.forgetAnswers, [new Date(clock.now().getTime() - keptFor)]);
    },
    { timers, failed },
  );

  return {
    async vendorOf(keyHash) {
      const hash = keyHash.toString('hex');
      if (!byHash.has(hash) && timers.now() - readAt >= readForStrangers) await readOnce();
      const vendor = byHash.get(hash) ?? null;
      if (vendor !== null) used.set(vendor.keyId, clock.now());
      return vendor;
    },
    async lookUp({ tenantId, keyId }, idempotencyKey, cid) {
      const [row] = await statements().rows<{
        bodyHash: Buffer | null;
        answer: string | null;
        deviceTenantId: string | null;
        deviceVendors: string[];
      }>(queries.lookUp, [tenantId, keyId, idempotencyKey, cid]);
      const { bodyHash = null, answer = null, deviceTenantId = null, deviceVendors = [] } = row ?? {};
      return {
        earlier: bodyHash === null || answer === null ? null : { bodyHash: bodyHash.toString('hex'), answer },
        device: deviceTenantId === null ? null : { tenantId: deviceTenantId, vendors: deviceVendors },
      };
    },
    async keep({ tenantId, keyId }, idempotencyKey, { bodyHash, answer }) {
      const hash = Buffer.from(bodyHash, 'hex');
      await statements().rows(queries.keepAnswer, [tenantId, keyId, idempotencyKey, hash, answer, clock.now()]);
    },
    async stop() {
      await repeating.stop();
      await forgetting.stop();
      await readOnce();
    },
  };
}
