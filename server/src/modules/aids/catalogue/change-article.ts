import type { AidContent, ContentChange, ContentRefusal, SizeHeld } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { type ContentFault, faultsOf, type LeaningSize, type OtherSize } from './check-content.ts';
import { compareContent, loweredSizes } from './compare-content.ts';
import * as contentQueries from './content-queries.ts';
import * as queries from './queries.ts';
import { articleById, type WholeArticle } from './read-articles.ts';
import { contentOf, heldAt, heldBySize } from './read-content.ts';
import { writeContent } from './write-content.ts';

/** Somebody who decides about the articles of her own municipality. */
export type Deciding = Pick<RequestContext, 'tx' | 'actor' | 'newId'>;

export interface WantedContent {
  readonly articleId: string;
  /** the version that was looked at */
  readonly version: number;
  readonly content: AidContent;
}

type Refused = { readonly refused: ContentRefusal; readonly detail?: Readonly<Record<string, string>> };

interface Weighed {
  readonly whole: WholeArticle;
  readonly before: AidContent;
  readonly changes: ContentChange[];
  readonly held: SizeHeld[];
}

async function weigh(
  deciding: Deciding,
  { articleId, version, content }: WantedContent,
): Promise<Weighed | Refused | { readonly missing: true }> {
  const { tx, actor } = deciding;
  const whole = await articleById(tx, actor.tenantId, articleId, 'hold');
  if (!whole) return { missing: true };
  if (whole.article.version !== version) return { refused: 'changed-meanwhile' };
  const before = await contentOf(tx, actor.tenantId, whole);
  const [fault] = await faultsNow(deciding, { of: whole.article, before, content });
  if (fault) return fault;
  const changes = compareContent(before, content);
  if (changes.length === 0) return { refused: 'nothing-changed' };
  return { whole, before, changes, held: heldBySize(await heldAt(tx, actor.tenantId, articleId)) };
}

/** Everything that is wrong with what an article would say, as things, promises and the other articles stand now. */
export async function faultsNow(
  { tx, actor }: Deciding,
  {
    of: { articleId, code, kind },
    before,
    content,
  }: {
    readonly of: Pick<WholeArticle['article'], 'articleId' | 'code' | 'kind'>;
    readonly before: AidContent | null;
    readonly content: AidContent;
  },
): Promise<ContentFault[]> {
  const { tenantId } = actor;
  const sizes = await tx.rows<OtherSize & Record<string, unknown>>(contentQueries.everySize, [tenantId]);
  const stores = await tx.rows<{ storeId: string }>(contentQueries.openStores, [tenantId]);
  return faultsOf(before, content, {
    ...{ code, kind },
    // A store that has closed may go on standing on a size that was kept there.
    stores: new Set([...stores.map(({ storeId }) => storeId), ...(before?.sizes ?? []).flatMap((size) => size.stores)]),
    others: new Map(sizes.map((row) => [row.size, row])),
    leaning: await tx.rows<LeaningSize & Record<string, unknown>>(contentQueries.leaningOn, [tenantId, articleId]),
    held: await heldAt(tx, tenantId, articleId),
  });
}

/** What a change would say otherwise, what stands on the sizes that it touches, and how many would bear less than they did. Nothing is written. */
export async function previewChange(deciding: Deciding, wanted: WantedContent) {
  const weighed = await weigh(deciding, wanted);
  if (!('changes' in weighed)) return weighed;
  const { before, changes, held } = weighed;
  const lowered = new Set(loweredSizes(before, wanted.content));
  // What is promised and not yet bound is out of sight of those who only look at things: both are rung.
  const affected = held
    .filter(({ sizeCode }) => lowered.has(sizeCode))
    .reduce((all, { out, promises }) => all + out + promises, 0);
  const touched = new Set(changes.flatMap(({ field }) => (field.startsWith('sizes.') ? field.split('.')[1] : [])));
  const isOfAll = changes.some(({ field }) => !field.startsWith('sizes.'));
  return { changes, affected, held: held.filter(({ sizeCode }) => isOfAll || touched.has(sizeCode)) };
}

/** Changes what an article says; what it said until now is kept with who and why. */
export async function changeArticle(deciding: Deciding, wanted: WantedContent & { readonly why: string }) {
  const weighed = await weigh(deciding, wanted);
  if (!('changes' in weighed)) return weighed;
  const { tx, actor, newId } = deciding;
  const { tenantId } = actor;
  const { articleId, version, content, why } = wanted;
  await keepVersion(deciding, { articleId, version, content: weighed.before, why });
  await tx.rows(queries.writeArticle, [
    ...[tenantId, articleId, content.iso9999, content.selfService, content.cleaningClass, content.names],
    ...[content.purpose, content.fit, content.use, JSON.stringify(content.measures), content.course, content.terms],
    ...[tx.at, actor.id, actor.name],
  ]);
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  await writeContent(tx, newId, { tenantId, articleId, today }, content);
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
