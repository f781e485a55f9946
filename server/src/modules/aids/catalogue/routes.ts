import type {
  AidContent,
  AidFileLine,
  AidFileReport,
  aidCatalogueRoutes,
  CatalogueLine,
  LocalText,
} from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { placeOf } from '../../organisation/index.ts';
import { changeArticle, keepVersion, previewChange } from './change-article.ts';
import { compareContent } from './compare-content.ts';
import * as contentQueries from './content-queries.ts';
import { readFile, storeNames, takeFile, wholeCatalogue } from './file/read-file.ts';
import { writeTemplate } from './file/write-template.ts';
import * as queries from './queries.ts';
import { type ArticleRow, articleById, readArticles, type WholeArticle } from './read-articles.ts';
import { asAgain, contentOf, heldAt, heldBySize } from './read-content.ts';
import { retireArticle } from './retire-article.ts';
import { isSameClass, matchProducts } from './state-products/match-products.ts';
import type { ProductData } from './state-products/product-data.ts';

/** The state's register of aids, where one is connected. */
export interface CataloguePorts {
  readonly products: ProductData | null;
}

/** As many as a page shows; there are thousands of one class. */
const mostProducts = 500;

export function aidCatalogueHandlers({ products }: CataloguePorts): Handlers<typeof aidCatalogueRoutes> {
  return {
    async 'GET /api/aid-catalogue'({ tx, actor }) {
      const all = await everyArticle(tx, actor.tenantId);
      const items = await itemCounts(tx, actor.tenantId);
      const mayChange =
        actor.duties.some(({ unitKind }) => unitKind === 'store') || actor.roles.includes('service-owner');
      return {
        answer: { articles: all.map((whole) => lineOf(whole, items)), mayChange, hasStateData: products !== null },
      };
    },
    async 'GET /api/aid-catalogue/articles/:catalogueArticleId'({ tx, actor }, { params: { catalogueArticleId: id } }) {
      const whole = await articleById(tx, actor.tenantId, id);
      if (!whole) return { missing: true };
      const { tenantId } = actor;
      const kept = await tx.rows<KeptRow>(queries.versions, [tenantId, id]);
      const content = await contentOf(tx, tenantId, whole);
      const after = [content, ...kept.map((row) => asOf(row.content, content))];
      return {
        answer: {
          line: lineOf(whole, await itemCounts(tx, tenantId)),
          ...{ content, drawing: whole.article.drawing },
          held: heldBySize(await heldAt(tx, tenantId, id)),
          stores: await tx.rows<{ storeId: string; name: string }>(contentQueries.openStores, [tenantId]),
          others: await otherSizes(tx, tenantId, whole.article),
          versions: kept.map(({ version, why, changedAt, changedBy }, no) => ({
            ...{ version, why, changedBy, changedAt: changedAt.toISOString() },
            changes: compareContent(after[no + 1] ?? content, after[no] ?? content),
          })),
        },
      };
    },
    async 'GET /api/aid-catalogue/articles/:formerArticleId/versions/:formerVersion'({ tx, actor }, { params }) {
      const { tenantId } = actor;
      const whole = await articleById(tx, tenantId, params.formerArticleId);
      if (!whole) return { missing: true };
      const key = [tenantId, params.formerArticleId, params.formerVersion];
      const [row] = await tx.rows<{ content: Partial<AidContent> }>(contentQueries.formerVersion, key);
      if (!row) return { missing: true };
      const held = heldBySize(await heldAt(tx, tenantId, params.formerArticleId));
      const inUse = held.filter(({ things, promises, waiting }) => things + promises + waiting > 0);
      const now = await contentOf(tx, tenantId, whole);
      return { answer: asAgain(row.content, now, new Set(inUse.map(({ sizeCode }) => sizeCode))) };
    },
    async 'POST /api/aid-catalogue/preview'(asked, { body: { articleContent: content, ...body } }) {
      const weighed = await previewChange(asked, { ...body, content });
      return 'changes' in weighed ? { answer: weighed } : weighed;
    },
    async 'POST /api/aid-catalogue/change'(asked, { body: { articleContent: content, ...body } }) {
      const changed = await changeArticle(asked, { ...body, content });
      return 'version' in changed ? { answer: changed, object: objectOf(body.articleId, changed.version) } : changed;
    },
    async 'POST /api/aid-catalogue/retire'(asked, { body }) {
      const ended = await retireArticle(asked, body);
      return 'version' in ended ? { answer: ended, object: objectOf(body.articleId, ended.version) } : ended;
    },
    async 'GET /api/aid-catalogue/template'({ tx, actor }) {
      const { country } = await placeOf(tx, actor.tenantId);
      const names = await storeNames(tx, actor.tenantId);
      return { answer: writeTemplate(await wholeCatalogue(tx, actor.tenantId), { country, storeNames: names }) };
    },
    async 'POST /api/aid-catalogue/import/preview'(asked, { body }) {
      const read = await readFile(asked, body.file);
      if ('refused' in read) return read;
      const { digest, missing, lines } = read;
      return { answer: { digest, missing: [...missing], lines: [...lines], counts: countsOf(lines) } };
    },
    async 'POST /api/aid-catalogue/import'(asked, { body }) {
      const read = await readFile(asked, body.file);
      if ('refused' in read) return read;
      if (read.digest !== body.digest) return { refused: 'changed-meanwhile' };
      return { answer: await takeFile(asked, read, `CSV ${read.digest.slice(0, 12)}`) };
    },
    async 'POST /api/aid-catalogue/state/preview'({ tx, actor }, { body }) {
      if (!products) return { refused: 'no-register' };
      const articles = (await everyArticle(tx, actor.tenantId)).map(({ article }) => article);
      const read = await products.products(classesOf(articles), body.since);
      if (!read) return { refused: 'register-silent' };
      const lines = matchProducts(read.products, articles);
      return { answer: { lines: lines.slice(0, mostProducts), isCut: read.isCut || lines.length > mostProducts } };
    },
    async 'POST /api/aid-catalogue/state/take'(asked, { body: { articleId, version, stateNumber } }) {
      const { tx, actor } = asked;
      const whole = await articleById(tx, actor.tenantId, articleId, 'hold');
      if (!whole) return { missing: true };
      if (whole.article.version !== version) return { refused: 'changed-meanwhile' };
      if (whole.article.stateNumber === stateNumber) return { refused: 'nothing-changed' };
      if (!products) return { refused: 'no-register' };
      const read = await products.products(classesOf([whole.article]), null);
      if (!read) return { refused: 'register-silent' };
      const product = read.products.find(({ hmsArtNr }) => hmsArtNr === stateNumber);
      if (!product || !isSameClass(product.isoCategory, whole.article.iso9999)) return { refused: 'other-class' };
      const why = `${stateNumber} ${product.title}`.slice(0, 500);
      await keepVersion(asked, { articleId, version, content: await contentOf(tx, actor.tenantId, whole), why });
      await tx.rows(queries.tieArticle, [actor.tenantId, articleId, stateNumber, tx.at, actor.id, actor.name]);
      return { answer: { version: version + 1 }, object: objectOf(articleId, version + 1) };
    },
  };
}

