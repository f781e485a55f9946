import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPage } from '../web/text/nb/demo-page.ts';
import { screen } from '../web/text/nb/screen.ts';
import { nbStaff as staff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, sizes, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

/** A screen on her wall, connected by the number that stands on it and stopped again; and being rung by those she asked. */
let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  // Monday at eight on her wall: the whole day lies ahead, and the units are open.
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T07:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function good(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
}

async function open(as: 'ingrid-solvang' | 'silje-aune', size: keyof typeof sizes): Promise<Page> {
  const door = as === 'silje-aune' ? '/staff' : '/';
  return (await visit(browser, stage.origin, { door, as, size, language: 'nb' })).page;
}

/** Her own address, as she reads it from her first page. */
async function ownAddress(page: Page): Promise<string> {
  const people = await page.request.get(`${stage.origin}/api/my/people`, { headers: { 'tunet-door': 'resident' } });
  const mine = ((await people.json()) as { people: { id: string; relation: string }[] }).people;
  return `${stage.origin}/person/${mine.find(({ relation }) => relation === 'self')?.id}`;
}

for (const size of ['phone', 'desk'] as const) {
  test(`a screen shows the next visit once she has entered its number, and nothing from when she stops it (${size})`, async () => {
    const wall = await (await browser.newContext({ viewport: sizes[size], locale: 'nb' })).newPage();
    wall.setDefaultTimeout(patience);
    await wall.goto(`${stage.origin}/screen`);
    await wall.getByRole('button', { name: screen.begin, exact: true }).click();
    const number = await wall.locator('.screen-code').textContent();
    await good(wall, `a screen with its number, ${size}`);

    const page = await open('ingrid-solvang', size);
    await page.goto(`${await ownAddress(page)}/screens`);
    const say = text.screens;
    await page.getByLabel(say.code).fill(number ?? '');
    await page.getByRole('button', { name: say.pair, exact: true }).click();
    const own = page.getByRole('article');
    await expect.poll(() => own.count(), { timeout: patience }).toBeGreaterThan(1);
    await good(page, `her screens, ${size}`);

    await wall.reload();
    await wall.getByRole('heading', { name: screen.next, exact: true }).waitFor();
    await wall.locator('.screen-when').waitFor();
    expect(await wall.locator('main').innerText()).not.toMatch(/medisin|dusj|stell/i);
    await good(wall, `the next visit on her wall, ${size}`);

    const shown = own.filter({ has: page.getByRole('button', { name: say.stop, exact: true }) });
    const before = await shown.count();
    // The newest stands first.
    await shown.first().getByRole('button', { name: say.stop, exact: true }).click();
    await good(page, `asked before a screen is stopped, ${size}`);
    await page.getByText(say.sure).locator('..').getByRole('button', { name: say.stop, exact: true }).click();
    await expect.poll(() => shown.count(), { timeout: patience }).toBe(before - 1);
    await wall.reload();
    await wall.getByRole('heading', { name: screen.unpaired, exact: true }).waitFor();
    await wall.context().close();
    await page.context().close();
  });

  test(`she asks to be rung; nobody answered, and she reads it; rung again, and settled (${size})`, async () => {
    const page = await open('ingrid-solvang', size);
    const address = `${await ownAddress(page)}/ring-me`;
    const say = text.ringMe;
    await page.goto(address);
    await page.getByRole('button', { name: say.ask, exact: true }).click();
    const next = () => page.getByRole('button', { name: say.next, exact: true }).click();
    const pick = async (heading: string, choice: string | RegExp) => {
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      await good(page, `${heading} ${size}`);
      await page.getByRole('radio', { name: choice }).check();
      await next();
    };
    await pick(say.who, 'Hjemmetjenesten Øst');
    await pick(say.about, text.thread.topic.visit);
    await pick(say.when, new RegExp(`^${say.part.any}`));
    await page.getByRole('heading', { name: say.number, exact: true }).waitFor();
    await page.getByRole('radio', { name: say.otherNumber }).check();
    await page.getByLabel(say.numberField).fill('+47 555 01 200');
    await good(page, `${say.number} ${size}`);
    await next();
    await page.getByRole('heading', { name: say.readBack, exact: true }).waitFor();
    await good(page, `${say.readBack} ${size}`);
    await page.getByRole('button', { name: say.send, exact: true }).click();
    await page.getByText(say.state.waiting).waitFor();
    await good(page, `she waits to be rung, ${size}`);

    const desk = await open('silje-aune', size);
    await desk.goto(`${stage.origin}/staff/ring-back`);
    const { ringWork } = staff;
    const row = desk.locator('.ring-row');
    const begin = desk.getByRole('button', { name: text.field.begin, exact: true });
    await begin.first().or(row.first()).waitFor();
    if (await begin.first().isVisible()) await begin.first().click();
    await row.first().waitFor();
    await good(desk, `those who want to be rung, ${size}`);
    // The number was not known from before, and says nothing of who answers.
    await desk.getByText(ringWork.isNew).waitFor();
    const act = (name: string) => row.getByRole('button', { name, exact: true }).click();
    await act(ringWork.take);
    await act(ringWork.noAnswer);
    await desk.getByText(ringWork.tries(1)).waitFor();

    await page.reload();
    await page.getByText(/^Vi ringte .* og fikk ikke svar/).waitFor();
    await good(page, `she reads that she was rung, ${size}`);

    await act(ringWork.take);
    await act(ringWork.talked);
    await desk.getByRole('heading', { name: ringWork.none, exact: true }).waitFor();
    await page.reload();
    await page.getByText(say.state.talked).first().waitFor();
    await good(page, `they have talked, ${size}`);
    await desk.context().close();
    await page.context().close();
  });

  test(`a visitor looks at the screen of the demo without connecting one (${size})`, async () => {
    const page = await (await browser.newContext({ viewport: sizes[size], locale: 'nb' })).newPage();
    page.setDefaultTimeout(patience);
    await page.goto(`${stage.origin}/demo`);
    const { more } = demoPage;
    await page.getByRole('heading', { name: more.heading, exact: true }).waitFor();
    await good(page, `the page of the demo, ${size}`);
    await page.getByRole('button', { name: more.screens.nordvik, exact: true }).click();
    await page.getByRole('heading', { name: screen.of('Ingrid'), exact: true }).waitFor();
    await good(page, `the screen of the demo, ${size}`);
    await page.context().close();
  });
}
