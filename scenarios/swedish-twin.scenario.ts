import { randomUUID } from 'node:crypto';
import { idOf } from '@tunet/town';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../server/src/config.ts';
import { withClient } from '../server/src/platform/db/prepare-database.ts';
import { ownerRole } from '../server/src/platform/db/roles.ts';
import { svStaff as staff } from '../web/text/sv-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, picture, type sizes, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { sv as text } from './whole-text.ts';

/**
 * The same in Sweden, by its own law and words: a daughter writes, the office maps by areas of life, decides by socialtjänstlagen, the
 * decision stands as not effected until somebody has come, and the ward's coordinated planning goes from admission to SIP.
 */
let stage: Stage;
let browser: Browser;
let anna: Page;
let eva: Page;
const need = 'Mamma är ostadig och vågar inte duscha själv.';
const title = 'Hjälp i duschen';
const unit = 'Hemtjänsten Centrum';

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T08:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function enter(door: '/' | '/staff' | '/field', as: string, size: keyof typeof sizes): Promise<Page> {
  const { context, page } = await visit(browser, stage.origin, { door, as, size, language: 'sv' });
  context.setDefaultTimeout(patience);
  return page;
}

/** Accessible, and nothing of it in Norwegian. */
async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
  await picture(page, name);
  const words = await page.locator('main').innerText();
  expect([name, words.match(/\b(ikke|hjelp|vedtak|sykehus|uken|saksbehandler|hjemmetjenesten)\b/i)?.[0]]).toEqual([
    name,
    undefined,
  ]);
}

async function beginDuty(page: Page): Promise<void> {
  const begin = page.getByRole('button', { name: text.field.begin, exact: true });
  await begin.click();
  await begin.waitFor({ state: 'detached' });
}

/** The decision of this story among those that are not effected, as the office reads it: by its number, without a name. */
let reference = '';
const notBegun = () => eva.locator('.register-lines li').filter({ hasText: reference });

test('Anna writes what her mother needs, and Eva maps it by areas of life', async () => {
  anna = await enter('/', 'anna-ek', 'phone');
  await anna.getByRole('link', { name: text.ways.applications('Gunnel') }).click();
  await anna.getByRole('link', { name: text.application.write }).click();
  await anna.getByLabel(text.applying.who.relative).check();
  await anna.getByRole('button', { name: text.applying.next, exact: true }).click();
  await anna.getByLabel(text.apply.label).fill(need);
  await anna.getByRole('button', { name: text.apply.forth }).click();
  await anna.getByText(need).waitFor();
  await anna.getByRole('button', { name: text.apply.send }).click();
  await anna.getByRole('heading', { name: text.receipt.headingFor('Gunnel') }).waitFor();
  await look(anna, 'twin-receipt');

  eva = await enter('/staff', 'eva-strand', 'desk');
  await eva.goto(`${stage.origin}/staff/intake`);
  await beginDuty(eva);
  await eva.getByRole('link', { name: need.slice(0, 30) }).click();
  await eva.getByRole('button', { name: staff.intake.take, exact: true }).click();
  await eva.getByRole('button', { name: staff.intake.giveBack }).waitFor();
  await eva.getByRole('link', { name: staff.mappingWork.part }).click();
  await eva.getByLabel(staff.mappingWork.whatMatters, { exact: true }).fill('Att duscha tryggt och bo hemma.');
  await eva.getByLabel(staff.mappingWork.ownResources, { exact: true }).fill('Klär på sig själv.');
  const { consider, becauseOf, fits, fitsQuestion } = staff.mappingWork;
  for (const what of Object.values(consider)) {
    const group = eva.getByRole('group', { name: fitsQuestion(what) });
    await group.getByLabel(fits.no, { exact: true }).check();
    await eva.getByLabel(becauseOf(what)).fill('Hon vill att någon kommer.');
  }
  await eva.getByText('Lärande och att tillämpa kunskap').first().waitFor();
  await eva.getByText('Personlig vård').first().waitFor();
  const rows = eva.locator('.score-row');
  await rows.first().getByRole('radio').first().focus();
  for (let left = await rows.count(); left > 0; left -= 1) await eva.keyboard.press('2');
  await look(eva, 'twin-mapping');
  await eva.getByRole('button', { name: staff.mappingWork.complete }).click();
  await eva.locator('.mapping').waitFor({ state: 'detached' });
});

