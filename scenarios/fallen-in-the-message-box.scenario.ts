import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nbStaff as staff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, picture, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

/** “I have fallen”, written in the message box on a Saturday night, with and without a line to the server that looks for it. */

let stage: Stage;
let browser: Browser;
const fallen = 'Jeg har falt og ligger på gulvet, kommer meg ikke opp';

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-21T22:30:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function toTheWords(isAway: boolean) {
  const { context, page } = await visit(browser, stage.origin, {
    ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
  });
  context.setDefaultTimeout(patience);
  if (isAway) await context.route('**/api/guide/danger', (route) => route.abort());
  await page.getByRole('link', { name: text.ways.threads(null), exact: true }).click();
  await page.getByRole('link', { name: text.thread.write }).click();
  const box = page.getByLabel(text.thread.words);
  for (let question = 1; question < 4; question += 1) {
    await page.getByText(text.write.step(question, 4), { exact: true }).waitFor();
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: text.write.next, exact: true }).click();
  }
  await box.fill(fallen);
  return { context, page };
}

test('the right number stands first before she sends, and sending is never stopped', async () => {
  const { context, page } = await toTheWords(false);
  const first = page.getByRole('link', { name: `113 ${text.dangerLine.what.medical}` });
  await first.waitFor();
  expect(await first.getAttribute('href')).toBe('tel:113');
  expect((await first.boundingBox())?.height).toBeGreaterThanOrEqual(48);
  expect(page.url()).not.toContain('falt');
  await expectAccessible(page, 'danger-line');
  await expectNoSideways(page, 'danger-line');
  await picture(page, 'danger-line');
  await page.locator('form.write-box').getByRole('button').last().click();
  await page.locator('.message-words', { hasText: fallen }).waitFor();
  await context.close();
});

test('without the server that looks for it the calm numbers stand there, and the message is sent all the same', async () => {
  const { context, page } = await toTheWords(true);
  await page.locator('form.write-box').getByRole('link', { name: text.common.medical }).waitFor();
  await page.locator('form.write-box').getByRole('button').last().click();
  await page.locator('.message-words', { hasText: fallen }).waitFor();
  await context.close();
});

test('both stand on top of the unit’s list, with a sign and the words', async () => {
  const { context, page } = await visit(browser, stage.origin, {
    ...{ door: '/staff', as: 'silje-aune', size: 'desk', language: 'nb' },
  });
  context.setDefaultTimeout(patience);
  await page.goto(`${stage.origin}/staff/inbox`);
  const begin = page.getByRole('button', { name: text.desk.begin }).first();
  const rows = page.locator('a.inbox-row');
  await rows.first().or(begin).first().waitFor();
  if ((await rows.count()) === 0) {
    await begin.click();
    await page.goto(`${stage.origin}/staff/inbox`);
  }
  const mark = `${staff.dangerWork.mark}: ${staff.dangerWork.kinds.life}`;
  await rows.first().getByText(mark).waitFor();
  expect(await rows.nth(1).innerText()).toContain(mark);
  await rows.first().click();
  await page.locator('.inbox-thread').getByText(mark).waitFor();
  await picture(page, 'danger-inbox');
  await context.close();
});
