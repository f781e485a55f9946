import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { nbStaff } from '../web/text/nb-staff.ts';
import { beginDuty, look, tellStory } from './story.ts';
import { nb } from './whole-text.ts';

/**
 * One morning in the store. Somebody rings for a thing: it is found by plain words and promised, to be brought home. On the round nobody
 * opens, so it gets a new day and she reads it on her own page. And an address with nothing behind it says so.
 */
const story = tellStory({ clock: '2026-11-23T08:20:00Z', language: 'nb' });
const { reserve: say, round, missing } = nbStaff.aidStore;
let keeper: Page;
let hers: Page;
let personId = '';
let article = '';

test('somebody rings: found by name and year, the thing by plain words, and promised to be brought home', async () => {
  hers = await story.enter('/', 'ingrid-solvang', 'phone');
  personId = await hers.evaluate(async () => (await (await fetch('/api/my/people')).json()).people[0].id);
  keeper = await story.enter('/staff', 'per-moen', 'desk');
  await keeper.goto(`${story.origin}/staff/aids/reserve`);
  await beginDuty(keeper, nb);
  await look(keeper, 'store-reserve-find');
  const born: number = await keeper.evaluate(
    async (id) => (await (await fetch(`/api/people/${id}`)).json()).bornYear,
    personId,
  );
  await keeper.getByLabel(nb.findPerson.name).fill('Ingrid Solvang');
  await keeper.getByLabel(nb.findPerson.born).fill(String(born));
  await keeper.keyboard.press('Enter');
  await keeper.getByRole('button', { name: say.go, exact: true }).click();
  await keeper.getByRole('textbox', { name: say.search, exact: true }).fill('krykke');
  const row = keeper.locator('.aid-reserve-row').first();
  await row.click();
  article = (await row.locator('strong').textContent()) ?? '';
  await keeper.getByRole('button', { name: say.reserve, exact: true }).waitFor();
  await keeper.getByLabel(say.way, { exact: true }).selectOption('delivery');
  await look(keeper, 'store-reserve-choose');
  await keeper.getByRole('button', { name: say.reserve, exact: true }).click();
  await keeper.getByText(/er reservert\. Klart/).waitFor();
  await keeper.locator('.aid-reserve-promised').getByText(article).first().waitFor();
  await look(keeper, 'store-reserved');
}, 300_000);

test('nobody opens: a new day is set, and she reads it on her own page', async () => {
  await keeper.goto(`${story.origin}/staff/aid-round`);
  const stop = keeper.locator('.aid-work-card', { hasText: article }).first();
  await stop.getByRole('button', { name: round.notHome, exact: true }).click();
  await look(keeper, 'store-round');
  await stop.getByRole('button', { name: round.setDay }).click();
  await keeper
    .locator('.aid-work-card', { hasText: article })
    .getByText(/Ny tur/)
    .waitFor();
  await hers.goto(`${story.origin}/person/${personId}/aid-door`);
  await hers.getByText(/ingen åpnet\. Vi kommer igjen/).waitFor();
  await look(hers, 'store-not-home-hers');
}, 300_000);

test('an address with no thing behind it says so, beside the list to search', async () => {
  await keeper.goto(`${story.origin}/staff/aids/things/01a1f2d1-d400-7000-8000-000000000000`);
  await keeper.getByRole('heading', { name: missing.thing }).waitFor();
  await look(keeper, 'store-no-such-thing');
  await keeper.goto(`${story.origin}/staff/aids/recalls/01a1f2d1-d400-7000-8000-000000000000`);
  await keeper.getByRole('heading', { name: missing.recall }).waitFor();
}, 120_000);
