import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nbStaff as staff } from '../web/text/nb-staff.ts';
import {
  type DoorPath,
  expectAccessible,
  expectNoSideways,
  openBrowser,
  patience,
  picture,
  type sizes,
  visit,
} from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

/** Applying, one question a page: left half way and sent from another device; and for a place in a nursing home, by keyboard. */

let stage: Stage;
let browser: Browser;
const say = text.applying;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T08:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function enter(door: DoorPath, as: string, size: keyof typeof sizes): Promise<[Page, BrowserContext]> {
  const { context, page } = await visit(browser, stage.origin, { door, as, size, language: 'nb' });
  context.setDefaultTimeout(patience);
  return [page, context];
}

async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
  await picture(page, name);
}

/** From the first page to her applications. */
async function toApplications(page: Page, name: string | null): Promise<void> {
  await page.getByRole('link', { name: text.ways.applications(name), exact: true }).click();
}

describe('left half way', () => {
  const need = 'Jeg er blitt ustø i trappa og redd for å falle.';

  test('she writes, answers one question, sees that it is saved, and logs out', async () => {
    const [page, context] = await enter('/', 'ingrid-solvang', 'phone');
    await toApplications(page, null);
    await page.getByRole('link', { name: text.application.write }).click();
    await page.getByLabel(text.apply.label).fill(need);
    await page.getByRole('button', { name: say.next, exact: true }).click();
    await page.getByLabel(say.lives.alone).check();
    await page.getByText(say.saved('09:').trim()).waitFor();
    await look(page, 'apply-lives');
    await page.getByRole('link', { name: text.common.logOut }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/person'));
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('trappa');
    await context.close();
  });

  test('not saved is said as it is while the line is down, and it is saved when the line is back', async () => {
    const [page, context] = await enter('/', 'ingrid-solvang', 'phone');
    await toApplications(page, null);
    await page.getByRole('link', { name: say.goOn }).click();
    await page.getByLabel(text.apply.label).waitFor();
    await context.setOffline(true);
    await page.getByLabel(text.apply.label).fill(`${need} Det haster litt.`);
    await page.getByText(say.unsaved).waitFor();
    await look(page, 'apply-not-saved');
    await context.setOffline(false);
    await page.getByText(say.unsaved).waitFor({ state: 'detached' });
    await page.getByText(say.saved('09:').trim()).waitFor();
    await context.close();
  });

  test('on another device it is there, read back whole, and sent', async () => {
    const [page] = await enter('/', 'ingrid-solvang', 'desk');
    await toApplications(page, null);
    await look(page, 'applications-with-draft');
    await page.getByRole('link', { name: say.goOn }).click();
    await page.getByRole('button', { name: text.apply.forth }).click();
    await page.getByText(`${need} Det haster litt.`).waitFor();
    await page.getByText(say.lives.alone).waitFor();
    await look(page, 'apply-read-back');
    await page.getByRole('button', { name: text.apply.send }).click();
    await page.getByRole('heading', { name: text.receipt.heading }).waitFor();
    await page.goBack();
    await page.getByLabel(text.apply.label).waitFor();
    expect(await page.getByLabel(text.apply.label).inputValue(), 'sent once, and gone').toBe('');
  });
});

describe('a place in a nursing home for a parent', () => {
  let daughter: Page;

  /** By keyboard alone: to the control, and the key that uses it. */
  async function key(page: Page, role: 'button' | 'radio' | 'checkbox' | 'link', name: string | RegExp, press: string) {
    const control = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first();
    await control.waitFor();
    for (let tries = 0; tries < 160; tries += 1) {
      if (await control.evaluate((each) => each === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    expect(await control.evaluate((each) => each === document.activeElement), `Tab reaches ${String(name)}`).toBe(true);
    await page.keyboard.press(press);
  }

  test('she says who she is, what it is about, and wishes for a place, by keyboard', async () => {
    [daughter] = await enter('/', 'kari-solvang', 'phone');
    await toApplications(daughter, 'Ingrid');
    await key(daughter, 'link', text.application.write, 'Enter');
    await look(daughter, 'apply-who');
    await key(daughter, 'radio', say.who.relative, 'Space');
    await key(daughter, 'button', say.next, 'Enter');
    await daughter.getByLabel(text.apply.label).focus();
    await daughter.keyboard.type('Mamma går ut om natten og finner ikke hjem.');
    await key(daughter, 'button', say.next, 'Enter');
    for (const page of ['lives', 'home', 'hospital', 'aids'] as const) {
      await daughter.getByRole('heading', { level: 1, name: say[page].ask('Ingrid') }).waitFor();
      await key(daughter, 'button', say.skip, 'Enter');
    }
    await daughter.getByRole('heading', { level: 1, name: say.everyday.ask('Ingrid') }).waitFor();
    await daughter.getByRole('group', { name: say.everyday.items.remember }).getByLabel(say.everyday.how.hard).check();
    await look(daughter, 'apply-everyday');
    await key(daughter, 'button', say.next, 'Enter');
    await key(daughter, 'button', say.skip, 'Enter');
    await daughter.getByRole('heading', { level: 1, name: say.wishes.ask }).waitFor();
    await daughter.locator('main summary').focus();
    await daughter.keyboard.press('Enter');
    await key(daughter, 'checkbox', /^Fast plass på sykehjem/, 'Space');
    await look(daughter, 'apply-wishes');
    await key(daughter, 'button', say.next, 'Enter');
  });

  test('she is told of two answers, says what her mother says, and consents only to what was said', async () => {
    await daughter.getByText(say.place.help).waitFor();
    await daughter.getByLabel(say.place.heard).fill('Hun vil helst bo hjemme.');
    await daughter.getByLabel(say.place.unsure).check();
    await look(daughter, 'apply-place');
    await daughter.getByRole('button', { name: say.next, exact: true }).click();
    await daughter.getByRole('heading', { level: 1, name: say.papers.ask }).waitFor();
    const stairs = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a8' } })
      .png()
      .toBuffer();
    await daughter.locator('input[type=file]').setInputFiles([
      { name: 'trapp.png', mimeType: 'image/png', buffer: stairs },
      { name: 'brev.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n') },
      { name: 'side.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>alert(1)</script>') },
    ]);
    await daughter.getByText(say.papers.unreadable).waitFor();
    await daughter.getByRole('img', { name: say.papers.photo(1) }).waitFor();
    await daughter.getByRole('link', { name: say.papers.document(2) }).waitFor();
    await look(daughter, 'apply-papers');
    await daughter.getByRole('button', { name: say.next, exact: true }).click();
    await daughter.getByRole('group', { name: say.consent.to.gp }).getByLabel(say.consent.answer.tomorrow).check();
    await look(daughter, 'apply-consent');
    await daughter.getByRole('button', { name: say.next, exact: true }).click();
    await daughter.getByText(`${say.consent.to.gp}: ${say.consent.answer.tomorrow}`).waitFor();
    await daughter.getByRole('img', { name: say.papers.photo(1) }).waitFor();
    await look(daughter, 'apply-place-read-back');
    await daughter.getByRole('button', { name: text.apply.send }).click();
    await daughter.getByRole('heading', { name: text.receipt.headingFor('Ingrid') }).waitFor();
    await daughter.getByRole('link', { name: text.receipt.follow }).click();
    await daughter.getByText('Hun vil helst bo hjemme.').waitFor();
    const shown = daughter.getByRole('img', { name: say.papers.photo(1) });
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => shown.evaluate((each) => each instanceof HTMLImageElement && each.naturalWidth)).toBe(900);
    await look(daughter, 'application-status-place');
  });

  test('the office reads the same answers, and who applied', async () => {
    const [assessor] = await enter('/staff', 'berit-aas', 'desk');
    await assessor.goto(`${stage.origin}/staff/intake`);
    const begin = assessor.getByRole('button', { name: text.field.begin, exact: true });
    await begin.click();
    await begin.waitFor({ state: 'detached' });
    await assessor.getByRole('link', { name: /Mamma går ut om natten/ }).click();
    await assessor.getByText('Hun vil helst bo hjemme.').waitFor();
    await assessor.getByText(staff.applied.as.relative).first().waitFor();
    const shown = assessor.getByRole('img', { name: say.papers.photo(1) });
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => shown.evaluate((each) => each instanceof HTMLImageElement && each.naturalWidth)).toBe(900);
    await look(assessor, 'case-answers');
  });
});
