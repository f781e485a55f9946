import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nbStaff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, sizes, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb } from './whole-text.ts';

/** Those who act for somebody, those who have only a code, and the one who must see nothing. */
let stage: Stage;
let browser: Browser;
let ingrid: string;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-24T09:00:00Z' }), openBrowser()]);
  const { page, context } = await visit(browser, stage.origin, {
    ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
  });
  const { people } = (await (await page.request.get(`${stage.origin}/api/my/people`)).json()) as {
    people: { id: string }[];
  };
  ingrid = people[0]?.id ?? '';
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

const say = nbStaff.representativesPart;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** The nurse of her unit at the part of Ingrid's page that says who can help. */
async function atHerPage(): Promise<{ page: Page; context: BrowserContext }> {
  const nurse = await visit(browser, stage.origin, {
    ...{ door: '/staff', as: 'silje-aune', size: 'desk', language: 'nb' },
  });
  nurse.page.setDefaultTimeout(patience);
  await nurse.page.request.post(`${stage.origin}/api/duties`, {
    headers: { 'tunet-door': 'staff' },
    data: await dutyOf(nurse.page),
  });
  await nurse.page.goto(`${stage.origin}/staff/people/${ingrid}?part=representatives`);
  const tab = nurse.page.getByRole('link', { name: say.name }).or(nurse.page.getByRole('tab', { name: say.name }));
  await tab.or(button(nurse.page, say.name)).first().click();
  await nurse.page.getByRole('heading', { name: say.codes }).waitFor();
  return nurse;
}

async function dutyOf(page: Page) {
  const answer = await page.request.get(`${stage.origin}/api/duties/mine`, { headers: { 'tunet-door': 'staff' } });
  const { workplaces } = (await answer.json()) as { workplaces: { unitId: string }[] };
  const now = new Date((await (await page.request.get(`${stage.origin}/api/places`)).json()).now as string);
  return {
    ...{ commandId: crypto.randomUUID(), occurredAt: now.toISOString(), unitId: workplaces[0]?.unitId, hours: 7 },
  };
}

/** A code as it stands on the nurse's screen, once. */
async function codeFor(
  page: Page,
  holder: string,
  how: 'in-person' | 'video',
): Promise<{ number: string; code: string }> {
  await page.getByLabel(say.codeFor).selectOption({ label: holder });
  await page.getByLabel(say.codeHow).selectOption(how);
  await button(page, say.giveCode).click();
  await page.locator('.door-code').first().waitFor();
  const [number = '', code = ''] = await page.locator('.door-code').allTextContents();
  await button(page, say.done).click();
  return { number: number.replaceAll(/\D/g, ''), code: code.replaceAll(/\D/g, '') };
}

/** A phone of its own, with nobody logged in. */
async function phone(): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'nb', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(stage.origin);
  return { page, context };
}

async function enter(page: Page, { number, code }: { number: string; code: string }): Promise<void> {
  const words = nb.representatives.code;
  await page.getByRole('link', { name: nb.code.have }).click();
  await page.getByLabel(words.number).fill(number);
  await expectAccessible(page, 'the number');
  await expectNoSideways(page, 'the number');
  await button(page, words.next).click();
  await page.getByLabel(words.secret).fill(code);
  await button(page, words.open).click();
}

