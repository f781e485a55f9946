import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nb } from '../web/text/nb.ts';
import { nbStaff } from '../web/text/nb-staff.ts';
import { nbWork } from '../web/text/nb-work.ts';
import { expectAccessible, expectNoSideways, openBrowser, picture, sizes, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';

/** The morning after: what alarms taught is read, a line leaves with an owner and a date, a deviation is looked into. */
const text = { ...nb, ...nbWork, ...nbStaff };
let stage: Stage;
let browser: Browser;
let nurse: Page;

beforeAll(async () => {
  // Half past seven on a Monday.
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T06:30:00Z' }), openBrowser()]);
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
  await page.setViewportSize(sizes.phone);
  await expectNoSideways(page, `${name} on a phone`);
  await page.setViewportSize(sizes.desk);
}

test('a nurse on duty reads what the alarms of her unit teach', async () => {
  nurse = await enter('silje-aune');
  await nurse.goto(`${stage.origin}/staff/lessons`);
  await button(nurse, text.field.begin).click();
  await nurse.getByRole('heading', { name: text.lessons.hours }).waitFor();
  await look(nurse, 'lessons');
});

test('a line of the morning gets an owner and a date, and is done', async () => {
  await nurse.goto(`${stage.origin}/staff/morning`);
  await button(nurse, text.morning.add).click();
  const form = nurse.locator('form.morning-settle').last();
  await form.getByRole('button', { name: text.morning.settle }).click();
  await form.getByText(text.morning.fault['say-what']).waitFor();
  await form.getByLabel(text.morning.wordsNeeded).fill('Ring legekontoret om blodprøven');
  await form.getByLabel(text.morning.owner).selectOption({ label: 'Hjemmetjenesten Øst' });
  await look(nurse, 'morning');
  await form.getByRole('button', { name: text.morning.settle }).click();
  const line = nurse.locator('li', { hasText: 'Ring legekontoret om blodprøven' });
  await line.getByRole('button', { name: text.morning.done, exact: true }).click();
  await line.getByText(text.morning.doneBy('Silje Aune')).waitFor();
});

test('a nurse sets how long one dose may wait, and not longer than the municipality allows', async () => {
  const people = await nurse.request.get(`${stage.origin}/api/units/day`);
  const { visits } = (await people.json()) as { visits: { person: { id: string } }[] };
  const personId = visits[0]?.person.id;
  await nurse.goto(`${stage.origin}/staff/people/${personId}?part=dispenser`);
  const form = nurse.locator('form.dose-form');
  await form.getByLabel(text.doseLimits.dose).fill('Parkinson, morgen');
  await form.getByLabel(text.doseLimits.from).fill('07:00');
  await form.getByLabel(text.doseLimits.until).fill('10:00');
  await form.getByLabel(text.doseLimits.minutes).fill('90');
  await button(nurse, text.doseLimits.set).click();
  await nurse.getByText(text.doseLimits.fault['above-ceiling']).waitFor();
  await form.getByLabel(text.doseLimits.minutes).fill('30');
  await button(nurse, text.doseLimits.set).click();
  await nurse.getByText(text.doseLimits.line('07:00', '10:00', 30), { exact: false }).waitFor();
  await expectAccessible(nurse, 'limit of a dose');
  await nurse.goto(`${stage.origin}/staff/people/${personId}?part=alarm-lessons`);
  await nurse.getByText(text.lessons.lead).or(nurse.getByText(text.lessons.none)).first().waitFor();
  await expectAccessible(nurse, 'lessons of one person');
});

test('a deviation is described before it can be closed', async () => {
  await nurse.evaluate(async () => {
    const { now } = await (await fetch('/api/places')).json();
    const body = JSON.stringify({ commandId: crypto.randomUUID(), occurredAt: now, what: 'not-said' });
    await fetch('/api/deviations', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  });
  await nurse.goto(`${stage.origin}/staff/deviations`);
  await nurse.getByText(text.deviations.whats['not-said'], { exact: true }).waitFor();
  expect(await button(nurse, text.deviations.handle).count()).toBe(0);
  await button(nurse, text.deviations.describe).click();
  await nurse.getByLabel(text.deviations.words).fill('Døren var låst, og nøkkelen passet ikke.');
  await nurse.getByLabel(text.deviations.serious).check();
  await button(nurse, text.deviations.keep).click();
  await nurse.getByText(text.deviations.seriousHelp).waitFor();
  await look(nurse, 'deviations');
  await button(nurse, text.deviations.handle).click();
  await nurse.getByLabel(text.deviations.doneWords).fill('Nøkkelen er byttet, og alle nøkler i skapet er prøvd.');
  await button(nurse, text.deviations.save).click();
  await nurse.getByText('alle nøkler i skapet', { exact: false }).waitFor();
});

test('a lead reads whether promises are kept, and nobody is named', async () => {
  const lead = await enter('hanne-dahl');
  await lead.goto(`${stage.origin}/staff/proof`);
  await lead.getByRole('heading', { name: text.proof.devices }).waitFor();
  await look(lead, 'proof');
  const [file] = await Promise.all([lead.waitForEvent('download'), button(lead, text.proof.csv).click()]);
  expect(file.suggestedFilename()).toBe('proof.csv');
});
