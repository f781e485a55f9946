import type { CallWord, DemoSent } from '@tunet/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDevice } from '../server/src/adapters/scaip/simulated-device.ts';
import { readConfig } from '../server/src/config.ts';
import { expectAccessible, expectNoSideways, openBrowser, patience, sizes, visit } from './browser.ts';
import { hearSound } from './hear-sound.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

/**
 * An alarm is handed over to somebody who has no app: the operator sends a text message with a link, the fire watch opens it on
 * a phone, says yes with a name, goes, is there, is done. The desk sees it live, and afterwards the link is dead.
 */
const cid = '26317';
const who = { full: 'Ingrid Solvang', first: 'Ingrid' } as const;
const fireWatch = 'Brannvakta';

let stage: Stage;
let browser: Browser;
let desk: Page;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(), openBrowser()]);
  desk = (await visit(browser, stage.origin, { door: '/staff', as: 'jonas-berg', size: 'desk', language: 'nb' })).page;
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function beginWatch(page: Page): Promise<void> {
  await page.goto(`${stage.origin}/staff/desk`);
  const begin = page.getByRole('button', { name: text.desk.soundPlay });
  const quiet = page.getByText(text.desk.quiet).first();
  await begin.or(quiet).first().waitFor();
  if (await begin.isVisible()) await hearSound(page, () => begin.click());
  await quiet.waitFor();
}

async function phone(): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'nb', reducedMotion: 'reduce' });
  return context.newPage();
}

/** The last text message that the demo would have sent. */
async function lastMessage(): Promise<DemoSent> {
  await expect.poll(async () => (await outbox()).length, { timeout: patience }).toBeGreaterThan(0);
  const [last] = await outbox();
  if (!last) throw new Error('nothing was sent');
  return last;
}
async function outbox(): Promise<DemoSent[]> {
  const answer = await fetch(`${stage.origin}/api/demo/outbox`);
  return ((await answer.json()) as { sent: DemoSent[] }).sent;
}

async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
}

test('the fire watch is asked by a text message, goes, is there and is done; the desk sees it, and the link is dead', async () => {
  await beginWatch(desk);
  const device = await createDevice({ host: stage.sip.host, port: stage.sip.port, cid });
  expect(await device.press()).toMatchObject({ snu: 0 });
  await desk.getByRole('button', { name: text.desk.take }).first().click();
  await desk.getByRole('heading', { level: 1, name: who.full }).waitFor();

  await desk.getByRole('button', { name: text.desk.handOver }).first().click();
  const receiver = desk.getByRole('listitem').filter({ hasText: fireWatch });
  await receiver.getByRole('button', { name: text.calls.byLink }).click();
  const card = desk.locator('.hand-over').filter({ hasText: fireWatch });
  await card.getByText(text.calls.way.link).waitFor();

  const message = await lastMessage();
  expect(message.text).not.toMatch(/Ingrid|Solvang|Nordvik|Øst/);
  const link = /http:\S+\/h\/[A-Za-z0-9_-]{22}/.exec(message.text)?.[0] ?? '';
  const holder = await phone();
  await holder.goto(link);
  await holder.getByRole('heading', { name: text.link.ask }).waitFor();
  await look(holder, 'link-asked');
  expect(await holder.locator('main').innerText()).not.toMatch(/Ingrid|Solvang/);
  // Nobody logs in there, and nothing on the page leads to a log-in.
  expect(await holder.getByRole('link', { name: text.common.logIn }).count()).toBe(0);

  await holder.getByRole('button', { name: text.link.yes }).click();
  await holder.getByText(text.link.nameNeeded).waitFor();
  await holder.getByLabel(text.link.name).fill('Bo Vakt');
  await holder.getByRole('button', { name: text.link.yes }).click();
  await holder.getByRole('heading', { name: text.link.goTo(who.first) }).waitFor();
  await look(holder, 'link-accepted');
  await card.getByText('Bo Vakt').waitFor();

  await holder.getByRole('button', { name: text.link.onTheWay }).click();
  await holder.getByText(text.link.states['on-the-way']).waitFor();
  await card.getByText(text.handOver['on-the-way']).first().waitFor();
  await holder.getByRole('button', { name: text.link.present }).click();
  await holder.getByRole('heading', { name: text.link.found }).waitFor();
  await look(holder, 'link-present');
  await expect.poll(() => card.locator('[data-reached]').count(), { timeout: patience }).toBe(4);

  await holder.getByRole('button', { name: text.link.done }).click();
  await holder.getByText(text.link.pickCause).waitFor();
  await holder.getByRole('button', { name: 'Fall', exact: true }).click();
  await holder.getByRole('button', { name: text.link.done }).click();
  await holder.getByRole('heading', { name: text.link.dead.done.heading, exact: true }).waitFor();
  await look(holder, 'link-done');
  await expect.poll(() => card.locator('[data-reached]').count(), { timeout: patience }).toBe(5);

  await holder.reload();
  await holder.getByRole('heading', { name: text.link.dead.done.heading, exact: true }).waitFor();
  expect(await holder.locator('main').innerText()).not.toMatch(/Ingrid|Solvang/);
  const another = await phone();
  await another.goto(link);
  await another.getByRole('heading', { name: text.link.dead['opened-elsewhere'].heading }).waitFor();
  await device.close();
}, 180_000);

test('a call is seen on the alarm, notes nothing by itself, and is noted by the one whose telephone it is with one key', async () => {
  const device = await createDevice({ host: stage.sip.host, port: stage.sip.port, cid: '26318' });
  expect(await device.press()).toMatchObject({ snu: 0 });
  const { voiceKey } = readConfig({ TUNET_HOME: stage.home });
  const tell = async (state: CallWord, agent?: string): Promise<unknown> => {
    const answer = await fetch(`${stage.origin}/api/voice/calls`, {
      method: 'POST',
      headers: { authorization: `Bearer ${voiceKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ callId: 'c1', from: '', cid: '26318', state, at: new Date().toISOString(), agent }),
    });
    return answer.json();
  };
  expect(await tell('calling')).toEqual({ matched: true });
  const row = desk.locator('.alarm-row').filter({ hasText: 'Nilsen' });
  await row.getByText(text.calls.state.calling).waitFor();
  await row.getByRole('button', { name: text.desk.take }).click();
  await desk.getByRole('heading', { level: 1, name: /Nilsen/ }).waitFor();
  await tell('talking', '201');
  await desk.getByRole('button', { name: text.calls.mine('201') }).click();
  await desk.getByText(text.calls.speakNow).waitFor();
  const head = desk.locator('.alarm-head');
  await expectAccessible(desk, 'desk-talking');
  expect(await head.getByText(text.instants.notYet).count(), 'neither voice contact nor present').toBe(2);
  await desk.keyboard.press('v');
  await expect.poll(() => head.getByText(text.instants.notYet).count(), { timeout: patience }).toBe(1);
  await desk.getByText(text.calls.speakNow).waitFor({ state: 'detached' });
  await tell('ended');
  await row.getByText(text.calls.state.ended).waitFor();
  await device.close();
}, 120_000);
