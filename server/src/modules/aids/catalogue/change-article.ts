import type { AidContent, ContentChange } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { compareContent, loweredSizes } from './compare-content.ts';
import * as queries from './queries.ts';
import { articleById, contentOf, type WholeArticle } from './read-articles.ts';

/** Somebody who decides about the articles of her own municipality. */
export type Deciding = Pick<RequestContext, 'tx' | 'actor' | 'newId'>;

export interface WantedContent {
  readonly articleId: string;
  /** the version that was looked at */
  readonly version: number;
  readonly content: AidContent;
}

export type ChangeRefusal = 'changed-meanwhile' | 'size-in-use' | 'nothing-changed';

interface Weighed {
  readonly whole: WholeArticle;
  readonly before: AidContent;
  readonly changes: ContentChange[];
}

async function weigh(
  { tx, actor }: Deciding,
  { articleId, version, content }: WantedContent,
): Promise<Weighed | { readonly refused: ChangeRefusal } | { readonly missing: true }> {
  const whole = await articleById(tx, actor.tenantId, articleId, 'hold');
  if (!whole) return { missing: true };
  if (whole.article.version !== version) return { refused: 'changed-meanwhile' };
  const before = contentOf(whole);
  const kept = new Set(content.sizes.map(({ code }) => code));
  // Things and promises stand on their size: it is not taken away under them.
  if (before.sizes.some(({ code }) => !kept.has(code)) || kept.size < content.sizes.length)
    return { refused: 'size-in-use' };
  const changes = compareContent(before, content);
  return changes.length === 0 ? { refused: 'nothing-changed' } : { whole, before, changes };
}

/** What a change would say otherwise, and how many things that are out would bear less than they did. Nothing is written. */
export async function previewChange(deciding: Deciding, wanted: WantedContent) {
  const weighed = await weigh(deciding, wanted);
  if (!('changes' in weighed)) return weighed;
  const { tx, actor } = deciding;
  const lowered = loweredSizes(weighed.before, wanted.content);
  const [row] = await tx.rows<{ held: number }>(queries.heldNow, [actor.tenantId, wanted.articleId, lowered]);
  return { changes: weighed.changes, affected: row?.held ?? 0 };
}

/** Changes what an article says; what it said until now is kept with who and why. */
export async function changeArticle(deciding: Deciding, wanted: WantedContent & { readonly why: string }) {
  const weighed = await weigh(deciding, wanted);
  if (!('changes' in weighed)) return weighed;
  const { tx, actor, newId } = deciding;
  const { articleId, version, content, why } = wanted;
  await keepVersion(deciding, { articleId, version, content: weighed.before, why });
  await tx.rows(queries.writeArticle, [
    ...[actor.tenantId, articleId, content.iso9999, content.selfService, content.cleaningClass, content.names],
    ...[content.purpose, content.fit, content.use, JSON.stringify(content.measures), content.course, content.terms],
    ...[tx.at, actor.id, actor.name],
  ]);
  await writeSizes(tx, newId, { tenantId: actor.tenantId, articleId }, content.sizes);
  await writeParts(tx, newId, { tenantId: actor.tenantId, articleId }, content.parts);
  return { version: version + 1 };
}

/** Keeps an article as it was before a change. */
export async function keepVersion(
  { tx, actor }: Deciding,
  kept: WantedContent & { readonly why: string },
): Promise<void> {
  await tx.rows(queries.keepVersion, [
    ...[actor.tenantId, kept.articleId, kept.version, kept.content, kept.why, tx.at, actor.id, actor.name],
  ]);
}

interface Of {
  readonly tenantId: string;
  readonly articleId: string;
}

/** Writes the sizes of an article; a new one gets its place in the store, with nothing on it. */
export async function writeSizes(
  tx: Transaction,
  newId: NewId,
  { tenantId, articleId }: Of,
  sizes: AidContent['sizes'],
): Promise<void> {
  for (const [sort, { code, names, fits, weightLimitKg }] of sizes.entries())
    await tx.rows(queries.writeSize, [tenantId, newId(), articleId, code, names, fits, weightLimitKg, sort]);
  const whole = await articleById(tx, tenantId, articleId);
  for (const { id } of whole?.sizes ?? []) await tx.rows(queries.addStocks, [tenantId, newId(), articleId, id]);
}

export async function writeParts(
  tx: Transaction,
  newId: NewId,
  { tenantId, articleId }: Of,
  parts: AidContent['parts'],
): Promise<void> {
  await tx.rows(queries.dropParts, [tenantId, articleId]);
  for (const [sort, { code, names, count }] of parts.entries())
    await tx.rows(queries.addPart, [tenantId, newId(), articleId, code, names, count, sort]);
}
