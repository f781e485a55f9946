import type { AidContent, AidFileReport, ContentChange, SizeHeld } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handOut } from '../src/modules/aids/promise/hand-out.ts';
import { reserve } from '../src/modules/aids/promise/reserve.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { type AidWorld, type LaidStock, openAidWorld } from './aid-world.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-20T10:00:00Z');
let world: AidWorld;
beforeAll(async () => {
  world = await openAidWorld(database, clock, { walkers: 2 });
});
afterAll(() => world.served.close());

const four = (text: string) => ({ nb: text, nn: text, sv: text, en: text });

interface One {
  readonly line: { readonly version: number };
  readonly content: AidContent;
  readonly held: SizeHeld[];
  readonly others: { readonly size: string }[];
  readonly versions: { readonly version: number; readonly why: string; readonly changedBy: string }[];
}

async function read(stock: LaidStock): Promise<One> {
  const { status, body } = await world.ask('keeper', 'GET', `/api/aid-catalogue/articles/${stock.articleId}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as One;
}

/** Publishes what an article says, changed; or says why it cannot be. */
async function publish(
  stock: LaidStock,
  change: (content: AidContent) => Partial<AidContent>,
  why = 'Prøvd i lageret',
) {
  const { line, content } = await read(stock);
  const wanted = {
    articleId: stock.articleId,
    version: line.version,
    articleContent: { ...content, ...change(content) },
  };
  const preview = await world.ask('keeper', 'POST', '/api/aid-catalogue/preview', wanted);
  const { status, body } = await world.ask('keeper', 'POST', '/api/aid-catalogue/change', { ...wanted, why });
  expect(preview.status, 'a preview says what publishing says').toBe(status);
  return {
    status,
    body: body as { version?: number; code?: string; detail?: Record<string, string> },
    preview: preview.body as { changes: ContentChange[]; affected: number; held: SizeHeld[] },
  };
}

const size = (code: string, more: Partial<AidContent['sizes'][number]> = {}): AidContent['sizes'][number] => ({
  ...{ code, names: four(code), fits: {}, weightLimitKg: null, isRetired: false, equals: [], stores: [world.storeId] },
  ...more,
});

test('sizes, measures, parts, cleaning, care and checks are changed, looked at first, and kept with who and why', async () => {
  const chair = await world.addArticle({ code: 'chair', items: 1 });
  const { status, preview } = await publish(chair, ({ sizes }) => ({
    measures: [{ code: 'hip', unit: 'cm', from: 20, to: 70, names: four('Hofte'), how: four('Mål over setet') }],
    sizes: [...sizes, size('wide', { fits: { hip: [44, 60] }, weightLimitKg: 200 })],
    parts: [{ code: 'footrest', names: four('Fotstøtte'), count: 2 }],
    clean: four('Vask med mildt såpevann'),
    care: { serviceMonths: 12, warrantyMonths: 24, isElectronic: false },
    checks: [{ code: 'brakes', names: four('Bremser') }],
  }));
  expect(status).toBe(200);
  expect(preview.changes).toContainEqual({ field: 'sizes.wide.weightLimitKg', before: '', after: '200' });
  expect(preview.held).toMatchObject([{ sizeCode: 'one', things: 1, out: 0, promises: 0 }]);
  const { content, versions } = await read(chair);
  expect(content).toMatchObject({
    measures: [{ code: 'hip' }],
    sizes: [{ code: 'one' }, { code: 'wide', fits: { hip: [44, 60] }, stores: [world.storeId] }],
    parts: [{ code: 'footrest', count: 2 }],
    ...{ clean: { sv: 'Vask med mildt såpevann' }, care: { serviceMonths: 12, warrantyMonths: 24 } },
    checks: [{ code: 'brakes' }],
  });
  expect(versions).toMatchObject([{ version: 1, why: 'Prøvd i lageret', changedBy: 'Stein Test' }]);
  // Whoever is looked after at the wash sees it at once.
  const { body } = await world.ask('keeper', 'GET', `/api/aids/things/${chair.itemIds[0]}`);
  expect(body).toMatchObject({ checks: [{ code: 'brakes' }], howToClean: { nb: 'Vask med mildt såpevann' } });
});

test('a text that is missing in one language is not published', async () => {
  const { content, line } = await read(world.walkers);
  const wanted = { articleId: world.walkers.articleId, version: line.version, why: 'Ny tekst' };
  for (const broken of [
    { names: { ...content.names, sv: ' ' } },
    { clean: { ...four('Vask'), nn: '' } },
    { sizes: [size('one', { names: { ...four('x'), en: '' } })] },
  ]) {
    const body = { ...wanted, articleContent: { ...content, ...broken } };
    expect(await world.ask('keeper', 'POST', '/api/aid-catalogue/change', body)).toMatchObject({ status: 400 });
  }
});

test('a size that has things or promises cannot vanish; it may be lent no more, and what is out stays out', async () => {
  const bench = await world.addArticle({ code: 'bench', items: 1 });
  const [itemId = ''] = bench.itemIds;
  const { tenantId, newId, keeper, borrower } = world;
  const loan = await world.as('keeper', (tx) =>
    handOut(tx, newId, {
      ...{ tenantId, itemId, for: { personId: borrower, why: 'staff' as const }, handedBy: 'staff' as const },
      by: { id: keeper, name: 'Stein' },
    }),
  );
  expect(loan).toHaveProperty('loan');
  expect(await publish(bench, () => ({ sizes: [size('new')] }))).toMatchObject({
    status: 409,
    body: { code: 'size-in-use', detail: { size: 'one', things: '1' } },
  });
  const retired = await publish(bench, ({ sizes }) => ({
    sizes: [...sizes.map((each) => ({ ...each, isRetired: true })), size('new')],
  }));
  expect(retired).toMatchObject({ status: 200, preview: { held: [{ sizeCode: 'one', things: 1, out: 1 }] } });
  const asked = await world.as('borrower', (tx) =>
    reserve(tx, newId, {
      ...{ tenantId, personId: borrower, stockId: bench.stockId, fromDay: '2027-01-04', why: 'own', way: 'self' },
      ...{ askedAt: clock.now(), by: { id: borrower, name: 'Ingrid' } },
    }),
  );
  expect(asked).toEqual({ refused: 'not-lent' });
  const [row] = await world.layOut((tx) => tx.sql('select back_at from aid_loan where item_id = $1', [itemId]));
  expect(row).toEqual({ back_at: null });
  // A size on which nothing stands goes for good, and its name may come again.
  expect(await publish(bench, ({ sizes }) => ({ sizes: [...sizes.slice(0, 1), size('other')] }))).toMatchObject({
    status: 200,
  });
  expect((await read(bench)).content.sizes.map(({ code, isRetired }) => [code, isRetired])).toEqual([
    ['one', true],
    ['other', false],
  ]);
  expect(await publish(bench, ({ sizes }) => ({ sizes: [...sizes, size('new')] }))).toMatchObject({ status: 200 });
});

test('a lower limit counts what is out and what is promised and not yet bound', async () => {
  const stool = await world.addArticle({ code: 'stool', items: 2, weightLimitKg: 150 });
  const { tenantId, newId, other } = world;
  await world.as('other', (tx) =>
    reserve(tx, newId, {
      ...{ tenantId, personId: other, stockId: stool.stockId, fromDay: '2026-12-01', why: 'own', way: 'self' },
      ...{ askedAt: clock.now(), by: { id: other, name: 'Kari' } },
    }),
  );
  const { preview } = await publish(stool, ({ sizes }) => ({
    sizes: sizes.map((each) => ({ ...each, weightLimitKg: 120 })),
  }));
  expect(preview).toMatchObject({ affected: 1, held: [{ sizeCode: 'one', things: 2, out: 0, promises: 1 }] });
});

test('what stands in for another bears as much: the store may not name one that does not, nor weaken one that is named', async () => {
  const light = await world.addArticle({ code: 'light', items: 1, weightLimitKg: 100 });
  const heavy = await world.addArticle({ code: 'heavy', items: 1, weightLimitKg: 200 });
  const naming =
    (equal: string) =>
    ({ sizes }: AidContent) => ({ sizes: sizes.map((each) => ({ ...each, equals: [equal] })) });
  expect(await publish(heavy, naming('light/one'))).toMatchObject({ body: { code: 'equal-bears-less' } });
  expect(await publish(light, naming('nowhere/one'))).toMatchObject({ body: { code: 'equal-unknown' } });
  expect(await publish(light, naming('heavy/one'))).toMatchObject({ status: 200 });
  expect((await read(light)).others.map((each) => each.size)).toContain('heavy/one');
  const equals = await world.layOut((tx) =>
    tx.sql('select equal_size_id from aid_equal where size_id = $1', [light.sizeId]),
  );
  expect(equals).toEqual([{ equal_size_id: heavy.sizeId }]);
  const lower = ({ sizes }: AidContent) => ({ sizes: sizes.map((each) => ({ ...each, weightLimitKg: 90 })) });
  expect(await publish(heavy, lower)).toMatchObject({
    body: { code: 'equal-bears-less', detail: { size: 'light/one', equal: 'heavy/one' } },
  });
});

test('a store takes up a size, and lets go of it only when nothing of it stands there', async () => {
  const mat = await world.addArticle({ code: 'mat', items: 1 });
  const at =
    (...stores: string[]) =>
    ({ sizes }: AidContent) => ({ sizes: sizes.map((each) => ({ ...each, stores })) });
  expect(await publish(mat, at(world.storeId, world.otherStoreId))).toMatchObject({ status: 200 });
  expect(await publish(mat, at(world.otherStoreId))).toMatchObject({ body: { code: 'store-in-use' } });
  expect(await publish(mat, at(world.storeId, world.newId()))).toMatchObject({ body: { code: 'store-unknown' } });
  expect(await publish(mat, at(world.storeId))).toMatchObject({ status: 200 });
  const rows = await world.layOut((tx) =>
    tx.sql('select store_id from aid_stock where size_id = $1 and ended_on is null', [mat.sizeId]),
  );
  expect(rows).toEqual([{ store_id: world.storeId }]);
});

test('an earlier version is published again: what came later and is in use stays, and is lent no more', async () => {
  const pole = await world.addArticle({ code: 'pole', items: 1 });
  await publish(pole, ({ sizes }) => ({
    ...{ names: four('Stang'), checks: [{ code: 'foot', names: four('Foten') }] },
    sizes: [...sizes, size('long'), size('short')],
  }));
  await world.addArticle({ code: 'pole', items: 0, sizeOf: pole, storeId: world.otherStoreId });
  const [long] = await world.layOut((tx) =>
    tx.sql<{ id: string }>(`select id from aid_size where article_id = $1 and code = 'long'`, [pole.articleId]),
  );
  await world.layOut(async (tx) => {
    const [stock] = await tx.sql<{ id: string }>('select id from aid_stock where size_id = $1', [long?.id]);
    await tx.sql(
      `insert into aid_item (tenant_id, id, stock_id, label, state, state_at) values ($1, $2, $3, 'POLE-0001', 'repair', $4)`,
      [world.tenantId, world.newId(), stock?.id, clock.now()],
    );
  });
  const { body } = await world.ask('keeper', 'GET', `/api/aid-catalogue/articles/${pole.articleId}/versions/1`);
  const former = body as { content: AidContent; kept: string[] };
  expect(former.kept).toEqual(['long']);
  expect(former.content.sizes.map(({ code, isRetired }) => [code, isRetired])).toEqual([
    ['one', false],
    ['long', true],
  ]);
  expect(await publish(pole, () => former.content, 'Tilbake slik det var')).toMatchObject({ status: 200 });
  const now = await read(pole);
  expect(now.content).toMatchObject({ names: four('pole'), checks: [] });
  expect(now.versions.map(({ version, why }) => [version, why])).toEqual([
    [2, 'Tilbake slik det var'],
    [1, 'Prøvd i lageret'],
  ]);
});

test('a file cannot take away what things stand on, and each line says why', async () => {
  const csv = [
    'Kode;ISO;Selvbetjening;Linje;Delkode;Navn;Namn nn;Namn;Name;Lagre;Utgått;Maksvekt',
    'walker;;;størrelse;one;;;;;Sor;;',
    'chair;;;del;footrest;;;;;;ja;',
    'light;;;størrelse;one;;;;;;;190',
    'light;;;størrelse;xl;XL;XL;XL;;;;190',
  ].join('\n');
  const file = Buffer.from(csv).toString('base64');
  const { status, body } = await world.look('keeper', '/api/aid-catalogue/import/preview', { file });
  expect(status, JSON.stringify(body)).toBe(200);
  const report = body as AidFileReport;
  expect(report.lines.map(({ line, verdict, faults }) => [line, verdict, ...faults])).toEqual([
    [2, 'refused', 'store-in-use'],
    [3, 'changed'],
    [4, 'refused', 'article-refused'],
    [5, 'refused', 'language-missing'],
  ]);
  const take = { file, digest: report.digest };
  expect(await world.ask('keeper', 'POST', '/api/aid-catalogue/import', take)).toMatchObject({
    body: { made: 0, changed: 1, left: 3 },
  });
  expect(await world.ask('keeper', 'POST', '/api/aid-catalogue/import', take)).toMatchObject({ body: { changed: 0 } });
});

test('the file of the catalogue, read back at once, changes nothing', async () => {
  const { body } = await world.ask('keeper', 'GET', '/api/aid-catalogue/template');
  const file = Buffer.from((body as { csv: string }).csv).toString('base64');
  const { body: report } = await world.look('keeper', '/api/aid-catalogue/import/preview', { file });
  const { counts, lines } = report as AidFileReport;
  expect(lines.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
  expect(counts.same).toBeGreaterThan(10);
});
