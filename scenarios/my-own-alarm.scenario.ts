import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDevice } from '../server/src/adapters/scaip/simulated-device.ts';
import { idOf } from '../town/src/seeded.ts';
import { expectAccessible, expectNoSideways, openBrowser, type sizes, visit } from './browser.ts';
import { hearSound } from './hear-sound.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

/** She tries her alarm from her page: her press rings at the desk, marked, is answered like any other, and she reads how far it came. */
let stage: Stage;
let browser: Browser;

const cid = '26317';
const alarmPage = `/person/${idOf('person ingrid-solvang')}/alarm`;
const say = text.myAlarm;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T08:30:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

const enter = async (door: '/' | '/staff', as: string, size: keyof typeof sizes): Promise<Page> =>
  (await visit(browser, stage.origin, { door, as, size, language: 'nb' })).page;

test('her own press is a test only when she says so, it rings like any other, and her page follows it to the voice', async () => {
  const ingrid = await enter('/', 'ingrid-solvang', 'phone');
  await ingrid.goto(stage.origin + alarmPage);
  await ingrid.getByRole('heading', { name: say.comesIn }).waitFor();
  await expectAccessible(ingrid, 'my alarm');
  await expectNoSideways(ingrid, 'my alarm');
  const jonas = await enter('/staff', 'jonas-berg', 'desk');
  await jonas.goto(`${stage.origin}/staff/desk`);
  await jonas
    .getByRole('button', { name: text.field.begin, exact: true })
    .or(jonas.getByRole('button', { name: text.desk.soundPlay, exact: true }))
    .first()
    .waitFor();
  await hearSound(jonas, () => jonas.getByRole('button', { name: text.desk.soundPlay, exact: true }).click());
  await jonas.getByText(text.desk.quiet).first().waitFor();

  await ingrid.getByRole('button', { name: say.start, exact: true }).click();
  await ingrid.getByText(say.always).waitFor();
  const kari = await enter('/', 'kari-solvang', 'phone');
  await kari.goto(stage.origin + alarmPage);
  await kari.getByText(say.goesOn).waitFor();
  expect(await kari.getByRole('button', { name: say.start, exact: true }).count()).toBe(0);

  const device = await createDevice({ ...stage.sip, cid });
  const press = `<mrq><ref>1</ref><mty>ME</mty><cid>${cid}</cid><dty>0003</dty><stc>0010</stc><crd>gsm:</crd></mrq>`;
  expect(await device.send(press)).toMatchObject({ sipStatus: 200, snu: 0 });
  await device.close();
  await jonas.getByText(text.desk.marks['test-announced']).first().waitFor();
  await ingrid.getByText(say.test.heard).waitFor();
  await jonas.getByRole('button', { name: text.desk.take }).first().click();
  await ingrid.getByText(say.test.taken).waitFor();
  await jonas.getByRole('button', { name: text.desk.voice }).first().click();
  await ingrid.getByText(say.test.passed).waitFor();
  await kari.reload();
  await kari.getByText(say.test.passed).waitFor();
});

test('whom she asks first, who usually comes and whom to ring stand together', async () => {
  const ingrid = await enter('/', 'ingrid-solvang', 'phone');
  await ingrid.goto(`${stage.origin}/person/${idOf('person ingrid-solvang')}/proxies`);
  await ingrid.getByRole('heading', { name: text.helpers.heading }).waitFor();
  await ingrid.getByText(/^Lars er den du kan spørre først/).waitFor();
  await ingrid.getByText(text.helpers.urgent('113')).waitFor();
});
