import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSideways, openBrowser, patience } from './browser.ts';
import { pairsOf, pairwise } from './pairwise.ts';
import { openStage, type Stage } from './stage.ts';

/**
 * Every page of the residents' door, in a table where each page meets each language, size and theme: axe finds nothing, nothing
 * sticks out, text is large, targets are large, and the keyboard reaches all of it. 320 × 256 is what 400 % zoom leaves of a desk.
 */
const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
  zoom400: { width: 320, height: 256 },
} as const;

/** Pages that need something to be pointed out to them, and what finds it from the person's own lists. */
const params = [
  ...(['threadId', 'applicationId', 'decisionId', 'visitId', 'question'] as const),
  ...(['articleCode', 'loanId', 'stockId', 'reservationId'] as const),
] as const;
type Params = Record<(typeof params)[number], string>;

/** Not tried here, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  '/demo': 'no page of the product: it explains the demo',
  '/h/$token': 'needs a link that is sent: hand-over-by-text.scenario.ts',
  '/person/$personId/applications/$applicationId/receipt': 'shown once, right after sending: help-loop.scenario.ts',
};

const pages = pagesOfTheDoor().filter((path) => !(path in elsewhere));
const table = pairwise({
  page: pages,
  language: ['nb', 'nn', 'sv', 'en'],
  size: Object.keys(sizes),
  theme: ['light', 'dark'],
});

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  // A weekday morning: visits lie ahead, and the office is open.
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-24T07:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

/** The addresses as the areas name them, so that a new page is in the table by itself. */
function pagesOfTheDoor(): string[] {
  const folder = join(import.meta.dirname, '..', 'web', 'resident');
  const areas = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name, 'area.tsx'))
    .filter((file) => existsSync(file));
  const sources = [...areas, join(folder, 'resident-door.tsx')].map((file) => readFileSync(file, 'utf8'));
  // An address put together elsewhere would be walked by nobody.
  const unread = sources.flatMap((source) => source.match(/\{ path: (?!'\/).*/g) ?? []);
  if (unread.length > 0) throw new TypeError(`written out in whole: ${unread.join(' ')}`);
  const named = sources.flatMap((source) => [
    ...[...source.matchAll(/path: '(\/[^']*)'/g)].map(([, path]) => path ?? ''),
    ...[...source.matchAll(/behindHome\('(\/[^']*)'/g)].map(([, path]) => path ?? ''),
  ]);
  return [...new Set(named)].sort();
}

test('each two values meet', () => {
  const factors = [pages, ['nb', 'nn', 'sv', 'en'], Object.keys(sizes), ['light', 'dark']];
  const wanted = factors.flatMap((a, index) => factors.slice(index + 1).map((b) => a.length * b.length));
  expect(new Set(table.flatMap(pairsOf)).size).toBe(wanted.reduce((sum, each) => sum + each, 0));
  expect(Object.keys(elsewhere).filter((path) => !pagesOfTheDoor().includes(path))).toEqual([]);
});

const groups = Map.groupBy(table, ({ language, size, theme }) => `${language} ${size} ${theme}`);

test.each([...groups])('%s', { timeout: 240_000 }, async (_name, rows) => {
  const [first] = rows;
  if (!first) throw new TypeError('a group has rows');
  const context = await browser.newContext({
    viewport: sizes[first.size as keyof typeof sizes],
    locale: first.language,
    colorScheme: first.theme as 'light' | 'dark',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(`${stage.origin}/auth/login?door=resident&as=ingrid-solvang`);
  await page.waitForURL((url) => url.origin === stage.origin && !url.pathname.startsWith('/auth'));
  await chooseLanguage(page, first.language);
  const { personId, found } = await lookUp(context);
  for (const row of rows) {
    const path = row.page
      .replace('$personId', personId)
      .replace(/\$(\w+)/g, (_whole, name: keyof Params) => found[name] || expect.fail(`${row.page} has no ${name}`));
    const name = `${row.page} ${row.language} ${row.size} ${row.theme}`;
    await page.goto(stage.origin + path);
    await page
      .getByRole('heading', { level: 1 })
      .first()
      .waitFor()
      .catch(() => expect.fail(`${name} has no heading`));
    await page.locator('.waiting').first().waitFor({ state: 'detached' });
    await expectAccessible(page, name);
    await expectNoSideways(page, name);
    expect(await page.evaluate(() => document.documentElement.lang), name).toBe(row.language);
    expect(await smallThings(page), name).toEqual([]);
    if (row.size === 'zoom400') expect(await unreached(page), name).toEqual([]);
  }
  await context.close();
});

async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('tunet-language', chosen), language);
}

/** The newest of each list, asked for as the pages ask. */
async function lookUp(context: BrowserContext): Promise<{ personId: string; found: Params }> {
  const get = async <T>(path: string): Promise<T> => {
    const answer = await context.request.get(stage.origin + path, { headers: { 'tunet-door': 'resident' } });
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as T;
  };
  const { people } = await get<{ people: { id: string; relation: string }[] }>('/api/my/people');
  const personId = people.find(({ relation }) => relation === 'self')?.id ?? '';
  const of = `/api/my/people/${personId}`;
  const { threads } = await get<{ threads: { id: string }[] }>(`${of}/threads`);
  const { applications } = await get<{ applications: { applicationId: string }[] }>(`${of}/applications`);
  const { decisions } = await get<{ decisions: { id: string }[] }>(`${of}/decisions`);
  const { visits } = await get<{ visits: { id: string; canCancel?: boolean; state: string }[] }>(`${of}/visits`);
  const { loans } = await get<{ loans: { loanId: string }[] }>(`${of}/aid-loans`);
  const { promises } = await get<{ promises: { promiseId: string; stockId: string }[] }>(`${of}/aid-promises`);
  // Pages of an application stand only while one is being written.
  const saved = await context.request.post(`${stage.origin}${of}/application-draft`, {
    headers: { 'tunet-door': 'resident', origin: stage.origin },
    data: {
      ...{ commandId: crypto.randomUUID(), occurredAt: new Date(Date.parse(await serverNow(context))).toISOString() },
      ...{
        draftId: null,
        answers: { words: { at: '2026-11-24T06:00:00.000Z', value: 'Jeg trenger hjelp i dusjen.' } },
      },
    },
  });
  expect([200, 409], await saved.text()).toContain(saved.status());
  return {
    personId,
    found: {
      threadId: threads[0]?.id ?? '',
      applicationId: applications[0]?.applicationId ?? '',
      decisionId: decisions[0]?.id ?? '',
      visitId: visits.find(({ state }) => state === 'planned')?.id ?? '',
      question: 'lives',
      articleCode: 'rollator-outdoor',
      loanId: loans[0]?.loanId ?? '',
      stockId: promises[0]?.stockId ?? '',
      reservationId: promises[0]?.promiseId ?? '',
    },
  };
}

/** The clock of the story. */
async function serverNow(context: BrowserContext): Promise<string> {
  const answer = await context.request.get(`${stage.origin}/api/places`, { headers: { 'tunet-door': 'resident' } });
  return ((await answer.json()) as { now: string }).now;
}

/** Words under 18 px and targets under 48 px; what belongs to the demo, and links within a sentence, are left out. */
function smallThings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const inDemo = (element: Element) => element.closest('.demo-banner, .demo-tools, [data-demo]') !== null;
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (!parent || (node.textContent ?? '').trim() === '' || inDemo(parent) || !isSeen(parent)) continue;
      if (parent.closest('svg, script, style, option, .ds-sr-only')) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < 17.9) found.push(`${size} px: ${(node.textContent ?? '').trim().slice(0, 60)}`);
    }
    for (const target of document.querySelectorAll('button, a[href], input, select, textarea, summary')) {
      if (inDemo(target) || !isSeen(target) || target.closest('p, dd, li > span, .ds-skip-link')) continue;
      // A tick or a dot is pressed by its whole line.
      const box = (target.closest('label') ?? target).getBoundingClientRect();
      if (Math.round(box.height) < 48)
        found.push(`${Math.round(box.height)} px high: ${target.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
}

/** What the keyboard cannot come to although it can be pressed. */
async function unreached(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll('button, a[href], input, select, textarea, summary')].filter(
      (element) => {
        // What is folded away is reached when it is opened.
        const isFolded = element.tagName !== 'SUMMARY' && element.closest('details:not([open])') !== null;
        return !isFolded && element.checkVisibility() && !element.matches('[disabled], [inert] *');
      },
    );
    // Of a group of dots the keyboard comes to one; the arrows go on from there.
    const seen = new Set<string>();
    const reachable = all.filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      return !seen.has(element.name) && Boolean(seen.add(element.name));
    });
    for (const [index, element] of reachable.entries()) element.setAttribute('data-to-reach', String(index));
    (document.activeElement as HTMLElement | null)?.blur();
    return reachable.map((element) => element.outerHTML.slice(0, 120));
  });
  const reached = new Set<number>();
  for (let presses = 0; presses < wanted.length + 25 && reached.size < wanted.length; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const active = document.activeElement;
      const group =
        active instanceof HTMLInputElement && active.type === 'radio'
          ? document.querySelector(`input[type=radio][name="${active.name}"][data-to-reach]`)
          : active;
      return group?.getAttribute('data-to-reach') ?? null;
    });
    if (at !== null) reached.add(Number(at));
  }
  return wanted.filter((_html, index) => !reached.has(index));
}
