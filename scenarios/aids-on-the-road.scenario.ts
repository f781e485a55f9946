import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DoorPath, expectAccessible, expectNoSideways, openBrowser, patience, visit } from './browser.ts';
import { type FakeCamera, openBrowserWithCamera } from './camera.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

/**
 * The store's car in a valley without net: what is read to the car, handed over at the door and written when nobody opens is kept on the
 * phone and sent by itself. And a carer at a visit who tells that an aid has hurt somebody.
 */
let stage: Stage;
let browser: Browser;
let camera: FakeCamera;
let keeper: Page;
let driver: Page;
let personId = '';
const folder = mkdtempSync(join(tmpdir(), 'tunet-road-'));
const say = text.aidRoad;

beforeAll(async () => {
  stage = await openStage({ clock: '2026-11-23T08:20:00Z' });
  browser = await openBrowser();
  camera = await openBrowserWithCamera(join(folder, 'camera.mjpeg'));
});
afterAll(async () => {
  await camera?.browser.close();
  await browser?.close();
  await stage?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function enter(of: Browser, door: DoorPath, as: string, size: 'phone' | 'desk'): Promise<Page> {
  const { context, page } = await visit(of, stage.origin, { door, as, size, language: 'nb' });
  context.setDefaultTimeout(patience);
  return page;
}

/** As the pages of the one logged in ask; the answer as it comes. */
function ask<T>(page: Page, path: string, body?: object): Promise<T> {
  return page.evaluate(
    async ([url, said]) => {
      if (said === null) return (await fetch(url)).json();
      const occurredAt = (await (await fetch('/api/places')).json()).now;
      const command = { commandId: crypto.randomUUID(), occurredAt, ...said };
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(command),
      });
      const found = await answer.json();
      if (!answer.ok) throw new Error(JSON.stringify(found));
      return found;
    },
    [path, body ?? null] as const,
  ) as Promise<T>;
}

interface Stop {
  readonly stopId: string;
  readonly labels: readonly string[];
  readonly parts: readonly object[];
  readonly weightLimitKg: number | null;
  readonly isDone: boolean;
  readonly tries: number;
}
const stops = async () => (await ask<{ stops: Stop[] }>(keeper, '/api/aid-rounds')).stops;

/** Something is promised to Ingrid and is to be brought to her home today. */
async function brought(article: string): Promise<Stop> {
  const { stocks } = await ask<{ stocks: { stockId: string; article: { nb: string }; size: { nb: string } }[] }>(
    keeper,
    '/api/aids/workshop/stocks',
  );
  const before = new Set((await stops()).map(({ stopId }) => stopId));
  for (const { stockId } of stocks.filter((stock) => stock.article.nb === article)) {
    const body = { stockId, from: null, way: 'delivery', why: 'staff', weightKg: 60 };
    await ask(keeper, `/api/people/${personId}/aid-promises`, body).catch(() => null);
    const added = (await stops()).find(({ stopId, labels }) => !before.has(stopId) && labels.length > 0);
    if (added) return added;
  }
  throw new Error(`no ${article} can be brought today`);
}

async function openStop(stop: Stop): Promise<void> {
  await driver.goto(`${stage.origin}/field/stop/${stop.stopId}`);
  await driver.getByRole('heading', { level: 1, name: 'Ingrid Solvang' }).waitFor();
}

async function hearRound(count: number): Promise<void> {
  await driver.goto(`${stage.origin}/field/`);
  await driver.getByRole('heading', { level: 1, name: say.title }).waitFor();
  await driver
    .locator('.aid-round > li')
    .nth(count - 1)
    .waitFor();
}

async function handOver(stop: Stop, label: string): Promise<void> {
  await camera.show(label);
  await driver.getByRole('button', { name: say.bringNow }).click();
  await driver.getByText(say.right(label)).waitFor();
  if (stop.weightLimitKg !== null) await driver.getByRole('textbox', { name: say.weight }).fill('60');
  for (const box of await driver.getByRole('checkbox').all()) await box.check();
  await expectAccessible(driver, 'handing over');
  await expectNoSideways(driver, 'handing over');
  await driver.getByRole('button', { name: say.delivered, exact: true }).click();
}

