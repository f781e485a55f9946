import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { nbStaff } from '../web/text/nb-staff.ts';
import { beginDuty, look, tellStory } from './story.ts';
import { nb } from './whole-text.ts';

/**
 * Less help, told to her before it is decided: nothing is sent before she has had a notice and answered in her own words, nor before
 * somebody has written what has changed in her need. She appeals in time, and the help she had goes on. The office works by keyboard.
 */
const story = tellStory({ clock: '2026-11-23T08:00:00Z', language: 'nb' });
let mother: Page;
let assessor: Page;
let nurse: Page;

const say = nbStaff.composer;
const less = say.less;
const need = 'Jeg går tur med naboen igjen. Kan vi se på hjelpen jeg får?';
const service = 'home-nursing';
const had = 'Hver morgen og kveld.';
const gets = 'Tre kvelder i uken.';
const notice = 'Du har gått i trapper alene i åtte uker. Vi vurderer om morgenbesøkene kan slutte.';
const answer = 'Jeg vil ha besøk om morgenen til jul. Da er jeg mest ustø.';
const morning = 'Medisiner om morgenen';
const lastDay = '20. desember';
const lastDayInPlan = '20. des.';
const changed = 'Hun går trygt inne og ute etter åtte ukers trening, og tar medisinen selv om morgenen.';

/** By the keyboard: to the control, and the key that uses it. */
async function press(control: Locator): Promise<void> {
  await expect.poll(() => control.isEnabled()).toBe(true);
  await control.press('Enter');
}

async function write(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}

/** In a list of the browser's own, the arrows go through it. */
async function choose(list: Locator, value: string): Promise<void> {
  await list.press('Home');
  for (let left = await list.locator('option').count(); left > 1; left -= 1) {
    if ((await list.inputValue()) === value) break;
    await list.press('ArrowDown');
  }
  expect(await list.inputValue()).toBe(value);
}

const field = (label: string) => assessor.getByLabel(label, { exact: true });
const issue = () => assessor.getByRole('button', { name: say.issue, exact: true });

/** What she has of the kind that changes. */
const running = () => assessor.getByRole('group').filter({ hasText: had }).filter({ hasText: less.becomes });

/** The draft is whole, and somebody tries to send it; the office is told why not. */
async function refusedToSend(words: string): Promise<void> {
  await assessor.getByText(say.nothingMissing).waitFor();
  if (await issue().isVisible()) await press(issue());
  await press(assessor.getByRole('button', { name: say.issueNow }));
  await assessor.getByText(words, { exact: true }).waitFor();
}

async function openDecision(): Promise<void> {
  await mother.goto(story.origin);
  await mother.getByRole('link', { name: nb.ways.decisions(null), exact: true }).click();
  await mother.locator('.decision-line').filter({ hasText: nb.decision.outcome.partly }).click();
  await mother.getByRole('heading', { level: 1, name: nb.decision.answer.partly }).waitFor();
}

async function openHelp(): Promise<void> {
  await mother.goto(story.origin);
  await mother.getByRole('link', { name: nb.ways.help(null), exact: true }).click();
  await mother.getByText(had).waitFor();
}

/** A line of her help on her own page, and in the plan of the unit. */
const myLine = (words: string) => mother.getByRole('listitem').filter({ hasText: words });
const ordered = (words: string) => nurse.locator('.ordered').getByRole('listitem').filter({ hasText: words });

test('she asks the office to look at the help she has', async () => {
  mother = await story.enter('/', 'ingrid-solvang', 'phone');
  await mother.getByRole('link', { name: nb.ways.applications(null) }).click();
  await mother.getByRole('link', { name: nb.application.write }).click();
  await mother.getByLabel(nb.apply.label).fill(need);
  await mother.getByRole('button', { name: nb.apply.forth }).click();
  await mother.getByText(need).waitFor();
  await mother.getByRole('button', { name: nb.apply.send }).click();
  await mother.getByRole('heading', { name: nb.receipt.heading }).waitFor();
});

