import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nbStaff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, sizes, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb } from './whole-text.ts';

/** One door in: a need in plain words, and the right help with a person behind it. */
let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-24T09:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Somebody who has not logged in, at the municipality's front page. */
async function stranger(size: keyof typeof sizes): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[size], locale: 'nb', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(stage.origin);
  return page;
}

async function ask(page: Page, words: string): Promise<void> {
  await page.getByLabel(nb.need.heading).fill(words);
  await button(page, nb.need.ask).click();
}

async function titles(page: Page): Promise<string[]> {
  await page.locator('.guide-ways h2').first().waitFor();
  return page.locator('.guide-ways h2').allTextContents();
}

/** Answers each question that the answer depends on, one a page, until the ways stand there. */
async function answerQuestions(page: Page, answers: readonly string[]): Promise<number> {
  for (let asked = 0; ; asked += 1) {
    await page.locator('.guide-ways h2, .guide-buttons').first().waitFor();
    if ((await page.locator('.guide-buttons').count()) === 0) return asked;
    const question = await page.getByRole('heading', { level: 1 }).textContent();
    for (const answer of answers) {
      const choice = page.getByRole('radio', { name: answer, exact: true });
      if ((await choice.count()) > 0) await choice.check();
    }
    await button(page, nb.guide.questionForth).click();
    await page.getByRole('heading', { level: 1, name: question ?? '' }).waitFor({ state: 'detached' });
  }
}

describe('shower', () => {
  test('asked on the front page, answered with ways, and nothing of the words in the address', async () => {
    const page = await stranger('phone');
    await ask(page, 'Mor på 84 har falt tre ganger i dusjen og tør ikke vaske seg');
    const ways = await titles(page);
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.length).toBeLessThanOrEqual(3);
    expect(page.url()).toBe(`${stage.origin}/guide`);
    await expectAccessible(page, 'ways');
    await expectNoSideways(page, 'ways');
    // Who is responsible and what happens now stand beside each.
    expect(await page.locator('.guide-ways dt', { hasText: nb.guide.responsible }).count()).toBe(ways.length);
    await page.getByText(nb.guide.why).click();
    expect(await page.locator('.guide-why li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('from the answer to an application with the words in it', async () => {
    const { page, context } = await visit(browser, stage.origin, {
      ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
    });
    const words = 'Jeg klarer ikke dusjen alene lenger og trenger noen som hjelper meg';
    await ask(page, words);
    await titles(page);
    await button(page, nb.guide.act.apply).click();
    await page.waitForURL(/\/person\/[^/]+\/apply/);
    await page.getByText(words, { exact: false }).first().waitFor();
    await context.close();
  });
});

describe('wheelchair for three weeks or for life', () => {
  test('how long decides who is responsible', async () => {
    const page = await stranger('desk');
    await ask(page, 'Far trenger rullestol');
    await heading(page, 'Hvor lenge trenger du det?').waitFor();
    await expectAccessible(page, 'question');
    expect(await answerQuestions(page, ['Under to år', 'Hjemme og ute'])).toBeLessThanOrEqual(2);
    const short = await page.locator('.guide-ways > li').first().textContent();
    await button(page, nb.guide.again).click();

    await page.getByLabel(nb.guide.label).fill('Far trenger rullestol');
    await button(page, nb.guide.ask).click();
    await heading(page, 'Hvor lenge trenger du det?').waitFor();
    expect(await answerQuestions(page, ['Over to år', 'Hjemme og ute'])).toBeLessThanOrEqual(2);
    const lasting = await page.locator('.guide-ways > li').first().textContent();
    expect(short).toContain('Hjelpemiddellageret');
    expect(lasting).toContain('NAV');
    await page.context().close();
  });
});

describe('the rest of the door', () => {
  test('danger comes first with the right number, and nothing is held back', async () => {
    const page = await stranger('phone');
    await ask(page, 'Det brenner på kjøkkenet hos naboen');
    expect((await titles(page))[0]).toContain('110');
    expect(await page.locator('.guide-ways a[href="tel:110"]').count()).toBe(1);
    await page.context().close();
  });

  test('a situation is chosen by one who would rather look than write', async () => {
    const page = await stranger('phone');
    await page.goto(`${stage.origin}/guide`);
    await button(page, /Hjem fra sykehus/).click();
    expect((await titles(page)).length).toBeGreaterThan(0);
    await page.context().close();
  });

  test('what the guide does not know goes to a person, and words are kept only by her own tick', async () => {
    const page = await stranger('phone');
    await ask(page, 'zzz qwrt blorp');
    await heading(page, nb.guide.unsureHeading).waitFor();
    await page.getByText(nb.guide.notFound).click();
    await button(page, nb.guide.keep).click();
    await page.getByText(nb.guide.keepMissing).waitFor();
    await page.getByLabel(nb.guide.keepTick).check();
    await button(page, nb.guide.keep).click();
    await page.getByText(nb.guide.kept).waitFor();
    await page.context().close();
  });

  test('staff get the same answer on a key', async () => {
    const need = 'Bestemor kan ikke handle selv lenger og trenger noen som handler for henne';
    const page = await stranger('desk');
    await ask(page, need);
    const [first] = await titles(page);
    const staff = await visit(browser, stage.origin, {
      ...{ door: '/staff', as: 'berit-aas', size: 'desk', language: 'nb' },
    });
    await staff.page.getByRole('button', { name: nbStaff.staffGuide.open }).waitFor();
    await staff.page.keyboard.press('Alt+g');
    await staff.page.getByLabel(nb.guide.heading).fill(need);
    await staff.page.keyboard.press('Enter');
    await staff.page.getByRole('rowheader', { name: first ?? '' }).waitFor();
    await expectAccessible(staff.page, 'guide for staff');
    await staff.context.close();
    await page.context().close();
  });
});
