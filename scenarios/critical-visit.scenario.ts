import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nbStaff as staff } from '../web/text/nb-staff.ts';
import { longDayOf } from '../web/text/time.ts';
import {
  type DoorPath,
  expectAccessible,
  expectNoSideways,
  openBrowser,
  patience,
  type sizes,
  visit,
} from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

/** Critical visit: help that must not quietly fall away is asked about, answered by a nurse, and stands until then. */
let stage: Stage;
let browser: Browser;
let ingrid: Page;
let kari: Page;
let silje: Page;

const who = 'Ingrid Solvang';
const unit = 'Hjemmetjenesten Øst';
const tomorrow = '2026-11-25';
const why = 'Jeg skal i bursdag i morgen kveld.';
const no = 'Medisinene må tas. Vi kommer halv åtte, så rekker du bursdagen etterpå.';
const yes = 'Da tar du dem med deg. Vi har snakket sammen.';
const walk = 'Tur i parken';

beforeAll(async () => {
  // Tuesday at ten: tomorrow evening is in time, this afternoon is not.
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-24T09:00:00Z' }), openBrowser()]);
  ingrid = await enter('/', 'ingrid-solvang', 'phone');
  kari = await enter('/', 'kari-solvang', 'phone');
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function enter(door: DoorPath, as: string, size: keyof typeof sizes): Promise<Page> {
  const { context, page } = await visit(browser, stage.origin, { door, as, size, language: 'nb' });
  context.setDefaultTimeout(patience);
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
}

async function openVisits(page: Page, name: string | null): Promise<void> {
  await page.goto(stage.origin);
  await page.getByRole('link', { name: text.visit.way(name), exact: true }).click();
  // The first page has a heading for today too: that the page has changed is another question.
  await page.getByRole('heading', { level: 1, name: text.visit.way(name), exact: true }).waitFor();
  await page.getByRole('heading', { level: 2, name: text.visit.today, exact: true }).waitFor();
}

/** Her medicines tomorrow evening, opened. */
async function openMedicine(page: Page, name: string | null): Promise<Locator> {
  await openVisits(page, name);
  const heading = page.getByRole('heading', { level: 2, name: text.visit.tomorrow, exact: true });
  const line = page.locator('section').filter({ has: heading }).locator('.visit-line').last();
  await line.locator('summary').click();
  return line;
}

const cancelLink = (of: Locator | Page) => of.locator('a[href$="/cancel"]');
const button = (of: Locator | Page, name: string) => of.getByRole('button', { name, exact: true });
const waits = () => silje.locator('.waits li', { hasText: who });

/** Sends what the page does not offer. @returns the status of the answer */
function cancelPastPage(page: Page, visitId: string): Promise<number> {
  return page.evaluate(async (id) => {
    const { now } = await (await fetch('/api/places')).json();
    const body = JSON.stringify({ commandId: crypto.randomUUID(), occurredAt: now });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`/api/my/visits/${id}/cancel`, { method: 'POST', headers, body });
    await answer.text();
    return answer.status;
  }, visitId);
}

async function askAway(): Promise<void> {
  await cancelLink(await openMedicine(ingrid, null)).click();
  await ingrid.getByText(text.visitMore.cancelAsk(unit)).waitFor();
  await ingrid.getByLabel(text.visitMore.cancelWhy).fill(why);
}

async function sendAsk(): Promise<void> {
  await button(ingrid, text.visitMore.cancelSendAsk).click();
  await ingrid.getByText(text.visitMore.askedNow).waitFor();
}

test('her press goes where it was put, though her visits and messages come while her finger is down', async () => {
  const { context, page } = await visit(browser, stage.origin, {
    ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
  });
  let come: () => void = () => undefined;
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  const late = ['visits', 'threads'];
  for (const what of late) {
    await page.route(new RegExp(`/api/my/people/[^/]+/${what}`), (route) => coming.then(() => route.continue()));
  }
  const answerOf = (what: string) => page.waitForResponse((answer) => answer.url().includes(`/${what}`));
  // What is not held back stands first; then only the two can move the page.
  const early = ['decisions', 'applications'].map(answerOf);
  await page.goto(stage.origin);
  await Promise.all(early);
  const way = page.getByRole('link', { name: text.visit.way(null), exact: true });
  await way.waitFor();
  await page.waitForTimeout(500);
  await way.evaluate((link) => link.scrollIntoView({ block: 'center' }));
  const box = await way.boundingBox();
  if (!box) throw new Error('the way to her visits has no place on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  expect(await way.evaluate((link) => link.matches(':active'))).toBe(true);
  const heard = late.map(answerOf);
  come();
  await Promise.all(heard);
  // As long as an old hand may press.
  await page.waitForTimeout(300);
  await page.mouse.up();
  await page.getByRole('heading', { level: 1, name: text.visit.way(null), exact: true }).waitFor();
  await context.close();
});

test('the daughter sees the visit, and is not offered to take it back', async () => {
  const hers = await openMedicine(kari, 'Ingrid');
  await hers.getByText(text.visit.comes('Lars')).waitFor();
  expect(await cancelLink(kari).count()).toBe(0);
  await look(kari, 'visits, daughter');
  // Nor by the address of the question, which her mother may open.
  const address = await cancelLink(await openMedicine(ingrid, null)).getAttribute('href');
  await kari.goto(`${stage.origin}${address ?? ''}`);
  await kari.getByText(text.visitMore.notNow).waitFor();
  await kari.getByRole('link', { name: text.visit.ring(unit) }).waitFor();
  expect(await kari.locator('.visit-question').count()).toBe(0);
  await look(kari, 'cancel, daughter');
  // Out of reach answers as if it were nowhere.
  const visitId = /\/visits\/([0-9a-f-]{36})\/cancel$/.exec(address ?? '')?.[1];
  expect(await cancelPastPage(kari, visitId ?? '')).toBe(404);
  const untouched = await openMedicine(ingrid, null);
  expect(await cancelLink(untouched).getAttribute('href')).toContain(visitId);
});

test('the mother asks, and the visit stands until a nurse has answered', async () => {
  await askAway();
  expect(await button(ingrid, text.visitMore.cancelSend).count()).toBe(0);
  await look(ingrid, 'ask away');
  await sendAsk();
  await ingrid.getByText(text.visitMore.askedNext(unit)).waitFor();
  await look(ingrid, 'asked away');
  for (const [page, name] of [
    [ingrid, null],
    [kari, 'Ingrid'],
  ] as const) {
    const line = await openMedicine(page, name);
    await line.getByText(text.visitMore.cancelAsked).waitFor();
    await line.getByText(text.visit.comes('Lars')).waitFor();
    expect(await line.getAttribute('data-state')).toBe('planned');
    expect(await cancelLink(line).count()).toBe(0);
  }
});

test('it waits on top of the day of the unit, and a no without words is not sent', async () => {
  silje = await enter('/staff', 'silje-aune', 'desk');
  await silje.goto(`${stage.origin}/staff/units`);
  await button(silje, text.field.begin).click();
  await waits().getByText(staff.unitDay.asksCancel(who)).waitFor();
  await waits().getByText(why).waitFor();
  await waits().getByText(staff.unitDay.critical, { exact: true }).waitFor();
  await button(waits(), staff.unitDay.open).click();
  await button(waits(), staff.unitDay.keepIt).click();
  await waits().getByText(staff.unitDay.wordsNeeded).waitFor();
  await look(silje, 'asked at the unit');
  await waits().getByLabel(staff.unitDay.answerWords).fill(no);
  await button(waits(), staff.unitDay.keepIt).click();
  await waits().waitFor({ state: 'detached' });
});

test('mother and daughter read the answer, and the visit stands', async () => {
  for (const [page, name] of [
    [ingrid, null],
    [kari, 'Ingrid'],
  ] as const) {
    const line = await openMedicine(page, name);
    await line.getByText(text.visitMore.answered(no)).waitFor();
    await line.getByText(text.visit.comes('Lars')).waitFor();
    expect(await line.getAttribute('data-state')).toBe('planned');
  }
  await look(ingrid, 'answered');
});

test('what a nurse lets go of is still read by all, as taken back', async () => {
  await askAway();
  await sendAsk();
  await silje.goto(`${stage.origin}/staff/units`);
  await button(waits(), staff.unitDay.open).click();
  await waits().getByLabel(staff.unitDay.answerWords).fill(yes);
  await button(waits(), staff.unitDay.letGo).click();
  await waits().waitFor({ state: 'detached' });
  const line = await openMedicine(ingrid, null);
  await line.getByText(text.visit.state.cancelled, { exact: true }).waitFor();
  await line.getByText(text.visitMore.answered(yes)).waitFor();
  await silje.goto(`${stage.origin}/staff/units/${tomorrow}`);
  await button(silje, staff.unitDay.table).click();
  const row = silje.locator('.visit-table tbody tr', { hasText: who }).last();
  await row.getByText(staff.unitDay.states.cancelled, { exact: true }).waitFor();
});

test('after the cut-off ringing comes first, and the unit reads that it was late', async () => {
  // A walk this afternoon, which may fall away: the nurse writes it into her plan.
  const personId = /\/person\/([^/]+)/.exec(ingrid.url())?.[1];
  await silje.goto(`${stage.origin}/staff/people/${personId}?part=plan`);
  const say = staff.planning;
  await button(silje, say.edit).first().click();
  await button(silje, say.addIntervention).click();
  const fields = silje.locator('.plan-lines-form > fieldset').last();
  await fields.getByLabel(say.title, { exact: true }).fill(walk);
  for (const day of text.plan.days) await fields.getByLabel(day, { exact: true }).check();
  await fields.getByLabel(say.windowFrom, { exact: true }).fill('14:00');
  await fields.getByLabel(say.windowTo, { exact: true }).fill('15:00');
  await button(silje, say.keep).click();
  await button(silje, say.edit).first().waitFor();

  // Visits follow the plan within a moment.
  const card = ingrid.locator('.visit-card', { hasText: walk });
  await expect
    .poll(async () => openVisits(ingrid, null).then(() => card.count()), { timeout: patience, interval: 500 })
    .toBe(1);
  await card.getByText(text.visit.change, { exact: true }).click();
  await cancelLink(card).click();
  await ingrid
    .getByText(text.visitMore.tooLate(longDayOf('nb', 'Europe/Oslo', '2026-11-23T13:00:00Z'), '14:00'))
    .waitFor();
  const first = ingrid.locator('.visit-question').locator('a, button, textarea').first();
  expect(await first.getAttribute('href')).toMatch(/^tel:/);
  await look(ingrid, 'too late');
  await button(ingrid, text.visitMore.cancelLate).click();
  await ingrid.getByText(text.visitMore.cancelledNow).waitFor();

  await silje.goto(`${stage.origin}/staff/units`);
  await button(silje, staff.unitDay.table).click();
  const row = silje.locator('.visit-table tbody tr', { hasText: walk });
  await row.getByText(staff.unitDay.states.cancelled, { exact: true }).waitFor();
  await button(row, staff.unitDay.openRow).click();
  await silje.locator('.visit-answers').getByText(staff.unitDay.late).waitFor();
});
