import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDevice } from '../server/src/adapters/scaip/simulated-device.ts';
import { expectAccessible, expectNoSideways, openBrowser, picture, visit } from './browser.ts';
import { hearSound } from './hear-sound.ts';
import { openStage, type Stage } from './stage.ts';
import { nb, sv } from './whole-text.ts';

/**
 * A fall at night, told across the roles: her device calls, the desk takes it, somebody speaks with her,
 * a carer goes, is there, is done; the operator closes it; she and her daughter read what happened.
 */
const tellings = [
  {
    language: 'nb',
    size: 'desk',
    text: nb,
    cid: '26317',
    who: 'Ingrid Solvang',
    unit: 'Hjemmetjenesten Øst',
    carer: 'lars-haugen',
    carerName: 'Lars',
    resident: 'ingrid-solvang',
    relative: 'kari-solvang',
    fall: 'Fall',
    sent: 'Sendte hjemmetjenesten',
  },
  {
    language: 'sv',
    size: 'phone',
    text: sv,
    cid: '46101',
    who: 'Gunnel Ek',
    unit: 'Hemtjänsten Centrum',
    carer: 'johan-lind',
    carerName: 'Johan',
    resident: 'gunnel-ek',
    relative: 'anna-ek',
    fall: 'Fall',
    sent: 'Skickade hemtjänsten',
  },
] as const;

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

