import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDevice } from '../server/src/adapters/scaip/simulated-device.ts';
import { type DoorPath, expectAccessible, expectNoSideways, openBrowser, visit } from './browser.ts';
import { hearSound } from './hear-sound.ts';
import { openStage, type Stage } from './stage.ts';
import { sv, nb as text } from './whole-text.ts';

/** What does not go by the book: somebody cannot, somebody has only a phone, the net is gone, two reach for the same. */
let stage: Stage;
let browser: Browser;
let jonas: Page;
let amina: Page;
let lars: Page;

const enter = async (door: DoorPath, as: string, language: 'nb' | 'sv' = 'nb') =>
  (await visit(browser, stage.origin, { door, as, size: door === '/staff' ? 'desk' : 'phone', language })).page;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(), openBrowser()]);
  [jonas, amina, lars] = [
    await enter('/staff', 'jonas-berg'),
    await enter('/staff', 'amina-warsame'),
    await enter('/field', 'lars-haugen'),
  ];
  for (const page of [jonas, amina]) {
    await page.goto(`${stage.origin}/staff/desk`);
    await hearSound(page, () => page.getByRole('button', { name: text.desk.soundPlay }).click());
    await page.getByText(text.desk.quiet).first().waitFor();
  }
  await lars.getByRole('button', { name: text.field.begin }).click();
  await lars.getByText(text.field.nothing).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

const button = (page: Page, name: string) => page.getByRole('button', { name }).locator('visible=true').first();
const panel = (page: Page) => page.locator('.alarm-panel');
const handOver = (page: Page, unit: string) => panel(page).locator('.hand-over').filter({ hasText: unit });
const stateOf = (page: Page, unit: string) => handOver(page, unit).locator('.hand-over-head .ds-tag');

/** Her alarm is pressed, and the operator takes it and speaks with her. */
async function takeNew(cid: string, who: string): Promise<void> {
  await press(cid);
  await jonas.getByText(who).first().waitFor();
  await button(jonas, text.desk.take).click();
  await button(jonas, text.desk.voice).click();
}

let refs = 0;
async function press(cid: string): Promise<void> {
  const device = await createDevice({ ...stage.sip, cid });
  refs += 1;
  await device.send(
    `<mrq><ref>w${refs}</ref><mty>ME</mty><cid>${cid}</cid><dty>0005</dty><did>01</did><stc>0009</stc><crd>gsm:</crd></mrq>`,
  );
  await device.close();
}

async function send(unit: string): Promise<void> {
  await button(jonas, text.desk.handOver).click();
  await jonas.getByRole('button', { name: text.desk.handOverTo(unit) }).click();
  await handOver(jonas, unit).waitFor();
}

async function closeAlarm(cause: string, measure: string): Promise<void> {
  await button(jonas, text.desk.end).click();
  await jonas.getByRole('group', { name: text.desk.cause }).getByRole('button', { name: cause }).first().click();
  await jonas.getByRole('group', { name: text.desk.measure }).getByRole('button', { name: measure }).first().click();
  await jonas.locator('.open-part').getByRole('button', { name: text.desk.end }).click();
  await jonas.getByText(text.desk.quiet).first().waitFor();
}

