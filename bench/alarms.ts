/**
 * How many alarms a second are taken in whole and committed, beside plain `pg` that inserts one row per transaction
 * into a copy of the table `signal`: same run, same database, same indexes, 64 callers each.
 *   npm run bench -- alarms [--json] [--minutes N]
 */
import { randomBytes } from 'node:crypto';
import { composeObserved } from '../server/src/adapters/scaip/observed-bodies.ts';
import { openLine } from '../server/src/adapters/scaip/simulated-device.ts';
import { startReceiving } from '../server/src/modules/alarms/index.ts';
import { systemClock } from '../server/src/platform/clock/clock.ts';
import { withAdministrator } from '../server/src/platform/db/prepare-database.ts';
import { idsFrom } from '../server/src/platform/ids/ids.ts';
import { systemTimers } from '../server/src/platform/jobs/timers.ts';
import { createLog } from '../server/src/platform/log/log.ts';
import { openPlainWriter } from './shared/insert-one-by-one.ts';
import { fleetAddress, layOutFleet } from './shared/lay-out-fleet.ts';
import { processorTimeBelow } from './shared/process-tree.ts';
import { readOptions } from './shared/read-options.ts';
import { type Cell, finish, round, tell } from './shared/result.ts';
import { type LoopResult, runCallers } from './shared/run-callers.ts';
import { startReceiver } from './shared/start-receiver.ts';
import { median, spreadOf } from './shared/statistics.ts';
import { startTemporaryDatabase } from './shared/temporary-database.ts';

const callers = 64;
const devices = 40_000;
/** Many and short, each beside its own reference: a machine that others use is never the same for long. */
const rounds = 8;

/** One round: how long each call took, and the processor time of all that took part, in milliseconds. */
interface Round extends LoopResult {
  readonly processorMs: number;
}

/** What was kept by a round. */
interface Kept {
  readonly signals: number;
  readonly alarms: number;
}

