import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { createDevice } from '../server/src/adapters/scaip/simulated-device.ts';
import { nnStaff as staff } from '../web/text/nn-staff.ts';
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
import { hearSound } from './hear-sound.ts';
import { openStage, type Stage } from './stage.ts';
import { nn as text } from './whole-text.ts';

/** In nynorsk: she goes away, her visits wait, her alarm rings on and says so; she comes home, and a nurse goes through it. */

let stage: Stage;
let browser: Browser;
let ingrid: Page;
let nurse: Page;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T08:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function enter(door: DoorPath, as: string, size: keyof typeof sizes): Promise<Page> {
  const { context, page } = await visit(browser, stage.origin, { door, as, size, language: 'nn' });
  context.setDefaultTimeout(patience);
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
  await picture(page, `${name}-nn`);
}

test('she tells that she is away, one question a page', async () => {
  ingrid = await enter('/', 'ingrid-solvang', 'phone');
  await look(ingrid, 'home');
  await ingrid.locator('a[href$="/absence"]').first().click();
  const say = text.absence;
  await ingrid.getByRole('button', { name: say.tell, exact: true }).click();
  for (const answer of [say.kindChoice.family, say.now, say.backUnknown]) {
    await ingrid.getByRole('radio', { name: answer }).check();
    await ingrid.getByRole('button', { name: say.next, exact: true }).click();
  }
  await look(ingrid, 'away-check');
  await ingrid.getByRole('button', { name: say.send }).click();
  await ingrid.getByRole('button', { name: say.home(null) }).waitFor();
  await look(ingrid, 'away');
});

test('her visits wait, and the unit sees who is away', async () => {
  // The worker follows what was told within a moment; the page shows it the next time it is opened.
  const paused = ingrid.locator('.home-today').getByText(text.visit.state.paused, { exact: true }).first();
  for (let tries = 10; tries > 0 && !(await paused.isVisible()); tries -= 1) {
    await ingrid.goto(stage.origin);
    await ingrid.locator('.home-today li').first().waitFor();
  }
  await paused.waitFor();
  await look(ingrid, 'home-away');
  nurse = await enter('/staff', 'silje-aune', 'desk');
  await nurse.goto(`${stage.origin}/staff/away`);
  const begin = nurse.getByRole('button', { name: text.field.begin, exact: true });
  await begin.click();
  await nurse.getByRole('row', { name: 'Ingrid Solvang' }).getByText(text.absence.kind.family).waitFor();
  await look(nurse, 'away-list');
});

test('her alarm rings all the same, and the card says that she is away', async () => {
  const jonas = await enter('/staff', 'jonas-berg', 'desk');
  await jonas.goto(`${stage.origin}/staff/desk`);
  await hearSound(jonas, () => jonas.getByRole('button', { name: text.desk.soundPlay }).click());
  await jonas.getByText(text.desk.quiet).first().waitFor();
  const device = await createDevice({ ...stage.sip, transport: 'udp', cid: '26317' });
  await device.send(
    `<mrq><ref>${Date.now()}</ref><mty>ME</mty><cid>26317</cid><dty>0003</dty><did>01</did><stc>0010</stc><crd>gsm:</crd></mrq>`,
  );
  await device.close();
  // In the list: what is read aloud to those who do not see holds her name too.
  await jonas.locator('.alarm-list').getByText('Ingrid Solvang').first().click();
  await jonas.getByText(text.absence.kind.family).first().waitFor();
  await look(jonas, 'away-alarm');
  await jonas.context().close();
});

test('she is home again: help starts at once, and the nurse goes through it', async () => {
  await ingrid.locator('a[href$="/absence"]').first().click();
  await ingrid.getByRole('button', { name: text.absence.home(null) }).click();
  await ingrid.getByText(text.absence.isHome(null)).waitFor();
  await nurse.reload();
  await nurse.getByText(staff.awayList.notConfirmed).first().waitFor();
  await nurse.getByRole('link', { name: 'Ingrid Solvang' }).click();
  const say = staff.absencePart;
  for (const part of Object.values(say.parts)) {
    await nurse.getByRole('group', { name: part }).getByRole('radio', { name: say.yes, exact: true }).check();
  }
  await look(nurse, 'home-again');
  await nurse.getByRole('button', { name: say.confirm }).click();
  await nurse.getByText(say.atHome).waitFor();
});
