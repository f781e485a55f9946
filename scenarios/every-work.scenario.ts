import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '../town/src/demo-people.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, sizes } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

/**
 * Every work that the first page of the staff door offers, for each who works here and at work: its page opens, nothing that it asks
 * for is refused, and axe finds nothing. No screen leads nowhere.
 */
let stage: Stage;
let browser: Browser;
/** Works whose page axe has looked at, so that each is looked at once. */
const looked = new Set<string>();

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-24T07:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

const atWork = demoPeople.filter(({ door }) => door === 'staff').map(({ key }) => key);
/** Works as those of a role and country have opened them: the next of the same kind sees the same. */
const opened = new Set<string>();

async function logIn(key: string, door: 'staff' | 'resident' = 'staff'): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes.desk, locale: 'nb', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(`${stage.origin}/auth/login?door=${door}&as=${key}`);
  await page.waitForURL(({ origin, pathname }) => origin === stage.origin && !pathname.startsWith('/auth'));
  return page;
}

/** Goes to work wherever she works, past the desk's sound test as one who counted its tones. */
async function beginDuties(page: Page): Promise<void> {
  const headers = { 'tunet-door': 'staff', origin: stage.origin };
  const ask = async (path: string) => (await page.request.get(stage.origin + path, { headers })).json();
  const { workplaces } = await ask('/api/duties/mine');
  // The server's own clock: what is sent from another day is not believed.
  const { now } = await ask('/api/places');
  for (const { unitId, unitKind } of workplaces) {
    const heard = unitKind === 'desk' ? await ask('/api/duties/sound-test') : undefined;
    const data = {
      ...{ commandId: crypto.randomUUID(), occurredAt: now, unitId, hours: 8 },
      ...(heard ? { sound: { testId: heard.testId, tonesHeard: heard.tones } } : {}),
    };
    const begun = await page.request.post(`${stage.origin}/api/duties`, { headers, data });
    expect([200, 409]).toContain(begun.status());
  }
}

test.each(atWork)(
  'every work that %s is offered opens, and nothing of it is refused',
  async (key) => {
    const page = await logIn(key);
    await beginDuties(page);
    await page.goto(`${stage.origin}/staff`);
    await page.locator('.work-group').first().waitFor();
    await expectNoSideways(page, 'first page');
    await expectAccessible(page, `first page of ${key}`);
    const works = await page
      .locator('.work')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(works.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400 && response.url().includes('/api/')) {
        wrong.push(`${new URL(page.url()).pathname}: ${response.status()} ${new URL(response.url()).pathname}`);
      }
    });
    page.on('pageerror', (error) => wrong.push(`${new URL(page.url()).pathname}: ${error.message}`));
    const kind = JSON.stringify(
      demoPeople.find((person) => person.key === key)?.as.map((as) => ({ ...as, person: '' })),
    );
    for (const to of works.filter((address) => address.startsWith('/staff'))) {
      if (opened.has(kind + to)) continue;
      opened.add(kind + to);
      await page.goto(stage.origin + to);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      if (looked.has(to)) continue;
      looked.add(to);
      await expectAccessible(page, to);
      await expectNoSideways(page, to);
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  },
  240_000,
);

test.each([
  { door: 'staff', key: 'berit-aas', address: '/staff/no-such-page', status: 200 },
  { door: 'resident', key: 'ingrid-solvang', address: '/no-such-page', status: 404 },
] as const)(
  '$address is said plainly to be no page, with the way back',
  async ({ door, key, address, status }) => {
    const page = await logIn(key, door);
    const answer = await page.goto(stage.origin + address);
    await page.getByRole('heading', { level: 1, name: text.noPage.heading }).waitFor();
    expect(answer?.status()).toBe(status);
    await expectAccessible(page, address);
    await page.getByRole('link', { name: text.noPage.first }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    // A program that asks gets an answer for programs.
    const asked = await page.request.get(`${stage.origin}/no-such-page`, { headers: { accept: 'application/json' } });
    expect([asked.status(), (await asked.json()).code]).toEqual([404, 'not-found']);
    await page.context().close();
  },
  60_000,
);
