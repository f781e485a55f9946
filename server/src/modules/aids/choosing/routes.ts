import type { AidWait, aidChoosingRoutes } from '@tunet/contract';
import type { Pool } from 'pg';
import { localDay } from '../../../platform/calendar/local-time.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { failure } from '../../../platform/http/failures.ts';
import type { Handlers, PublicContext, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { findPlace, listPlaces, type PlaceRow } from '../../organisation/index.ts';
import { summariesOf } from '../../people/index.ts';
import { ruleValues } from '../../services/index.ts';
import { openStore } from '../catalogue/queries.ts';
import { readArticle, readArticles } from '../catalogue/read-articles.ts';
import { loanRules, stocksOf } from '../promise/stock.ts';
import { weightLimits } from './choose-size.ts';
import { findRightOne, showArticles } from './find-right-one.ts';
import * as queries from './queries.ts';
import { joinLine, leaveLine, type WaitRow } from './waiting.ts';

export interface ChoosingPorts {
  readonly pool: Pool;
  readonly limit: { allows(address: string, at: Date): boolean };
}

/** So long she sees what became of her place in a line. */
const shownAfter = 30 * 86_400_000;

export function aidChoosingHandlers({ pool, limit }: ChoosingPorts): Handlers<typeof aidChoosingRoutes> {
  /** Reads as anybody may, of the municipality that the one who asks or the address belongs to. */
  async function asAnybody<T>(
    context: PublicContext,
    work: (tx: Transaction, place: PlaceRow) => Promise<T>,
  ): Promise<T> {
    if (!limit.allows(context.address, context.at)) throw failure('too-many-requests');
    const places = await listPlaces(pool);
    const own = places.find(({ id, kind }) => id === context.actor?.tenantId && kind === 'municipality');
    const place = own ?? findPlace(places, context.hostName, context.chosenPlace);
    if (!place) throw failure('not-ready');
    return inTransaction(pool, { tenants: [place.id], subjects: [], at: context.at }, (tx) => work(tx, place));
  }

  return {
    'GET /api/aids': (context, { query: { language, iso } }) =>
      asAnybody(context, async (tx, place) => {
        const today = localDay(tx.at, place.timeZone);
        const all = await readArticles(tx, { tenantId: place.id, today, withRetired: false });
        const wanted = iso === undefined ? all : all.filter(({ article }) => isUnder(article.iso9999, iso));
        const [store] = await tx.rows<{ name: string; street: string; phone: string }>(openStore, [place.id]);
        return {
          answer: {
            placeName: place.name,
            store: store ? { name: store.name, street: store.street, phone: store.phone } : null,
            articles: await showArticles(tx, place, wanted, language),
          },
        };
      }),
    'GET /api/aids/articles/:articleCode': (context, { params: { articleCode }, query: { language } }) =>
      asAnybody(context, async (tx, place) => {
        const whole = await readArticle(tx, place.id, articleCode);
        if (!whole || whole.article.retiredOn !== null) return { answer: noArticle };
        const { article, sizes, parts } = whole;
        const rules = await ruleValues(tx, place.id, ['aids.review-days', 'aids.fee-kroner', 'aids.deposit-kroner']);
        const { loanDays } = await loanRules(tx, place.id);
        const [shown] = await showArticles(tx, place, [whole], language);
        return {
          answer: {
            article: shown ?? null,
            ...{ fit: article.fit[language], use: article.use[language], measures: article.measures },
            sizes: sizes.map(({ id, names, weightLimitKg }) => ({ sizeId: id, name: names[language], weightLimitKg })),
            weightLimits: [...weightLimits(sizes)],
            parts: parts.map(({ names, count }) => ({ name: names[language], count })),
            loanDays: article.terms.loanDays ?? loanDays,
            reviewDays: article.terms.reviewDays ?? rules['aids.review-days'],
            fee: article.terms.fee ?? 100 * rules['aids.fee-kroner'],
            deposit: article.terms.deposit ?? 100 * rules['aids.deposit-kroner'],
          },
        };
      }),
    'POST /api/aids/right-one': (context, { body }) =>
      asAnybody(context, async (tx, place) => ({ answer: { right: await findRightOne(tx, place, body) } })),
    async 'GET /api/aids/people/:personId/waits'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const [person] = await summariesOf(tx, [personId]);
      if (!person) return { missing: true };
      const rows = await tx.rows<WaitRow>(queries.waitsOfPerson, [personId, new Date(tx.at.getTime() - shownAfter)]);
      return {
        answer: { waits: await shownWaits(tx, person.tenantId, rows) },
        persons: [{ tenantId: person.tenantId, personId }],
      };
    },
    async 'POST /api/aids/people/:personId/waits'(asked, { params: { personId }, body }) {
      const { tx, actor, demand } = asked;
      demand({ grants: await liveGrants(tx, personId) });
      const [person] = await summariesOf(tx, [personId]);
      if (!person) return { missing: true };
      const { tenantId } = person;
      if (!(await stocksOf(tx, tenantId, [body.stockId])).has(body.stockId)) return { missing: true };
      const why = actor.kind === 'staff' ? (body.why ?? 'staff') : actor.id === personId ? 'own' : 'proxy';
      const joined = await joinLine(asked, { tenantId, personId, stockId: body.stockId, why });
      const persons = [{ tenantId, personId }];
      if ('refused' in joined) return { ...joined, persons };
      return { answer: joined, persons, object: { kind: 'aid-wait', id: joined.waitId, version: 1 } };
    },
    async 'POST /api/aids/waits/:aidWaitId/leave'(asked, { params }) {
      const row = await reached(asked, params.aidWaitId);
      if (!row) return { missing: true };
      const persons = [{ tenantId: row.tenantId, personId: row.personId }];
      const left = await leaveLine(asked.tx, row);
      if ('refused' in left) return { ...left, persons };
      return { answer: left, persons, object: { kind: 'aid-wait', id: row.waitId, version: row.version + 1 } };
    },
  };
}

const noArticle = {
  ...{ article: null, fit: '', use: '', measures: [], sizes: [], weightLimits: [], parts: [] },
  ...{ loanDays: 1, reviewDays: 30, fee: 0, deposit: 0 },
};

function isUnder(iso9999: string, asked: string): boolean {
  return iso9999.startsWith(asked) || asked.startsWith(iso9999);
}

async function reached({ tx, demand }: RequestContext, id: string): Promise<WaitRow | undefined> {
  const [row] = await tx.rows<WaitRow>(queries.waitById, [id]);
  demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
  return row;
}

async function shownWaits(tx: Transaction, tenantId: string, rows: readonly WaitRow[]): Promise<AidWait[]> {
  const stocks = await stocksOf(tx, tenantId, [...new Set(rows.map(({ stockId }) => stockId))]);
  return rows.flatMap(({ waitId, stockId, state, joinedAt, before, reservationId }) => {
    const stock = stocks.get(stockId);
    if (!stock) return [];
    return [
      {
        ...{ waitId, stockId, state, reservationId, before: state === 'waiting' ? before : 0 },
        ...{ name: stock.articleNames, sizeName: stock.sizeNames, storeName: stock.storeName },
        ...{ drawing: stock.articleCode, joinedAt: joinedAt.toISOString() },
      },
    ];
  });
}
