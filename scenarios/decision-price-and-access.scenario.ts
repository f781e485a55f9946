import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nbStaff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, picture, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb } from './whole-text.ts';

/**
 * A need becomes a decision, its price a decision by itself; she gets her whole case with one press, appeals, and the office changes it:
 * a new decision comes instead, which she reads, the unit plans and her week shows. One of the office knows her: after one act nothing of the case is his any more.
 */
let stage: Stage;
let browser: Browser;
let mother: Page;
let assessor: Page;
let nurse: Page;

const say = nbStaff.composer;
const onceAMonth = 'Vask av gulv én gang i måneden.';
const twiceAWeek = 'Vask av gulv to ganger i uken.';
const title = 'Vaske gulv';
const need = 'Jeg klarer ikke å vaske gulvene lenger, og trenger hjelp til det.';

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T08:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function enter(door: '/' | '/staff', as: string, size: 'phone' | 'desk'): Promise<Page> {
  const { context, page } = await visit(browser, stage.origin, { door, as, size, language: 'nb' });
  context.setDefaultTimeout(30_000);
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
  await picture(page, name);
}

test('she writes what she needs', async () => {
  mother = await enter('/', 'ingrid-solvang', 'phone');
  await mother.getByRole('link', { name: nb.ways.applications(null) }).click();
  await mother.getByRole('link', { name: nb.application.write }).click();
  await mother.getByLabel(nb.apply.label).fill(need);
  await mother.getByRole('button', { name: nb.apply.forth }).click();
  await mother.getByText(need).waitFor();
  await mother.getByRole('button', { name: nb.apply.send }).click();
  await mother.getByRole('heading', { name: nb.receipt.heading }).waitFor();
});

test('the office grants some of it', async () => {
  assessor = await enter('/staff', 'berit-aas', 'desk');
  await assessor.goto(`${stage.origin}/staff/intake`);
  const begin = assessor.getByRole('button', { name: nb.field.begin, exact: true });
  await begin.click();
  await begin.waitFor({ state: 'detached' });
  await assessor.getByRole('link', { name: need.slice(0, 30) }).click();
  await assessor.getByRole('button', { name: nbStaff.intake.take, exact: true }).click();
  await assessor.getByRole('button', { name: nbStaff.intake.giveBack }).waitFor();
  await assessor.getByRole('link', { name: say.part, exact: true }).click();
  await assessor.getByLabel(say.outcome, { exact: true }).selectOption('granted');
  await assessor.getByRole('button', { name: say.addService }).click();
  await assessor.getByLabel(say.serviceType, { exact: true }).selectOption('practical-help');
  await assessor.getByLabel(say.isGranted, { exact: true }).selectOption('yes');
  await assessor.getByLabel(say.timesFloor, { exact: true }).fill('1');
  await assessor.getByLabel(say.timesUsual, { exact: true }).fill('1');
  await assessor.getByLabel(say.per, { exact: true }).selectOption('month');
  await assessor.getByLabel(say.extentWords, { exact: true }).fill(onceAMonth);
  await assessor.getByLabel(say.startsOn, { exact: true }).fill('2026-11-23');
  await assessor.getByLabel(say.unit, { exact: true }).selectOption({ label: 'Hjemmetjenesten Øst' });
  await assessor.getByLabel(say.herView, { exact: true }).fill('Hun vil ha hjelp hver uke.');
  await assessor.getByLabel(say.consent.can, { exact: true }).selectOption('yes');
  await assessor.getByLabel(say.consent.ground, { exact: true }).fill('Samtale hjemme.');
  await assessor.getByLabel(say.facts, { exact: true }).fill('Hun er ustø og bor alene.');
  await assessor.getByLabel(say.reasons, { exact: true }).fill('Hun kan ikke vaske gulv trygt alene.');
  await assessor.getByLabel(say.evaluationOn, { exact: true }).fill('2027-05-24');
  for (const running of await assessor.getByLabel(say.less.becomes, { exact: true }).all()) {
    await running.selectOption('goes-on');
  }
  await assessor.getByText(say.nothingMissing).waitFor();
  await assessor.getByRole('button', { name: say.issue, exact: true }).click();
  await assessor.getByRole('button', { name: say.issueNow }).click();
  await assessor.getByText(say.noReadings).waitFor();
});

