import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nbStaff as staff } from '../web/text/nb-staff.ts';
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

/** Phone offline, daughter waits: the visit is made, nobody has heard of it yet, and nobody is told that it was missed. */
let stage: Stage;
let browser: Browser;
let lars: Page;
let ingrid: Page;
let kari: Page;

const who = 'Ingrid Solvang';
/** What is never said of a visit that we have not heard of. */
const missed = /uteblitt|missed|ikke møtt|glemt/i;

beforeAll(async () => {
  // A minute after the window of her medicines in the morning, which must not fall away.
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-24T08:01:00Z' }), openBrowser()]);
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

/** Her visits as this reader sees them now. */
async function openVisits(page: Page, name: string | null): Promise<void> {
  await page.goto(stage.origin);
  await page.getByRole('link', { name: text.visit.way(name), exact: true }).click();
  // The first page has a heading for today too.
  await page.waitForURL(/\/visits$/);
  await page.getByRole('heading', { level: 2, name: text.visit.today, exact: true }).waitFor();
}

/** The first visit of the day: the medicines in the morning. */
const morning = (page: Page) => page.locator('.visit-card').first();
const waits = (page: Page) => page.locator('.waits li', { hasText: who });

async function neverMissed(page: Page, name: string): Promise<void> {
  expect(await page.locator('body').innerText(), name).not.toMatch(missed);
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
}

test('the carer makes the visit on a phone without net, and the phone keeps it', async () => {
  lars = await enter('/field', 'lars-haugen', 'phone');
  const begin = lars.getByRole('button', { name: text.field.begin, exact: true });
  await begin.click();
  await lars.getByRole('link', { name: who }).first().waitFor();
  await lars.context().setOffline(true);
  await lars.getByRole('link', { name: who }).first().click();
  await lars.getByRole('heading', { level: 1, name: who }).waitFor();
  await lars.getByRole('button', { name: text.round.done, exact: true }).click();
  await lars.getByText(text.field.kept).first().waitFor();
  await lars.getByText(text.field.keptCount(1)).waitFor();
  await neverMissed(lars, 'phone without net');
});

test('the unit is asked, in words that blame nobody', async () => {
  const silje = await enter('/staff', 'silje-aune', 'desk');
  await silje.goto(`${stage.origin}/staff/units`);
  await silje.getByRole('button', { name: text.field.begin, exact: true }).click();
  await waits(silje).getByText(staff.unitDay.states['not-confirmed'], { exact: true }).waitFor();
  await waits(silje).getByText(staff.unitDay.notHeard('09:00')).waitFor();
  await neverMissed(silje, 'unit that waits');
  await silje.context().close();
});

test('mother and daughter read that it is not confirmed yet, with the number to ring', async () => {
  ingrid = await enter('/', 'ingrid-solvang', 'phone');
  kari = await enter('/', 'kari-solvang', 'phone');
  for (const [page, name] of [
    [ingrid, null],
    [kari, 'Ingrid'],
  ] as const) {
    expect(await page.locator('body').innerText()).not.toMatch(missed);
    await openVisits(page, name);
    await morning(page).getByText(text.visit.state['not-confirmed'], { exact: true }).waitFor();
    await morning(page).getByText(text.visitMore.notConfirmedHelp).waitFor();
    expect(await morning(page).locator('a[href^="tel:"]').count()).toBe(1);
    await neverMissed(page, `visits of ${name ?? 'herself'}, not confirmed`);
  }
});

test('the phone comes back to the net by itself, and both read that it was done', async () => {
  await lars.context().setOffline(false);
  await lars.getByText(text.field.received).first().waitFor();
  for (const [page, name, came] of [
    [ingrid, null, text.visit.came('Lars')],
    [kari, 'Ingrid', text.visit.cameTo('Lars', 'Ingrid')],
  ] as const) {
    await openVisits(page, name);
    await morning(page).getByText(text.visit.state.done, { exact: true }).waitFor();
    await morning(page).getByText(came).waitFor();
    expect(await morning(page).getByText(text.visit.state['not-confirmed']).count()).toBe(0);
    await neverMissed(page, `visits of ${name ?? 'herself'}, done`);
  }
});

test('nothing waits at the unit any longer, and its list says from where it was told', async () => {
  const silje = await enter('/staff', 'silje-aune', 'desk');
  await silje.goto(`${stage.origin}/staff/units`);
  await silje.getByRole('button', { name: staff.unitDay.table, exact: true }).click();
  const row = silje.locator('.visit-table tbody tr', { hasText: who }).first();
  await row.getByText(staff.unitDay.states.done, { exact: true }).waitFor();
  await row.getByRole('button', { name: staff.unitDay.openRow, exact: true }).click();
  await silje.locator('.visit-answers').getByText(staff.unitDay.answeredBy('Lars Haugen', 'field')).waitFor();
  expect(await waits(silje).count()).toBe(0);
  await silje.context().close();
});

const borghild = 'Borghild Nilsen';
const why = 'Medisinen virker bedre før hun står opp.';
const lines = (page: Page) => page.locator('.visit-order li');
const titles = (page: Page) => page.locator('.visit-order li > span').allInnerTexts();

test('what is done in a visit gets another order, by button and by key, and the phone keeps it without net', async () => {
  await lars.goto(`${stage.origin}/field/`);
  await lars.getByRole('button', { name: text.round.unit, exact: true }).click();
  await lars.getByRole('link', { name: borghild }).first().click();
  await lars.getByRole('heading', { level: 1, name: borghild }).waitFor();
  await lars.context().setOffline(true);
  await lars.getByRole('button', { name: text.visitOrder.open, exact: true }).click();
  const [first = '', second = '', ...more] = await titles(lars);
  expect(second).not.toBe('');

  // By thumb, and back by keys alone: whoever stands on a line stays on it, and hears where it is.
  await lines(lars)
    .first()
    .getByRole('button', { name: text.visitOrder.down(first) })
    .click();
  expect(await titles(lars)).toEqual([second, first, ...more]);
  await lars.getByText(text.visitOrder.moved(first, 2, 2 + more.length)).waitFor();
  await lars.getByRole('button', { name: text.visitOrder.up(first) }).focus();
  await lars.keyboard.press('Enter');
  expect(await titles(lars)).toEqual([first, second, ...more]);
  const up = lars.getByRole('button', { name: text.visitOrder.up(first) });
  expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
  // At the top the key does nothing, and she does not lose her place.
  await lars.keyboard.press('Enter');
  expect(await titles(lars)).toEqual([first, second, ...more]);
  await lars.getByRole('button', { name: text.otherwise.send, exact: true }).click();
  await lars.getByText(text.visitOrder.same, { exact: true }).waitFor();

  await lars.getByRole('button', { name: text.visitOrder.down(first) }).focus();
  await lars.keyboard.press('Space');
  await lars.getByText(text.otherwise.wordsMissing, { exact: true }).waitFor();
  await neverMissed(lars, 'order of a visit on the phone');
  await lars.getByLabel(text.otherwise.words).fill(why);
  await lars.getByRole('button', { name: text.otherwise.send, exact: true }).click();
  await lars.getByText(text.field.kept).first().waitFor();
  await lars.reload();
  await lars.getByRole('heading', { level: 1, name: borghild }).waitFor();
  await lars.getByText(text.field.kept).first().waitFor();
  await lars.getByRole('button', { name: text.visitOrder.open, exact: true }).click();
  expect((await titles(lars)).slice(0, 2)).toEqual([second, first]);
  await lars.getByRole('button', { name: text.common.cancel, exact: true }).click();
  await lars.context().setOffline(false);
  await lars.getByText(text.field.received).first().waitFor();
});

test('it stands in her plan as the professional judgement of the one who said it, with why', async () => {
  const silje = await enter('/staff', 'silje-aune', 'desk');
  await silje.goto(`${stage.origin}/staff/units`);
  await silje.getByRole('button', { name: staff.unitDay.table, exact: true }).click();
  const row = silje.locator('.visit-table tbody tr', { hasText: borghild }).first();
  await row.getByRole('link', { name: borghild }).click();
  await silje.getByRole('link', { name: staff.planning.part, exact: true }).click();
  const said = silje.locator('.plan-lines li', { hasText: why });
  await said.getByText(text.otherwise.kinds['from-now'], { exact: true }).waitFor();
  await said.getByText(/Lars Haugen/).waitFor();
  await expectAccessible(silje, 'order in the plan');
  await silje.context().close();
});
