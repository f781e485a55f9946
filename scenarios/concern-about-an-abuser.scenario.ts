import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nbStaff } from '../web/text/nb-staff.ts';
import { expectAccessible, openBrowser, patience, sizes, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb } from './whole-text.ts';

/**
 * A neighbour is worried about Ingrid: her daughter, who has been let act for her, harms her. The neighbour learns that it is received
 * and no more. The daughter goes through every page she can reach, and through the smaller door: nothing of it is anywhere,
 * not on a page, not in an answer behind one. Then she is held back; that her pages stay as they were is `abuser.db.test.ts`.
 */
let stage: Stage;
let browser: Browser;
let ingrid: string;
let kari: { page: Page; context: BrowserContext; heard: string[] };
let byCode: { page: Page; context: BrowserContext };
let before: ReadonlyMap<string, string>;

/** Words that stand in everything about it, and nowhere else in the town. */
const secrets = ['GULMERKE', 'Nabo Naboesen', 'REDDSOMMER', 'HJELPEORD'] as const;
const say = nbStaff.representativesPart;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-24T09:00:00Z' }), openBrowser()]);
  const own = await visit(browser, stage.origin, { door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' });
  const answer = await own.page.request.get(`${stage.origin}/api/my/people`);
  ingrid = ((await answer.json()) as { people: { id: string }[] }).people[0]?.id ?? '';
  await own.context.close();
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function atWork(as: string): Promise<{ page: Page; context: BrowserContext }> {
  const one = await visit(browser, stage.origin, { door: '/staff', as, size: 'desk', language: 'nb' });
  one.page.setDefaultTimeout(patience);
  const headers = { 'tunet-door': 'staff' };
  const mine = await one.page.request.get(`${stage.origin}/api/duties/mine`, { headers });
  const { workplaces } = (await mine.json()) as { workplaces: { unitId: string }[] };
  const now = ((await (await one.page.request.get(`${stage.origin}/api/places`)).json()) as { now: string }).now;
  const data = { commandId: crypto.randomUUID(), occurredAt: now, unitId: workplaces[0]?.unitId, hours: 7 };
  await one.page.request.post(`${stage.origin}/api/duties`, { headers, data });
  return one;
}

/** Every page that can be reached by links from the first, with its text; what each asked the server is kept in `heard`. */
async function walk({ page }: { page: Page }, first: string): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const waiting = [first];
  while (waiting.length > 0 && seen.size < 40) {
    const path = waiting.shift() ?? '';
    if (seen.has(path)) continue;
    await page.goto(`${stage.origin}${path}`);
    await page.waitForLoadState('networkidle');
    const heading = page.getByRole('heading', { level: 1 }).first();
    await heading.waitFor().catch(async () => {
      throw new Error(`${path} shows no heading: ${await page.locator('body').innerText()}`);
    });
    seen.set(path, await page.locator('body').innerText());
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    for (const link of links) {
      const to = link?.split(/[?#]/)[0] ?? '';
      if (to !== '' && !/^\/(auth|staff|field|api|demo|screen|about)/.test(to) && !seen.has(to)) waiting.push(to);
    }
  }
  return seen;
}

function expectNothing(texts: Iterable<string>, where: string): void {
  for (const text of texts) {
    for (const secret of secrets)
      expect(text.includes(secret), `${secret} ${where}: ${text.slice(0, 200)}`).toBe(false);
  }
}

test('the daughter’s pages as they are, and a code for the smaller door', async () => {
  const one = await visit(browser, stage.origin, { door: '/', as: 'kari-solvang', size: 'phone', language: 'nb' });
  one.page.setDefaultTimeout(patience);
  const heard: string[] = [];
  one.page.on('response', (answer) => {
    if (new URL(answer.url()).pathname.startsWith('/api/'))
      void answer.text().then(
        (text) => heard.push(text),
        () => undefined,
      );
  });
  kari = { ...one, heard };
  before = await walk(kari, '/');
  expect(before.size, [...before.keys()].join(' ')).toBeGreaterThan(6);
  const nurse = await atWork('silje-aune');
  await nurse.page.goto(`${stage.origin}/staff/people/${ingrid}?part=representatives`);
  const tab = nurse.page.getByRole('link', { name: say.name }).or(nurse.page.getByRole('tab', { name: say.name }));
  await tab.or(button(nurse.page, say.name)).first().click();
  await nurse.page.getByLabel(say.codeFor).selectOption({ label: 'Kari Solvang' });
  await nurse.page.getByLabel(say.codeHow).selectOption('in-person');
  await button(nurse.page, say.giveCode).click();
  await nurse.page.locator('.door-code').first().waitFor();
  const [number = '', code = ''] = await nurse.page.locator('.door-code').allTextContents();
  await nurse.context.close();
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'nb', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(stage.origin);
  await page.getByRole('link', { name: nb.code.have }).click();
  await page.getByLabel(nb.representatives.code.number).fill(number.replaceAll(/\D/g, ''));
  await button(page, nb.representatives.code.next).click();
  await page.getByLabel(nb.representatives.code.secret).fill(code.replaceAll(/\D/g, ''));
  await button(page, nb.representatives.code.open).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  byCode = { page, context };
});

test('the neighbour rings: she is told that it is received, and the office sees the concern on top of its list', async () => {
  const { page, context } = await atWork('berit-aas');
  await page.goto(`${stage.origin}/staff/intake/new`);
  await page.getByText(nbStaff.phoneKind.kinds.concern).click();
  await page.getByRole('textbox').first().fill(`Datteren slår henne. Jeg så GULMERKE på armen til Ingrid Solvang.`);
  await page.getByLabel(nbStaff.phoneKind.caller).fill('Nabo Naboesen');
  const [sent] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/api/phone-notes') && answer.request().method() === 'POST'),
    button(page, nbStaff.phoneKind.saveNote).click(),
  ]);
  expect(await sent.json(), 'no more than that').toEqual({ received: true });
  await page.getByText(nbStaff.phoneKind.sayConcern).waitFor();
  await expectAccessible(page, 'concern received');
  await page.goto(`${stage.origin}/staff/intake`);
  await page.getByText('Datteren slår henne.', { exact: false }).waitFor();
  await page.getByText(nbStaff.phoneKind.asked).waitFor();
  await context.close();
});

test('nothing of it is anywhere that the daughter comes, and no page is other than it was', async () => {
  kari.heard.length = 0;
  const after = await walk(kari, '/');
  expect([...after.keys()]).toEqual([...before.keys()]);
  expectNothing(after.values(), 'on a page');
  expect(kari.heard.length).toBeGreaterThan(5);
  expectNothing(kari.heard, 'in an answer');
  expectNothing((await walk(byCode, '/')).values(), 'behind the code');
});

test('she is held back, asked alone, and wants help: her own page has it', async () => {
  const nurse = await atWork('silje-aune');
  await nurse.page.goto(`${stage.origin}/staff/people/${ingrid}?part=representatives`);
  const tab = nurse.page.getByRole('link', { name: say.name }).or(nurse.page.getByRole('tab', { name: say.name }));
  await tab.or(button(nurse.page, say.name)).first().click();
  const row = nurse.page.getByRole('region', { name: 'Kari Solvang' });
  await row.getByRole('button', { name: say.hold }).click();
  await row.getByLabel(say.because).fill('REDDSOMMER for datteren');
  await row.getByRole('button', { name: say.hold }).click();
  await nurse.page.getByText(say.holdSay).waitFor();
  await nurse.context.close();
  const { page, context } = await atWork('berit-aas');
  const written = await page.request.post(`${stage.origin}/api/people/${ingrid}/applications`, {
    headers: { 'tunet-door': 'staff' },
    data: {
      ...{ commandId: crypto.randomUUID(), occurredAt: new Date(Date.parse('2026-11-24T09:05:00Z')).toISOString() },
      ...{ words: 'HJELPEORD: jeg vil bo et annet sted.', language: 'nb', channel: 'phone', because: 'she-asks' },
      isReadBack: true,
    },
  });
  expect(written.status(), await written.text()).toBe(200);
  await context.close();
  const own = await visit(browser, stage.origin, { door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' });
  const hers = await own.page.request.get(`${stage.origin}/api/my/people/${ingrid}/applications`);
  expect(await hers.text(), 'there is something to hide').toContain('HJELPEORD');
  await own.context.close();
});
