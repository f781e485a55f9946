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
  // A Sunday in November, 22:15 on the wall.
  stage = await openStage({ clock: '2026-11-22T21:15:00Z' });
  browser = await openBrowser();
  camera = await openBrowserWithCamera(join(folder, 'camera.mjpeg'));
});
afterAll(async () => {
  await camera?.browser.close();
  await browser?.close();
  await stage?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Thing {
  readonly label: string;
  readonly article: { readonly nb: string };
  readonly size: { readonly nb: string };
  readonly state: string;
}

/** What the store keeper's own pages know: a thing on the shelf of a kind, and the kind itself. */
async function onShelf(
  keeper: Page,
  article: string,
  but: readonly string[] = [],
): Promise<Thing & { stockId: string }> {
  const found = await keeper.evaluate(async () => {
    const ask = async (path: string) => (await fetch(path)).json();
    const { stores } = await ask('/api/aid-door/stores');
    const lists = await Promise.all(stores.map(({ id }: { id: string }) => ask(`/api/aid-stores/${id}/labels`)));
    const { stocks } = await ask('/api/aids/workshop/stocks');
    return { items: lists.flatMap(({ items }: { items: unknown[] }) => items), stocks };
  });
  const items = (found.items as Thing[]).filter(
    (each) => each.article.nb === article && each.state === 'available' && !but.includes(each.label),
  );
  const [thing] = items;
  const stock = (found.stocks as { stockId: string; article: { nb: string }; size: { nb: string } }[]).find(
    (each) => each.article.nb === article && each.size.nb === thing?.size.nb,
  );
  if (!thing || !stock) throw new Error(`no ${article} lies on a shelf`);
  return { ...thing, stockId: stock.stockId };
}

async function openKeeper(): Promise<Page> {
  const { page } = await visit(browser, stage.origin, {
    door: '/staff',
    as: 'per-moen',
    size: 'desk',
    language: 'nb',
  });
  await page.evaluate(async () => {
    const { workplaces } = await (await fetch('/api/duties/mine')).json();
    const command = { commandId: crypto.randomUUID(), occurredAt: (await (await fetch('/api/places')).json()).now };
    await fetch('/api/duties', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...command, unitId: workplaces[0].unitId, hours: 4 }),
    });
  });
  return page;
}

async function reserved(page: Page, stockId: string): Promise<{ personId: string; promiseId: string }> {
  return page.evaluate(async (stock) => {
    const { people } = await (await fetch('/api/my/people')).json();
    const personId = people[0].id;
    const occurredAt = (await (await fetch('/api/places')).json()).now;
    const body = {
      commandId: crypto.randomUUID(),
      occurredAt,
      stockId: stock,
      from: null,
      way: 'self',
      weightKg: null,
    };
    const answer = await fetch(`/api/my/people/${personId}/aid-promises`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const made = await answer.json();
    if (!answer.ok) throw new Error(JSON.stringify(made));
    return { personId, promiseId: made.promiseId ?? made.promise?.promiseId };
  }, stockId);
}

/** Digits at the door of the store, as on the key pad beside it. */
async function press(digits: string): Promise<string> {
  const answer = await fetch(`${stage.origin}/api/demo/door`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ lock: 'nordvik-store', digits }),
  });
  return ((await answer.json()) as { what: string }).what;
}

async function fetchIt(page: Page, of: { personId: string; promiseId: string; label: string }): Promise<string> {
  await page.goto(`${stage.origin}/person/${of.personId}/aid-door/fetch/${of.promiseId}`);
  await page.getByRole('button', { name: 'Vis tallet' }).click();
  await page.getByText('Døra kjenner tallet').waitFor();
  const digits = ((await page.locator('.aid-code-digits [aria-hidden]').textContent()) ?? '').replace(/\D/g, '');
  expect(digits).toMatch(/^\d{6}$/);
  await expectAccessible(page, 'the number for the door');
  await camera.show(of.label);
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
  return digits;
}