describe('the first unit cannot, and the next has only a telephone', () => {
  const [first, next, third] = ['Hjemmetjenesten Øst', 'Nattpatruljen', 'Hjemmetjenesten Sentrum'];

  test('the carer says why she cannot, and the operator reads it', async () => {
    await takeNew('26317', 'Ingrid Solvang');
    await send(first);
    await lars.locator('a[href*="/hand-over/"]', { hasText: 'Ingrid Solvang' }).first().click();
    await lars.getByRole('button', { name: text.field.refuse }).click();
    await expectAccessible(lars, 'cannot come');
    await lars.getByRole('button', { name: text.field.refuseReasons[0] ?? '' }).click();
    await lars.getByText(text.handOver.refused).first().waitFor();
    await handOver(jonas, first)
      .getByText(text.field.refuseReasons[0] ?? '')
      .waitFor();
    expect(await stateOf(jonas, first).innerText()).toContain(text.handOver.refused);
  });

  test('one that was asked in haste is no longer asked', async () => {
    await send(third);
    await handOver(jonas, third).getByRole('button', { name: text.desk.withdraw }).click();
    await expect.poll(() => stateOf(jonas, third).innerText()).toContain(text.handOver.withdrawn);
  });

  test('a refusal on the telephone is written down with who and why', async () => {
    await send(next);
    const card = handOver(jonas, next).first();
    await card.getByRole('button', { name: text.desk.byVoice }).click();
    await card.getByRole('button', { name: text.desk.said.refuse }).click();
    await card.getByRole('button', { name: text.desk.byVoiceRefuse }).click();
    expect(await card.locator('.ds-validation-message').count()).toBe(2);
    await card.getByLabel(text.desk.byVoiceWho).fill('Mette');
    await card.getByLabel(text.desk.byVoiceWhy).fill('Står fast i snøen');
    await expectAccessible(jonas, 'refused by voice');
    await card.getByRole('button', { name: text.desk.byVoiceRefuse }).click();
    await card.getByText('Står fast i snøen').waitFor();
  });

  test('the next says yes on the telephone, is there, and is done', async () => {
    await send('Hjemmetjenesten Nordbygda');
    const card = handOver(jonas, 'Hjemmetjenesten Nordbygda');
    for (const said of ['accept', 'on-the-way', 'present', 'done'] as const) {
      await card.getByRole('button', { name: text.desk.byVoice }).click();
      if (said === 'accept') await card.getByLabel(text.desk.byVoiceWho).fill('Nina');
      await card.getByRole('button', { name: text.desk.said[said], exact: true }).click();
      await card.getByLabel(text.desk.byVoiceWho).waitFor({ state: 'detached' });
    }
    expect(await stateOf(jonas, 'Hjemmetjenesten Nordbygda').innerText()).toContain(text.handOver.done);
    await card.getByText(text.desk.acceptedBy('Nina', 'voice')).waitFor();
    await closeAlarm('Fall', 'Sendte hjemmetjenesten');
  });
});

test('a carer without net goes all the same: kept on the phone, then received, in order', async () => {
  await takeNew('26318', 'Odd Nilsen');
  await send('Hjemmetjenesten Øst');
  await lars.goto(`${stage.origin}/field/`);
  await lars.locator('a[href*="/hand-over/"]', { hasText: 'Nilsen' }).first().click();
  await lars.getByRole('button', { name: text.field.accept }).waitFor();
  await lars.context().setOffline(true);
  await lars.getByRole('button', { name: text.field.accept }).click();
  await lars.getByText(text.field.kept).waitFor();
  await lars.getByRole('button', { name: text.field.onTheWay }).click();
  await lars.getByRole('button', { name: text.field.present }).waitFor();
  await lars.getByText(text.field.offline).waitFor();
  await lars.getByText(text.field.keptCount(2)).waitFor();
  await expectAccessible(lars, 'without net');
  expect(await stateOf(jonas, 'Hjemmetjenesten Øst').innerText()).toContain(text.handOver.asked);

  await lars.context().setOffline(false);
  await lars.getByText(text.field.received).waitFor();
  await expect.poll(() => stateOf(jonas, 'Hjemmetjenesten Øst').innerText()).toContain(text.handOver['on-the-way']);
  await lars.getByRole('button', { name: text.field.present }).click();
  await lars.getByRole('button', { name: text.field.done }).click();
  await lars.getByRole('button', { name: 'Fall', exact: true }).click();
  await lars.getByRole('button', { name: text.field.foundSend }).click();
  await expect.poll(() => stateOf(jonas, 'Hjemmetjenesten Øst').innerText()).toContain(text.handOver.done);

  // What she found is chosen already: Enter keeps it, a digit says what was done, Enter closes.
  await jonas.keyboard.press('c');
  const cause = jonas.getByRole('group', { name: text.desk.cause });
  await cause.getByRole('button', { name: 'Fall', pressed: true }).waitFor();
  await jonas.keyboard.press('Enter');
  const measure = jonas.getByRole('group', { name: text.desk.measure });
  const sent = measure.getByRole('button', { name: 'Sendte hjemmetjenesten' });
  await jonas.keyboard.press((await sent.locator('kbd').innerText()).trim());
  await measure.getByRole('button', { name: 'Sendte hjemmetjenesten', pressed: true }).waitFor();
  await jonas.keyboard.press('Enter');
  await jonas.getByText(text.desk.quiet).first().waitFor();
});