test('she decides by socialtjänstlagen, and Gunnel reads whom an appeal goes to', async () => {
  const say = staff.composer;
  await eva.getByRole('link', { name: say.part, exact: true }).click();
  await eva.getByLabel(say.outcome, { exact: true }).selectOption('granted');
  await eva.getByRole('button', { name: say.addService }).click();
  await eva.getByLabel(say.serviceType, { exact: true }).selectOption('home-care');
  await eva.getByLabel(say.isGranted, { exact: true }).selectOption('yes');
  await eva.getByLabel(say.timesFloor, { exact: true }).fill('2');
  await eva.getByLabel(say.timesUsual, { exact: true }).fill('3');
  await eva.getByLabel(say.per, { exact: true }).selectOption('week');
  await eva.getByLabel(say.extentWords, { exact: true }).fill('Hjälp i duschen, vanligen tre gånger i veckan.');
  await eva.getByLabel(say.startsOn, { exact: true }).fill('2026-11-23');
  await eva.getByLabel(say.unit, { exact: true }).selectOption({ label: unit });
  await eva.getByLabel(say.herView, { exact: true }).fill('Hon önskar hjälp på förmiddagen.');
  await eva.getByLabel(say.consent.can, { exact: true }).selectOption('yes');
  await eva.getByLabel(say.consent.ground, { exact: true }).fill('Samtal hemma.');
  await eva.getByLabel(say.facts, { exact: true }).fill('Hon är ostadig och bor ensam.');
  await eva.getByLabel(say.reasons, { exact: true }).fill('Hon kan inte duscha tryggt ensam.');
  await eva.getByLabel(say.evaluationOn, { exact: true }).fill('2027-05-24');
  for (const running of await eva.getByLabel(say.less.becomes, { exact: true }).all()) {
    await running.selectOption('goes-on');
  }
  await eva.getByText(say.nothingMissing).waitFor();
  await look(eva, 'twin-composer');
  await eva.getByRole('button', { name: say.issue, exact: true }).click();
  await eva.getByRole('button', { name: say.issueNow }).click();
  await eva.getByText(say.noReadings).waitFor();

  const gunnel = await enter('/', 'gunnel-ek', 'phone');
  await gunnel.getByRole('link', { name: text.ways.decisions(null), exact: true }).click();
  await gunnel.getByRole('link', { name: text.decision.fresh }).first().click();
  await gunnel.getByRole('heading', { name: text.decision.appeal }).waitFor();
  await gunnel
    .getByText(/socialtjänstlagen/i)
    .first()
    .waitFor();
  await gunnel
    .getByText(/förvaltningsrätten/i)
    .first()
    .waitFor();
  await look(gunnel, 'twin-decision');
  await gunnel.context().close();
});

