/**
 * How long from an alarm's MESSAGE to its row on the operator's stream, on the whole started product,
 * with a flood of heartbeats beside. The promise is one second.
 *   npm run bench -- desk [--json] [--minutes N] [--browser]
 */
import { randomBytes } from 'node:crypto';
import { composeObserved } from '../server/src/adapters/scaip/observed-bodies.ts';
import { openLine } from '../server/src/adapters/scaip/simulated-device.ts';
import { addDevices } from './shared/add-devices.ts';
import { openDeskInBrowser } from './shared/desk-in-browser.ts';
import { readOptions } from './shared/read-options.ts';
import { type Cell, finish, round, tell } from './shared/result.ts';
import { runSteadily } from './shared/run-callers.ts';
import { startBare } from './shared/start-bare.ts';
import { startFlood } from './shared/start-flood.ts';
import { type Spread, spreadOf } from './shared/statistics.ts';
import { startTemporaryProduct } from './shared/temporary-product.ts';
import { nameOn, watchDesk } from './shared/watch-desk.ts';

const pressesPerSecond = 5;
const heartbeatsPerSecond = 400;
/** Milliseconds from sent to on screen. */
const promise = 1000;

const options = readOptions({ minutes: 1 });
const seconds = options.minutes * 60;
const presses = Math.round(seconds * pressesPerSecond);
const product = await startTemporaryProduct();
try {
  const devices = await addDevices(product.database, presses);
  const sentAt = new Map<string, number>();
  const bareSentAt = new Map<string, number>();
  const found: Record<'stream' | 'answer' | 'bare' | 'painted', number[]> = {
    ...{ stream: [], answer: [], bare: [], painted: [] },
  };
  const note = (times: number[], sent: Map<string, number>, key: string | undefined): void => {
    const began = sent.get(key ?? '');
    if (began === undefined) return;
    times.push(performance.now() - began);
    sent.delete(key ?? '');
  };
  const desk = await watchDesk(product.origin, 'jonas-berg', (row) => note(found.stream, sentAt, nameOn(row)));
  const bare = await startBare((cid) => note(found.bare, bareSentAt, cid));
  const browser = options.browser ? await openDeskInBrowser(product.origin, 'amina-warsame') : null;
  const line = await openLine({ host: '127.0.0.1', port: product.sipPort });
  const flood = startFlood(product.sipPort, heartbeatsPerSecond, presses);
  const wallAt = new Map<string, number>();

  tell(`Pressing ${presses} times …`);
  await runSteadily(pressesPerSecond, seconds, async (no) => {
    const device = devices[no];
    if (!device) return;
    const body = composeObserved('essence-press', { cid: device.cid, ref: randomBytes(4).toString('hex') });
    bareSentAt.set(device.cid, performance.now());
    bare.send(body);
    const began = performance.now();
    sentAt.set(device.name, began);
    wallAt.set(device.name, Date.now());
    const { snu, sipStatus } = await line.send(device.cid, body);
    if (snu !== 0) throw new Error(`A device was not told that it was heard: SIP ${sipStatus}, snu ${snu}.`);
    found.answer.push(performance.now() - began);
  });
  await new Promise((resolve) => setTimeout(resolve, 2 * promise));
  const heartbeats = await flood.stop();
  const paintedNames = new Set<string>();
  for (const [name, at] of (await browser?.painted()) ?? []) {
    paintedNames.add(name);
    const began = wallAt.get(name);
    if (began !== undefined) found.painted.push(at - began);
  }
  await browser?.close();
  await line.close();
  await bare.stop();
  await desk.stop();

  const lost = presses - found.stream.length;
  const unpainted = browser === null ? [] : [...wallAt.keys()].filter((name) => !paintedNames.has(name));
  const figures = ({ count, p50, p99, max }: Spread) => ({
    count,
    p50Ms: round(p50),
    p99Ms: round(p99),
    maxMs: round(max),
  });
  const stream = spreadOf(found.stream);
  const bareSpread = spreadOf(found.bare);
  const painted = browser === null ? null : spreadOf(found.painted);
  const row = (name: string, spread: Spread): Cell[] => [name, spread.count, spread.p50, spread.p99, spread.max];
  finish(
    {
      name: 'desk',
      // A row that never came is no fast row.
      ratio: lost + unpainted.length > 0 ? Number.MAX_VALUE : round((painted ?? stream).p99 / promise),
      goal: '<= 1',
      reference:
        'the promise: on the desk within one second of MESSAGE, at p99; beside it a bare server that echoes the same messages',
      details: {
        presses,
        pressesPerSecond,
        lost,
        stream: figures(stream),
        answer: figures(spreadOf(found.answer)),
        bare: figures(bareSpread),
        besideBare: { p50: round(stream.p50 / bareSpread.p50), p99: round(stream.p99 / bareSpread.p99) },
        ...(painted === null ? {} : { painted: figures(painted), unpainted }),
        heartbeats,
      },
    },
    [
      {
        title: `${pressesPerSecond} presses and ${heartbeatsPerSecond} heartbeats a second; milliseconds from MESSAGE`,
        columns: ['', 'count', 'p50', 'p99', 'longest'],
        rows: [
          row('to the row on the stream', stream),
          ...(painted === null ? [] : [row('to the row painted in Chromium', painted)]),
          row('to mrs, committed', spreadOf(found.answer)),
          row('reference: bare datagram to event', bareSpread),
        ],
      },
      {
        title: 'Beside',
        columns: ['', ''],
        rows: [
          ['alarms that never came', lost],
          ...(browser === null ? [] : [['alarms that were never painted', unpainted.length] as const]),
          ['heartbeats answered', heartbeats.answered],
          ['heartbeats not answered', heartbeats.unanswered],
        ],
      },
    ],
    options.json,
  );
} finally {
  await product.stop();
}
