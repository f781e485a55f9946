import type { AidShown, GuideFacts, Language, RightOne, WeightSaid } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { aidThingOf, decideResponsibility, questionText, readPlace, showWay, tableNow } from '../../guide/index.ts';
import type { PlaceRow } from '../../organisation/index.ts';
import { openStore } from '../catalogue/queries.ts';
import { readArticles, type SizeRow, type WholeArticle } from '../catalogue/read-articles.ts';
import { availabilityOfArticles } from '../promise/availability.ts';
import { chooseSize, weightLimits } from './choose-size.ts';
import { decideOutcome, isMeanwhile } from './decide-outcome.ts';
import { groupOf, isAlike } from './group-of.ts';
import { showStocks, stocksOf } from './show-stocks.ts';

export interface Wanted {
  readonly articleCode: string;
  readonly language: Language;
  readonly measures: Readonly<Record<string, number | null | undefined>>;
  readonly weight: WeightSaid;
  readonly facts: GuideFacts;
}

/** As many as one looks through on a telephone. */
const mostAlternatives = 3;

/**
 * Which size, who lends it, what lies on the shelf, and what else may do. Nothing of it is kept.
 * @returns null when the municipality has no such article
 */
export async function findRightOne(tx: Transaction, place: PlaceRow, wanted: Wanted): Promise<RightOne | null> {
  const { language } = wanted;
  const today = localDay(tx.at, place.timeZone);
  const all = await readArticles(tx, { tenantId: place.id, today, withRetired: false });
  const whole = all.find(({ article }) => article.code === wanted.articleCode);
  if (!whole) return null;
  const { article, sizes } = whole;
  const aid = article.iso9999.slice(0, 6);
  const { row, question } = decideResponsibility(await tableNow(tx, place), {
    thing: aidThingOf(aid),
    facts: wanted.facts,
  });
  const chosen = chooseSize(sizes.map(toChoose), wanted);
  const ids = chosen.kind === 'sizes' ? chosen.ids : [];
  const keys = (await stocksOf(tx, place.id, [article.articleId])).filter(({ sizeId }) => ids.includes(sizeId));
  const sorted = keys.toSorted((one, other) => ids.indexOf(one.sizeId) - ids.indexOf(other.sizeId));
  const stocks = await showStocks(tx, { tenantId: place.id, zone: place.timeZone, language }, sorted);
  const { kind, selfService } = article;
  const outcome = decideOutcome({ kind, selfService, chosen, who: row.who, stocks });
  const limits = weightLimits(sizes);
  const isShown = outcome === 'borrow' || outcome === 'given' || outcome === 'wait';
  const facts = await readPlace(tx, place);
  const [store] = await tx.rows<{ name: string; phone: string }>(openStore, [place.id]);
  const team = store?.phone ? store : (facts.teams.store ?? facts.teams.administration);
  return {
    outcome,
    question: question === null || outcome === 'stopped' ? null : questionText(question, language),
    way: showWay(row.way, {
      ...{ place: facts, language, who: row.who, because: row.because, iso9999: null },
    }),
    isMeanwhile: isMeanwhile(outcome, row.who),
    limitKg: limits.at(-1) ?? null,
    stocks: isShown ? stocks : [],
    alternatives:
      outcome === 'borrow' && stocks.some(({ isFreeNow }) => isFreeNow)
        ? []
        : await others(tx, place, { whole, all, wanted }),
    ring: team?.phone ? { name: team.name, phone: team.phone } : null,
  };
}

function toChoose({ id, weightLimitKg, fits }: SizeRow) {
  return { id, weightLimitKg, fits };
}

/** Articles that do much the same, bear as much, need nobody's hand and lie on a shelf. */
async function others(
  tx: Transaction,
  place: PlaceRow,
  {
    whole,
    all,
    wanted,
  }: { readonly whole: WholeArticle; readonly all: readonly WholeArticle[]; readonly wanted: Wanted },
): Promise<AidShown[]> {
  const near = all.filter(
    ({ article, sizes }) =>
      article.articleId !== whole.article.articleId &&
      isAlike(article.iso9999, whole.article.iso9999) &&
      article.kind !== 'consumable' &&
      (article.selfService === 'open' || article.selfService === 'guided') &&
      chooseSize(sizes.map(toChoose), { weight: wanted.weight, measures: {} }).kind === 'sizes',
  );
  const shown = await showArticles(tx, place, near, wanted.language);
  return shown.filter(({ isFreeNow }) => isFreeNow).slice(0, mostAlternatives);
}

/** Articles as people see them, each with whether one of it can be had now. */
export async function showArticles(
  tx: Transaction,
  place: PlaceRow,
  articles: readonly WholeArticle[],
  language: Language,
): Promise<AidShown[]> {
  const articleIds = articles.map(({ article }) => article.articleId);
  const found = await availabilityOfArticles(tx, { tenantId: place.id, articleIds, fromDay: null });
  const free = new Set(found.flatMap(({ stock, isFreeNow }) => (isFreeNow ? [stock.articleId] : [])));
  return articles.map(({ article: { articleId, code, iso9999, names, purpose, drawing, kind, selfService } }) => ({
    ...{ code, group: groupOf(iso9999), name: names[language], purpose: purpose[language] },
    ...{ drawing, kind, selfService, isFreeNow: free.has(articleId) },
  }));
}
