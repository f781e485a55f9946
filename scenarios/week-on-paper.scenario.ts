import type { MyVisit } from '@tunet/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { openStage, type Stage } from './stage.ts';

/** “My week” on the refrigerator: one A4 in 18 points with four visits each day; a fuller week takes two, and says so. */

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T07:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

const hours = ['07:00', '11:00', '15:00', '18:30', '20:00', '21:30'];
const help = ['Medisiner og frokost', 'Middag', 'Øyedråper', 'Medisiner og kveldsstell', 'Tilsyn', 'Tilsyn'];

/** The week with so many visits on each day, the rest of the answer as it is. */
async function weekOf(page: Page, perDay: number): Promise<void> {
  await page.unrouteAll();
  await page.route('**/api/my/people/*/visits?*', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { today: string; visits: MyVisit[] };
    const [like] = body.visits;
    const day = (no: number) =>
      new Date(Date.parse(`${body.today}T12:00:00Z`) + no * 86_400_000).toISOString().slice(0, 10);
    const visits = Array.from({ length: 7 }, (_, no) =>
      Array.from({ length: perDay }, (__, at) => ({
        ...like,
        ...{ id: crypto.randomUUID(), day: day(no), what: [help[at] ?? ''], who: no === 0 ? 'Lars' : null },
        ...{ state: 'planned', cancelled: null },
        from: `${day(no)}T${hours[at]}:00.000Z`,
        to: new Date(Date.parse(`${day(no)}T${hours[at]}:00Z`) + 3_600_000).toISOString(),
      })),
    ).flat();
    await route.fulfill({ response: answer, json: { ...body, visits } });
  });
}

async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length;
}

test('four visits each day fit on one sheet, nothing on it under 18 points; six take two, and the page says so', async () => {
  const context = await browser.newContext({ locale: 'nb' });
  const page = await context.newPage();
  await page.goto(`${stage.origin}/auth/login?door=resident&as=ingrid-solvang`);
  await page.waitForURL((url) => url.origin === stage.origin && !url.pathname.startsWith('/auth'));
  const { people } = (await (
    await context.request.get(`${stage.origin}/api/my/people`, { headers: { 'tunet-door': 'resident' } })
  ).json()) as { people: { id: string; relation: string }[] };
  const week = `${stage.origin}/person/${people.find(({ relation }) => relation === 'self')?.id}/week`;

  await weekOf(page, 4);
  await page.goto(week);
  await page.getByRole('row').nth(7).waitFor();
  expect(await page.getByText('skrevet ut på to').count()).toBe(0);
  expect(await sheets(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const small = await page
    .locator('.week-sheet')
    .evaluate((sheet) =>
      [...sheet.querySelectorAll('th:not(thead *), td, p, strong')]
        .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 24)
        .map((each) => each.textContent),
    );
  expect(small).toEqual([]);
  await page.emulateMedia({ media: null });
  await expect.poll(() => page.getByText('116 117').first().isVisible()).toBe(true);

  await weekOf(page, 6);
  await page.reload();
  await page.getByText('skrevet ut på to').waitFor();
  expect(await sheets(page)).toBe(2);
  await context.close();
});
