import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { nbStaff } from '../web/text/nb-staff.ts';
import { beginDuty, look, tellStory, wardOf } from './story.ts';
import { nb } from './whole-text.ts';

/**
 * Friday, twenty past three: the hospital says that she can leave. The office answers and starts help at once, the unit has it in its
 * evening, the hospital's list of medicines comes, and a nurse compares it before the first visit.
 */
const twentyPastThree = '2026-11-20T14:20:00.000Z';
const story = tellStory({ clock: twentyPastThree, language: 'nb' });
const hospital = wardOf(story, { place: 'nordvik', person: 'ingrid-solvang', thread: 'friday' });
let assessor: Page;
let nurse: Page;
const say = nbStaff.hospital;
const ward = 'Post 4';

test('the hospital says that she is ready, and she stands on top of the intake and of the hospital list', async () => {
  await hospital('admitted', {
    sentAt: '2026-11-18T09:00:00.000Z',
    admittedAt: '2026-11-18T09:00:00.000Z',
    ward,
    expectedOn: null,
  });
  await hospital('ready', {
    ...{ sentAt: twentyPastThree, readyAt: twentyPastThree },
    words: 'Klar nå. Trenger hjelp til medisiner kveld og morgen.',
  });
  assessor = await story.enter('/staff', 'berit-aas', 'desk');
  await assessor.goto(`${story.origin}/staff/hospital`);
  await beginDuty(assessor, nb);
  await assessor.getByRole('link', { name: 'Ingrid Solvang' }).click();
  await assessor.getByRole('group', { name: say.answerHeading }).waitFor();
  await look(assessor, 'friday-hospital-list');
  await assessor.goto(`${story.origin}/staff/intake`);
  await assessor.getByText(nbStaff.intake.reason['hospital-ready']).first().waitFor();
});

test('the office starts help at once, by the keyboard alone', async () => {
  const start = nbStaff.startNow;
  await assessor.goto(`${story.origin}/staff/hospital`);
  await assessor.getByRole('link', { name: 'Ingrid Solvang' }).click();
  await assessor.getByRole('link', { name: say.toCase, exact: true }).click();
  await assessor.getByRole('link', { name: start.part, exact: true }).click();
  await assessor.getByRole('button', { name: start.begin, exact: true }).press('Enter');
  // The keyboard stands in the first field; what is usual is chosen.
  await assessor.getByLabel(start.what, { exact: true }).waitFor();
  await assessor.keyboard.type('Medisiner og trygghet');
  await assessor.keyboard.press('Tab');
  await assessor.keyboard.type('Hun kommer hjem fra sykehuset i dag.');
  await look(assessor, 'friday-start-now');
  await assessor.getByRole('button', { name: start.send, exact: true }).press('Enter');
  await assessor.getByText(start.kept).waitFor();
  await look(assessor, 'friday-started');
});

test('it answers that we can receive her from today', async () => {
  await assessor.goto(`${story.origin}/staff/hospital`);
  await assessor.getByRole('link', { name: 'Ingrid Solvang' }).click();
  await assessor.getByLabel(say.fromDay, { exact: true }).fill('2026-11-20');
  await assessor.getByRole('button', { name: say.send, exact: true }).click();
  await assessor.getByRole('button', { name: say.change, exact: true }).waitFor();
  await look(assessor, 'friday-answered');
});

test('the unit has it in its evening, and a nurse compares the medicines before the first visit', async () => {
  nurse = await story.enter('/staff', 'silje-aune', 'desk');
  await nurse.goto(`${story.origin}/staff/hospital`);
  await beginDuty(nurse, nb);
  // The town's hospital lets her leave and sends its report when it has been answered.
  const line = nurse.getByRole('link', { name: 'Ingrid Solvang' });
  await line.click();
  await nurse.getByRole('link', { name: say.toMedicines, exact: true }).click();
  const medicines = nbStaff.medicines;
  await nurse.getByRole('button', { name: medicines.sign, exact: true }).waitFor();
  await look(nurse, 'friday-medicines');
  for (const group of await nurse.locator('fieldset.stay-choice').all()) await group.getByRole('radio').first().check();
  await nurse.getByRole('button', { name: medicines.sign, exact: true }).click();
  await nurse.getByText(medicines.signed('Silje Aune', '').trim().slice(0, 20)).first().waitFor();
  await look(nurse, 'friday-medicines-signed');
  await nurse.goto(`${story.origin}/staff/units`);
  await nurse.getByText('Ingrid Solvang').first().waitFor();
  const evening = await nurse.evaluate(async () => {
    const answer = await fetch('/api/units/day');
    const { visits } = (await answer.json()) as {
      visits: { what: string[]; from: string; person: { name: string } }[];
    };
    return visits
      .filter(({ what }) => what.includes('Medisiner og trygghet'))
      .map(({ from, person: { name } }) => [name, from]);
  });
  expect(evening).toEqual([['Ingrid Solvang', '2026-11-20T18:00:00.000Z']]);
});

test('she reads what, from when, by whom and why, in plain words', async () => {
  const mother = await story.enter('/', 'ingrid-solvang', 'phone');
  await mother.getByRole('link', { name: nb.ways.help(null), exact: true }).click();
  await mother.getByRole('heading', { name: nb.chain.heading }).waitFor();
  await mother.getByText('Hun kommer hjem fra sykehuset i dag.').waitFor();
  await look(mother, 'friday-her-page');
});