test('a walker at 22:15 on a Sunday: the door opens once, the label is read and the loan begins', async () => {
  const keeper = await openKeeper();
  const walker = await onShelf(keeper, 'Rullator til ute');
  const cushion = await onShelf(keeper, 'Dusjstol');
  const { page } = await visit(camera.browser, stage.origin, {
    ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
  });
  const promise = await reserved(page, walker.stockId);
  await page.goto(`${stage.origin}/person/${promise.personId}/aid-door`);
  await page.getByRole('heading', { name: 'Klart til å hentes' }).waitFor();
  await expectNoSideways(page, 'fetch and return');
  // A wrong thing first: it is told kindly and cannot be taken.
  await camera.show(cushion.label);
  await page.goto(`${stage.origin}/person/${promise.personId}/aid-door/fetch/${promise.promiseId}`);
  await page.getByRole('button', { name: 'Jeg er inne, les merkelappen' }).click();
  await page.getByRole('heading', { name: 'Dette er noe annet enn det du har bestilt' }).waitFor();
  await expect(page.getByRole('button', { name: 'Videre' }).count()).resolves.toBe(0);
  const digits = await fetchIt(page, { ...promise, label: walker.label });
  // It has been fetched: the number that was hers opens nothing any more.
  await expect.poll(() => press(digits), { timeout: 20_000 }).toBe('refused');
  await page.getByRole('link', { name: 'Tilbake' }).first().click();
  await page
    .getByText(/Leveres innen/)
    .first()
    .waitFor();
  await picture(page, 'aid-door-nb');
});

test('the number opens the door once, and no second time', async () => {
  const keeper = await openKeeper();
  const walker = await onShelf(keeper, 'Rullator til ute');
  const { page } = await visit(camera.browser, stage.origin, {
    ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
  });
  const promise = await reserved(page, walker.stockId);
  await page.goto(`${stage.origin}/person/${promise.personId}/aid-door/fetch/${promise.promiseId}`);
  await page.getByRole('button', { name: 'Vis tallet' }).click();
  await page.getByText('Døra kjenner tallet').waitFor();
  const digits = ((await page.locator('.aid-code-digits [aria-hidden]').textContent()) ?? '').replace(/\D/g, '');
  expect(await press(digits)).toBe('opened');
  expect(await press(digits)).toBe('refused');
});

test('a set comes back without its footrests: kindly asked for, kept from others, and a task at the store', async () => {
  const keeper = await openKeeper();
  const chair = await onShelf(keeper, 'Rullestol');
  const { page } = await visit(camera.browser, stage.origin, {
    ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
  });
  const promise = await reserved(page, chair.stockId);
  await fetchIt(page, { ...promise, label: chair.label });
  const loanId = await page.evaluate(
    async ({ personId, label }) => {
      const { returns } = await (await fetch(`/api/my/people/${personId}/aid-door`)).json();
      return returns.find((each: { label: string }) => each.label === label).loanId as string;
    },
    { personId: promise.personId, label: chair.label },
  );
  await page.goto(`${stage.origin}/person/${promise.personId}/aid-door/return/${loanId}`);
  await camera.show(null);
  await page.getByRole('button', { name: 'Jeg er inne, les merkelappen' }).click();
  // Dark: she is told so, and the way by hand is there all the time.
  await page.getByText('Det er for mørkt til å lese').waitFor();
  await page.getByLabel('Eller skriv merkelappen').fill(chair.label.toLowerCase());
  await page.getByRole('button', { name: 'Bruk det jeg skrev' }).click();
  await page.getByRole('heading', { name: 'Hva legger du tilbake?' }).waitFor();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('checkbox', { name: /[Ff]otstøtte/ }).uncheck();
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByRole('heading', { name: 'Noe mangler. Hvor er det?' }).waitFor();
  await expectAccessible(page, 'where is what is lacking');
  await page.getByLabel('Hjemme hos meg').check();
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByRole('button', { name: 'Lever det nå' }).click();
  await page.getByText('Det er levert').waitFor();
  await keeper.goto(`${stage.origin}/staff/aid-came-back`);
  await keeper.getByText(chair.label).waitFor();
  await keeper.getByText(/Mangler: .*otstøtte/).waitFor();
  await expectAccessible(keeper, 'what came back');
  // Nobody else gets it: it is not on the shelf.
  expect((await onShelf(keeper, 'Rullestol', []).catch(() => null))?.label).not.toBe(chair.label);
});

