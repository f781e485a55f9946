import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nb } from '../web/text/nb.ts';
import { nbStaff } from '../web/text/nb-staff.ts';
import { nbWork } from '../web/text/nb-work.ts';
import { expectAccessible, expectNoSideways, openBrowser, picture, visit } from './browser.ts';
import { hearSound } from './hear-sound.ts';
import { openStage, type Stage } from './stage.ts';

const text = { ...nb, ...nbWork, ...nbStaff };
let stage: Stage;
let browser: Browser;
let jonas: Page;
let amina: Page;

beforeAll(async () => {
  // Just after ten in the evening on a Saturday.
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-21T21:05:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

const enter = async (as: string): Promise<Page> =>
  (await visit(browser, stage.origin, { door: '/staff', as, size: 'desk', language: 'nb' })).page;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
  await picture(page, `${name}-nb-desk`);
}

test('a number that was not heard begins no duty; the one that was heard does', async () => {
  jonas = await enter('jonas-berg');
  await jonas.goto(`${stage.origin}/staff/watch`);
  const asked = jonas.waitForResponse((answer) => answer.url().endsWith('/api/duties/sound-test'));
  await button(jonas, text.desk.soundPlay).click();
  const { tones } = (await (await asked).json()) as { tones: number };
  await jonas.locator(`button[data-tones="${tones + 1}"]`).click();
  await jonas.getByText(text.problem.soundNotHeard).waitFor();
  await hearSound(jonas, () => button(jonas, text.desk.soundPlay).click());
  await jonas.getByRole('heading', { name: text.plannedCalls.heading }).waitFor();
  await jonas.getByText(text.watch.onDuty(1)).waitFor();
  await look(jonas, 'watch');
});

test('the evening operator writes a notice, and agrees on a call in the night', async () => {
  await jonas.getByText(text.board.add).click();
  await jonas.getByLabel(text.board.words).fill('Bommen ved Tangveien er låst. Koden henger i bilen.');
  await button(jonas, text.board.putUp).click();
  await jonas.getByText('Bommen ved Tangveien', { exact: false }).waitFor();
  await jonas.getByRole('link', { name: 'Ingrid Solvang' }).first().click();
  await jonas.getByText(text.plannedCalls.agree, { exact: true }).first().click();
  await jonas.getByLabel(text.plannedCalls.times).fill('2.15');
  await jonas.getByLabel(text.plannedCalls.why).fill('Har ny sovemedisin');
  await jonas.getByLabel(text.plannedCalls.asked).fill('Ingrid selv');
  await look(jonas, 'planned-call');
  await button(jonas, text.plannedCalls.agree).click();
  await jonas.getByText('02:15').first().waitFor();
});

test('alone, she cannot leave the desk, nor take a break', async () => {
  await jonas.goto(`${stage.origin}/staff/watch`);
  await jonas.getByText(text.watch.takeBreak, { exact: true }).first().click();
  await button(jonas, text.watch.takeBreak).click();
  await jonas.getByText(text.problem.lastAtDesk).waitFor();
  const duties = (await (await jonas.request.get(`${stage.origin}/api/duties/mine`)).json()) as {
    duties: { id: string }[];
  };
  const left = await jonas.evaluate(async (dutyId) => {
    const body = { commandId: crypto.randomUUID(), occurredAt: new Date().toISOString() };
    const headers = { 'content-type': 'application/json' };
    const { now } = await (await fetch('/api/places')).json();
    const sent = JSON.stringify({ ...body, occurredAt: now });
    return (await fetch(`/api/duties/${dutyId}/end`, { method: 'POST', headers, body: sent })).status;
  }, duties.duties[0]?.id);
  expect(left).toBe(409);
});

test('the night operator logs on, reads what is handed over, and confirms it', async () => {
  amina = await enter('amina-warsame');
  await amina.goto(`${stage.origin}/staff/watch`);
  await hearSound(amina, () => button(amina, text.desk.soundPlay).click());
  await amina.getByText(text.watch.onDuty(2)).waitFor();
  await jonas.goto(`${stage.origin}/staff/watch/report`);
  await jonas.getByText('Har ny sovemedisin', { exact: false }).waitFor();
  await jonas.getByLabel(text.shiftReport.words).fill('Rolig kveld. Ingrid er utrygg.');
  await look(jonas, 'shift-report');
  await button(jonas, text.shiftReport.handOver).click();
  await jonas.getByText(text.shiftReport.handed).waitFor();

  await amina.reload();
  await amina.getByRole('link', { name: text.watch.readIt }).click();
  await amina.getByText('Rolig kveld. Ingrid er utrygg.').waitFor();
  await amina.getByText('Bommen ved Tangveien', { exact: false }).waitFor();
  await amina.getByText('Har ny sovemedisin', { exact: false }).waitFor();
  await look(amina, 'shift-report-read');
  await button(amina, text.shiftReport.confirm).click();
  await amina.getByText('Bekreftet av Amina Warsame', { exact: false }).waitFor();
});

test('now one may leave, and the other may not', async () => {
  const end = async (page: Page) => {
    await page.goto(`${stage.origin}/staff/desk`);
    await button(page, text.duty.end).first().click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: text.duty.end }).click();
  };
  await end(jonas);
  await button(jonas, text.desk.soundPlay).waitFor();
  await end(amina);
  await amina.getByText(text.problem.lastAtDesk).waitFor();
});

test('the lead reads who is on duty, takes away the last receiver, and is told the first gap in words', async () => {
  const hanne = await enter('hanne-dahl');
  await hanne.goto(`${stage.origin}/staff/duty-calendar/2026-11-30`);
  await hanne.getByText(text.dutyCalendar.noGaps).waitFor();
  await look(hanne, 'duty-calendar');
  await hanne
    .getByRole('row', { name: /Beredskapsvakten/ })
    .getByRole('button', { name: new RegExp(`^${text.dutyCalendar.remove}`) })
    .click();
  await button(hanne, text.dutyCalendar.publish).click();
  await hanne
    .getByText(
      `Nordbygda, ${text.watch.allKinds}, mandag 30. november 00:00–søndag 6. desember 24:00: ${text.dutyCalendar.lacks.last}`,
    )
    .waitFor();
  await button(hanne, text.dutyCalendar.draft).click();
  await hanne.getByText(text.dutyCalendar.lacks.last, { exact: false }).first().waitFor();
  await look(hanne, 'duty-calendar-gap');
});