test('a wheelchair goes to the car and over her threshold without net, with its parts, fitted, and is her loan when the net is back', async () => {
  const ingrid = await enter(browser, '/', 'ingrid-solvang', 'phone');
  personId = (await ask<{ people: { id: string }[] }>(ingrid, '/api/my/people')).people[0]?.id ?? '';
  await ingrid.context().close();
  keeper = await enter(browser, '/staff', 'per-moen', 'desk');
  const { workplaces } = await ask<{ workplaces: { unitId: string }[] }>(keeper, '/api/duties/mine');
  await ask(keeper, '/api/duties', { unitId: workplaces[0]?.unitId, hours: 8 });
  const chair = await brought('Rullestol');
  expect(chair.parts.length).toBeGreaterThan(0);
  driver = await enter(camera.browser, '/field', 'per-moen', 'phone');
  await hearRound(1);
  await expectAccessible(driver, 'round');
  await expectNoSideways(driver, 'round');
  await openStop(chair);
  await expectAccessible(driver, 'stop');
  // The first look through the camera fetches the decoder; nothing is read: it is dark.
  await driver.getByRole('button', { name: say.takeRead }).click();
  await driver.locator('.scan-sight[data-state="dark"], .scan-sight[data-state="looking"]').waitFor();
  await driver.getByRole('button', { name: say.cancel }).click();
  await driver.context().setOffline(true);
  const [label = ''] = chair.labels;
  await camera.show(label);
  await driver.getByRole('button', { name: say.takeRead }).click();
  await driver.getByText(say.inCar).first().waitFor();
  await handOver(chair, label);
  await driver.getByText(text.field.kept).first().waitFor();
  await driver.getByText(say.done, { exact: true }).first().waitFor();
  expect((await stops()).find(({ stopId }) => stopId === chair.stopId)?.isDone).toBe(false);
  await driver.context().setOffline(false);
  await driver.getByText(text.field.received).first().waitFor();
  expect((await stops()).find(({ stopId }) => stopId === chair.stopId)?.isDone).toBe(true);
  const { loans } = await ask<{ loans: { label: string; fitted: { byName: string } | null }[] }>(
    keeper,
    `/api/people/${personId}/aid-loans`,
  );
  expect(loans.find((loan) => loan.label === label)?.fitted?.byName).toBe('Per Moen');
}, 300_000);

test('what was taken back while the phone had no net is not lent, and the driver reads why', async () => {
  const stool = await brought('Dusjkrakk');
  await hearRound(2);
  await openStop(stool);
  await driver.context().setOffline(true);
  await handOver(stool, stool.labels[0] ?? '');
  await driver.getByText(text.field.kept).first().waitFor();
  await ask(keeper, `/api/aid-rounds/stops/${stool.stopId}/agree`, { errand: 'bring', how: 'not-needed', on: null });
  await driver.context().setOffline(false);
  await driver.getByText(say.refused['already-fetched'] ?? '').waitFor();
  await expectAccessible(driver, 'refused');
  await driver.getByRole('button', { name: text.field.understood }).click();
}, 300_000);

test('nobody opens: it is written without net, she gets a new day, and the round goes on', async () => {
  const walker = await brought('Rullator til ute');
  await hearRound(2);
  await openStop(walker);
  await driver.context().setOffline(true);
  await driver.getByRole('button', { name: say.notHome }).click();
  await expectAccessible(driver, 'nobody home');
  await driver.getByRole('button', { name: say.notHomeYes }).click();
  await driver.getByText(text.field.kept).first().waitFor();
  await driver.context().setOffline(false);
  await driver.getByText(text.field.received).first().waitFor();
  expect((await stops()).find(({ stopId }) => stopId === walker.stopId)?.tries).toBe(1);
  await driver.context().close();
}, 300_000);

test('a carer at a visit tells without net that an aid has hurt somebody: help stands first, and the store hears it when the net is back', async () => {
  const lars = await enter(browser, '/field', 'lars-haugen', 'phone');
  await lars.getByRole('button', { name: text.field.begin, exact: true }).click();
  await lars.getByRole('link', { name: 'Ingrid Solvang' }).first().click();
  await lars.getByRole('heading', { level: 2, name: say.aids }).waitFor();
  await lars.locator('.visit-aids li').first().waitFor();
  await lars.context().setOffline(true);
  await lars.getByRole('button', { name: say.wrongOpen }).click();
  await lars.getByRole('group', { name: say.wrongWhich }).getByRole('button').first().click();
  await lars.getByRole('button', { name: say.whats.accident }).click();
  await lars.getByRole('button', { name: say.harms.injury }).click();
  await lars.getByRole('textbox', { name: say.happened }).fill('Bremsen slapp, og brukeren falt på gulvet.');
  // Help first: the numbers stand there, whatever is written.
  expect(await lars.locator('.danger-line a[href="tel:113"]').count()).toBeGreaterThan(0);
  // "Done" of the visit is not under the same thumb.
  expect(await lars.getByRole('button', { name: text.round.done, exact: true }).count()).toBe(0);
  await expectAccessible(lars, 'telling of an accident');
  await expectNoSideways(lars, 'telling of an accident');
  await lars.getByRole('button', { name: say.send, exact: true }).click();
  await lars.getByText(say.keptHere).waitFor();
  await lars.context().setOffline(false);
  await lars.getByText(say.toldAccident).waitFor();
  await lars.getByText(say.keptAside).first().waitFor();
  const { accidents } = await ask<{ accidents: { id: string; harm: string; words: string }[] }>(
    keeper,
    '/api/aids/accidents',
  );
  expect(accidents[0]).toMatchObject({ harm: 'injury', words: 'Bremsen slapp, og brukeren falt på gulvet.' });
}, 300_000);