test('the kiosk: one question a page, large targets, and nothing left of anybody', async () => {
  const context = await camera.browser.newContext({ viewport: { width: 1080, height: 1920 }, locale: 'nb' });
  const kiosk = await context.newPage();
  await kiosk.goto(`${stage.origin}/kiosk`);
  await kiosk.getByRole('button', { name: 'Vis et tall' }).click();
  const code = ((await kiosk.locator('.kiosk-code').textContent()) ?? '').replace(/\D/g, '');
  const keeper = await openKeeper();
  await keeper.goto(`${stage.origin}/staff/aid-came-back`);
  await keeper.getByLabel('Hvilket tall står på skjermen?').fill(code);
  await keeper.getByRole('button', { name: 'Koble til' }).click();
  await kiosk.getByRole('heading', { name: 'Hva vil du gjøre?' }).waitFor();
  await largeTargets(kiosk, 'start');
  const walker = await onShelf(keeper, 'Rullator til ute');
  const { page } = await visit(camera.browser, stage.origin, {
    ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
  });
  const { personId } = await page.evaluate(async () => ({
    personId: (await (await fetch('/api/my/people')).json()).people[0].id as string,
  }));
  await page.goto(`${stage.origin}/person/${personId}/aid-door`);
  await page.getByRole('link', { name: 'Hent', exact: true }).first().click();
  const again = page.getByRole('button', { name: 'Be om et nytt tall' });
  const first = page.getByRole('button', { name: 'Vis tallet' });
  await again.or(first).waitFor();
  if (await again.isVisible()) await again.click();
  await first.click();
  await page.getByText('Døra kjenner tallet').waitFor();
  const digits = ((await page.locator('.aid-code-digits [aria-hidden]').textContent()) ?? '').replace(/\D/g, '');
  await kiosk.getByRole('button', { name: /^Hent/ }).click();
  for (const digit of digits) await kiosk.getByRole('button', { name: `Siffer ${digit}` }).click();
  await largeTargets(kiosk, 'number');
  await kiosk.getByRole('button', { name: 'Videre' }).click();
  await kiosk.getByRole('heading', { name: /^Hei, Ingrid$/ }).waitFor();
  expect(await kiosk.locator('body').innerText()).not.toContain('Solvang');
  await largeTargets(kiosk, 'hello');
  await camera.show(walker.label);
  await kiosk.getByRole('button', { name: 'Jeg har funnet det' }).click();
  await kiosk.getByRole('heading', { name: /Dette er/ }).waitFor();
  await largeTargets(kiosk, 'seen');
  await kiosk.getByRole('button', { name: 'Begynn på nytt' }).click();
  await kiosk.getByRole('heading', { name: 'Hva vil du gjøre?' }).waitFor();
  expect(await kiosk.locator('body').innerText()).not.toContain('Ingrid');
});

test('one without a telephone gets a slip on paper from the keeper', async () => {
  const keeper = await openKeeper();
  const walker = await onShelf(keeper, 'Rullator til ute');
  const { page } = await visit(camera.browser, stage.origin, {
    ...{ door: '/', as: 'ingrid-solvang', size: 'phone', language: 'nb' },
  });
  const { personId, promiseId } = await reserved(page, walker.stockId);
  await keeper.goto(`${stage.origin}/staff/people/${personId}?part=aid-door`);
  const slip = keeper.locator(`a[href$="/aid-door/slip/${promiseId}"]`);
  await slip.waitFor();
  const paper = await keeper.request.get(`${stage.origin}${await slip.getAttribute('href')}`);
  expect(paper.headers()['content-type']).toContain('application/pdf');
  expect((await paper.body()).subarray(0, 4).toString()).toBe('%PDF');
});

async function largeTargets(page: Page, name: string): Promise<void> {
  await expectAccessible(page, `kiosk: ${name}`);
  await expectNoSideways(page, `kiosk: ${name}`);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, a, input, select')]
      .map((one) => ({ box: one.getBoundingClientRect(), text: one.textContent ?? '' }))
      .filter(({ box }) => box.width > 0 && (box.width < 64 || box.height < 64))
      .map(({ box, text }) => `${text} ${Math.round(box.width)}x${Math.round(box.height)}`),
  );
  expect(small, name).toEqual([]);
}
