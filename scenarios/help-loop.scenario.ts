import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { nbStaff } from '../web/text/nb-staff.ts';
import { svStaff } from '../web/text/sv-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, picture, type sizes, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb, sv } from './whole-text.ts';

/**
 * A need becomes help, told across the roles: the daughter writes, the office maps and decides, mother and daughter read,
 * the unit plans, the carer comes and writes a note, the daughter reads that it was done and writes, the nurse answers.
 */
const tellings = [
  {
    language: 'nb',
    size: 'phone',
    text: nb,
    staff: nbStaff,
    people: {
      daughter: 'kari-solvang',
      mother: 'ingrid-solvang',
      assessor: 'berit-aas',
      nurse: 'silje-aune',
      carer: 'lars-haugen',
    },
    name: 'Ingrid',
    carerName: 'Lars',
    fullName: 'Ingrid Solvang',
    unit: 'Hjemmetjenesten Øst',
    need: 'Mamma er blitt ustø og tør ikke dusje alene lenger.',
    title: 'Hjelp i dusjen',
    service: 'home-nursing',
    note: 'Dusjet selv, med meg ved siden av.',
    question: 'Så fint. Sov mamma godt i natt?',
    answer: 'Ja, til klokka sju.',
  },
  {
    language: 'sv',
    size: 'desk',
    text: sv,
    staff: svStaff,
    people: {
      daughter: 'anna-ek',
      mother: 'gunnel-ek',
      assessor: 'eva-strand',
      nurse: 'maria-holm',
      carer: 'johan-lind',
    },
    name: 'Gunnel',
    carerName: 'Johan',
    fullName: 'Gunnel Ek',
    unit: 'Hemtjänsten Centrum',
    need: 'Mamma är ostadig och vågar inte duscha själv.',
    title: 'Hjälp i duschen',
    service: 'home-care',
    note: 'Duschade själv, med mig bredvid.',
    question: 'Så fint. Sov mamma gott i natt?',
    answer: 'Ja, till klockan sju.',
  },
] as const;

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T08:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

type Door = Parameters<typeof visit>[2]['door'];

async function enter(door: Door, as: string, size: keyof typeof sizes, language: 'nb' | 'nn' | 'sv'): Promise<Page> {
  const { context, page } = await visit(browser, stage.origin, { door, as, size, language });
  // A step that is not there in ten seconds never comes.
  context.setDefaultTimeout(patience);
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
  await picture(page, name);
}

