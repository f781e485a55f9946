/**
 * Real alarms in the middle of a storm: 2 150 heartbeats, tests and reconnects a second beside two alarms a second,
 * with 300 desks connected, on the whole started product. First the same alarms without the storm, in the same run.
 *   npm run bench -- storm [--json] [--minutes N]
 */
import { randomBytes } from 'node:crypto';
import { composeObserved } from '../server/src/adapters/scaip/observed-bodies.ts';
import { openLine } from '../server/src/adapters/scaip/simulated-device.ts';
import { withAdministrator } from '../server/src/platform/db/prepare-database.ts';
import { type AddedDevice, addDevices } from './shared/add-devices.ts';
import { processorTimeBelow } from './shared/process-tree.ts';
import { readOptions } from './shared/read-options.ts';
import { type Cell, finish, round, tell } from './shared/result.ts';
import { runSteadily } from './shared/run-callers.ts';
import { type DesksReport, startDesks, startStorm } from './shared/start-storm.ts';
import { type Spread, spreadOf } from './shared/statistics.ts';
import { startTemporaryProduct } from './shared/temporary-product.ts';
import { watchDesk } from './shared/watch-desk.ts';

const stormPerSecond = 2_150;
const alarmsPerSecond = 2;
const desks = 300;
const quietSeconds = 30;
/** Devices of the storm, all known: each is heard about every ten seconds, and each of these contacts is a row to write. */
const stormDevices = 20_000;
/** Milliseconds at p99. */
const goals = { answered: 300, shown: 1_000 };

/** One alarm that was sent. */
interface Pressed {
  readonly name: string;
  readonly sentAt: number;
  readonly answeredMs: number;
}

