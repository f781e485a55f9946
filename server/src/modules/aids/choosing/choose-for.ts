import type { AidChosen, aidChooseForRoutes, Language, WeightSaid } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { summariesOf } from '../../people/index.ts';
import { readArticle } from '../catalogue/read-articles.ts';
import { cancelReservation } from '../promise/change-promise.ts';
import { reservationById } from '../promise/reservation-queries.ts';
import type { Reservation } from '../promise/stored.ts';
import { chooseSize, weightLimits } from './choose-size.ts';
import { showStocks, stocksOf } from './show-stocks.ts';

/** Staff who choose for somebody: what a professional must have a hand in is shown too, for they are one. */
export const aidChooseForHandlers: Handlers<typeof aidChooseForRoutes> = {
  async 'POST /api/people/:personId/aid-choices'({ tx, demand }, { params: { personId }, body }) {
    demand({ grants: await liveGrants(tx, personId) });
    const [person] = await summariesOf(tx, [personId]);
    const chosen = person && (await chooseFor(tx, person.tenantId, body));
    if (!person || !chosen) return { missing: true };
    return { answer: chosen, persons: [{ tenantId: person.tenantId, personId }] };
  },
  async 'POST /api/aid-promises/:takenBackPromiseId/cancel'({ tx, newId, demand }, { params }) {
    const [row] = await tx.rows<Reservation>(reservationById, [params.takenBackPromiseId]);
    demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
    if (!row) return { missing: true };
    const { tenantId, personId, id, version } = row;
    const note = { persons: [{ tenantId, personId }], object: { kind: 'aid-promise', id, version } };
    const outcome = await cancelReservation(tx, newId, row);
    return typeof outcome === 'string' ? { answer: { cancelled: true }, ...note } : { ...outcome, ...note };
  },
};

interface Wanted {
  readonly articleCode: string;
  readonly language: Language;
  readonly measures: Readonly<Record<string, number | null | undefined>>;
  readonly weightKg: number | null;
}

async function chooseFor(tx: Transaction, tenantId: string, wanted: Wanted) {
  const zone = await timeZoneOf(tx, tenantId);
  const whole = await readArticle(tx, tenantId, wanted.articleCode);
  if (!whole) return null;
  const { article, sizes } = whole;
  if (article.retiredOn !== null && article.retiredOn <= localDay(tx.at, zone)) return null;
  const { weightKg, measures, language } = wanted;
  const weight: WeightSaid = weightKg === null ? { kind: 'unknown' } : { kind: 'at-most', kg: weightKg };
  const chosen = chooseSize(
    sizes.map(({ id, weightLimitKg, fits }) => ({ id, weightLimitKg, fits })),
    { weight, measures },
  );
  const ids = chosen.kind === 'sizes' ? chosen.ids : [];
  const keys = (await stocksOf(tx, tenantId, [article.articleId])).filter(({ sizeId }) => ids.includes(sizeId));
  const stocks = await showStocks(tx, { tenantId, zone, language }, keys);
  const kind: AidChosen = chosen.kind;
  return { chosen: kind, limitKg: weightLimits(sizes).at(-1) ?? null, stocks };
}