describe.each(tellings)('a fall at night, $language at $size', (telling) => {
  const { text, language, size } = telling;
  let jonas: Page;
  let amina: Page;
  let carer: Page;

  async function look(page: Page, name: string): Promise<void> {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await expectAccessible(page, name);
    await expectNoSideways(page, name);
    await picture(page, `${name}-${language}-${size}`);
  }

  async function enter(door: '/' | '/staff' | '/field', as: string): Promise<Page> {
    return (await visit(browser, stage.origin, { door, as, size, language })).page;
  }

  async function beginWatch(page: Page): Promise<void> {
    await page.goto(`${stage.origin}/staff/desk`);
    const begin = page.getByRole('button', { name: text.desk.soundPlay });
    const quiet = page.getByText(text.desk.quiet).first();
    await begin.or(quiet).first().waitFor();
    if (await begin.isVisible()) {
      await hearSound(page, () => begin.click());
    }
    await quiet.waitFor();
  }

  test('two operators hear the sound and begin their watch', async () => {
    jonas = await enter('/staff', 'jonas-berg');
    amina = await enter('/staff', 'amina-warsame');
    await beginWatch(jonas);
    await beginWatch(amina);
    await look(jonas, 'desk-quiet');
  });

  test('a carer begins her shift on the road', async () => {
    carer = await enter('/field', telling.carer);
    await carer.getByRole('button', { name: text.field.begin }).click();
    await carer.getByText(text.field.nothing).waitFor();
    await look(carer, 'field-nothing');
  });

  test('her device calls, hears that it was received, and the desk shows it within a second', async () => {
    const device = await createDevice({ ...stage.sip, cid: telling.cid });
    const sentAt = Date.now();
    const answered = device.send(fall(telling.cid, `${language}1`));
    await jonas.getByText(telling.who).first().waitFor();
    const shownAfter = Date.now() - sentAt;
    expect(await answered).toMatchObject({ sipStatus: 200, snu: 0 });
    await amina.getByText(telling.who).first().waitFor();
    expect(shownAfter, 'milliseconds from sent to on screen; the promise is a second').toBeLessThan(5_000);
    await look(jonas, 'desk-night');

    // The same message again is the same alarm.
    await device.send(fall(telling.cid, `${language}1`));
    await device.close();
    expect(await openAlarmsOf(jonas)).toBe(1);
  });

  test('both take it at once, and exactly one gets it', async () => {
    // Who comes too late finds no button: her screen has heard already that the other has it.
    const presses = await Promise.allSettled([takeFirst(jonas), takeFirst(amina)]);
    expect(presses.some(({ status }) => status === 'fulfilled')).toBe(true);
    const mine = [jonas, amina].map((page) => page.getByRole('button', { name: text.desk.voice }));
    await expect
      .poll(async () => (await Promise.all(mine.map((button) => button.count()))).reduce((a, b) => a + b, 0))
      .toBe(1);
    if ((await mine[0]?.count()) === 0) [jonas, amina] = [amina, jonas];
    await amina
      .getByText(/Jonas Berg|Amina Warsame/)
      .first()
      .waitFor();
    await look(jonas, 'desk-card');
  });

  test('without contact it cannot be closed; with voice contact the moment is kept', async () => {
    await jonas.getByRole('button', { name: text.desk.end }).first().click();
    await jonas.getByText(text.desk.endBlocked).waitFor();
    await jonas.keyboard.press('Escape');
    await jonas.getByRole('button', { name: text.desk.voice }).click();
    await expect.poll(() => instant(jonas, text.instants.voice)).not.toBe(text.instants.notYet);
    expect(await instant(jonas, text.instants.present)).toContain(text.instants.notYet);
  });

  test('it is handed over, and the carer sees where to go', async () => {
    await jonas.getByRole('button', { name: text.desk.handOver }).first().click();
    await look(jonas, 'desk-send');
    await jonas.getByRole('button', { name: text.desk.handOverTo(telling.unit) }).click();
    await carer.getByText(telling.who).first().waitFor();
    await look(carer, 'field-asked');
    await carer.locator('a[href*="/hand-over/"]', { hasText: telling.who }).first().click();
    await look(carer, 'field-hand-over');
  });

  test('she accepts, is on the way, is present and done', async () => {
    await carer.getByRole('button', { name: text.field.accept }).click();
    await carer.getByRole('button', { name: text.field.onTheWay }).click();
    await jonas.locator('.alarm-panel').getByText(text.handOver['on-the-way']).first().waitFor();
    await carer.getByRole('button', { name: text.field.present }).click();
    await expect.poll(() => instant(jonas, text.instants.present)).not.toContain(text.instants.notYet);
    await carer.getByRole('button', { name: text.field.done }).click();
    await look(carer, 'field-done');
    await carer.getByRole('button', { name: telling.fall, exact: true }).click();
    await carer.getByRole('button', { name: text.field.foundSend }).click();
    await jonas.locator('.hand-over-head').getByText(text.handOver.done, { exact: true }).waitFor();
  });

  test('the operator closes it with two keys and Enter', async () => {
    await jonas.keyboard.press('c');
    await jonas.getByRole('heading', { name: text.desk.end }).waitFor();
    // What the carer found is chosen already.
    await jonas.getByRole('button', { name: telling.fall, pressed: true }).waitFor();
    await look(jonas, 'desk-close');
    await jonas.keyboard.press(await digitOf(jonas, text.desk.cause, telling.fall));
    await jonas.keyboard.press(await digitOf(jonas, text.desk.measure, telling.sent));
    await jonas.keyboard.press('Enter');
    await jonas.getByText(text.desk.quiet).first().waitFor();
  });

  test.each(['resident', 'relative'] as const)('the %s reads in plain words what happened', async (reader) => {
    const page = await enter('/', telling[reader]);
    await look(page, `${reader}-home`);
    const name = telling.who.split(' ')[0] ?? '';
    const way = reader === 'resident' ? text.resident.happened : text.resident.happenedOf(name);
    await page.getByRole('link', { name: way, exact: true }).click();
    await page
      .getByText(new RegExp(`${telling.carerName} `))
      .first()
      .waitFor();
    await page.getByText(telling.sent).first().waitFor();
    await look(page, `${reader}-stories`);
    if (reader === 'relative') await page.getByText(text.resident.proxyNote(name)).waitFor();
    await page.context().close();
  });

  test('she sees who has looked at her information', async () => {
    const page = await enter('/', telling.resident);
    await page.getByRole('link', { name: text.resident.looks }).first().click();
    await page.getByText('Jonas Berg').first().waitFor();
    await look(page, 'resident-looks');
    await page.context().close();
    await Promise.all([jonas.context().close(), amina.context().close(), carer.context().close()]);
  });

  /** The key that the desk shows beside a choice. */
  async function digitOf(page: Page, list: string, choice: string): Promise<string> {
    const button = page.getByRole('group', { name: list }).getByRole('button', { name: choice });
    return (await button.locator('kbd').innerText()).trim();
  }

  function takeFirst(page: Page): Promise<void> {
    return page
      .getByRole('button', { name: text.desk.take })
      .locator('visible=true')
      .first()
      .click({ timeout: 15_000 });
  }

  function openAlarmsOf(page: Page): Promise<number> {
    return page.getByRole('button', { name: text.desk.take }).count();
  }

  async function instant(page: Page, name: string): Promise<string> {
    return page
      .locator('.alarm-head dt', { hasText: name })
      .locator('xpath=following-sibling::dd[1]')
      .first()
      .innerText();
  }
});

/** A fall detector worn by the resident, in our own composition. */
function fall(cid: string, ref: string): string {
  return `<mrq><ref>${ref}</ref><mty>ME</mty><cid>${cid}</cid><dty>0005</dty><did>01</did><stc>0009</stc><crd>gsm:</crd></mrq>`;
}