test('the office writes a decision that gives less; the help she has goes on until somebody says otherwise', async () => {
  assessor = await story.enter('/staff', 'berit-aas', 'desk');
  await assessor.goto(`${story.origin}/staff/intake`);
  await beginDuty(assessor, nb);
  await press(assessor.getByRole('link', { name: need.slice(0, 30) }));
  await press(assessor.getByRole('button', { name: nbStaff.intake.take, exact: true }));
  await assessor.getByRole('button', { name: nbStaff.intake.giveBack }).waitFor();
  await press(assessor.getByRole('link', { name: say.part, exact: true }));
  await choose(field(say.outcome), 'partly');
  await press(assessor.getByRole('button', { name: say.addService }));
  await choose(field(say.serviceType), service);
  await choose(field(say.isGranted), 'yes');
  await write(assessor, say.timesFloor, '2');
  await write(assessor, say.timesUsual, '3');
  await choose(field(say.per), 'week');
  await write(assessor, say.extentWords, gets);
  await field(say.startsOn).fill('2026-12-21');
  await field(say.unit).selectOption({ label: 'Hjemmetjenesten Øst' });
  await write(assessor, say.herView, 'Hun vil klare seg selv, og er redd for morgenen.');
  await choose(field(say.consent.can), 'yes');
  await write(assessor, say.consent.ground, 'Samtale hjemme.');
  await write(assessor, say.facts, 'Hun har trent i åtte uker.');
  await write(assessor, say.reasons, 'Hun klarer mer selv enn før.');
  await write(assessor, say.whyDifferent, 'Hun trenger ikke besøk hver dag.');
  await field(say.evaluationOn).fill('2027-05-24');
  // Less of the same kind beside what she has: somebody says what becomes of the first.
  await assessor.getByRole('button', { name: say.slot['running-help'] }).waitFor();
  await choose(running().getByLabel(less.becomes, { exact: true }), 'replaced');
  await running().getByLabel(less.lastDay, { exact: true }).fill('2026-12-20');
  await assessor.getByRole('button', { name: say.slot['what-changed'], exact: true }).waitFor();
  await assessor.getByRole('button', { name: say.slot['what-she-said'], exact: true }).waitFor();
  expect(await issue().isDisabled()).toBe(true);
  await look(assessor, 'less-help-composer');
});

test('it is not sent before she has had a notice, nor while she may still answer', async () => {
  await write(assessor, less.whatChanged, 'Hun er sterkere.');
  await write(assessor, less.whatSheSaid, 'Ikke spurt ennå.');
  await refusedToSend(say.refusal['prior-notice-missing']);
  await look(assessor, 'less-help-without-notice');
  await write(assessor, less.noticeWords, notice);
  await press(assessor.getByRole('button', { name: less.noticeSend }));
  await assessor.getByText(nbStaff.appealWork.writeAnswer).waitFor();
  await refusedToSend(say.refusal['prior-notice-open']);
  await look(assessor, 'less-help-noticed');
  // Nothing has become less by it.
  await openHelp();
  expect(await myLine(had).filter({ hasText: lastDay }).count()).toBe(0);
});

test('she reads the notice on her phone and answers in her own words', async () => {
  await mother.goto(story.origin);
  await mother.getByRole('link', { name: nb.ways.applications(null) }).click();
  await mother.getByText(nb.asked.notice(1)).waitFor();
  await look(mother, 'less-help-asked');
  await mother.getByRole('link', { name: nb.asked.open }).click();
  await mother.getByRole('heading', { level: 1, name: nb.asked.noticeHeading }).waitFor();
  await mother.getByText(nb.asked.noticeLead).waitFor();
  await mother.getByText(notice).waitFor();
  await mother.getByText(nb.asked.noticeClock).waitFor();
  await look(mother, 'less-help-notice');
  await mother.getByLabel(nb.asked.answer).fill(answer);
  await mother.getByRole('button', { name: nb.asked.send }).click();
  await mother.getByText(nb.asked.none).waitFor();
  await mother.getByText(answer).waitFor();
  await look(mother, 'less-help-answered');
});

test('the office reads her answer on the case', async () => {
  await press(assessor.getByRole('link', { name: nbStaff.intake.overview, exact: true }));
  await assessor.getByText(answer).waitFor();
  await assessor.getByText(nbStaff.appealWork.answered('Ingrid Solvang')).waitFor();
  await look(assessor, 'less-help-answer-on-the-case');
  await press(assessor.getByRole('link', { name: say.part, exact: true }));
  await press(assessor.getByRole('button', { name: less.useAnswer }));
  await expect.poll(() => field(less.whatSheSaid).inputValue()).toBe(answer);
});

