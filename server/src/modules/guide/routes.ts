import type { DangerLine, guideRoutes, guideWorkshopRoutes } from '@tunet/contract';
import type { Pool } from 'pg';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { failure } from '../../platform/http/failures.ts';
import type { Handlers, PublicContext } from '../../platform/http/handlers.ts';
import { findPlace, listPlaces, type PlaceRow } from '../organisation/index.ts';
import { answerNeed, emergencyFirst, showSituations } from './answering/index.ts';
import { lookForDanger, ownPhrases } from './danger/index.ts';
import { tableNow } from './decide-table.ts';
import { keepUnanswered } from './keep-unanswered.ts';
import { teachingsOf } from './queries.ts';
import { readPlace } from './read-place.ts';
import type { Learnt } from './teach.ts';
import { useTeachings } from './teaching/index.ts';
import { guideWorkshopHandlers } from './workshop-routes.ts';

/** How often one address may ask. */
export interface Limit {
  allows(address: string, at: Date): boolean;
}

/** What the guide needs from the outside. */
export interface GuidePorts {
  readonly pool: Pool;
  readonly limit: Limit;
  readonly learnt: Learnt;
}

export function guideHandlers({
  pool,
  limit,
  learnt,
}: GuidePorts): Handlers<typeof guideRoutes & typeof guideWorkshopRoutes> {
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
    ...guideWorkshopHandlers(learnt),
    'POST /api/guide/ask': (context, { body: { text, language, facts = {} } }) => {
      // Before the transaction: the first time it takes a while.
      const understand = learnt.understand();
      return asAnybody(context, async (tx, place) => {
        const danger = await dangerIn(tx, place, text);
        const understood = useTeachings(understand(text), text, await teachingsOf(tx, place.id));
        return {
          answer: answerNeed({
            ...{ text, facts, language, danger },
            understood: danger === null ? understood : emergencyFirst(understood, danger.because),
            table: await tableNow(tx, place),
            place: await readPlace(tx, place),
          }),
        };
      });
    },
    'GET /api/guide/situations': (context, { query }) =>
      asAnybody(context, async (tx, place) => ({
        answer: { situations: showSituations(await readPlace(tx, place), query.language) },
      })),
    'POST /api/guide/danger': (context, { body }) =>
      asAnybody(context, async (tx, place) => ({
        answer: {
          danger: lookForDanger(body.text, {
            country: place.country,
            words: await ownPhrases(tx, place.id, place.timeZone),
          }),
        },
      })),
    'POST /api/guide/unanswered': (context, { body }) =>
      asAnybody(context, async (tx, place) => {
        const { commandId: id, text, language } = body;
        if (!(await keepUnanswered(tx, place, { id, text, language }))) throw failure('too-many-requests');
        return { answer: { kept: true, unansweredId: id } };
      }),
  };
}

/** The published list, and what the municipality has added to it. */
async function dangerIn(tx: Transaction, place: PlaceRow, text: string): Promise<DangerLine | null> {
  return lookForDanger(text, { country: place.country, words: await ownPhrases(tx, place.id, place.timeZone) });
}
