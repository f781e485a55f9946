import type { NewId } from '../../../platform/ids/ids.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import type { Received } from '../store/alarm-store.ts';
import { receiveInto, type Statements } from '../store/sql-store.ts';
import { laneOf, mayShareBatch } from './compose-batch.ts';
import type { OpenKinds } from './open-kinds.ts';

/** At most so many in one statement; more puts every caller in one batch while the other flushers idle. */
const batchSize = 50;
/** Measured on two cores with 64 callers: 2 leave the processors half idle while each waits for its commit, 4 gain nothing more. */
const flushers = 3;
/** More than this waiting means that the database is gone for long: devices shall try their next address. */
const longestQueue = 20_000;
/** One device that floods is not searched through for ever. */
const longestLook = 1_000;
/** Milliseconds before a batch is tried again while the database is away. */
const pause = 100;

export interface IngestCounts {
  readonly stored: number;
  readonly batches: number;
  /** batches written again after a deadlock, or while the database was away */
  readonly retried: number;
  /** signals that the database would not have at all */
  readonly refused: number;
  readonly waiting: number;
}

/** Commits many signals in one statement and releases each caller after its own commit. */
export interface IngestWriter {
  /** Resolves after the commit; null when the signal could not be kept. Never rejects. */
  write(signal: IncomingSignal): Promise<Received | null>;
  /** Something else keeps this signal now: it is not begun any more. One that is on its way to the database may still get there. */
  withdraw(signalId: string): void;
  counts(): IngestCounts;
  /** Takes no more, and resolves when what was taken is stored; at most `within` milliseconds. */
  stop(within: number): Promise<void>;
}

export interface IngestOptions {
  /** Each statement commits by itself. */
  readonly statements: () => Statements;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
  /** Left out: every press looks for an alarm that it may join. */
  readonly openKinds?: OpenKinds;
}

interface Waiting {
  readonly signal: IncomingSignal;
  readonly release: (received: Received | null) => void;
}

export function startIngestWriter({ statements, newId, timers, log, openKinds }: IngestOptions): IngestWriter {
  const lanes: Record<'alarms' | 'rest', Waiting[]> = { alarms: [], rest: [] };
  const same = new Map<string, Promise<Received | null>>();
  /** cids in flight: one device's signals are stored in the order in which they came */
  const flying = new Set<string>();
  /** ids whose callers wait, and those of them that something else keeps by now */
  const unanswered = new Set<string>();
  const withdrawn = new Set<string>();
  const counts = { stored: 0, batches: 0, retried: 0, refused: 0 };
  let flights = 0;
  let restFlights = 0;
  let isLeaving = false;
  let givenUp = false;
  let whenEmpty: (() => void) | null = null;

  const waiting = (): number => lanes.alarms.length + lanes.rest.length;

  function write(signal: IncomingSignal): Promise<Received | null> {
    const key = `${signal.sender}\n${signal.cid}\n${signal.ref}\n${signal.bodyHash}`;
    const first = same.get(key);
    if (first) return first;
    if (isLeaving || waiting() >= longestQueue) return Promise.resolve(null);
    const stored = new Promise<Received | null>((release) => lanes[laneOf(signal)].push({ signal, release }));
    same.set(key, stored);
    unanswered.add(signal.id);
    void stored.then(() => {
      same.delete(key);
      unanswered.delete(signal.id);
      withdrawn.delete(signal.id);
    });
    // One turn later, so that what came in the same moment travels together.
    void Promise.resolve().then(pump);
    return stored;
  }

  function pump(): void {
    while (flights < flushers) {
      const batch = compose();
      const [first] = batch;
      if (first === undefined) break;
      const isRest = laneOf(first.signal) === 'rest';
      flights += 1;
      if (isRest) restFlights += 1;
      for (const { signal } of batch) flying.add(signal.cid);
      void fly(batch).then(() => {
        flights -= 1;
        if (isRest) restFlights -= 1;
        for (const { signal } of batch) flying.delete(signal.cid);
        pump();
      });
    }
    if (flights === 0 && waiting() === 0) whenEmpty?.();
  }

  function compose(): Waiting[] {
    const batch: Waiting[] = [];
    const signals: IncomingSignal[] = [];
    for (const lane of [lanes.alarms, lanes.rest]) {
      // An alarm waits neither in one statement with tests, nor for a connection that they have all taken.
      if (lane === lanes.rest && (batch.length > 0 || restFlights >= flushers - 1)) break;
      for (let index = 0; index < Math.min(lane.length, longestLook) && batch.length < batchSize; ) {
        const one = lane[index];
        if (!one || flying.has(one.signal.cid) || !mayShareBatch(signals, one.signal)) {
          // A later signal of the same device must not pass this one.
          if (one) signals.push(one.signal);
          index += 1;
          continue;
        }
        lane.splice(index, 1);
        batch.push(one);
        signals.push(one.signal);
      }
    }
    return batch;
  }

  async function fly(whole: readonly Waiting[]): Promise<void> {
    let batch = whole;
    for (;;) {
      for (const { signal, release } of batch) if (withdrawn.has(signal.id)) release(null);
      batch = batch.filter(({ signal }) => !withdrawn.has(signal.id));
      if (batch.length === 0) return;
      try {
        const signals = batch.map(({ signal }) => signal);
        const received = await receiveInto(statements(), signals, newId, openKinds?.mayJoin(signals));
        openKinds?.note(signals);
        counts.batches += 1;
        counts.stored += batch.length;
        const byId = new Map(received.map((one) => [one.signalId, one]));
        for (const { signal, release } of batch) release(byId.get(signal.id) ?? null);
        return;
      } catch (error) {
        const fault = faultOf(error);
        if (fault === 'data') return split(batch, error);
        counts.retried += 1;
        if (fault === 'away') {
          if (counts.retried % 50 === 1) log.error({ code: codeOf(error), signals: batch.length }, 'signals wait');
          await new Promise<void>((done) => timers.after(pause, done));
        }
        if (givenUp) {
          for (const { release } of batch) release(null);
          return;
        }
      }
    }
  }

  /** One signal that the database will not have must not take forty-nine others with it. */
  async function split(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (batch.length > 1) {
      const middle = Math.ceil(batch.length / 2);
      await fly(batch.slice(0, middle));
      await fly(batch.slice(middle));
      return;
    }
    counts.refused += 1;
    log.error({ code: codeOf(error), signal: batch[0]?.signal.id }, 'a signal could not be stored');
    batch[0]?.release(null);
  }

  return {
    write,
    withdraw(signalId) {
      for (const lane of [lanes.alarms, lanes.rest]) {
        const at = lane.findIndex(({ signal }) => signal.id === signalId);
        const [waiting] = at === -1 ? [] : lane.splice(at, 1);
        if (waiting) return waiting.release(null);
      }
      if (unanswered.has(signalId)) withdrawn.add(signalId);
    },
    counts: () => ({ ...counts, waiting: waiting() }),
    async stop(within) {
      isLeaving = true;
      if (flights === 0 && waiting() === 0) return;
      await new Promise<void>((done) => {
        const callOff = timers.after(within, () => {
          givenUp = true;
          done();
        });
        whenEmpty = () => {
          callOff();
          done();
        };
      });
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** `data`: this will never fit. `again`: two batches met, try at once. `away`: the database is not there now. */
function faultOf(error: unknown): 'data' | 'again' | 'away' {
  const code = codeOf(error);
  if (code === '40P01' || code === '40001') return 'again';
  // 22: data exception, 23: a constraint, 54: a program limit such as an index row too long
  return /^(22|23|54)...$/.test(code) ? 'data' : 'away';
}
