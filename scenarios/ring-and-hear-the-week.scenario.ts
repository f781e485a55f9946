import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPage } from '../web/text/nb/demo-page.ts';
import { nbStaff as staff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

/** A resident with a button telephone: her four digits are set with staff, she rings, hears her day, takes a visit back and is rung. */
let stage: Stage;
let browser: Browser;

const say = demoPage.telephone;

beforeAll(async () => {
  // Monday at eight on her wall: the whole day lies ahead.
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T07:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function setDigits(personId: string, word: string): Promise<void> {
  const { context, page } = await visit(browser, stage.origin, {
    ...{ door: '/staff', as: 'silje-aune', size: 'desk', language: 'nb' },
  } as const);
  await page.goto(`${stage.origin}/staff/people/${personId}?part=week-phone`);
  const begin = page.getByRole('button', { name: text.field.begin, exact: true });
  const digits = page.getByLabel(staff.weekPhonePart.word);
  await begin.first().or(digits).first().waitFor();
  if (!(await digits.isVisible())) {
    await begin.first().click();
    await page.goto(`${stage.origin}/staff/people/${personId}?part=week-phone`);
  }
  await digits.fill(word);
  await page.getByRole('button', { name: staff.weekPhonePart.setIt, exact: true }).click();
  await page.getByText(staff.weekPhonePart.saved).waitFor();
  await expectAccessible(page, 'her four digits, set by staff');
  await expectNoSideways(page, 'her four digits, set by staff');
  await context.close();
}

async function press(page: Page, keys: string): Promise<string> {
  const said = page.locator('.demo-phone-said li:not(.demo-phone-pressed)');
  const before = await said.count();
  for (const key of keys) await page.getByRole('button', { name: say.key(key), exact: true }).click();
  await expect.poll(() => said.count(), { timeout: patience }).toBe(before + 1);
  return (await said.last().textContent()) ?? '';
}

test('she hears nothing before her four digits are right, then her day; a visit is taken back by a plain yes, and 0 has her rung', async () => {
  const { context, page } = await visit(browser, stage.origin, {
    ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
  } as const);
  const people = await context.request.get(`${stage.origin}/api/my/people`, { headers: { 'tunet-door': 'resident' } });
  const mine = ((await people.json()) as { people: { id: string; relation: string }[] }).people;
  const personId = mine.find(({ relation }) => relation === 'self')?.id ?? '';
  await setDigits(personId, '5936');

  await page.goto(`${stage.origin}/person/${personId}/week-phone`);
  await page.getByRole('heading', { name: text.weekPhone.has }).waitFor();
  await expectAccessible(page, 'my four digits');

  await page.goto(`${stage.origin}/demo`);
  await page.getByRole('button', { name: say.ring('+47 555 00 700'), exact: true }).click();
  await page.getByText('Legevakten har 116117.').waitFor();
  await expectAccessible(page, 'the telephone of the demo');
  await expectNoSideways(page, 'the telephone of the demo');

  expect(await press(page, '140342')).not.toMatch(/kommer|avlyst|besøk/i);
  expect(await press(page, '9999')).toMatch(/^Det stemte ikke\./);
  await press(page, '140342');
  const today = await press(page, '5936');
  expect(today).toMatch(/^I dag mellom klokka/);
  expect(today).toMatch(/kommer/);
  // What the help is, and the digits, are never said.
  expect(today).not.toMatch(/medisin|dusj|5936/i);

  expect(await press(page, '2')).toMatch(/Haster det.*(trenger det\?|spør en sykepleier\?)/);
  expect(await press(page, '1')).toMatch(/Da kommer vi ikke til det besøket|Vi har spurt sykepleieren/);
  expect(await press(page, '1')).toMatch(/avlyst|spurt om å slippe/);
  expect(await press(page, '0')).toMatch(/Vi ringer deg senest/);
  await page.getByRole('button', { name: say.hangUp, exact: true }).click();
  await page.getByRole('button', { name: say.ring('+47 555 00 700'), exact: true }).waitFor();

  await page.goto(`${stage.origin}/person/${personId}/looks`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await context.close();
});
