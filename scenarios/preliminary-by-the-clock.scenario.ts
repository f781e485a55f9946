import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nbStaff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, picture, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb } from './whole-text.ts';

/**
 * Preliminary answer by the clock: the daughter applies on a Monday in November; nobody in the office does anything; a month later at
 * three the letter goes by itself, says so, and the head is told. For another case a person picks the true reason first.
 */
const folder = mkdtempSync(join(tmpdir(), 'tunet-stage-'));
const need = 'Mamma er blitt ustø og tør ikke dusje alene lenger.';
let stage: Stage | undefined;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T08:00:00Z', folder }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function enter(door: '/' | '/staff', as: string): Promise<Page> {
  const size = door === '/' ? 'phone' : 'desk';
  const { context, page } = await visit(browser, stage?.origin ?? '', { door, as, size, language: 'nb' });
  context.setDefaultTimeout(patience);
  return page;
}

async function atWork(): Promise<Page> {
  const page = await enter('/staff', 'berit-aas');
  await page.goto(`${stage?.origin}/staff/intake`);
  const begin = page.getByRole('button', { name: nb.field.begin, exact: true });
  await begin.click();
  await begin.waitFor({ state: 'detached' });
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
  await picture(page, name);
}

test('the daughter applies, and has a day to count on', async () => {
  const page = await enter('/', 'kari-solvang');
  await page.getByRole('link', { name: nb.ways.applications('Ingrid') }).click();
  await page.getByRole('link', { name: nb.application.write }).click();
  await page.getByLabel(nb.applying.who.relative).check();
  await page.getByRole('button', { name: nb.applying.next, exact: true }).click();
  await page.getByLabel(nb.apply.label).fill(need);
  await page.getByRole('button', { name: nb.apply.forth }).click();
  await page.getByRole('button', { name: nb.apply.send }).click();
  await page.getByRole('heading', { name: nb.receipt.headingFor('Ingrid') }).waitFor();
  await page.context().close();
});

test('for another case an assessor picks the true reason and the day, reads the letter, and sends it', async () => {
  const page = await atWork();
  const say = nbStaff.preliminary;
  await page.locator('a.intake-row').last().click();
  await page.getByRole('link', { name: say.part }).click();
  await page.getByLabel(say.reason).selectOption('waits-for-doctor');
  await page.getByLabel(say.expected).fill('2027-01-20');
  await page.getByText('Grunnen er denne: Vi venter på opplysninger fra legen din.').waitFor();
  await look(page, 'preliminary-picked');
  await page.getByRole('button', { name: say.send }).click();
  await page.getByText(say.sent, { exact: true }).waitFor();
  await page.context().close();
});

test('a month later nobody has picked anything: it goes by itself, and says so', async () => {
  await stage?.stop();
  // Wednesday 23 December, five minutes past three in Nordvik.
  stage = await openStage({ clock: '2026-12-23T14:05:00Z', folder });
  const page = await enter('/', 'kari-solvang');
  await page.getByRole('link', { name: nb.ways.applications('Ingrid') }).click();
  await page
    .getByRole('link', { name: new RegExp(need.slice(0, 20)) })
    .first()
    .click();
  const heading = page.getByRole('heading', { name: nb.preliminaryAnswer.heading });
  // The worker looks each minute.
  for (let tries = 0; tries < 40 && (await heading.count()) === 0; tries += 1) {
    await page.waitForTimeout(3_000);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  }
  await page.getByText('Ingen saksbehandler har fått saken din.').waitFor();
  await page.getByText('Lederen av kontoret har fått vite det i dag.').waitFor();
  await look(page, 'preliminary-by-itself');
  await page.context().close();
});

test('the office sees that it went by itself, and cannot send it once more', async () => {
  const page = await atWork();
  await page
    .getByRole('link', { name: new RegExp(need.slice(0, 20)) })
    .first()
    .click();
  await page.getByRole('link', { name: nbStaff.preliminary.part }).click();
  await page.getByText(nbStaff.preliminary.sentByItself).waitFor();
  expect(await page.getByRole('button', { name: nbStaff.preliminary.send }).count()).toBe(0);
});
