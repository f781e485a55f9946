import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDevice } from '../server/src/adapters/scaip/simulated-device.ts';
import { idOf } from '../town/src/seeded.ts';
import { norwegianSynthetic } from '../town/src/synthetic-number.ts';
import { nbStaff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, picture, sizes, visit } from './browser.ts';
import { hearSound } from './hear-sound.ts';
import { openStage, type Stage } from './stage.ts';
import { nb } from './whole-text.ts';

/**
 * From decided to working: a nurse begins, the technician fits and says "I press now", her press rings at the desk as always, the
 * operator speaks with her, and only that puts the alarm into service. Then a fleet of thirty is taken over from a file.
 */
const text = { ...nb, ...nbStaff };
const cid = 'LNOR1000';
let stage: Stage;
let browser: Browser;
let siri: Page;
let jonas: Page;
let ingrid: Page;

beforeAll(async () => {
  // A Monday morning, when the technical team is at work.
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T08:30:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

const enter = async (door: '/' | '/staff', as: string): Promise<Page> =>
  (await visit(browser, stage.origin, { door, as, size: 'desk', language: 'nb' })).page;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
  await picture(page, `${name}-nb-desk`);
  await page.setViewportSize(sizes.phone);
  await expectNoSideways(page, `${name} on a phone`);
  await picture(page, `${name}-nb-phone`);
  await page.setViewportSize(sizes.desk);
}

async function beginDuty(page: Page, path: string): Promise<void> {
  await page.goto(`${stage.origin}${path}`);
  await button(page, text.field.begin).click();
}

test('a nurse who helps her begins a replacement, and she reads that somebody will ring', async () => {
  const silje = await enter('/staff', 'silje-aune');
  const personId = idOf('person ingrid-solvang');
  await beginDuty(silje, `/staff/people/${personId}?part=technology`);
  await silje.getByText(text.fleet.start).click();
  await silje.getByLabel(text.fleet.note).fill('Den gamle har svakt batteri.');
  await button(silje, text.fleet.startNow).click();
  await silje.getByText(text.fleet.started).waitFor();
  await look(silje, 'technology-of-person');
  ingrid = await enter('/', 'ingrid-solvang');
  await ingrid.goto(`${stage.origin}/person/${personId}/alarm`);
  await ingrid.getByRole('heading', { name: text.coming.heading }).waitFor();
  await look(ingrid, 'alarm-is-coming');
});

test('the technician orders it, agrees on a day, fits it and reads the address aloud', async () => {
  siri = await enter('/staff', 'siri-mork');
  await beginDuty(siri, '/staff/fleet/setups');
  await siri.getByRole('link', { name: /Ingrid Solvang/ }).click();
  await siri.getByText('Den gamle har svakt batteri.').waitFor();
  await look(siri, 'setup-begun');
  await button(siri, text.fleet.ordered).click();
  await siri.getByLabel(text.fleet.appointmentOn).fill('2026-11-24');
  await button(siri, text.fleet.makeAppointment).click();
  await siri.getByLabel(text.fleet.number).waitFor();
  await ingrid.reload();
  await ingrid
    .getByText(text.coming.says.fitted(text.coming.what['social-alarm'], 'tirsdag 24. november 2026'))
    .waitFor();

  await button(siri, text.fleet.fit).click();
  await siri.getByText(text.fleet.addressNeeded).waitFor();
  await siri.getByLabel(text.fleet.number).fill(`SN-${cid}`);
  await siri.getByLabel(text.fleet.did).fill('01');
  await siri.getByLabel(text.fleet.withPerson).check();
  await button(siri, text.fleet.fit).click();
  await button(siri, text.fleet.pressNow).waitFor();
  await look(siri, 'setup-fitted');
});

test('“I press now”: it rings at the desk as always, marked, and it is answered like any other', async () => {
  jonas = await enter('/staff', 'jonas-berg');
  await jonas.goto(`${stage.origin}/staff/desk`);
  await hearSound(jonas, () => button(jonas, text.desk.soundPlay).click());
  await jonas.getByText(text.desk.quiet).first().waitFor();
  await button(siri, text.fleet.pressNow).click();
  await siri.getByText(text.fleet.test.waiting).waitFor();
  const device = await createDevice({ ...stage.sip, cid });
  const press = `<mrq><ref>1</ref><mty>ME</mty><cid>${cid}</cid><dty>0003</dty><did>01</did><stc>0010</stc><crd>gsm:</crd></mrq>`;
  expect(await device.send(press)).toMatchObject({ sipStatus: 200, snu: 0 });
  await device.close();
  await jonas.getByText('Ingrid Solvang').first().waitFor();
  await jonas.getByText(text.desk.marks['test-announced']).first().waitFor();
  await siri.getByText(text.fleet.test.heard).waitFor();
  await siri.getByText(text.fleet.state.open, { exact: true }).waitFor();
});

test('only when it was taken and somebody spoke with her is it in service, by itself', async () => {
  await jonas.getByRole('button', { name: text.desk.take }).first().click();
  await siri.getByText(text.fleet.test.taken).waitFor();
  await jonas.getByRole('button', { name: text.desk.voice }).first().click();
  await siri.getByText(text.fleet.state.working, { exact: true }).waitFor();
  await siri.getByLabel(text.fleet.shownNames.press).check();
  await siri.getByLabel(text.fleet.shownNames['where-it-works']).check();
  await button(siri, text.fleet.explain).click();
  await siri.getByText(text.fleet.ask).waitFor({ state: 'visible' });
  await look(siri, 'setup-working');
});

test('a fleet of thirty is looked at before anything is kept, taken over, and becomes a list to ring', async () => {
  await siri.goto(`${stage.origin}/staff/fleet/take-over`);
  const header = 'Alarmnummer;Serienummer;Leverandør;Modell;Fødselsnummer;Adresse;Smykke';
  const hers = `7100001;T-1;Nordlys;Trygg 4G;${norwegianSynthetic('1942-03-14', 0)};Bjørkelia 12, 9801 Nordvik;02`;
  const others = Array.from(
    { length: 27 },
    (_, no) => `71001${String(no).padStart(2, '0')};T-${no + 2};Nordlys;Trygg 4G;;;`,
  );
  const wrong = [`7100001;T-40;Nordlys;Trygg 4G;;;`, `71-9;T-41;Nordlys;Trygg 4G;;;`];
  const csv = [header, hers, ...others, ...wrong].join('\r\n');
  // As an old system writes it.
  const file = { name: 'flåte.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'latin1') };
  await siri.getByLabel(text.takeOver.choose).setInputFiles(file);
  await siri.getByText(text.takeOver.reasons['number-twice'] ?? '').waitFor();
  await look(siri, 'take-over-report');
  await button(siri, text.takeOver.confirm(1)).waitFor();
  await siri.getByLabel(text.takeOver.takeAllLooked).check();
  await button(siri, text.takeOver.confirm(28)).click();
  await siri.getByText(text.takeOver.done(28)).waitFor();
  await siri.getByRole('link', { name: text.takeOver.toTests }).click();
  await siri.getByText(text.testList.counts(0, 28)).first().waitFor();
  await siri.getByRole('button', { name: text.testList.open }).first().click();
  await button(siri, text.testList.triedHow['no-answer']).click();
  await look(siri, 'test-list');
});
