import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';

/**
 * What a screen reader says and in which order the keyboard comes there, for the five things that people come to the door for.
 * The text files beside are read when they change: a name that went missing, or a button that moved before its question, shows.
 */
const tasks = [
  { name: 'ask-the-guide', page: 'guide' },
  { name: 'write-a-message', page: 'write' },
  { name: 'say-no-to-a-visit', page: 'cancel' },
  { name: 'apply', page: 'apply' },
  { name: 'read-my-week', page: 'week' },
] as const;

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-24T07:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

test.each(tasks)('$name', async ({ name, page: which }) => {
  const { page, context } = await visit(browser, stage.origin, {
    ...{ door: '/', as: 'ingrid-solvang', size: 'desk', language: 'nb' },
  });
  await page.goto(stage.origin + (await addressOf(page, which)));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  const heading = await page.getByRole('heading', { level: 1 }).first().textContent();
  await expect(`# ${heading}\n${(await focusOrder(page)).join('\n')}\n`).toMatchFileSnapshot(`focus-order/${name}.txt`);
  await context.close();
});

async function addressOf(page: Page, which: (typeof tasks)[number]['page']): Promise<string> {
  if (which === 'guide') return '/guide';
  const get = async <T>(path: string): Promise<T> => {
    const answer = await page.context().request.get(stage.origin + path, { headers: { 'tunet-door': 'resident' } });
    return (await answer.json()) as T;
  };
  const { people } = await get<{ people: { id: string }[] }>('/api/my/people');
  const person = `/person/${people[0]?.id}`;
  if (which !== 'cancel') return `${person}/${which}`;
  const { visits } = await get<{ visits: { id: string; state: string; isCritical?: boolean }[] }>(
    `/api/my/people/${people[0]?.id}/visits`,
  );
  return `${person}/visits/${visits.find(({ state }) => state === 'planned')?.id}/cancel`;
}

/** Tab from the top until it comes round: role and name of each stop, as a screen reader says them. */
async function focusOrder(page: Page): Promise<string[]> {
  // From the very top, wherever the page has put the focus.
  await page.evaluate(() => {
    const top = document.createElement('span');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
  });
  const stops: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const isBody = await page.evaluate(() => document.activeElement === document.body);
    if (isBody) break;
    const said = await page.locator(':focus').ariaSnapshot();
    // Only the stop itself; times and days are of the day the story is told on and stay.
    const first = said.split('\n')[0] ?? '';
    if (stops.length > 0 && first === stops[0]) break;
    stops.push(first);
  }
  return stops;
}
