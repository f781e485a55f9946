/**
 * Memory of each process of the started product under a mixed load, for as long as one likes:
 * heartbeats, alarms that an operator takes and closes, page loads.
 *   npm run bench -- soak [--minutes N] [--json]
 */
import { randomBytes } from 'node:crypto';
import type { DeskRow } from '@tunet/contract';
import { composeObserved } from '../server/src/adapters/scaip/observed-bodies.ts';
import { openLine } from '../server/src/adapters/scaip/simulated-device.ts';
import { addDevices } from './shared/add-devices.ts';
import { type MemoryGroup, memoryBelow, memoryGroups } from './shared/process-memory.ts';
import { readOptions } from './shared/read-options.ts';
import { finish, round, tell } from './shared/result.ts';
import { runSteadily } from './shared/run-callers.ts';
import { startFlood } from './shared/start-flood.ts';
import { slope } from './shared/statistics.ts';
import { startTemporaryProduct } from './shared/temporary-product.ts';
import { watchDesk } from './shared/watch-desk.ts';

const heartbeatsPerSecond = 200;
const alarmsPerSecond = 1;
const pageLoadsPerSecond = 2;
const sampleEvery = 5_000;
const deviceCount = 600;
/** MB of proportional set size. */
const limits: Partial<Record<MemoryGroup, number>> = { web: 250, receiver: 120, database: 400 };
const pages = ['/', '/staff/', '/field/', '/api/places', '/api/demo', '/health'];

const options = readOptions({ minutes: 2 });
const seconds = options.minutes * 60;
const product = await startTemporaryProduct();
try {
  const devices = await addDevices(product.database, deviceCount);
  const counts = { alarms: 0, closed: 0, pages: 0, faults: 0 };
  const faults = new Set<string>();
  const fault = (error: unknown): void => {
    counts.faults += 1;
    faults.add((error as Error).message.slice(0, 120));
  };

  const inHand = new Set<string>();
  const desk = await watchDesk(product.origin, 'jonas-berg', (row) => {
    if (row.status !== 'waiting' || inHand.has(row.id)) return;
    inHand.add(row.id);
    void settle(row)
      .catch(fault)
      .finally(() => inHand.delete(row.id));
  });
  async function settle(row: DeskRow): Promise<void> {
    const act = (what: string, fields = {}) => desk.operator.act(`/api/alarms/${row.id}/${what}`, fields);
    await act('take');
    await desk.operator.get(`/api/alarms/${row.id}`);
    await act('voice-contact');
    await act('close', { cause: 'accidental', measure: 'talked', seenPresses: 1_000 });
    counts.closed += 1;
  }

  const samples: { readonly x: number; readonly memory: Record<MemoryGroup, number> }[] = [];
  const began = performance.now();
  const sample = (): void => {
    const x = (performance.now() - began) / 3_600_000;
    samples.push({ x, memory: memoryBelow(product.pid) });
    const { memory } = samples.at(-1) ?? {};
    if (memory)
      tell(
        `${Math.round(x * 3600)} s: ${memoryGroups.map((group) => `${group} ${Math.round(memory[group])}`).join(', ')} MB`,
      );
  };

  const line = await openLine({ host: '127.0.0.1', port: product.sipPort });
  const flood = startFlood(product.sipPort, heartbeatsPerSecond, deviceCount);
  sample();
  const sampling = setInterval(sample, sampleEvery);
  await Promise.all([
    runSteadily(alarmsPerSecond, seconds, async (no) => {
      const cid = devices[no % devices.length]?.cid ?? '';
      const { snu } = await line.send(
        cid,
        composeObserved('essence-press', { cid, ref: randomBytes(4).toString('hex') }),
      );
      if (snu === 0) counts.alarms += 1;
      else fault(new Error(`A device was not told that it was heard: snu ${snu}.`));
    }),
    runSteadily(pageLoadsPerSecond, seconds, async (no) => {
      const path = pages[no % pages.length] ?? '/';
      const answer = await fetch(new URL(path, product.origin));
      await answer.arrayBuffer();
      if (answer.status !== 200) fault(new Error(`${path} answered ${answer.status}.`));
      counts.pages += 1;
    }),
  ]);
  clearInterval(sampling);
  sample();
  const heartbeats = await flood.stop();
  await line.close();
  await desk.stop();

  const later = samples.slice(Math.floor(samples.length / 2));
  const groups = memoryGroups.map((group) => {
    const highest = Math.max(...samples.map(({ memory }) => memory[group]));
    const limit = limits[group];
    return {
      group,
      firstMb: round(samples[0]?.memory[group] ?? 0),
      highestMb: round(highest),
      lastMb: round(samples.at(-1)?.memory[group] ?? 0),
      limitMb: limit ?? null,
      share: limit === undefined ? null : round(highest / limit),
      growthMbPerHour: round(slope(later.map(({ x, memory }) => ({ x, y: memory[group] })))),
    };
  });
  finish(
    {
      name: 'soak',
      ratio: Math.max(...groups.map(({ share }) => share ?? 0)),
      goal: '<= 1',
      reference:
        'the memory that each may use: web 250 MB, receiver 120 MB, database 400 MB (proportional set size); the worst share counts',
      details: {
        minutes: options.minutes,
        samples: samples.length,
        groups,
        ...counts,
        faultKinds: [...faults],
        heartbeats,
      },
    },
    [
      {
        title: `Memory in MB over ${options.minutes} min: ${heartbeatsPerSecond} heartbeats, ${alarmsPerSecond} alarm taken and closed, ${pageLoadsPerSecond} page loads a second`,
        columns: ['', 'first', 'highest', 'last', 'limit', 'share', 'growth per hour, second half'],
        rows: groups.map((each) => [
          each.group,
          ...[each.firstMb, each.highestMb, each.lastMb].map(Math.round),
          each.limitMb ?? '',
          each.share ?? '',
          each.growthMbPerHour,
        ]),
      },
      {
        title: 'Done meanwhile',
        columns: ['', ''],
        rows: [
          ...Object.entries(counts),
          ['heartbeats answered', heartbeats.answered],
          ['heartbeats not answered', heartbeats.unanswered],
          ...[...faults].map((text) => [text, ''] as const),
        ],
      },
    ],
    options.json,
  );
} finally {
  await product.stop();
}