describe('no electronic ID', () => {
  test('a code opens visits and messages on one phone; another is refused, and staff stop it at once', async () => {
    const nurse = await atHerPage();
    await expectAccessible(nurse.page, 'who can help');
    const given = await codeFor(nurse.page, say.herself, 'in-person');
    const hers = await phone();
    await enter(hers.page, given);
    await hers.page.getByRole('heading', { level: 1 }).waitFor();
    await hers.page.getByRole('heading', { name: nb.visit.today }).first().waitFor();
    expect(hers.page.url()).not.toContain(given.code);
    // Only what a code opens.
    const ways = await hers.page.locator('.home-ways').innerText();
    expect(ways).toContain(nb.ways.threads(null));
    for (const shut of [nb.ways.decisions(null), nb.ways.plan(null), nb.ways.proxies(null), nb.resident.looks])
      expect(ways).not.toContain(shut);
    await expectAccessible(hers.page, 'home by code');
    const threads = await hers.page.request.get(`${stage.origin}/api/my/people/${ingrid}/threads`);
    expect(threads.status()).toBe(200);
    expect((await hers.page.request.get(`${stage.origin}/api/my/people/${ingrid}/notes`)).status()).toBe(401);
    // The same code on another phone.
    const other = await phone();
    await enter(other.page, given);
    await other.page.getByText(nb.representatives.code.wrong).waitFor();
    await nurse.page.reload();
    await nurse.page.getByRole('heading', { name: say.codes }).waitFor();
    await button(nurse.page, say.stop).click();
    await expect
      .poll(async () => (await hers.page.request.get(`${stage.origin}/api/my/people/${ingrid}/visits`)).status())
      .toBe(401);
    await Promise.all([nurse, hers, other].map(({ context }) => context.close()));
  });
});

describe('daughter abroad', () => {
  test('known in a video meeting she sees visits and messages with a code, and cancels nothing', async () => {
    const nurse = await atHerPage();
    const given = await codeFor(nurse.page, 'Liv Solvang', 'video');
    const abroad = await phone();
    await enter(abroad.page, given);
    await abroad.page
      .getByRole('heading', { name: /Ingrid Solvang/ })
      .first()
      .waitFor();
    const visits = await abroad.page.request.get(`${stage.origin}/api/my/people/${ingrid}/visits`);
    expect(visits.status()).toBe(200);
    const { visits: list } = (await visits.json()) as { visits: { id: string; mayCancel: string }[] };
    expect(list.length).toBeGreaterThan(0);
    expect(list.every(({ mayCancel }) => mayCancel === 'no')).toBe(true);
    expect((await abroad.page.request.get(`${stage.origin}/api/my/people/${ingrid}/decisions`)).status()).toBe(401);
    await Promise.all([nurse, abroad].map(({ context }) => context.close()));
  });
});

describe('abuser as relative sees nothing', () => {
  test('held back by staff she sees her page as it was, and what she writes comes to staff alone', async () => {
    const kari = await visit(browser, stage.origin, {
      ...{ door: '/', as: 'kari-solvang', size: 'phone', language: 'nb' },
    });
    const before = await kari.page.request.get(`${stage.origin}/api/my/people`);
    const words = await before.text();
    const nurse = await atHerPage();
    const row = nurse.page.getByRole('region', { name: 'Kari Solvang' });
    await row.getByRole('button', { name: say.hold }).click();
    await row.getByLabel(say.because).fill('Redd for henne');
    await row.getByRole('button', { name: say.hold }).click();
    await nurse.page.getByText(say.holdSay).waitFor();
    await expectAccessible(nurse.page, 'held back');
    expect(await (await kari.page.request.get(`${stage.origin}/api/my/people`)).text()).toBe(words);
    await kari.page.goto(stage.origin);
    await kari.page
      .getByRole('heading', { name: /Ingrid Solvang/ })
      .first()
      .waitFor();
    expect(await kari.page.getByText(/feil|ikke tilgang/i).count()).toBe(0);
    await Promise.all([nurse, kari].map(({ context }) => context.close()));
  });
});

describe('as she sees it', () => {
  test('she looks at her own page as her daughter does, marked, and comes back', async () => {
    const { page, context } = await visit(browser, stage.origin, {
      ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
    });
    page.setDefaultTimeout(patience);
    await page.goto(`${stage.origin}/person/${ingrid}/proxies`);
    await button(page, nb.representatives.asOther('Liv Solvang')).click();
    await page.getByText(nb.representatives.asProxy.seeing('Liv Solvang')).waitFor();
    await page
      .getByRole('heading', { name: /Ingrid Solvang/ })
      .first()
      .waitFor();
    expect(await page.locator('.home-ways').innerText()).not.toContain('Svar på søknad');
    await expectAccessible(page, 'as Liv sees it');
    await button(page, nb.representatives.asProxy.back).click();
    await page.getByText(nb.ways.plan(null)).first().waitFor();
    await context.close();
  });
});
