import type { AidContent, LocalText, SizeHeld } from '@tunet/contract';
import type { Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import * as queries from './content-queries.ts';
import type { WholeArticle } from './read-articles.ts';

interface CareRow extends Row {
  readonly articleId: string;
  readonly serviceMonths: number | null;
  readonly warrantyMonths: number | null;
  readonly isElectronic: boolean;
  readonly clean: LocalText | null;
  readonly checks: AidContent['checks'];
}

interface TieRow extends Row {
  readonly sizeId: string;
  readonly equals: string[];
  readonly stores: string[];
}

/** Nothing said of it in any language. */
export const unsaid: LocalText = { nb: '', nn: '', sv: '', en: '' };

/** What the municipality has decided about some articles, in the shape in which it is changed; by article. */
export async function contentsOf(
  tx: Transaction,
  tenantId: string,
  articles: readonly WholeArticle[],
): Promise<ReadonlyMap<string, AidContent>> {
  const ids = articles.map(({ article }) => article.articleId);
  const care = new Map((await tx.rows<CareRow>(queries.care, [tenantId, ids])).map((row) => [row.articleId, row]));
  const ties = new Map((await tx.rows<TieRow>(queries.sizeTies, [tenantId, ids])).map((row) => [row.sizeId, row]));
  return new Map(
    articles.map((whole) => [whole.article.articleId, contentFrom(whole, care.get(whole.article.articleId), ties)]),
  );
}

/** What the municipality has decided about one article. */
export async function contentOf(tx: Transaction, tenantId: string, whole: WholeArticle): Promise<AidContent> {
  const [content] = (await contentsOf(tx, tenantId, [whole])).values();
  if (!content) throw new TypeError('an article that was read has content');
  return content;
}

function contentFrom(
  { article, sizes, parts }: WholeArticle,
  care: CareRow | undefined,
  ties: ReadonlyMap<string, TieRow>,
): AidContent {
  const { iso9999, selfService, cleaningClass, names, purpose, fit, use, measures, course, terms } = article;
  return {
    ...{ iso9999, selfService, cleaningClass, names, purpose, fit, use, measures, course, terms },
    sizes: sizes.map(({ id, code, names: named, fits, weightLimitKg, isRetired }) => ({
      ...{ code, names: named, fits, weightLimitKg, isRetired },
      ...{ equals: ties.get(id)?.equals ?? [], stores: ties.get(id)?.stores ?? [] },
    })),
    parts: parts.map(({ code, names: named, count }) => ({ code, names: named, count })),
    clean: care?.clean ?? unsaid,
    care: {
      serviceMonths: care?.serviceMonths ?? null,
      warrantyMonths: care?.warrantyMonths ?? null,
      isElectronic: care?.isElectronic ?? false,
    },
    checks: care?.checks ?? [],
  };
}

/** What stands on one size at one store. */
export interface HeldAt extends SizeHeld {
  readonly storeId: string;
}

export function heldAt(tx: Transaction, tenantId: string, articleId: string): Promise<HeldAt[]> {
  return tx.rows<HeldAt & Record<string, unknown>>(queries.held, [tenantId, articleId]);
}

/** The same, of all stores together. */
export function heldBySize(held: readonly HeldAt[]): SizeHeld[] {
  return [...Map.groupBy(held, ({ sizeCode }) => sizeCode)].map(([sizeCode, at]) => {
    const sum = (of: 'things' | 'out' | 'promises' | 'waiting') => at.reduce((all, each) => all + each[of], 0);
    return { sizeCode, things: sum('things'), out: sum('out'), promises: sum('promises'), waiting: sum('waiting') };
  });
}

/**
 * A version as it would be published again. What it did not yet say stays as it is now; a size that came later and is in use
 * cannot vanish: it is kept, and lent no more.
 */
export function asAgain(
  former: Partial<AidContent>,
  now: AidContent,
  inUse: ReadonlySet<string>,
): { readonly content: AidContent; readonly kept: string[] } {
  const current = new Map(now.sizes.map((size) => [size.code, size]));
  const sizes = (former.sizes ?? now.sizes).map((size) => {
    const { isRetired = false, equals, stores } = { ...current.get(size.code), ...size };
    return { ...size, isRetired, equals: equals ?? [], stores: stores ?? now.sizes[0]?.stores ?? [] };
  });
  const said = new Set(sizes.map(({ code }) => code));
  const later = now.sizes.filter(({ code }) => !said.has(code) && inUse.has(code));
  return {
    content: { ...now, ...former, sizes: [...sizes, ...later.map((size) => ({ ...size, isRetired: true }))] },
    kept: later.map(({ code }) => code),
  };
}