describe.each(tellings)('a need becomes help, $language', (telling) => {
  const { text, staff, language, size, people, name } = telling;
  let daughter: Page;
  let assessor: Page;
  let nurse: Page;
  const named = (what: string) => `${what}-${language}`;

  /** Whoever works with persons is at work first. */
  async function beginDuty(page: Page): Promise<void> {
    const begin = page.getByRole('button', { name: text.field.begin, exact: true });
    await begin.click();
    await begin.waitFor({ state: 'detached' });
  }

  test('the daughter writes a need in her own words and gets a receipt', async () => {
    daughter = await enter('/', people.daughter, size, language);
    await daughter.getByRole('link', { name: text.ways.applications(name) }).click();
    await daughter.getByRole('link', { name: text.application.write }).click();
    await daughter.getByLabel(text.applying.who.relative).check();
    await daughter.getByRole('button', { name: text.applying.next, exact: true }).click();
    await daughter.getByLabel(text.apply.label).fill(telling.need);
    await look(daughter, named('apply'));
    await daughter.getByRole('button', { name: text.apply.forth }).click();
    await daughter.getByText(telling.need).waitFor();
    await look(daughter, named('apply-read-over'));
    await daughter.getByRole('button', { name: text.apply.send }).click();
    await daughter.getByRole('heading', { name: text.receipt.headingFor(name) }).waitFor();
    await look(daughter, named('apply-receipt'));
    await daughter.getByRole('link', { name: text.receipt.follow }).click();
    await daughter.getByText(text.application.step.received).first().waitFor();
    await look(daughter, named('application-status'));
  });

  test('the assessor takes it and maps what matters and what is hard', async () => {
    assessor = await enter('/staff', people.assessor, 'desk', language);
    await assessor.goto(`${stage.origin}/staff/intake`);
    await beginDuty(assessor);
    await assessor.getByRole('link', { name: telling.need.slice(0, 30) }).click();
    await assessor.getByRole('button', { name: staff.intake.take, exact: true }).click();
    await assessor.getByRole('button', { name: staff.intake.giveBack }).waitFor();
    await look(assessor, named('case'));
    await assessor.getByRole('link', { name: staff.mappingWork.part }).click();
    await assessor.getByLabel(staff.mappingWork.whatMatters, { exact: true }).fill('Å dusje trygt og bo hjemme.');
    await assessor.getByLabel(staff.mappingWork.ownResources, { exact: true }).fill('Kler på seg selv.');
    const { consider, becauseOf, fits, fitsQuestion } = staff.mappingWork;
    for (const what of Object.values(consider)) {
      await assessor
        .getByRole('group', { name: fitsQuestion(what) })
        .getByLabel(fits.no, { exact: true })
        .check();
      await assessor.getByLabel(becauseOf(what)).fill('Hun vil helst at noen kommer.');
    }
    const rows = assessor.locator('.score-row');
    await rows.first().getByRole('radio').first().focus();
    for (let left = await rows.count(); left > 0; left -= 1) await assessor.keyboard.press('2');
    await look(assessor, named('mapping'));
    await assessor.getByRole('button', { name: staff.mappingWork.complete }).click();
    await assessor.locator('.mapping').waitFor({ state: 'detached' });
  });

  test('she decides, with reasons and a clock of appeal, and sends it in two steps', async () => {
    const say = staff.composer;
    await assessor.getByRole('link', { name: say.part, exact: true }).click();
    await assessor.getByLabel(say.outcome, { exact: true }).selectOption('granted');
    await assessor.getByRole('button', { name: say.addService }).click();
    await assessor.getByLabel(say.serviceType, { exact: true }).selectOption(telling.service);
    await assessor.getByLabel(say.isGranted, { exact: true }).selectOption('yes');
    await assessor.getByLabel(say.timesFloor, { exact: true }).fill('2');
    await assessor.getByLabel(say.timesUsual, { exact: true }).fill('3');
    await assessor.getByLabel(say.per, { exact: true }).selectOption('week');
    await assessor.getByLabel(say.extentWords, { exact: true }).fill('Hjelp i dusjen, vanligvis tre ganger i uken.');
    await assessor.getByLabel(say.startsOn, { exact: true }).fill('2026-11-23');
    await assessor.getByLabel(say.unit, { exact: true }).selectOption({ label: telling.unit });
    await assessor.getByLabel(say.herView, { exact: true }).fill('Hun ønsker hjelp om formiddagen.');
    await assessor.getByLabel(say.consent.can, { exact: true }).selectOption('yes');
    await assessor.getByLabel(say.consent.ground, { exact: true }).fill('Samtale hjemme.');
    await assessor.getByLabel(say.facts, { exact: true }).fill('Hun er ustø og bor alene.');
    await assessor.getByLabel(say.reasons, { exact: true }).fill('Hun kan ikke dusje trygt alene.');
    await assessor.getByLabel(say.evaluationOn, { exact: true }).fill('2027-05-24');
    // What she has of the same kind goes on beside it.
    for (const running of await assessor.getByLabel(say.less.becomes, { exact: true }).all()) {
      await running.selectOption('goes-on');
    }
    await assessor.getByText(say.nothingMissing).waitFor();
    await look(assessor, named('composer'));
    await assessor.getByRole('button', { name: say.issue, exact: true }).click();
    await assessor.getByRole('button', { name: say.issueNow }).click();
    await assessor.getByText(say.noReadings).waitFor();
  });

  test('mother and daughter read it, and the office sees that both have', async () => {
    const mother = await enter('/', people.mother, size, language);
    for (const [page, whose] of [
      [mother, null],
      [daughter, name],
    ] as const) {
      await page.goto(stage.origin);
      await page.getByRole('link', { name: text.ways.decisions(whose), exact: true }).click();
      await page.getByRole('link', { name: text.decision.fresh }).first().click();
      await page.getByRole('heading', { name: text.decision.appeal }).waitFor();
    }
    await look(daughter, named('decision'));
    await assessor.reload();
    await assessor.getByText(staff.composer.herself).waitFor();
    await mother.context().close();
  });

  test('the unit gets its new person and makes a plan', async () => {
    nurse = await enter('/staff', people.nurse, 'desk', language);
    const say = staff.planning;
    await nurse.goto(`${stage.origin}/staff/plans`);
    await beginDuty(nurse);
    await nurse.getByRole('link', { name: telling.fullName }).click();
    await look(nurse, named('new-people'));
    await nurse.getByRole('button', { name: say.edit }).click();
    await nurse.getByRole('button', { name: say.use }).first().click();
    const line = nurse.locator('.plan-lines-form > fieldset').last();
    await line.getByLabel(say.title, { exact: true }).fill(telling.title);
    await line.getByLabel(say.how, { exact: true }).fill('La henne gjøre mest mulig selv.');
    for (const day of text.plan.days) await line.getByLabel(day, { exact: true }).check();
    await line.getByLabel(say.windowFrom, { exact: true }).fill('10:00');
    await line.getByLabel(say.windowTo, { exact: true }).fill('12:00');
    await look(nurse, named('plan-form'));
    await nurse.getByRole('button', { name: say.keep, exact: true }).click();
    await nurse.getByRole('button', { name: say.edit }).waitFor();
    await nurse.goto(`${stage.origin}/staff/units`);
    await nurse.getByText(telling.fullName).first().waitFor();
    await look(nurse, named('unit-day'));
  });

  test('the carer does the visit on the phone and writes a note', async () => {
    const carer = await enter('/field', people.carer, 'phone', language);
    await beginDuty(carer);
    await carer.getByText(text.round.unit, { exact: true }).click();
    await look(carer, named('field-day'));
    // Hers, and the one with what was just planned: she has other visits, and so have others.
    await carer.getByRole('link', { name: telling.fullName }).filter({ hasText: telling.title }).click();
    await carer.getByRole('heading', { level: 1, name: telling.fullName }).waitFor();
    await carer.getByText(telling.title).first().waitFor();
    await carer.getByLabel(text.round.note, { exact: true }).fill(telling.note);
    await look(carer, named('field-visit'));
    await carer.getByRole('button', { name: text.round.done, exact: true }).click();
    // Not only kept on the phone: the server has it.
    await carer.getByText(text.field.received).first().waitFor();
    await carer.context().close();
  });

  test('the daughter reads that it was done, writes, and the nurse answers', async () => {
    await daughter.goto(stage.origin);
    await look(daughter, named('home'));
    await daughter.getByRole('link', { name: text.visit.way(name), exact: true }).click();
    await daughter.getByText(text.visit.cameTo(telling.carerName, name)).locator('visible=true').first().waitFor();
    await look(daughter, named('visits'));
    await daughter.goto(stage.origin);
    await daughter.getByRole('link', { name: text.ways.threads(name) }).click();
    await daughter.getByRole('link', { name: text.thread.write }).click();
    await daughter.getByLabel(telling.unit).check();
    await daughter.getByRole('button', { name: text.write.next }).click();
    await daughter.getByLabel(text.thread.topic.visit).check();
    await daughter.getByRole('button', { name: text.write.next }).click();
    const shared = daughter.getByLabel(text.write.shared);
    await shared.or(daughter.getByLabel(text.thread.words)).first().waitFor();
    if (await shared.isVisible()) {
      await shared.check();
      await daughter.getByRole('button', { name: text.write.next }).click();
    }
    await daughter.getByLabel(text.thread.words).fill(telling.question);
    await look(daughter, named('write'));
    await daughter.getByRole('button', { name: text.thread.sendTo(telling.unit) }).click();
    await daughter.getByText(telling.question).waitFor();
    await nurse.goto(`${stage.origin}/staff/inbox`);
    await nurse.getByRole('link', { name: telling.question }).click();
    await nurse.getByRole('textbox', { name: staff.inbox.answer }).fill(telling.answer);
    await look(nurse, named('inbox'));
    await nurse.getByRole('button', { name: staff.inbox.send }).click();
    await nurse.getByText(telling.answer).first().waitFor();
    await daughter.reload();
    await daughter.getByText(telling.answer).waitFor();
    await look(daughter, named('thread'));
  });
});
