import type { AidKind, AidMeasure, AidTerms, CleaningClass, LocalText, SelfService } from '@tunet/contract';
import type { Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import * as queries from './queries.ts';

/** An article as it lies in the table. */
export interface ArticleRow extends Row {
  readonly articleId: string;
  readonly code: string;
  readonly kind: AidKind;
  readonly iso9999: string;
  readonly selfService: SelfService;
  readonly cleaningClass: CleaningClass;
  readonly names: LocalText;
  readonly purpose: LocalText;
  readonly fit: LocalText;
  readonly use: LocalText;
  readonly measures: AidMeasure[];
  readonly course: string | null;
  readonly terms: AidTerms;
  readonly stateNumber: string | null;
  readonly drawing: string;
  readonly retiredOn: string | null;
  readonly version: number;
}

export interface SizeRow extends Row {
  readonly id: string;
  readonly articleId: string;
  readonly code: string;
  readonly names: LocalText;
  readonly fits: Record<string, [number, number]>;
  readonly weightLimitKg: number | null;
  readonly isRetired: boolean;
}

export interface PartRow extends Row {
  readonly articleId: string;
  readonly code: string;
  readonly names: LocalText;
  readonly count: number;
}

/** An article with its sizes and parts. */
export interface WholeArticle {
  readonly article: ArticleRow;
  readonly sizes: readonly SizeRow[];
  readonly parts: readonly PartRow[];
}

/** All articles of a municipality; those that were taken out, and sizes that are lent no more, only where they are asked for. @param today its own day */
export async function readArticles(
  tx: Transaction,
  {
    tenantId,
    today,
    withRetired,
  }: { readonly tenantId: string; readonly today: string; readonly withRetired: boolean },
): Promise<readonly WholeArticle[]> {
  const rows = await tx.rows<ArticleRow>(queries.articles, [tenantId, withRetired, today]);
  const all = await withSizes(tx, tenantId, rows);
  return withRetired ? all : all.map(withoutRetired);
}

/** One article by its short name, with the sizes that can be borrowed; null: there is none. */
export async function readArticle(tx: Transaction, tenantId: string, code: string): Promise<WholeArticle | null> {
  const [whole] = await withSizes(tx, tenantId, await tx.rows<ArticleRow>(queries.articleByCode, [tenantId, code]));
  return whole ? withoutRetired(whole) : null;
}

function withoutRetired({ article, sizes, parts }: WholeArticle): WholeArticle {
  return { article, sizes: sizes.filter(({ isRetired }) => !isRetired), parts };
}

/** One article by its id, held until the end of the transaction where it is to be changed. */
export async function articleById(
  tx: Transaction,
  tenantId: string,
  id: string,
  how: 'read' | 'hold' = 'read',
): Promise<WholeArticle | null> {
  const statement = how === 'hold' ? queries.holdArticle : queries.articleById;
  const [whole] = await withSizes(tx, tenantId, await tx.rows<ArticleRow>(statement, [tenantId, id]));
  return whole ?? null;
}

async function withSizes(
  tx: Transaction,
  tenantId: string,
  articles: readonly ArticleRow[],
): Promise<readonly WholeArticle[]> {
  const ids = articles.map(({ articleId }) => articleId);
  const sizes = Map.groupBy(await tx.rows<SizeRow>(queries.sizes, [tenantId, ids]), ({ articleId }) => articleId);
  const parts = Map.groupBy(await tx.rows<PartRow>(queries.parts, [tenantId, ids]), ({ articleId }) => articleId);
  return articles.map((article) => ({
    article,
    sizes: sizes.get(article.articleId) ?? [],
    parts: parts.get(article.articleId) ?? [],
  }));
}