test('it is not sent before what has changed in her need is written; then it is', async () => {
  await field(less.whatChanged).press('ControlOrMeta+a');
  await assessor.keyboard.press('Delete');
  const lacks = assessor.getByRole('button', { name: say.slot['what-changed'], exact: true });
  await lacks.waitFor();
  await assessor.getByText(say.missing(1)).waitFor();
  expect(await issue().isDisabled()).toBe(true);
  await look(assessor, 'less-help-without-reason');
  // The line that says so leads to the field, with the keyboard in it.
  await press(lacks);
  await assessor.keyboard.type(changed);
  expect(await field(less.whatChanged).inputValue()).toBe(changed);
  await assessor.getByText(say.nothingMissing).waitFor();
  await press(issue());
  await press(assessor.getByRole('button', { name: say.issueNow }));
  await assessor.getByText(say.noReadings).waitFor();
  await look(assessor, 'less-help-issued');
});

test('she reads what becomes less and why, and that she keeps the help if she appeals', async () => {
  await openDecision();
  await mother.getByText(changed).waitFor();
  await mother.getByText(gets).waitFor();
  await mother.getByText(nb.decision.changeKeeps).waitFor();
  await look(mother, 'less-help-letter');
  await openHelp();
  await myLine(had).filter({ hasText: lastDay }).waitFor();
  await myLine(gets).waitFor();
  await look(mother, 'less-help-until');
});

test('the unit has the last day of what she has, and the lesser help to plan', async () => {
  nurse = await story.enter('/staff', 'silje-aune', 'desk');
  await nurse.goto(`${story.origin}/staff/plans`);
  await beginDuty(nurse, nb);
  await press(nurse.getByRole('link', { name: 'Ingrid Solvang' }));
  await ordered(had).filter({ hasText: lastDayInPlan }).waitFor();
  await ordered(gets).getByText(nbStaff.planning.isWaiting).waitFor();
  await look(nurse, 'less-help-plan');
});

test('she appeals in time, and the help she had goes on: in her letter and among her help', async () => {
  await openDecision();
  await mother.getByRole('link', { name: nb.appeal.button }).click();
  await mother.getByLabel(nb.appeal.words).fill('Jeg trenger besøk om morgenen.');
  await look(mother, 'less-help-appeal');
  await mother.getByRole('button', { name: nb.appeal.send }).click();
  await mother.getByText(nb.appeal.receipt).first().waitFor();
  await look(mother, 'less-help-receipt');
  await openDecision();
  await mother.getByText(nb.decision.changeHeld).waitFor();
  await look(mother, 'less-help-held');
  await openHelp();
  expect(await myLine(had).filter({ hasText: lastDay }).count()).toBe(0);
  expect(await myLine(gets).count()).toBe(0);
  await look(mother, 'less-help-goes-on');
  await mother.goto(story.origin);
  await mother.getByRole('link', { name: nb.ways.plan(null), exact: true }).click();
  await mother.getByRole('heading', { level: 1, name: nb.plan.heading(null) }).waitFor();
  await myLine(morning).first().waitFor();
  await look(mother, 'less-help-my-plan');
});

test('the plan of the unit has the help as it was, and the office sees that it goes on', async () => {
  await nurse.reload();
  await ordered(had).getByText(nbStaff.planning.isCarried).waitFor();
  expect(await ordered(had).filter({ hasText: lastDayInPlan }).count()).toBe(0);
  expect(await ordered(gets).count()).toBe(0);
  await nurse.locator('.plan-lines').getByText(morning).first().waitFor();
  await look(nurse, 'less-help-plan-goes-on');
  await assessor.reload();
  await assessor.getByText(less.held).waitFor();
  await look(assessor, 'less-help-held-at-the-office');
});

test('who has looked stands in her log, with what they did and why they may', async () => {
  await mother.goto(story.origin);
  await mother.getByRole('link', { name: nb.resident.looks, exact: true }).click();
  const office = mother.getByRole('listitem').filter({ hasText: 'Berit Aas' }).first();
  await office.getByText(nb.look.action['Decision.GiveNotice'] ?? '').waitFor();
  await office.getByText(nb.look.action['Decision.Issue'] ?? '').waitFor();
  await office.getByText(nb.look.basis.case).waitFor();
  const unit = mother.getByRole('listitem').filter({ hasText: 'Silje Aune' }).first();
  await unit.getByText(nb.look.action['Plan.See'] ?? '').waitFor();
  await unit.getByText(nb.look.basis['on-duty']).waitFor();
  await look(mother, 'less-help-looks');
});
