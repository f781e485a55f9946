import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDevice } from '../server/src/adapters/scaip/simulated-device.ts';
import { readConfig } from '../server/src/config.ts';
import { withAdministrator } from '../server/src/platform/db/prepare-database.ts';
import { expectAccessible, expectNoSideways, openBrowser, picture, visit } from './browser.ts';
import { OperatorByKeys } from './operator-by-keys.ts';
import { openStage, type Stage } from './stage.ts';
import { nb } from './whole-text.ts';

/**
 * Two operators and a night. What a bad hour brings, forty alarms and ten technical cases, comes here within 45 seconds: eighty
 * times as dense, while the ladder climbs by its own thirty, sixty and a hundred and twenty seconds. There is no mouse.
 */
const alarms = 40;
const technicalCases = 10;
const span = 45_000;

let stage: Stage;
let browser: Browser;
let operators: readonly [OperatorByKeys, OperatorByKeys];
let startedAt: number;

beforeAll(async () => {
  // Half past one at night, when the desk itself sees to the technical lane.
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-22T00:30:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function enter(as: string, name: string): Promise<OperatorByKeys> {
  const { page } = await visit(browser, stage.origin, { door: '/staff', as, size: 'desk', language: 'nb' });
  await page.addInitScript(() => {
    Object.assign(window, { mouse: 0 });
    for (const kind of ['pointerdown', 'mousedown', 'touchstart']) {
      addEventListener(kind, () => ((window as unknown as { mouse: number }).mouse += 1), { capture: true });
    }
  });
  await page.goto(`${stage.origin}/staff/desk`);
  const operator = new OperatorByKeys(page, nb, name);
  await page.getByRole('button', { name: nb.desk.soundPlay }).waitFor();
  return operator;
}

/** Device type and status of what comes, in turn: mostly presses, a fall in five, now and then smoke. */
const kinds = ['0003', '0003', '0005', '0003', '0003', '0003', '0005', '0003', '0003', '0023'] as const;

async function send(cid: string, ref: string, deviceType: string, status: string): Promise<void> {
  const device = await createDevice({ ...stage.sip, cid });
  const body = `<mrq><ref>${ref}</ref><mty>ME</mty><cid>${cid}</cid><dty>${deviceType}</dty><did>01</did><stc>${status}</stc><crd>gsm:</crd></mrq>`;
  expect(await device.send(body)).toMatchObject({ snu: 0 });
  await device.close();
}

test('two operators begin their watch with the keyboard', async () => {
  operators = [await enter('jonas-berg', 'Jonas Berg'), await enter('amina-warsame', 'Amina Warsame')];
  for (const operator of operators) {
    await hearTonesByKeys(operator);
    await operator.page.getByText(nb.desk.quiet).first().waitFor();
  }
  const [jonas] = operators;
  await jonas.page.getByText(nb.desk.operators(2)).waitFor();
  await look(jonas.page, 'night-quiet');
});

test('forty alarms and ten technical cases are seen through, none owned by two, none at the top of the ladder', async () => {
  startedAt = Date.now();
  const cids = await knownDevices();
  const coming = Array.from({ length: alarms }, (_, no) => ({
    // Evenly, with every fourth on the heels of the one before: that is when two look at the same row.
    at: Math.max(0, (no * span) / alarms - (no % 4 === 3 ? 1_400 : 0)),
    send: () => send(cids[no] ?? '', `n${no}`, kinds[no % kinds.length] ?? '0003', '0010'),
  }));
  const faults = Array.from({ length: technicalCases }, (_, no) => ({
    at: (no * span) / technicalCases,
    send: () => send(cids[alarms + no] ?? '', `f${no}`, '0003', '0016'),
  }));
  const arriving = Promise.all(
    [...coming, ...faults].map(async (one) => {
      await pause(one.at);
      await one.send();
    }),
  );
  let hasAllCome = false;
  void arriving.then(() => (hasAllCome = true));
  let isPictured = false;
  const work = async (operator: OperatorByKeys): Promise<void> => {
    for (;;) {
      if (await operator.next()) {
        if (!isPictured && operator.closed.length > 3) {
          isPictured = true;
          await picture(operator.page, 'night-watch-nb-desk');
        }
      } else if (hasAllCome) return;
      else await pause(150);
    }
  };
  await Promise.all([work(operators[0]), work(operators[1]), arriving]);
  const took = Math.round((Date.now() - startedAt) / 1_000);
  const counts = operators.map(({ closed }) => closed.length);
  console.log(`a night by keys: ${counts.join(' and ')} alarms closed in ${took} s`);
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(alarms);
  expect(Math.min(...counts), 'both worked').toBeGreaterThan(5);
});

test('the technical cases are handed on to those who mend, by keys too', async () => {
  const [jonas, amina] = operators;
  await expect
    .poll(() => jonas.page.locator('#desk-technical .technical-row').count())
    .toBeGreaterThanOrEqual(technicalCases);
  await look(jonas.page, 'night-technical');
  let left = technicalCases;
  while (left > 0 && (await jonas.handOnTechnical('Vaktsentralen'))) left -= 1;
  expect(left).toBe(0);
  expect(await amina.open()).toEqual([]);
});

test('the record says the same: one owner at a time, contact before every end, nobody waited to the top', async () => {
  const rows = await query<{
    id: string;
    ladder: number;
    wait: number;
    life: string[];
    closed: boolean;
    contact: boolean;
  }>(
    `select a.id, a.ladder, a.closed_at is not null as closed, coalesce(a.voice_at, a.present_at) <= a.closed_at as contact,
        extract(epoch from a.taken_at - a.received_at)::float as wait,
        array(select h.what from alarm_happening h where h.alarm_id = a.id and h.what in ('taken', 'given-back', 'closed') order by h.at, h.id) as life
      from alarm a where a.received_at > now() - interval '1 year' and a.cid = any ($1) and a.received_at >= $2`,
    [await knownDevices(), new Date(Date.parse('2026-11-22T00:29:00Z'))],
  );
  const night = rows.filter(({ life }) => life.length > 0);
  expect(night).toHaveLength(alarms);
  expect(night.filter(({ closed, contact }) => !closed || !contact)).toEqual([]);
  expect(night.filter(({ life }) => life.join() !== 'taken,closed')).toEqual([]);
  expect(night.filter(({ ladder }) => ladder >= 3)).toEqual([]);
  const waits = night.map(({ wait }) => wait).toSorted((a, b) => a - b);
  console.log(`waited for a taker: half ${waits[20]?.toFixed(1)} s, longest ${waits.at(-1)?.toFixed(1)} s`);
});

test('nobody touched a mouse', async () => {
  for (const { page } of operators)
    expect(await page.evaluate(() => (window as unknown as { mouse: number }).mouse)).toBe(0);
});

test('the desk can be read and used at every size, by night colours', async () => {
  const [jonas] = operators;
  await send('26317', 'last', '0005', '0009');
  await jonas.page.locator('.alarm-row', { hasText: 'Ingrid Solvang' }).waitFor();
  await jonas.press('t');
  await jonas.page.locator('.alarm-panel .steps').waitFor();
  await look(jonas.page, 'night-card');
  await jonas.press('a');
  await look(jonas.page, 'night-outcomes');
  await jonas.press('Escape');
  for (const width of [1280, 390, 320]) {
    await jonas.page.setViewportSize({ width, height: 900 });
    await look(jonas.page, `night-card at ${width}`);
  }
});

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
  await picture(page, `${name}-nb-desk`);
}

/** Hears the tones and says how many, with Tab and Enter. */
async function hearTonesByKeys(operator: OperatorByKeys): Promise<void> {
  const asked = operator.page.waitForResponse((answer) => answer.url().endsWith('/api/duties/sound-test'));
  await operator.tabTo(nb.desk.soundPlay);
  const { tones } = (await (await asked).json()) as { tones: number };
  await operator.page.locator(`button[data-tones="${tones}"]`).waitFor();
  await operator.tabTo(new RegExp(`^${tones}\\b`));
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

let devices: string[] | null = null;
/** Alarms of the town that stand in a home and work, the same ones in the same order each time. */
async function knownDevices(): Promise<string[]> {
  devices ??= (
    await query<{ cid: string }>(
      `select d.cid from device d join placement l on l.tenant_id = d.tenant_id and l.device_id = d.id and l.ends_at is null
        where d.kind = 'social-alarm' and d.status = 'in-service' and d.cid <> '26317'
        order by d.cid`,
      [],
    )
  ).map(({ cid }) => cid);
  expect(devices.length).toBeGreaterThanOrEqual(alarms + technicalCases);
  return devices;
}

function query<R>(text: string, values: unknown[]): Promise<R[]> {
  const { database } = readConfig({ TUNET_HOME: stage.home });
  return withAdministrator(database, async (client) => (await client.query(text, values)).rows as R[]);
}
