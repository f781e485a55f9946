import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSideways, openBrowser, picture, visit } from './browser.ts';
import { type FakeCamera, openBrowserWithCamera } from './camera.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let browser: Browser;
let camera: FakeCamera;
const folder = mkdtempSync(join(tmpdir(), 'tunet-camera-'));

beforeAll(async () => {
  // A Wednesday in November, half past six in the evening.
  stage = await openStage({ clock: '2026-11-25T17:30:00Z' });
  browser = await openBrowser();
  camera = await openBrowserWithCamera(join(folder, 'camera.mjpeg'));
});
afterAll(async () => {
  await camera?.browser.close();
  await browser?.close();
  await stage?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A wheelchair on the shelf and its kind, as the store keeper's own pages know them. */
async function wheelchair(): Promise<{ readonly label: string; readonly stockId: string }> {
  const { page } = await visit(browser, stage.origin, {
    door: '/staff',
    as: 'per-moen',
    size: 'desk',
    language: 'nb',
  });
  return page.evaluate(async () => {
    const ask = async (path: string) => (await fetch(path)).json();
    const { workplaces } = await ask('/api/duties/mine');
    const command = { commandId: crypto.randomUUID(), occurredAt: (await ask('/api/places')).now };
    await fetch('/api/duties', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...command, unitId: workplaces[0].unitId, hours: 4 }),
    });
    const { stores } = await ask('/api/aid-door/stores');
    const lists = await Promise.all(stores.map(({ id }: { id: string }) => ask(`/api/aid-stores/${id}/labels`)));
    const items: { label: string; state: string; article: { nb: string }; size: { nb: string } }[] = lists.flatMap(
      (list) => list.items,
    );
    const thing = items.find(({ article, state }) => article.nb === 'Rullestol' && state === 'available');
    const { stocks } = await ask('/api/aids/workshop/stocks');
    const stock = stocks.find(
      (each: { article: { nb: string }; size: { nb: string } }) =>
        each.article.nb === 'Rullestol' && each.size.nb === thing?.size.nb,
    );
    if (!thing || !stock) throw new Error('no wheelchair lies on a shelf');
    return { label: thing.label, stockId: stock.stockId };
  });
}

/** Who somebody follows, by first name. */
function personOf(page: Page, firstName: string): Promise<string> {
  return page.evaluate(async (name) => {
    const { people } = await (await fetch('/api/my/people')).json();
    return people.find((each: { name: string }) => each.name.startsWith(name)).id;
  }, firstName);
}

test('a wheelchair for my mother: the daughter finds it, reserves it for her, fetches it with the number, and the mother sees it', async () => {
  const chair = await wheelchair();
  const { page } = await visit(camera.browser, stage.origin, {
    ...{ door: '/', as: 'kari-solvang', size: 'phone', language: 'nb' },
  });
  const mother = await personOf(page, 'Ingrid');
  await page.goto(`${stage.origin}/person/${mother}/aids`);
  await page.getByRole('heading', { name: 'Hjelpemidlene til Ingrid' }).waitFor();
  await page.getByRole('link', { name: 'Finn et hjelpemiddel' }).click();
  await page
    .getByRole('link', { name: /Rullestol/ })
    .first()
    .waitFor();
  await page.goto(`${stage.origin}/person/${mother}/aids/reserve/${chair.stockId}`);
  await page.getByText('Til Ingrid').waitFor();
  await page.getByRole('button', { name: 'Nå', exact: true }).click();
  await page.getByRole('button', { name: 'Jeg henter det i lageret' }).click();
  // Nobody has said yet whether it bears her: it is asked before anything is promised.
  await page.getByRole('button', { name: 'Nei', exact: true }).click();
  await page.getByRole('button', { name: 'Lån', exact: true }).click();
  await page.getByRole('heading', { name: 'Det er ditt' }).waitFor();
  const promiseId = await page.evaluate(async (id) => {
    const { promises } = await (await fetch(`/api/my/people/${id}/aid-promises`)).json();
    return promises.find((each: { article: { nb: string } }) => each.article.nb === 'Rullestol').promiseId;
  }, mother);
  await page.goto(`${stage.origin}/person/${mother}/aid-door/fetch/${promiseId}`);
  await page.getByRole('button', { name: 'Vis tallet' }).click();
  await page.getByText('Døra kjenner tallet').waitFor();
  await camera.show(chair.label);
  await page.getByRole('button', { name: 'Jeg er inne, les merkelappen' }).click();
  await page.getByRole('heading', { name: 'Dette er riktig.' }).waitFor();
  await page.getByRole('button', { name: 'Videre' }).click();
  const weight = page.getByRole('textbox', { name: 'Hvor mye veier den som skal bruke det?' });
  const parts = page.getByRole('heading', { name: 'Er alt med?' });
  const photo = page.getByRole('heading', { name: 'Vil du ta bilde av det?' });
  await weight.or(parts).or(photo).first().waitFor();
  if (await weight.isVisible()) {
    await weight.fill('71');
    await page.getByRole('button', { name: 'Videre' }).click();
    await parts.or(photo).first().waitFor();
  }
  if (await parts.isVisible()) {
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: 'Videre' }).click();
  }
  await page.getByRole('button', { name: 'Jeg tar det med' }).click();
  await page.getByText('Nå er det ditt lån').waitFor();

  const { page: hers } = await visit(browser, stage.origin, {
    ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
  });
  await hers.goto(`${stage.origin}/person/${await personOf(hers, 'Ingrid')}/aids`);
  await hers.getByRole('heading', { name: 'Hjelpemidlene mine' }).waitFor();
  await hers.getByRole('link', { name: /Se lånet: Rullestol/ }).waitFor();
  await expectNoSideways(hers, 'my aids');
  await expectAccessible(hers, 'my aids');
  await picture(hers, 'my-aids-nb');
  await hers.getByRole('link', { name: /Se lånet: Rullestol/ }).click();
  await hers.getByRole('button', { name: /^Behold til/ }).click();
  await hers.getByText(/Du kan ha det til|En annen er lovet det/).waitFor();
  await expectAccessible(hers, 'one loan');
  expect(await hers.getByRole('link', { name: 'Lever tilbake eller få det hentet' }).count()).toBe(1);
});
