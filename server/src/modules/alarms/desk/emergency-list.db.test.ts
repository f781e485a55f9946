import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOf } from '@tunet/town';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { serveApp, type TestApp } from '../../../../test/serve-app.ts';
import { layOutTwoWorlds, type Tokens } from '../../../../test/two-worlds.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { makeDueLists } from './emergency-lists.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-22T03:30:00.000Z');
const passphrase = 'nattens liste i skapet';
const work = {
  ...{ clock, passphrase, newId: idsFrom(clock) },
  random: (count: number) => new Uint8Array(randomBytes(count)),
};
let tokens: Tokens;
let served: TestApp;
let folder: string;
let browser: Browser;

beforeAll(async () => {
  tokens = await layOutTwoWorlds(database, clock.now());
  served = await serveApp(database, clock);
  folder = mkdtempSync(join(tmpdir(), 'tunet-list-'));
  const executablePath = process.env['TUNET_CHROMIUM'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({
    executablePath,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  // The list that the worlds lay out is of tonight too; here tonight's is made.
  await database.asAdministrator((client) => client.query('delete from emergency_list'));
  expect(await makeDueLists({ ...work, pool: database.pool('tunet_dispatch') })).toBe(1);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

const all = (text: string, values: unknown[] = []) =>
  database.asAdministrator(async (client) => (await client.query(text, values)).rows);

/** The file from a disk, in a browser that reaches nothing. */
async function openFile(): Promise<{ page: Page; asked: string[] }> {
  const [{ file }] = await all('select file from emergency_list order by made_at desc limit 1');
  const path = join(folder, 'list.html');
  writeFileSync(path, file);
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`file://${path}`);
  return { page, asked };
}

async function unlock(page: Page, typed: string): Promise<void> {
  await page.locator('#passphrase').fill(typed);
  await page.locator('#way-in button').click();
}

test('it opens without net by the passphrase, and shows who lives there with keys, phones, relatives and what to do', async () => {
  const { page, asked } = await openFile();
  await unlock(page, passphrase);
  const home = page.locator('article', { hasText: 'Ingrid Solvang' });
  await home.waitFor({ timeout: 20_000 });
  for (const words of [
    'Bjørkelia 12',
    '26317',
    'Nøkkelboks',
    'Per Solvang',
    'har nøkkel',
    'Hund i gangen',
    'Hun hører dårlig',
  ]) {
    expect(await home.innerText()).toContain(words);
  }
  expect(asked, 'it reaches nothing but itself').toHaveLength(1);
  await page.locator('#find').fill('bjørkelia 12');
  expect(await page.locator('#homes article:visible').count()).toBe(1);
  await page.context().close();
});

test('a wrong passphrase shows nothing, and nothing stands in the file in the clear', async () => {
  const { page } = await openFile();
  await unlock(page, 'nattens liste i skuffen');
  await page.getByText('Passordet åpner ikke listen').waitFor({ timeout: 20_000 });
  expect(await page.locator('article').count()).toBe(0);
  const [{ file }] = await all('select file from emergency_list limit 1');
  const names = await all(`select last_name as word from person where length(last_name) > 3
    union select street from home union select phone from relative`);
  expect(names.filter(({ word }) => word.length > 4 && file.includes(word))).toEqual([]);
  await page.context().close();
});

test('a home where somebody hides is not on the list nor in print; the number of its alarm opens it, and no other number does', async () => {
  const hidden = await all(
    `select p.last_name as name, h.street, d.cid from person p join residency r on r.tenant_id = p.tenant_id and r.person_id = p.id
      join home h on h.tenant_id = r.tenant_id and h.id = r.home_id join placement l on l.tenant_id = h.tenant_id and l.home_id = h.id
      join device d on d.tenant_id = l.tenant_id and d.id = l.device_id
      where p.protection <> 'none' and p.tenant_id = $1 and r.ends_on is null and l.ends_at is null limit 1`,
    [idOf('nordvik')],
  );
  const [{ name, street, cid }] = hidden as [{ name: string; street: string; cid: string }];
  const { page } = await openFile();
  await unlock(page, passphrase);
  await page.locator('article').first().waitFor({ timeout: 20_000 });
  expect(await page.locator('#homes').innerText()).not.toContain(street);
  const search = async (number: string) => {
    await page.locator('#number').fill(number);
    await page.locator('#hidden button').click();
    await expect.poll(() => page.locator('#number-told').innerText(), { timeout: 20_000 }).not.toContain('Åpner');
  };
  await search('26317');
  expect(await page.locator('#found article').count()).toBe(0);
  await search(` ${cid} `);
  expect(await page.locator('#found').innerText()).toContain(street);
  expect(await page.locator('#found').innerText()).toContain(name);
  await page.context().close();
});

test('a municipality that the desk does not answer for is not in it', async () => {
  const { page } = await openFile();
  await unlock(page, passphrase);
  await page.locator('article').first().waitFor({ timeout: 20_000 });
  expect(await page.locator('#homes').innerText()).not.toContain('Gunnel Ek');
  await page.context().close();
});

test('once a night, three are kept, and each is written in the audit log', async () => {
  const pool = database.pool('tunet_dispatch');
  expect(await makeDueLists({ ...work, pool })).toBe(0);
  for (let night = 0; night < 4; night += 1) {
    clock.advance(24 * 3_600_000);
    expect(await makeDueLists({ ...work, pool })).toBe(1);
  }
  clock.advance(-4 * 24 * 3_600_000);
  expect(await all('select 1 from emergency_list')).toHaveLength(3);
  const written = await all(
    `select detail, cardinality(person_ids) as persons from audit where action = 'EmergencyList.Write'`,
  );
  expect(written).toHaveLength(5);
  expect(written[0]).toMatchObject({ persons: 0 });
  expect(await makeDueLists({ ...work, pool, passphrase: null })).toBe(0);
});

test('only those on duty at the desk fetch it, and that is in the log', async () => {
  const ask = async (as: keyof Tokens, url: string) =>
    served.app.inject({ method: 'GET', url, cookies: served.cookiesOf(tokens[as]) });
  const { latest } = (await ask('operator', '/api/desk/emergency-list')).json();
  expect(latest.people).toBeGreaterThan(latest.hidden);
  const fetched = await ask('operator', `/api/desk/emergency-list/${latest.id}`);
  expect(fetched.statusCode).toBe(200);
  expect(fetched.json().fileName).toMatch(/^emergency-list-\d{4}-\d\d-\d\d\.html$/);
  for (const other of ['nurse', 'service-owner', 'privacy-officer'] as const) {
    expect((await ask(other, `/api/desk/emergency-list/${latest.id}`)).statusCode).toBe(403);
  }
  expect(await all(`select outcome from audit where action = 'EmergencyList.Fetch' and outcome = 'done'`)).toHaveLength(
    1,
  );
});