test('of two who reach for the same alarm the slower reads who has it', async () => {
  await press('26317');
  await Promise.all([jonas, amina].map((page) => page.getByText('Ingrid Solvang').first().waitFor()));
  // What the slower one sees is a moment old: she presses although her colleague has it.
  await amina.route('**/api/alarms/*/take', async (route) => {
    await button(jonas, text.desk.take).click();
    await button(jonas, text.desk.voice).waitFor();
    await route.continue();
  });
  await button(amina, text.desk.take).click();
  await amina.getByText(/Jonas Berg tok den/).waitFor();
  await amina.unroute('**/api/alarms/*/take');
  await button(jonas, text.desk.voice).click();
  await closeAlarm('Fall', 'Sendte hjemmetjenesten');
});

test('one who belongs to two municipalities chooses, and can choose again', async () => {
  const elle = await enter('/', 'elle-somby');
  await elle.getByRole('heading', { name: text.session.choose }).waitFor();
  await expectAccessible(elle, 'two municipalities');
  await expectNoSideways(elle, 'two municipalities');
  await elle.getByRole('button', { name: text.session.continueAs('Nordvik kommune') }).click();
  await elle.getByRole('heading', { level: 1, name: text.home.hello('Elle') }).waitFor();
  // Hers has never been heard, and she is told so.
  await elle.getByRole('link', { name: text.resident.alarm }).click();
  await elle.getByText(text.story.alarmNeverHeard).waitFor();
  await elle.getByRole('button', { name: text.session.change }).click();
  await elle.getByRole('button', { name: /Fjordby/ }).click();
  await elle.locator('.top-bar').getByText('Fjordby').first().waitFor();
  await elle.getByRole('link', { name: text.resident.happened }).waitFor();
  await elle.context().close();
});

test('a Swede is never told to ring a Norwegian number, and her letter is a letter', async () => {
  const gunnel = await enter('/', 'gunnel-ek', 'sv');
  await gunnel.getByRole('link', { name: sv.resident.alarm }).click();
  await gunnel.getByText(sv.story.alarmWorks).waitFor();
  await gunnel.getByRole('link', { name: sv.common.back }).click();
  await gunnel.getByRole('link', { name: sv.resident.happened }).click();
  await gunnel.locator('.story').first().waitFor();
  await gunnel.getByRole('link', { name: sv.common.medicalSweden }).waitFor();
  await gunnel.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await gunnel.locator('.no-print').locator('visible=true').count()).toBe(0);
  await gunnel.locator('.letter-head').getByText('Solhamra kommun').waitFor();
  expect(await gunnel.evaluate(() => document.documentElement.getAttribute('data-color-scheme'))).toBe('light');
  await gunnel.context().close();
});

test('a login that opens no door says why at the door, and where to go instead', async () => {
  for (const [as, why] of [
    ['odd-nilsen', 'too-weak'],
    ['jonas-berg', 'other-door'],
  ] as const) {
    const { page } = await visit(browser, stage.origin, { door: '/', as, size: 'phone', language: 'nb' });
    await page.getByText(text.loginRefused.why[why]?.title ?? '').waitFor();
    await expectAccessible(page, why);
    if (why === 'other-door')
      await page.getByRole('link', { name: text.loginRefused.otherDoors.staff, exact: true }).waitFor();
    await page.context().close();
  }
});

test('the session is about to end: one press stays, and silence ends it', async () => {
  const context = await browser.newContext({ locale: 'nb', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${stage.origin}/auth/login?door=resident&as=ingrid-solvang`);
  await page.getByRole('link', { name: text.resident.happened }).waitFor();
  await page.clock.fastForward('28:30');
  const dialog = page.getByRole('dialog', { name: text.session.warning });
  await dialog.waitFor();
  await expectAccessible(page, 'the session is about to end');
  const renewed = page.waitForResponse((answer) => answer.url().endsWith('/api/session/renew'));
  await dialog.getByRole('button', { name: text.session.stay }).click();
  expect((await renewed).status()).toBe(200);
  // The server's clock has not moved; with the browser's back beside it, the session has its half hour.
  await page.clock.setSystemTime(Date.now());
  await page.clock.runFor(6_000);
  await dialog.waitFor({ state: 'detached' });
  await page.clock.fastForward('31:00');
  await page.getByText(text.session.endedWhy).waitFor();
  expect(await page.locator('.top-bar').innerText()).not.toContain('Ingrid Solvang');
  await context.close();
});
