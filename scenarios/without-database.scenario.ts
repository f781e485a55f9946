import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDevice } from '../server/src/adapters/scaip/simulated-device.ts';
import { signalAll } from '../server/test/stoppable-database.ts';
import { expectAccessible, expectNoSideways, openBrowser, picture, visit } from './browser.ts';
import { hearSound } from './hear-sound.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

// The database stands still in the middle of a night. The desk goes on: alarms come straight from the receiver, are taken,
// spoken with, handed over by voice, and are in the ordinary list afterwards, as if nothing had been.

const who = 'Ingrid Solvang';
let stage: Stage;
let browser: Browser;
let jonas: Page;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(), openBrowser()]);
});
afterAll(async () => {
  if (stage) database('SIGCONT');
  await browser?.close();
  await stage?.stop();
});

function database(signal: 'SIGSTOP' | 'SIGCONT'): void {
  signalAll(Number(readFileSync(join(stage.home, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]), signal);
}

test('an operator is on watch with a quiet desk', async () => {
  jonas = (await visit(browser, stage.origin, { door: '/staff', as: 'jonas-berg', size: 'desk', language: 'nb' })).page;
  await jonas.goto(`${stage.origin}/staff/desk`);
  const begin = jonas.getByRole('button', { name: text.desk.soundPlay });
  await begin.waitFor();
  await hearSound(jonas, () => begin.click());
  await jonas.getByText(text.desk.quiet).first().waitFor();
});

test('the database stops; a press is heard, rings at the desk, and the device is told so', async () => {
  // The receiver has learnt who sits here: it answers her, and not that she must log in.
  const nobody = `${stage.origin}/direct/alarms/00000000-0000-7000-8000-000000000000`;
  await expect.poll(() => jonas.evaluate(async (url) => (await fetch(url)).status, nobody)).toBe(404);
  database('SIGSTOP');
  // It is said before anybody presses.
  await jonas.getByText(text.direct.away).waitFor();
  await jonas.getByText(text.direct.none).waitFor();
  const device = await createDevice({ ...stage.sip, cid: '26317' });
  expect(await device.press()).toMatchObject({ sipStatus: 200, snu: 0 });
  await jonas.getByText(who).first().waitFor();
  await expect.poll(() => jonas.getByText(text.desk.lost).count(), { timeout: 15_000 }).toBe(0);
  // Nothing waits for the database any more.
  const other = await createDevice({ ...stage.sip, cid: '99999999' });
  const before = performance.now();
  expect(await other.press()).toMatchObject({ snu: 0 });
  expect(performance.now() - before).toBeLessThan(2_000);
  await jonas.getByText(text.desk.unknownDevice).first().waitFor();
  await device.close();
  await other.close();
});

test('she takes it with a key, notes the voice contact, and writes down who goes', async () => {
  await jonas.keyboard.press('t');
  await jonas.getByRole('heading', { level: 1, name: who }).waitFor();
  await jonas.keyboard.press('v');
  await expect.poll(() => instant(text.instants.voice)).not.toContain(text.instants.notYet);
  await jonas.getByRole('button', { name: 'Hjemmetjenesten Øst' }).click();
  await jonas.getByLabel(text.direct.name).fill('Nina Dahl');
  await jonas.getByRole('button', { name: text.direct.saidYes }).click();
  await jonas.getByText('Nina Dahl').first().waitFor();
  await jonas.getByLabel(text.direct.words).fill('Hun sitter på gulvet, ikke skadet.');
  await jonas.getByRole('button', { name: text.direct.save, exact: true }).click();
  await expect.poll(() => jonas.getByLabel(text.direct.words).inputValue()).toBe('');
  await expectAccessible(jonas, 'direct desk');
  await expectNoSideways(jonas, 'direct desk');
  await picture(jonas, 'desk-without-database-nb-desk');
});

test('the database is back: everything is in the ordinary list with its instants, once', async () => {
  database('SIGCONT');
  await expect.poll(() => jonas.locator('.direct-desk').count(), { timeout: 30_000 }).toBe(0);
  await jonas.getByText(text.desk.live, { exact: true }).waitFor();
  await expect.poll(() => jonas.locator('.alarm-row').count()).toBe(2);
  await jonas.locator('.alarm-row', { hasText: who }).getByRole('button').first().click();
  await jonas.getByRole('heading', { level: 1, name: who }).waitFor();
  expect(await instant(text.instants.taken)).not.toContain(text.instants.notYet);
  expect(await instant(text.instants.voice)).not.toContain(text.instants.notYet);
  await jonas.getByText('Nina Dahl').first().waitFor();
  await jonas.getByText('Hun sitter på gulvet, ikke skadet.').first().waitFor();
});

/** What one of the three instants of the open alarm says. */
async function instant(name: string): Promise<string> {
  return jonas.locator('.alarm-head .instants > div', { hasText: name }).innerText();
}
