import { randomUUID } from 'node:crypto';
import { idOf } from '@tunet/town';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../server/src/config.ts';
import { withClient } from '../server/src/platform/db/prepare-database.ts';
import { ownerRole } from '../server/src/platform/db/roles.ts';
import { nbStaff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, picture, type sizes, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb } from './whole-text.ts';

/**
 * Friday, twenty past three: the hospital says that she can leave. The office answers and starts help at once, the unit has it in its
 * evening, the hospital's list of medicines comes, and a nurse compares it before the first visit.
 */
let stage: Stage;
let browser: Browser;
let assessor: Page;
let nurse: Page;
const say = nbStaff.hospital;
const ward = 'Post 4';

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-20T14:20:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function enter(as: string, door: '/staff' | '/', size: keyof typeof sizes): Promise<Page> {
  const { context, page } = await visit(browser, stage.origin, { door, as, size, language: 'nb' });
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

async function beginDuty(page: Page): Promise<void> {
  const begin = page.getByRole('button', { name: nb.field.begin, exact: true });
  await begin.click();
  await begin.waitFor({ state: 'detached' });
}

let person: { number: string; name: string; bornOn: string };
/** The hospital speaks through the public route, as the gateway of the message net does. */
async function hospital(kind: string, more: object): Promise<void> {
  const config = readConfig({ TUNET_HOME: stage.home });
  person ??= await withClient(
    config.database,
    async (client) => {
      await client.query(`select set_config('tunet.tenants', $1, false)`, [idOf('nordvik')]);
      const { rows } = await client.query(
        `select n.number, p.first_name || ' ' || p.last_name as name, p.born_on::text as "bornOn" from person p
          join person_number n on n.person_id = p.id where p.id = $1`,
        [idOf('person ingrid-solvang')],
      );
      return rows[0] as typeof person;
    },
    ownerRole,
  );
  const now = new Date(Date.parse('2026-11-20T14:20:00Z')).toISOString();
  const answer = await fetch(`${stage.origin}/api/carelink/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${config.carelinkKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ messageId: randomUUID(), thread: 'friday', from: '8094001', to: 'nordvik', sentAt: now, person, kind },
      ...more,
    }),
  });
  expect(answer.status).toBe(200);
}

test('the hospital says that she is ready, and she stands on top of the intake and of the hospital list', async () => {
  await hospital('admitted', {
    sentAt: '2026-11-18T09:00:00.000Z',
    admittedAt: '2026-11-18T09:00:00.000Z',
    ward,
    expectedOn: null,
  });
  await hospital('ready', {
    readyAt: '2026-11-20T14:20:00.000Z',
    words: 'Klar nå. Trenger hjelp til medisiner kveld og morgen.',
  });
  assessor = await enter('berit-aas', '/staff', 'desk');
  await assessor.goto(`${stage.origin}/staff/hospital`);
  await beginDuty(assessor);
  await assessor.getByRole('link', { name: 'Ingrid Solvang' }).click();
  await assessor.getByRole('group', { name: say.answerHeading }).waitFor();
  await look(assessor, 'friday-hospital-list');
  await assessor.goto(`${stage.origin}/staff/intake`);
  await assessor.getByText(nbStaff.intake.reason['hospital-ready']).first().waitFor();
});

test('the office starts help at once, by the keyboard alone', async () => {
  const start = nbStaff.startNow;
  await assessor.goto(`${stage.origin}/staff/hospital`);
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
  await assessor.goto(`${stage.origin}/staff/hospital`);
  await assessor.getByRole('link', { name: 'Ingrid Solvang' }).click();
  await assessor.getByLabel(say.fromDay, { exact: true }).fill('2026-11-20');
  await assessor.getByRole('button', { name: say.send, exact: true }).click();
  await assessor.getByRole('button', { name: say.change, exact: true }).waitFor();
  await look(assessor, 'friday-answered');
});

test('the unit has it in its evening, and a nurse compares the medicines before the first visit', async () => {
  nurse = await enter('silje-aune', '/staff', 'desk');
  await nurse.goto(`${stage.origin}/staff/hospital`);
  await beginDuty(nurse);
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
  await nurse.goto(`${stage.origin}/staff/units`);
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
  const mother = await enter('ingrid-solvang', '/', 'phone');
  await mother.getByRole('link', { name: nb.ways.help(null), exact: true }).click();
  await mother.getByRole('heading', { name: nb.chain.heading }).waitFor();
  await mother.getByText('Hun kommer hjem fra sykehuset i dag.').waitFor();
  await look(mother, 'friday-her-page');
});
