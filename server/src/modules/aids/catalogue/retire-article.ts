import { localDay } from '../../../platform/calendar/local-time.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { type Deciding, keepVersion } from './change-article.ts';
import * as queries from './queries.ts';
import { articleById } from './read-articles.ts';
import { contentOf } from './read-content.ts';

export interface WantedEnd {
  readonly articleId: string;
  readonly version: number;
  readonly isRetired: boolean;
  readonly why: string;
}

type Ended =
  | { readonly version: number }
  | { readonly missing: true }
  | { readonly refused: 'changed-meanwhile' | 'nothing-changed' };

/** Takes an article out of the catalogue, or brings it back. Nothing new is promised of it; what is lent stays lent. */
export async function retireArticle(
  deciding: Deciding,
  { articleId, version, isRetired, why }: WantedEnd,
): Promise<Ended> {
  const { tx, actor } = deciding;
  const whole = await articleById(tx, actor.tenantId, articleId, 'hold');
  if (!whole) return { missing: true };
  if (whole.article.version !== version) return { refused: 'changed-meanwhile' };
  if ((whole.article.retiredOn !== null) === isRetired) return { refused: 'nothing-changed' };
  await keepVersion(deciding, { articleId, version, content: await contentOf(tx, actor.tenantId, whole), why });
  const today = localDay(tx.at, await timeZoneOf(tx, actor.tenantId));
  await tx.rows(queries.retireArticle, [
    actor.tenantId,
    articleId,
    isRetired ? today : null,
    tx.at,
    actor.id,
    actor.name,
  ]);
  return { version: version + 1 };
}
