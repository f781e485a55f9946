import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../town/src/seeded.ts';
import { nbStaff as staff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, sizes, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

/** The municipality opens being rung, and nothing else, to those with a code: she asks to be rung, and sees nothing more. */
let stage: Stage;
let browser: Browser;
const ingrid = idOf('person ingrid-solvang');
const folder = mkdtempSync(join(tmpdir(), 'tunet-code-ring-'));

beforeAll(async () => {
  const [evening, chromium] = await Promise.all([openStage({ clock: '2026-11-23T19:00:00Z', folder }), openBrowser()]);
  browser = chromium;
  // A rule is decided today and counts from tomorrow.
  try {
    await openRingMeAlone(evening.origin);
  } finally {
    await evening.stop();
  }
  stage = await openStage({ clock: '2026-11-24T09:00:00Z', folder });
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();

async function openRingMeAlone(origin: string): Promise<void> {
  const { page, context } = await visit(browser, origin, {
    door: '/staff',
    as: 'gro-nygard',
    size: 'desk',
    language: 'nb',
  });
  const changed = await page.request.post(`${origin}/api/workshop/change`, {
    headers: { 'tunet-door': 'staff' },
    data: {
      ...{ commandId: crypto.randomUUID(), occurredAt: '2026-11-23T19:00:00Z', validFrom: '2026-11-24', why: 'Prøve' },
      ...{ ruleKey: 'code-door.areas', value: { visits: null, messages: null, applications: null, 'ring-me': 'open' } },
    },
  });
  expect([changed.status(), await changed.text()]).toEqual([200, expect.any(String)]);
  await context.close();
}

/** A code as it stands on the nurse's screen, once. */
async function codeFromNurse(): Promise<{ number: string; code: string }> {
  const say = staff.representativesPart;
  const { page, context } = await visit(browser, stage.origin, {
    ...{ door: '/staff', as: 'silje-aune', size: 'desk', language: 'nb' },
  });
  page.setDefaultTimeout(patience);
  const mine = await page.request.get(`${stage.origin}/api/duties/mine`, { headers: { 'tunet-door': 'staff' } });
  const { workplaces } = (await mine.json()) as { workplaces: { unitId: string }[] };
  const { now } = (await (await page.request.get(`${stage.origin}/api/places`)).json()) as { now: string };
  await page.request.post(`${stage.origin}/api/duties`, {
    headers: { 'tunet-door': 'staff' },
    data: { commandId: crypto.randomUUID(), occurredAt: now, unitId: workplaces[0]?.unitId, hours: 7 },
  });
  await page.goto(`${stage.origin}/staff/people/${ingrid}?part=representatives`);
  const tab = page.getByRole('link', { name: say.name }).or(page.getByRole('tab', { name: say.name }));
  await tab
    .or(page.getByRole('button', { name: say.name }))
    .first()
    .click();
  await page.getByLabel(say.codeFor).selectOption({ label: say.herself });
  await page.getByLabel(say.codeHow).selectOption('in-person');
  await page.getByRole('button', { name: say.giveCode }).first().click();
  await page.locator('.door-code').first().waitFor();
  const [number = '', code = ''] = await page.locator('.door-code').allTextContents();
  await context.close();
  return { number: number.replaceAll(/\D/g, ''), code: code.replaceAll(/\D/g, '') };
}

test('with a code that opens being rung alone she asks to be rung, and nothing else is shown or answered', async () => {
  const given = await codeFromNurse();
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'nb', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(stage.origin);
  await page.getByRole('link', { name: text.code.have }).click();
  await page.getByLabel(text.representatives.code.number).fill(given.number);
  await button(page, text.representatives.code.next).click();
  await page.getByLabel(text.representatives.code.secret).fill(given.code);
  await button(page, text.representatives.code.open).click();

  // Two ways: being rung, and the phones that a code has opened.
  const ways = page.locator('.home-ways a');
  await ways.first().waitFor();
  expect((await ways.allInnerTexts()).map((way) => way.trim()).sort()).toEqual(
    [text.ways.ringMe, text.code.phones].sort(),
  );
  expect(await page.getByRole('heading', { name: text.visit.today }).count()).toBe(0);
  await expectAccessible(page, 'home by a code for being rung');
  await expectNoSideways(page, 'home by a code for being rung');

  const say = text.ringMe;
  await ways.filter({ hasText: text.ways.ringMe }).click();
  await button(page, say.ask).click();
  const next = () => button(page, say.next).click();
  const pick = async (heading: string, choice: string | RegExp) => {
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    await page.getByRole('radio', { name: choice }).check();
    await next();
  };
  await pick(say.who, 'Hjemmetjenesten Øst');
  await pick(say.about, text.thread.topic.visit);
  await pick(say.when, new RegExp(`^${say.part.any}`));
  await page.getByRole('heading', { name: say.number, exact: true }).waitFor();
  await page.getByRole('radio', { name: say.otherNumber }).check();
  await page.getByLabel(say.numberField).fill('+47 555 01 200');
  await next();
  await button(page, say.send).click();
  await page.getByText(say.state.waiting).waitFor();
  await expectAccessible(page, 'waits to be rung, by a code');

  // Back leads home, and not to conversations that a code does not open.
  await page.getByRole('link', { name: text.common.back, exact: true }).click();
  await ways.first().waitFor();
  const status = async (path: string) =>
    (await page.request.get(`${stage.origin}/api/my/people/${ingrid}/${path}`)).status();
  expect(await status('ring-wishes')).toBe(200);
  for (const shut of [
    'visits',
    'threads',
    'applications',
    'decisions',
    'plan',
    'plan/beside',
    'alarm-answers',
    'notes',
  ]) {
    expect([shut, await status(shut)]).toEqual([shut, 401]);
  }
  await context.close();
});