type KeptRow = {
  readonly version: number;
  readonly content: Partial<AidContent>;
  readonly why: string;
  readonly changedAt: Date;
  readonly changedBy: string;
};

async function everyArticle(tx: Transaction, tenantId: string): Promise<readonly WholeArticle[]> {
  const { timeZone } = await placeOf(tx, tenantId);
  return readArticles(tx, { tenantId, today: localDay(tx.at, timeZone), withRetired: true });
}

/** A kept version, with what it did not yet say as it is now: what was never said is no change. */
function asOf(kept: Partial<AidContent>, now: AidContent): AidContent {
  return asAgain(kept, now, new Set()).content;
}

type SizeRow = Record<'size' | 'articleId' | 'kind' | 'selfService', string> & {
  readonly names: LocalText;
  readonly sizeNames: LocalText;
  readonly isLent: boolean;
};

/** Sizes of other articles of the same kind that may be named as doing as well. */
async function otherSizes(tx: Transaction, tenantId: string, { articleId, kind, selfService }: ArticleRow) {
  const rows = await tx.rows<SizeRow>(contentQueries.everySize, [tenantId]);
  return rows
    .filter((row) => row.articleId !== articleId && row.isLent && row.kind === kind && kind !== 'consumable')
    .filter((row) => ['open', 'guided', selfService].includes(row.selfService))
    .map(({ size, names, sizeNames }) => ({ size, names, sizeNames }));
}

async function itemCounts(tx: Transaction, tenantId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows<{ articleId: string; items: number }>(queries.itemCounts, [tenantId]);
  return new Map(rows.map(({ articleId, items }) => [articleId, items]));
}

function lineOf({ article, sizes }: WholeArticle, items: ReadonlyMap<string, number>): CatalogueLine {
  const limits = sizes.flatMap(({ weightLimitKg }) => weightLimitKg ?? []);
  const { articleId, code, kind, names, iso9999, selfService, cleaningClass } = article;
  const { course, stateNumber, retiredOn, version } = article;
  return {
    ...{ articleId, code, kind, names, iso9999, selfService, cleaningClass, sizes: sizes.length },
    ...{ weightLimitKg: limits.length === 0 ? null : Math.min(...limits), items: items.get(articleId) ?? 0 },
    ...{ course, stateNumber, retiredOn, version },
  };
}

function classesOf(articles: readonly Pick<ArticleRow, 'iso9999'>[]): ReadonlySet<string> {
  return new Set(articles.map(({ iso9999 }) => iso9999));
}

function objectOf(id: string, version: number) {
  return { kind: 'aid-article', id, version };
}

function countsOf(lines: readonly AidFileLine[]): AidFileReport['counts'] {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 };
  for (const { verdict } of lines) counts[verdict] += 1;
  return counts;
}