const options = readOptions({ minutes: 0.6 });
/** Per round; a third each for the reference, the store and the whole path. */
const seconds = (options.minutes * 60) / (rounds * 3);
const { database, home, stop } = await startTemporaryDatabase();
try {
  tell(`Laying out ${devices} devices …`);
  const fleet = await layOutFleet(database, devices);
  const [, tenant = ''] = fleet.tenants;
  let next = 0;
  const nextCid = () => fleet.cids[next++ % fleet.cids.length] ?? '';
  const newRef = () => randomBytes(4).toString('hex');

  const plain = await openPlainWriter(database, tenant, callers);
  const runPlain = () => runCallers(callers, seconds, (caller) => plain.insert(caller, nextCid()));

  const clock = systemClock();
  const newId = idsFrom(clock);
  const bodyHash = randomBytes(32).toString('hex');
  const receiving = await startReceiving({ database, clock, timers: systemTimers, log: createLog('bench', 'error') });
  const runStore = () =>
    runCallers(callers, seconds, async () => {
      const cid = nextCid();
      const answer = await receiving.onSignal({
        ...{ id: newId(), receivedAt: clock.now(), sender: cid, receiverAddress: fleetAddress, cid, ref: newRef() },
        ...{ did: '00', kind: 'alarm', alarmKind: 'press', deviceType: '02', statusCode: '010', locationCode: null },
        ...{ voice: 'gsm', bodyHash, text: '' },
      });
      if (answer.outcome !== 'stored') throw new Error(`A signal was not stored: ${answer.outcome}.`);
    });

  const receiver = await startReceiver(home);
  const line = await openLine({ host: '127.0.0.1', port: receiver.port });
  const runWholePath = () =>
    runCallers(callers, seconds, async () => {
      const cid = nextCid();
      const { snu, sipStatus } = await line.send(cid, composeObserved('essence-press', { cid, ref: newRef() }));
      if (snu !== 0) throw new Error(`A device was not told that it was heard: SIP ${sipStatus}, snu ${snu}.`);
    });

  /** Closes what is open, so that the next round opens new alarms, and does what autovacuum does in time. */
  const closeAll = async (): Promise<void> => {
    await withAdministrator(database, async (client) => {
      await client.query(
        `update alarm set voice_at = received_at, closed_at = received_at, closed_by = id, cause = 'test' where closed_at is null`,
      );
      await client.query('update access_grant set ends_at = starts_at where ends_at is null');
      await client.query(
        'vacuum (analyze) alarm, alarm_person, access_grant, signal, alarm_happening, event, plain_signal',
      );
    });
  };
  const kept = async (): Promise<Kept> =>
    withAdministrator(database, async (client) => {
      const { rows } = await client.query<Kept>(
        `select (select count(*)::int from signal) as signals, (select count(*)::int from alarm) as alarms`,
      );
      return rows[0] ?? { signals: 0, alarms: 0 };
    });

  const timed = async (run: () => Promise<LoopResult>): Promise<Round> => {
    // This process, and as its children the receiver and PostgreSQL.
    const began = processorTimeBelow(process.pid);
    const result = await run();
    return { ...result, processorMs: processorTimeBelow(process.pid) - began };
  };

  tell('Warming up …');
  for (const run of [runPlain, runStore, runWholePath]) await run();
  await closeAll();
  const found: Record<'plain' | 'store' | 'whole', Round[]> = { plain: [], store: [], whole: [] };
  const before = { kept: await kept(), counts: receiving.counts() };
  for (let no = 1; no <= rounds; no += 1) {
    tell(`Round ${no} of ${rounds} …`);
    found.plain.push(await timed(runPlain));
    found.store.push(await timed(runStore));
    await closeAll();
    found.whole.push(await timed(runWholePath));
    await closeAll();
  }
  const after = { kept: await kept(), counts: receiving.counts() };
  await line.close();
  await receiver.stop();
  await receiving.stop();
  await plain.close();

  const perSecond = (results: readonly Round[]) =>
    median(results.map((result) => result.latencies.length / result.seconds));
  const figures = (results: readonly Round[]) => {
    const { p50, p99 } = spreadOf(results.flatMap((result) => result.latencies));
    const processorUs = median(results.map(({ processorMs, latencies }) => (processorMs * 1000) / latencies.length));
    return {
      perSecond: Math.round(perSecond(results)),
      p50Ms: round(p50),
      p99Ms: round(p99),
      processorUs: Math.round(processorUs),
    };
  };
  const signals = after.kept.signals - before.kept.signals;
  const sent = [...found.store, ...found.whole].reduce((sum, { latencies }) => sum + latencies.length, 0);
  if (signals !== sent) throw new Error(`${sent} signals were answered as stored, but ${signals} are there.`);
  const batches = after.counts.batches - before.counts.batches;
  const besideReference = (results: readonly Round[]) =>
    round(median(results.map((result, no) => perSecond([result]) / perSecond(found.plain.slice(no, no + 1)))));
  const ratio = besideReference(found.store);
  const details = {
    callers,
    devices,
    rounds,
    secondsPerRound: round(seconds),
    reference: figures(found.plain),
    store: figures(found.store),
    wholePath: { ...figures(found.whole), ratio: besideReference(found.whole) },
    meanBatch: round((after.counts.stored - before.counts.stored) / batches),
    retriedBatches: after.counts.retried - before.counts.retried,
    newAlarmShare: round((after.kept.alarms - before.kept.alarms) / signals),
  };
  const lineOf = (name: string, of: ReturnType<typeof figures>, beside: number): Cell[] => [
    ...[name, of.perSecond, of.p50Ms, of.p99Ms, of.processorUs, beside],
  ];
  finish(
    {
      name: 'alarms',
      ratio,
      goal: '>= 0.5',
      reference:
        'plain pg, one prepared insert per transaction into a copy of the table signal with the same indexes, 64 connections',
      details,
    },
    [
      {
        title: `Alarms taken in and committed, ${callers} at once (median of ${rounds} rounds)`,
        columns: ['', 'per second', 'p50 ms', 'p99 ms', 'processor µs each', 'beside the reference'],
        rows: [
          lineOf('reference: one row each', details.reference, 1),
          lineOf('signal, alarm, persons, grants, happening, event', details.store, ratio),
          lineOf('the same from MESSAGE to mrs, over SIP and UDP', details.wholePath, details.wholePath.ratio),
        ],
      },
      {
        title: 'On the way',
        columns: ['', ''],
        rows: [
          ['signals in a batch, mean', details.meanBatch],
          ['share of signals that opened a new alarm', details.newAlarmShare],
          ['batches written again', details.retriedBatches],
        ],
      },
    ],
    options.json,
  );
} finally {
  await stop();
}