const options = readOptions({ minutes: 1 });
const stormSeconds = options.minutes * 60;
const quietCount = quietSeconds * alarmsPerSecond;
const stormCount = Math.round(stormSeconds * alarmsPerSecond);
const product = await startTemporaryProduct({ TUNET_TOWN: 'still' });
try {
  const pressing = quietCount + stormCount;
  const devices = (await addDevices(product.database, pressing + stormDevices)).slice(0, pressing);
  const taking = new Set<string>();
  const operator = await watchDesk(product.origin, 'jonas-berg', (row) => {
    if (row.status !== 'waiting' || taking.has(row.id)) return;
    taking.add(row.id);
    void operator.operator.act(`/api/alarms/${row.id}/take`).catch(() => undefined);
  });
  tell(`Connecting ${desks} desks …`);
  const screens = await startDesks(product.origin, operator.operator.cookie(), desks - 1);
  let unheard = 0;
  const line = await openLine({ host: '127.0.0.1', port: product.sipPort });

  async function press(of: readonly AddedDevice[], seconds: number): Promise<Pressed[]> {
    const pressed: Pressed[] = [];
    await runSteadily(alarmsPerSecond, seconds, async (no) => {
      const device = of[no];
      if (device === undefined) return;
      const body = composeObserved('essence-press', { cid: device.cid, ref: randomBytes(4).toString('hex') });
      const began = performance.now();
      const sentAt = performance.timeOrigin + began;
      const { snu, sipStatus } = await line.send(device.cid, body);
      if (snu !== 0) {
        unheard += 1;
        tell(`A device was not told that it was heard: SIP ${sipStatus}, snu ${snu}.`);
      }
      pressed.push({ name: device.name, sentAt, answeredMs: performance.now() - began });
    });
    return pressed;
  }

  tell(`Quiet: ${quietCount} alarms in ${quietSeconds} s …`);
  const calm = await press(devices.slice(0, quietCount), quietSeconds);
  await new Promise((resolve) => setTimeout(resolve, 3_000));

  tell(`Storm: ${stormPerSecond} messages a second for ${stormSeconds} s, ${stormCount} alarms beside …`);
  const spent = processorTimeBelow(product.pid);
  const storm = startStorm(product.sipPort, stormPerSecond, { first: pressing, count: stormDevices });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const rough = await press(devices.slice(quietCount), stormSeconds);
  const count = await storm.stop();
  const busy = (processorTimeBelow(product.pid) - spent) / (count.seconds * 1000);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const report = await screens.report();
  screens.stop();
  await line.close();
  await operator.stop();

  const stored = await countStored();
  const quiet = measure(calm, report);
  const stormy = measure(rough, report);
  const lost = quietCount + stormCount - stored;
  const unanswered =
    count.heartbeats.sent - count.heartbeats.answered + count.reconnects.sent - count.reconnects.answered;
  const missedScreens = quiet.missed + stormy.missed;
  const worst = Math.max(stormy.answered.p99 / goals.answered, stormy.shown.p99 / goals.shown);
  const figures = ({ p50, p99, max }: Spread) => ({ p50Ms: round(p50), p99Ms: round(p99), maxMs: round(max) });
  const row = (name: string, spread: Spread): Cell[] => [name, spread.count, spread.p50, spread.p99, spread.max];
  finish(
    {
      name: 'storm',
      // An alarm that was lost, or never came to a screen, is no fast one.
      ratio: lost + unheard + missedScreens > 0 ? Number.MAX_VALUE : round(worst),
      goal: '<= 1',
      reference: `the promise at p99: stored and answered within ${goals.answered} ms, on every screen within ${goals.shown} ms; the worse share counts. Beside it the same alarms without the storm`,
      details: {
        desks,
        alarms: { quiet: quietCount, storm: stormCount, lost, unheard, missedScreens },
        quiet: { answered: figures(quiet.answered), shown: figures(quiet.shown) },
        storm: {
          answered: figures(stormy.answered),
          shown: figures(stormy.shown),
          sent: count,
          processors: round(busy),
        },
        besideQuiet: {
          answeredP99: round(stormy.answered.p99 / quiet.answered.p99),
          shownP99: round(stormy.shown.p99 / quiet.shown.p99),
        },
        unanswered,
      },
    },
    [
      {
        title: `${alarmsPerSecond} alarms a second, ${desks} desks; milliseconds from MESSAGE`,
        columns: ['', 'count', 'p50', 'p99', 'longest'],
        rows: [
          row('quiet: to mrs, committed', quiet.answered),
          row(`storm of ${Math.round(count.perSecond)}/s: to mrs, committed`, stormy.answered),
          row('quiet: to a desk’s stream', quiet.shown),
          row('storm: to a desk’s stream', stormy.shown),
        ],
      },
      {
        title: 'Beside',
        columns: ['', ''],
        rows: [
          ['alarms that were lost', lost],
          ['alarms whose device was not told that it was heard', unheard],
          ['alarms that did not come to a desk', missedScreens],
          ['heartbeats and reconnects not answered', unanswered],
          ['tests answered', `${count.tests.answered} of ${count.tests.sent}`],
          ['refusals', JSON.stringify(count.refusals)],
          ['processors busy with the product', busy],
        ],
      },
    ],
    options.json,
  );

  async function countStored(): Promise<number> {
    return withAdministrator(product.database, async (client) => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from alarm where cid = any ($1)`,
        [devices.map(({ cid }) => cid)],
      );
      return rows[0]?.count ?? 0;
    });
  }
} finally {
  await product.stop();
}

/** When the alarms were answered, and when they came to each of the desks. */
function measure(pressed: readonly Pressed[], report: DesksReport) {
  const byName = new Map(report.shownAt);
  const shown: number[] = [];
  let missed = 0;
  for (const { name, sentAt } of pressed) {
    const times = byName.get(name) ?? [];
    missed += desks - 1 - times.length;
    for (const at of times) shown.push(at - sentAt);
  }
  return { answered: spreadOf(pressed.map(({ answeredMs }) => answeredMs)), shown: spreadOf(shown), missed };
}