test('the unit plans what was decided', async () => {
  const plan = nbStaff.planning;
  nurse = await enter('/staff', 'silje-aune', 'desk');
  await nurse.goto(`${stage.origin}/staff/plans`);
  const begin = nurse.getByRole('button', { name: nb.field.begin, exact: true });
  await begin.click();
  await begin.waitFor({ state: 'detached' });
  await nurse.getByRole('link', { name: 'Ingrid Solvang' }).click();
  await nurse.getByRole('button', { name: plan.edit }).click();
  await nurse.getByRole('listitem').filter({ hasText: onceAMonth }).getByRole('button', { name: plan.use }).click();
  const line = nurse.locator('.plan-lines-form > fieldset').last();
  await line.getByLabel(plan.title, { exact: true }).fill(title);
  await line.getByLabel(nb.plan.days[1] ?? '', { exact: true }).check();
  await line.getByLabel(plan.everyWeeks, { exact: true }).selectOption('4');
  await line.getByLabel(plan.windowFrom, { exact: true }).fill('12:30');
  await line.getByLabel(plan.windowTo, { exact: true }).fill('14:30');
  await nurse.getByRole('button', { name: plan.keep, exact: true }).click();
  await nurse.getByRole('button', { name: plan.edit }).waitFor();
});

test('the price comes as a decision by itself', async () => {
  const price = nbStaff.priceWork;
  await assessor.getByRole('link', { name: price.part, exact: true }).click();
  await assessor.getByRole('heading', { name: price.heading }).waitFor();
  await assessor.getByLabel(price.crowns, { exact: true }).fill('210');
  await assessor.getByLabel(price.facts, { exact: true }).fill('Inntekt under 2G, oppgitt av henne.');
  await assessor.getByLabel(price.reasons, { exact: true }).fill('Det følger av forskriften.');
  await look(assessor, 'price-form');
  await assessor.getByRole('button', { name: price.issue }).click();
  await assessor.getByRole('heading', { name: price.issued }).waitFor();
  await assessor.getByRole('link', { name: nbStaff.withhold.part, exact: true }).click();
  await assessor.getByText(nbStaff.withhold.nothing).waitFor();
  await look(assessor, 'withhold');
});

test('she reads both beside each other, gets the whole case with one press, and appeals', async () => {
  await mother.goto(stage.origin);
  await mother.getByRole('link', { name: nb.ways.decisions(null), exact: true }).click();
  await mother.getByText(nb.decision.followingTitle.price).first().waitFor();
  await look(mother, 'decisions-with-price');
  await mother.getByRole('link', { name: nb.decision.followingTitle.price }).first().click();
  await mother.getByRole('heading', { level: 1, name: nb.decision.followingTitle.price }).waitFor();
  await mother.getByText(nb.decision.payHelpStays).waitFor();
  await look(mother, 'price-letter');
  const file = mother.getByRole('link', { name: nb.decision.caseFile(null) });
  const answer = await mother.request.get(`${stage.origin}${await file.getAttribute('href')}`);
  expect(answer.status()).toBe(200);
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await mother.goBack();
  await mother.getByRole('link', { name: nb.decision.outcome.granted }).first().click();
  await mother.getByRole('link', { name: nb.appeal.button }).click();
  await mother.getByLabel(nb.appeal.words).fill('Én gang i måneden er for lite.');
  await mother.getByRole('button', { name: nb.appeal.send }).click();
  await mother.getByText(nb.appeal.receipt).first().waitFor();
});

test('one who knows her hands the case over: the page says why it is closed to him', async () => {
  const words = nbStaff.disqualified;
  const other = await enter('/staff', 'berit-aas', 'desk');
  await other.goto(`${stage.origin}/staff/intake`);
  const first = other
    .locator('a[href^="/staff/intake/"]')
    .filter({ hasNotText: need.slice(0, 20) })
    .nth(1);
  await first.click();
  await other.getByRole('button', { name: words.iKnow }).click();
  await other.getByLabel(words.ground, { exact: true }).selectOption('close');
  await expectNoSideways(other, 'say-disqualified');
  await other.getByRole('button', { name: words.handOver }).click();
  await other.getByText(words.heading).waitFor();
  await other.context().close();
});

test('the office looks again and changes it, and she reads so', async () => {
  const appeals = nbStaff.appeals;
  await assessor.goto(`${stage.origin}/staff/appeals`);
  await assessor.getByRole('link', { name: 'Ingrid Solvang' }).first().click();
  for (const to of ['looked-at', 'changed'] as const) {
    await assessor.getByRole('button', { name: appeals.move[to], exact: true }).click();
    if (to === 'changed') await assessor.getByLabel(nbStaff.appealWork.how).selectOption('wholly');
    await assessor.getByLabel(appeals.moveWords).fill('Du får hjelp to ganger i uken.');
    await assessor.getByRole('button', { name: appeals.move[to], exact: true }).click();
    await assessor.getByRole('button', { name: appeals.move[to], exact: true }).waitFor({ state: 'detached' });
  }
  await mother.goto(stage.origin);
  await mother.getByRole('link', { name: nb.ways.decisions(null), exact: true }).click();
  await mother.getByRole('link', { name: nb.decision.outcome.granted }).first().click();
  await mother.getByText(nb.appeal.state.changed).first().waitFor();
});

