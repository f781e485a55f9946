import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nbStaff as staff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb as text } from './whole-text.ts';

/**
 * At the kitchen table without net: what is written on the tablet lives through a closed page, comes back with "not sent yet", goes
 * in by itself when there is contact, and never over what a colleague wrote meanwhile.
 */
let stage: Stage;
let browser: Browser;
let tablet: BrowserContext;
let berit: Page;
let desk: Page;
let address = '';

const say = staff.mappingWork;
const away = staff.withoutNet;
/** A case over its promised day that the town laid out without an owner. */
const case26 = /^Kalevi Salmi 26-/;
const tabletSize = { width: 820, height: 1180 };
const whatMatters = (page: Page) => page.getByLabel(say.whatMatters, { exact: true });
const situation = (page: Page) => page.getByLabel(say.situation, { exact: true });

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage({ clock: '2026-11-23T08:00:00Z' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
}

/** A page of the tablet after the one before was closed: nothing of what stood there is in its memory. */
async function openAgain(path: string): Promise<Page> {
  await berit.close();
  const page = await tablet.newPage();
  await page.goto(`${stage.origin}${path}`);
  return page;
}

test('the assessor takes a case that nobody has, and opens the assessment on her tablet before she drives', async () => {
  const visitor = await visit(browser, stage.origin, {
    ...({ door: '/staff', as: 'berit-aas', size: 'desk', language: 'nb' } as const),
  });
  tablet = visitor.context;
  berit = visitor.page;
  await berit.setViewportSize(tabletSize);
  await berit.goto(`${stage.origin}/staff/intake`);
  const begin = berit.getByRole('button', { name: text.field.begin, exact: true });
  await begin.click();
  await berit.getByRole('link', { name: case26 }).first().click();
  await berit.getByRole('button', { name: staff.intake.take, exact: true }).click();
  await berit.getByRole('link', { name: say.part }).click();
  await whatMatters(berit).waitFor();
  await berit.getByRole('button', { name: away.takeAlong }).click();
  await berit.getByText(/Ligger på denne enheten til kl\./).waitFor();
  // The door's own files lie on the tablet when its worker has them all.
  await berit.waitForFunction(async () => {
    const kept = await (await caches.open('tunet-staff-1')).keys();
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    const files = loaded.filter((path) => path.startsWith('/assets/'));
    return files.length > 5 && files.every((path) => kept.some(({ url }) => new URL(url).pathname === path));
  });
  address = new URL(berit.url()).pathname;
});

test('without net she writes, closes the page, and finds it again with what is not sent', async () => {
  await tablet.setOffline(true);
  await whatMatters(berit).fill('Å dusje trygt og bo hjemme.');
  await berit.getByText(away.keptHere).first().waitFor();
  await look(berit, 'assessment without net');

  berit = await openAgain(address);
  await berit.getByText(away.here).waitFor();
  await berit.getByText(away.notHere).waitFor();
  expect(await whatMatters(berit).inputValue()).toBe('Å dusje trygt og bo hjemme.');
  await berit.getByText(away.keptHere).first().waitFor();
  await situation(berit).fill('Bratt trapp til badet.');
  await look(berit, 'assessment that came back without net');
});

test('elsewhere in the door it says that one is not sent, and which', async () => {
  // The last key is on the tablet before the page goes.
  await expect.poll(() => keptWords(berit)).toContain('Bratt trapp til badet.');
  berit = await openAgain('/staff/');
  await berit.getByText(away.count(1)).waitFor();
  await look(berit, 'first page without net');
  await berit.getByRole('link', { name: away.see }).click();
  await berit.getByRole('heading', { level: 1, name: away.heading }).waitFor();
  await berit.getByText(away.kept, { exact: true }).nth(1).waitFor();
  await look(berit, 'what is kept');
});

test('a colleague writes in another part and in the same one; nothing is sent over hers', async () => {
  const visitor = await visit(browser, stage.origin, {
    ...({ door: '/staff', as: 'berit-aas', size: 'desk', language: 'nb' } as const),
  });
  desk = visitor.page;
  await desk.goto(`${stage.origin}${address}`);
  await desk.getByLabel(say.ownResources, { exact: true }).fill('Kler på seg selv.');
  await situation(desk).fill('Sover dårlig.');
  await desk.locator('.saving-line[data-is="saved"]').first().waitFor();

  await tablet.setOffline(false);
  await berit.getByText(away.both('Berit Aas')).waitFor();
  await look(berit, 'both wrote');
  await berit.getByRole('link', { name: away.open }).click();
  await berit.getByText(away.joined('Berit Aas', say.situation)).waitFor();
  await berit.locator('.saving-line[data-is="saved"]').first().waitFor();
  expect(await whatMatters(berit).inputValue()).toBe('Å dusje trygt og bo hjemme.');
  expect(await situation(berit).inputValue()).toBe('Bratt trapp til badet.\n\nSover dårlig.');
  await look(berit, 'both texts stand');
  expect(await keptWords(berit)).toBe('');

  await desk.reload();
  await expect.poll(() => situation(desk).inputValue()).toContain('Bratt trapp til badet.');
  expect(await desk.getByLabel(say.ownResources, { exact: true }).inputValue()).toBe('Kler på seg selv.');
});

test('what nobody else touched goes in by itself from any page of the door', async () => {
  await tablet.setOffline(true);
  await whatMatters(berit).fill('Å dusje trygt, bo hjemme og synge.');
  await expect.poll(() => keptWords(berit)).toContain('synge');
  berit = await openAgain('/staff/');
  await berit.getByText(away.count(1)).waitFor();
  await tablet.setOffline(false);
  await berit.getByText(away.count(1)).waitFor({ state: 'detached' });
  await desk.reload();
  await expect.poll(() => whatMatters(desk).inputValue()).toBe('Å dusje trygt, bo hjemme og synge.');
});

test('logging out says what would be lost, and leaves nothing on the tablet', async () => {
  await berit.goto(`${stage.origin}${address}`);
  await whatMatters(berit).waitFor();
  await tablet.setOffline(true);
  await whatMatters(berit).fill('Noe som ikke er sendt.');
  await expect.poll(() => keptWords(berit)).toContain('Noe som ikke er sendt.');
  const logOut = berit.getByRole('button', { name: text.common.logOut });
  await logOut.click();
  await berit.getByRole('heading', { name: away.leaveHeading }).waitFor();
  await look(berit, 'log out with something unsent');
  await berit.getByRole('button', { name: away.stay }).click();
  expect(await keptWords(berit)).toContain('Noe som ikke er sendt.');

  await tablet.setOffline(false);
  await berit.locator('.saving-line[data-is="saved"]').first().waitFor();
  await logOut.click();
  await berit.getByRole('heading', { name: text.staff.door }).first().waitFor();
  expect(await keptWords(berit)).toBe('');
});

/** All that lies on the tablet about assessments, as text. */
function keptWords(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('tunet-staff');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const asked = database.transaction('assessments').objectStore('assessments').getAll();
          asked.onsuccess = () => {
            database.close();
            resolve(asked.result.length === 0 ? '' : JSON.stringify(asked.result));
          };
          asked.onerror = () => reject(asked.error);
        };
      }),
  );
}