test('granted and not effected it stands on the office’s list for the report, until somebody has come', async () => {
  await eva.goto(`${stage.origin}/staff/register`);
  await eva.getByText(staff.register.notBegun).first().waitFor();
  await eva.getByText(staff.register.notBegunHelp(3)).first().waitFor();
  const read = await eva.request.get(`${stage.origin}/api/register?year=2026`, { headers: { 'tunet-door': 'staff' } });
  // The one decided last.
  reference = ((await read.json()) as { notBegun: { reference: string }[] }).notBegun.at(-1)?.reference ?? '';
  expect(reference).toMatch(/^\d\d-/);
  await notBegun().first().waitFor();
  await look(eva, 'twin-not-effected');

  const maria = await enter('/staff', 'maria-holm', 'desk');
  const say = staff.planning;
  await maria.goto(`${stage.origin}/staff/plans`);
  await beginDuty(maria);
  await maria.getByRole('link', { name: 'Gunnel Ek' }).click();
  await maria.getByRole('button', { name: say.edit }).click();
  // The help that Eva decided, among all that has been decided for Gunnel.
  await maria
    .getByRole('listitem')
    .filter({ hasText: /Hemtjänst(?!en)/ })
    .getByRole('button', { name: say.use })
    .last()
    .click();
  const line = maria.locator('.plan-lines-form > fieldset').last();
  await line.getByLabel(say.title, { exact: true }).fill(title);
  await line.getByLabel(say.how, { exact: true }).fill('Låt Gunnel göra så mycket som möjligt själv.');
  for (const day of text.plan.days) await line.getByLabel(day, { exact: true }).check();
  await line.getByLabel(say.windowFrom, { exact: true }).fill('10:00');
  await line.getByLabel(say.windowTo, { exact: true }).fill('12:00');
  await maria.getByRole('button', { name: say.keep, exact: true }).click();
  await maria.getByRole('button', { name: say.edit }).waitFor();
  await look(maria, 'twin-plan');

  const johan = await enter('/field', 'johan-lind', 'phone');
  await beginDuty(johan);
  await johan.getByText(text.round.unit, { exact: true }).click();
  await johan.getByRole('link', { name: 'Gunnel Ek' }).filter({ hasText: title }).click();
  await johan.getByRole('heading', { level: 1, name: 'Gunnel Ek' }).waitFor();
  await johan.getByRole('button', { name: text.round.done, exact: true }).click();
  await johan.getByText(text.field.received).first().waitFor();
  await johan.context().close();

  // Effected on: the first day somebody came. The worker reads it from the visit.
  await expect
    .poll(
      async () => {
        await eva.reload();
        await eva.getByText(staff.register.notBegun).first().waitFor();
        return notBegun().count();
      },
      { timeout: patience },
    )
    .toBe(0);
});

let person: { number: string; name: string; bornOn: string };
/** The ward speaks through the public route, as the gateway of the message net does. */
async function ward(kind: string, more: object): Promise<void> {
  const config = readConfig({ TUNET_HOME: stage.home });
  person ??= await withClient(
    config.database,
    async (client) => {
      await client.query(`select set_config('tunet.tenants', $1, false)`, [idOf('solhamra')]);
      const { rows } = await client.query(
        `select n.number, p.first_name || ' ' || p.last_name as name, p.born_on::text as "bornOn" from person p
          join person_number n on n.person_id = p.id where p.id = $1`,
        [idOf('person gunnel-ek')],
      );
      return rows[0] as typeof person;
    },
    ownerRole,
  );
  const answer = await fetch(`${stage.origin}/api/carelink/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${config.carelinkKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ messageId: randomUUID(), thread: 'twin', from: '8094001', to: 'solhamra', person, kind, ...more },
    }),
  });
  expect(answer.status).toBe(200);
}

test('admitted, planning begun, ready, called to SIP: each step with its day, and the days the region pays stated', async () => {
  const say = staff.hospital;
  await ward('admitted', {
    ...{ sentAt: '2026-11-23T08:30:00.000Z', admittedAt: '2026-11-23T08:30:00.000Z', ward: 'Avdelning 2' },
    expectedOn: '2026-11-26',
  });
  await eva.goto(`${stage.origin}/staff/hospital`);
  await eva.getByRole('link', { name: 'Gunnel Ek' }).first().click();
  const step = (name: string) => eva.locator('.stay-course li[data-done]').filter({ hasText: name });
  await step(say.steps.admitted).waitFor();
  // Told what helps her at home, the simulated ward says that planning has begun.
  await step(say.steps.planning).waitFor();
  await ward('ready', {
    ...{ sentAt: '2026-11-23T08:40:00.000Z', readyAt: '2026-11-23T08:40:00.000Z' },
    words: 'Klar i dag. Behöver hjälp morgon och kväll.',
  });
  await step(say.steps.ready).waitFor();
  await eva
    .getByText(say.calledBy('26 november 2026'))
    .or(eva.getByText(/kallas senast/))
    .first()
    .waitFor();
  await look(eva, 'twin-ready');
  await eva.getByLabel(say.fromDay, { exact: true }).fill('2026-11-24');
  await eva.getByRole('button', { name: say.send, exact: true }).click();
  await step(say.steps.sip).waitFor();
  await look(eva, 'twin-called-to-sip');
});