test('the office writes the new decision from the earlier one, while that holds', async () => {
  await assessor.getByText(nbStaff.appealWork.owed.by('').trim(), { exact: false }).first().waitFor();
  await look(assessor, 'appeal-owed');
  await assessor.getByRole('link', { name: nbStaff.appealWork.owed.write }).click();
  await assessor.getByText(say.anew.notice).waitFor();
  // What she was told stands there already, and the lines as they were.
  expect(await assessor.getByLabel(say.anew.what, { exact: true }).inputValue()).toBe('Du får hjelp to ganger i uken.');
  expect(await assessor.getByLabel(say.extentWords, { exact: true }).inputValue()).toBe(onceAMonth);
  await assessor.getByLabel(say.outcome, { exact: true }).selectOption('granted');
  await assessor.getByLabel(say.timesFloor, { exact: true }).fill('2');
  await assessor.getByLabel(say.timesUsual, { exact: true }).fill('2');
  await assessor.getByLabel(say.per, { exact: true }).selectOption('week');
  await assessor.getByLabel(say.extentWords, { exact: true }).fill(twiceAWeek);
  await assessor.getByLabel(say.consent.can, { exact: true }).selectOption('yes');
  await assessor.getByLabel(say.consent.ground, { exact: true }).fill('Samtale på telefon.');
  for (const running of await assessor.getByLabel(say.less.becomes, { exact: true }).all()) {
    if ((await running.inputValue()) !== 'replaced') await running.selectOption('goes-on');
  }
  await assessor.getByText(say.nothingMissing).waitFor();
  await look(assessor, 'decide-anew');
  await assessor.getByRole('button', { name: say.issue, exact: true }).click();
  await assessor.getByRole('button', { name: say.issueNow }).click();
  await assessor.getByText(say.noReadings).waitFor();
  await assessor.getByText(say.anew.earlierOnes).waitFor();
  await look(assessor, 'decided-anew');
});

test('she reads what was changed, the earlier one too, and that she may appeal the new', async () => {
  await mother.goto(stage.origin);
  await mother.getByRole('link', { name: nb.ways.decisions(null), exact: true }).click();
  await mother.getByText(nb.decision.anew.tag).waitFor();
  await look(mother, 'decisions-anew');
  await mother.locator('.decision-line').filter({ hasText: nb.decision.anew.tag }).click();
  await mother.getByRole('heading', { level: 1, name: nb.decision.anew.answer.granted }).waitFor();
  await mother.getByText('Du får hjelp to ganger i uken.').first().waitFor();
  await mother.getByText(twiceAWeek).waitFor();
  await mother.getByRole('link', { name: nb.appeal.button }).waitFor();
  await look(mother, 'decision-anew');
  await mother.getByRole('link', { name: nb.decision.anew.readOld }).click();
  await mother.getByRole('link', { name: nb.decision.anew.readNew }).waitFor();
  await look(mother, 'decision-old');
  await mother.goto(stage.origin);
  await mother.getByRole('link', { name: nb.ways.help(null), exact: true }).click();
  await mother.getByText(twiceAWeek).waitFor();
  expect(await mother.getByText(onceAMonth).count()).toBe(0);
});

test('the unit has more to plan, plans it, and her week follows', async () => {
  const plan = nbStaff.planning;
  const weeks = async () => {
    await mother.goto(`${stage.origin}/`);
    await mother.getByRole('link', { name: nb.visit.way(null), exact: true }).click();
    await mother.getByRole('heading', { level: 1 }).first().waitFor();
    await mother.waitForLoadState('networkidle');
    return mother.getByText(title).count();
  };
  const before = await weeks();
  await nurse.goto(`${stage.origin}/staff/plans`);
  await nurse.getByRole('link', { name: 'Ingrid Solvang' }).click();
  const ordered = nurse.getByRole('listitem').filter({ hasText: twiceAWeek });
  await ordered.getByText(plan.isWaiting).waitFor();
  await look(nurse, 'plan-anew');
  await nurse.getByRole('button', { name: plan.edit }).click();
  const line = nurse.locator('.plan-lines-form > fieldset').last();
  expect(await line.getByLabel(plan.title, { exact: true }).inputValue()).toBe(title);
  await line.getByLabel(nb.plan.days[4] ?? '', { exact: true }).check();
  await line.getByLabel(plan.everyWeeks, { exact: true }).selectOption('1');
  await nurse.getByRole('button', { name: plan.keep, exact: true }).click();
  await nurse.getByRole('button', { name: plan.edit }).waitFor();
  await nurse.getByRole('listitem').filter({ hasText: twiceAWeek }).getByText(plan.isCarried).waitFor();
  await expect.poll(weeks, { timeout: 30_000 }).toBeGreaterThan(before);
});
