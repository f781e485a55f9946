import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nbStaff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb } from './whole-text.ts';

/**
 * A walker lies in the box, dirty. The keeper stands at it with a phone: it cannot go on the shelf before it is clean and looked over,
 * and then it is the next one's.
 */
let stage: Stage;
let browser: Browser;
let page: Page;
const say = nbStaff.aidWork;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T08:20:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

test('returned dirty, cleaned, looked over by its list, on the shelf for the next', async () => {
  const { context, page: opened } = await visit(browser, stage.origin, {
    ...{ door: '/staff', as: 'per-moen', size: 'phone', language: 'nb' },
  });
  context.setDefaultTimeout(patience);
  page = opened;
  await page.goto(`${stage.origin}/staff/aids/cleaning`);
  await page.getByRole('button', { name: nb.field.begin, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: say.cleaning.heading }).waitFor();
  await expectAccessible(page, 'cleaning');
  await expectNoSideways(page, 'cleaning');
  await page.locator('.aid-row').first().click();
  const label = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  // Dirty: there is a way to say that it is clean, and none to the shelf.
  await page.getByText(say.state.returned, { exact: true }).first().waitFor();
  expect(await page.getByRole('button', { name: say.cleaning.toShelf }).count()).toBe(0);
  await page.getByRole('button', { name: say.cleaning.done }).click();
  await page.getByRole('heading', { name: say.cleaning.list }).waitFor();
  await expectAccessible(page, 'inspecting');
  await expectNoSideways(page, 'inspecting');
  // Before the whole list is answered it is refused in words.
  await page.getByRole('button', { name: say.cleaning.toShelf }).click();
  await page.getByText(nbStaff.aidMore.refused['list-not-whole']).waitFor();
  for (const line of await page.getByRole('radio', { name: say.cleaning.ok, exact: true }).all()) await line.check();
  await page.getByRole('button', { name: say.cleaning.toShelf }).click();
  await page.getByText(say.state.available, { exact: true }).first().waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(label);
  await page.getByRole('link', { name: say.back }).click();
  await page.getByRole('heading', { level: 1, name: say.cleaning.heading }).waitFor();
  expect(await page.getByText(label, { exact: true }).count()).toBe(0);
}, 300_000);
