import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDevice } from '../server/src/adapters/scaip/simulated-device.ts';
import { type DoorPath, expectAccessible, expectNoSideways, openBrowser, patience } from './browser.ts';
import { hearSound } from './hear-sound.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

/**
 * The whole loop on a screen of 320 × 256 px, which is what 400 % zoom leaves of a desk (WCAG 2.2, 1.4.10),
 * by somebody who has only a keyboard: every page fits, every act is reached with Tab, and one sees where one is.
 */
const narrow = { width: 320, height: 256 };
const cid = '26317';
const unit = 'Hjemmetjenesten Øst';

let stage: Stage;
let browser: Browser;
let desk: Page;
let carer: Page;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function open(door: DoorPath): Promise<Page> {
  const context = await browser.newContext({ viewport: narrow, locale: 'nb', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(stage.origin + door);
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).locator('visible=true').first().waitFor();
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
}

/** Goes there with Tab alone, and sees that the place is marked and not hidden under something. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  const seen = await goal.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      focused: element === document.activeElement,
      marked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      uncovered: onTop !== null && (element.contains(onTop) || onTop.contains(element)),
    };
  });
  expect(seen, String(goal)).toEqual({ focused: true, marked: true, uncovered: true });
}

async function press(page: Page, goal: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press(key);
}

/** Logs in as somebody of the demo, by keyboard from the door's own page. */
async function logIn(page: Page, who: string): Promise<void> {
  await press(page, page.getByRole('link', { name: new RegExp(`^${who}`) }));
}

const button = (page: Page, name: string) => page.getByRole('button', { name }).locator('visible=true').first();
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).locator('visible=true').first();

test('the desk: log in, begin the watch, and find the keys', async () => {
  desk = await open('/staff');
  await look(desk, 'staff door');
  await logIn(desk, 'Jonas Berg');
  await link(desk, text.staff.desk).waitFor();
  await look(desk, 'staff start');
  await press(desk, link(desk, text.staff.desk));
  await button(desk, text.desk.soundPlay).waitFor();
  await look(desk, 'begin the watch');
  await hearSound(desk, () => press(desk, button(desk, text.desk.soundPlay)));
  await desk.getByText(text.desk.quiet).first().waitFor();
  await look(desk, 'quiet desk');
  await desk.keyboard.press('?');
  await desk.getByRole('dialog').waitFor();
  await look(desk, 'keys');
  await press(desk, button(desk, text.common.close));
  await desk.keyboard.press('f');
  await look(desk, 'find a person');
  await desk.keyboard.press('Escape');
});

test('the road: log in and begin the shift', async () => {
  carer = await open('/field');
  await look(carer, 'field door');
  await logIn(carer, 'Lars Haugen');
  await button(carer, text.field.begin).waitFor();
  await look(carer, 'begin the shift');
  await press(carer, button(carer, text.field.begin));
  await carer.getByText(text.field.nothing).waitFor();
  await look(carer, 'nothing asked');
});

test('an alarm comes, is taken, spoken about and handed over', async () => {
  const device = await createDevice({ ...stage.sip, cid });
  await device.send(
    `<mrq><ref>k1</ref><mty>ME</mty><cid>${cid}</cid><dty>0005</dty><did>01</did><stc>0009</stc><crd>gsm:</crd></mrq>`,
  );
  await device.close();
  await desk.getByText('Ingrid Solvang').first().waitFor();
  await look(desk, 'a waiting alarm');
  await press(desk, button(desk, text.desk.take));
  await button(desk, text.desk.voice).waitFor();
  await look(desk, 'the alarm card');
  await press(desk, button(desk, text.desk.voice));
  await press(desk, button(desk, text.desk.handOver));
  await look(desk, 'send someone');
  await press(desk, button(desk, text.desk.handOverTo(unit)));
  await desk.locator('.alarm-panel').getByText(text.handOver.asked).first().waitFor();
});

test('the carer goes, is there, and writes what it was', async () => {
  await carer.getByText('Ingrid Solvang').first().waitFor();
  await look(carer, 'asked');
  await press(carer, carer.locator('a[href*="/hand-over/"]', { hasText: 'Ingrid Solvang' }).first());
  await look(carer, 'the request');
  await press(carer, button(carer, text.field.refuse));
  await look(carer, 'cannot come');
  await press(carer, button(carer, text.common.cancel));
  await press(carer, button(carer, text.field.accept));
  await press(carer, button(carer, text.field.onTheWay));
  await press(carer, button(carer, text.field.present));
  await press(carer, button(carer, text.field.done));
  await look(carer, 'what was found');
  await press(carer, button(carer, 'Fall'));
  await press(carer, button(carer, text.field.foundSend));
  await desk.locator('.hand-over-head').getByText(text.handOver.done, { exact: true }).waitFor();
  await carer.context().close();
});

test('the operator closes it', async () => {
  await press(desk, button(desk, text.desk.end));
  await look(desk, 'close');
  await press(desk, desk.getByRole('group', { name: text.desk.cause }).getByRole('button', { name: /Fall/ }).first());
  await press(desk, desk.getByRole('group', { name: text.desk.measure }).getByRole('button').first());
  await press(desk, desk.locator('.open-part').getByRole('button', { name: text.desk.end }));
  await desk.getByText(text.desk.quiet).first().waitFor();
  await desk.context().close();
});

test('she and her daughter read it, and the privacy officer finds nothing to follow up', async () => {
  const reader = await open('/');
  await look(reader, 'resident door');
  await logIn(reader, 'Kari Solvang');
  await reader.getByRole('heading', { name: text.home.hello('Kari') }).waitFor();
  await look(reader, 'home of one who follows');
  const pages = [text.resident.happenedOf('Ingrid'), text.resident.alarmOf('Ingrid'), text.resident.looksOf('Ingrid')];
  for (const name of pages) {
    await press(reader, link(reader, name));
    await reader.getByRole('heading', { level: 1, name }).waitFor();
    await reader.locator('.waiting').waitFor({ state: 'detached' });
    await look(reader, name);
    await press(reader, link(reader, text.common.back));
  }
  await reader.context().close();

  const officer = await open('/staff');
  await logIn(officer, 'Eirik Sund');
  await press(officer, link(officer, text.staff.openings));
  await officer.getByRole('heading', { level: 1 }).waitFor();
  await officer.locator('.waiting').waitFor({ state: 'detached' });
  await look(officer, 'openings');
  await officer.context().close();
});
