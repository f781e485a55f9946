import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nbStaff } from '../web/text/nb-staff.ts';
import { expectAccessible, expectNoSideways, openBrowser, visit } from './browser.ts';
import { type FakeCamera, openBrowserWithCamera } from './camera.ts';
import { openStage, type Stage } from './stage.ts';
import { nb } from './whole-text.ts';

/**
 * The maker calls a model back. What is on the shelf is stopped at once; Ingrid, who has one, is told by message and reads it on her
 * page; Odd, who takes no digital post, gets a letter and is rung. Both come in, each thing is settled, and only then it can be closed.
 */
let stage: Stage;
let browser: Browser;
let camera: FakeCamera;
const folder = mkdtempSync(join(tmpdir(), 'tunet-camera-'));
const say = nbStaff.aidMore.recalls;
const { things, state } = nbStaff.aidWork;
const { refused } = nbStaff.aidMore;
const why = 'Håndtaket kan løsne.';

beforeAll(async () => {
  // A Tuesday morning in November.
  stage = await openStage({ clock: '2026-11-24T08:20:00Z' });
  browser = await openBrowser();
  camera = await openBrowserWithCamera(join(folder, 'camera.mjpeg'));
});
afterAll(async () => {
  await camera?.browser.close();
  await browser?.close();
  await stage?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody at work, with her phone. */
async function atWork(as: string, page: string): Promise<Page> {
  const { page: hers } = await visit(browser, stage.origin, { door: '/staff', as, size: 'phone', language: 'nb' });
  await hers.goto(`${stage.origin}/staff/${page}`);
  await hers.getByRole('button', { name: nb.field.begin, exact: true }).click();
  return hers;
}

/** What Ingrid has borrowed, as her own page knows it. */
function lentTo(page: Page): Promise<{ personId: string; label: string }> {
  return page.evaluate(async () => {
    const { people } = await (await fetch('/api/my/people')).json();
    const personId = people.find((each: { relation: string }) => each.relation === 'self').id;
    const { returns } = await (await fetch(`/api/my/people/${personId}/aid-door`)).json();
    return { personId, label: returns[0].label };
  });
}

/** What the demo kept instead of sending to a number. */
async function toldBySms(number: string): Promise<string[]> {
  const answer = await fetch(`${stage.origin}/api/demo/outbox`);
  const { sent } = (await answer.json()) as { sent: { to: string; text: string }[] };
  return sent.filter(({ to }) => to.replace(/\D/g, '').endsWith(number)).map(({ text }) => text);
}

function holder(page: Page, name: string) {
  return page.locator('.aid-row', { has: page.getByRole('link', { name, exact: true }) });
}

test('a model is called back: stopped, told, brought, settled, and closed only then', async () => {
  const { page: hers } = await visit(camera.browser, stage.origin, {
    ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
  });
  const { personId, label } = await lentTo(hers);
  const keeper = await atWork('per-moen', 'aids/things');
  await keeper.getByLabel(things.find).fill(label);
  await keeper.getByRole('button', { name: things.search }).click();
  await keeper.locator('.aid-row', { hasText: label }).first().click();
  const model =
    (await keeper.locator('.aid-facts div', { hasText: things.model }).locator('dd').first().textContent()) ?? '';

  // What it covers is seen before it is done; then the page of the recall comes by itself.
  await keeper.goto(`${stage.origin}/staff/aids/recalls`);
  await keeper.getByRole('button', { name: say.open, exact: true }).click();
  await keeper.getByLabel(things.model, { exact: true }).fill(model);
  await keeper.getByRole('button', { name: say.see }).click();
  await keeper.getByText(/Utlånt: 2\./).waitFor();
  await keeper.getByLabel(say.why).fill(why);
  await expectAccessible(keeper, 'calling back');
  await expectNoSideways(keeper, 'calling back');
  await keeper.getByRole('button', { name: say.now }).click();
  await keeper.getByRole('heading', { level: 1, name: model }).waitFor();
  await keeper.getByRole('heading', { name: say.holders }).waitFor();
  await holder(keeper, 'Ingrid Solvang').getByText(say.how.digital).waitFor();
  await holder(keeper, 'Odd Nilsen').getByText(say.how.letter).waitFor();
  await holder(keeper, 'Odd Nilsen').getByText(say.ring, { exact: true }).waitFor();
  await expectAccessible(keeper, 'recall');
  await expectNoSideways(keeper, 'recall');
  // Nothing of it lies ready for anybody.
  await keeper.getByText(state.quarantine).first().waitFor();
  expect(await keeper.getByText(state.available).count()).toBe(0);

  // Told is not reached, and nobody is left out by closing.
  const close = async (expected: string) => {
    await keeper.getByLabel(say.closeWords).fill('Alle håndtak er sett over.');
    await keeper.getByRole('button', { name: say.close }).click();
    await keeper.getByText(expected).first().waitFor();
  };
  await close(refused['somebody-not-reached']);

  // She is told by message that there is something new, and reads what it is on her own page.
  await expect.poll(() => toldBySms('55500312')).toContain('Tunet: Det er noe nytt til deg. Logg inn slik du pleier.');
  await hers.goto(`${stage.origin}/person/${personId}/aids`);
  await hers.getByRole('heading', { name: /^Slutt å bruke: Rullator/ }).waitFor();
  await hers.getByText(why).waitFor();
  await hers.getByText(`På lappen står det ${label}.`).waitFor();
  await expectAccessible(hers, 'called back, as she reads it');
  await expectNoSideways(hers, 'called back, as she reads it');
  await hers.getByRole('button', { name: 'Jeg har lest det' }).click();
  await hers.getByText(/^Du har lest det/).waitFor();
  await holder(keeper, 'Ingrid Solvang').getByText(say.reached.herself).waitFor();

  // The letter to him waits at the office, and says what to do before why.
  const office = await atWork('berit-aas', 'letters');
  const row = office.getByRole('row', { name: /Odd Nilsen/ }).filter({ hasText: nbStaff.letters.kind.other });
  await row.getByRole('button', { name: nbStaff.letters.read }).click();
  await office.getByText('Slutt å bruke det nå.').waitFor();
  await office.getByText(why).waitFor();

  await holder(keeper, 'Odd Nilsen').getByRole('button', { name: say.noAnswer }).click();
  await holder(keeper, 'Odd Nilsen').getByText(say.tries(1)).waitFor();
  await holder(keeper, 'Odd Nilsen').getByRole('button', { name: say.rung }).click();
  await holder(keeper, 'Odd Nilsen').getByText(say.reached.rung).waitFor();
  await close(refused['still-out']);

  // She brings it herself, by the way that her page shows.
  await hers.getByRole('link', { name: 'Lever det, eller få det hentet' }).click();
  await camera.show(label);
  await hers.getByRole('button', { name: 'Jeg er inne, les merkelappen' }).click();
  const parts = hers.getByRole('heading', { name: 'Hva legger du tilbake?' });
  const condition = hers.getByRole('heading', { name: 'Hvordan er det?' });
  await parts.or(condition).first().waitFor();
  if (await parts.isVisible()) {
    for (const box of await hers.getByRole('checkbox').all()) await box.check();
    await hers.getByRole('button', { name: 'Videre' }).click();
  }
  await hers.getByRole('button', { name: 'Lever det nå' }).click();
  await hers.getByText('Det er levert').waitFor();
  await hers.goto(`${stage.origin}/person/${personId}/aids`);
  await hers.getByRole('heading', { name: 'Hjelpemidlene mine' }).waitFor();
  await hers.locator('.waiting').first().waitFor({ state: 'detached' });
  expect(await hers.getByRole('heading', { name: /^Slutt å bruke/ }).count()).toBe(0);
  await holder(keeper, 'Ingrid Solvang').getByText(say.isIn, { exact: true }).waitFor();

  // His is fetched, and taken in by the keeper.
  await takeInFrom(keeper, 'Odd Nilsen');
  await keeper.getByRole('heading', { level: 1, name: model }).waitFor();
  await holder(keeper, 'Odd Nilsen').getByText(say.isIn, { exact: true }).waitFor();
  await close(refused['not-settled']);

  // What became of each: hers is mended, his cannot be, the rest had nothing wrong.
  const thing = (text: string) => keeper.locator('.aid-row', { hasText: text }).last();
  await thing(label).getByRole('button', { name: say.became.mended }).click();
  await thing(label).getByText(say.became.mended, { exact: true }).waitFor();
  await expect.poll(() => thing(label).getByRole('button').count()).toBe(0);
  const open = keeper.getByRole('button', { name: say.became['nothing-wrong'] });
  await open.first().waitFor();
  await keeper.getByRole('button', { name: say.became.scrapped }).first().click();
  for (let left = (await open.count()) - 1; left > 0; left -= 1) {
    await expect.poll(() => open.count()).toBe(left);
    await open.first().click();
  }
  await expect.poll(() => open.count()).toBe(0);
  await keeper.getByLabel(say.closeWords).fill('Alle håndtak er sett over.');
  await keeper.getByRole('button', { name: say.close }).click();

  // The proof: what was done, by whom, and for each thing and each holder when.
  await keeper.getByText(/^Avsluttet 24\. nov\. 2026 av Per Moen\./).waitFor();
  await keeper.getByText('Alle håndtak er sett over.').waitFor();
  await holder(keeper, 'Odd Nilsen')
    .getByText(/Per Moen/)
    .waitFor();
  await expectAccessible(keeper, 'recall that is closed');
  await expectNoSideways(keeper, 'recall that is closed');
  // Mended is not ready: it is cleaned and looked over before the next has it.
  await keeper.goto(`${stage.origin}/staff/aids/cleaning`);
  await keeper.getByText(label).waitFor();
});

/** At the counter, on the page of the one who had it; and back to where the keeper was. */
async function takeInFrom(keeper: Page, name: string): Promise<void> {
  const at = keeper.url();
  const has = nbStaff.aidDoorWork;
  const her = await holder(keeper, name).getByRole('link', { name, exact: true }).getAttribute('href');
  await keeper.goto(`${stage.origin}${her}?part=aid-door`);
  await keeper.getByRole('button', { name: has.takeIn }).first().click();
  await keeper.getByRole('button', { name: has.takeIn }).first().waitFor({ state: 'detached' });
  await keeper.goto(at);
}
