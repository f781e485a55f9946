import type { guideRoutes, ResponsibilityTable } from '@tunet/contract';
import type { Pool } from 'pg';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { failure } from '../../platform/http/failures.ts';
import type { Handlers, PublicContext } from '../../platform/http/handlers.ts';
import { findPlace, listPlaces, type PlaceRow } from '../organisation/index.ts';
import { answerNeed, showSituations } from './answering/index.ts';
import { lookForDanger } from './danger/index.ts';
import { readPlace } from './read-place.ts';
import { defaultTable } from './responsibility/index.ts';
import type { Understand } from './understanding/understood.ts';

/** How often one address may ask. */
export interface Limit {
  allows(address: string, at: Date): boolean;
}

/** What the guide needs from the outside. */
export interface GuidePorts {
  readonly pool: Pool;
  readonly limit: Limit;
}

const understand: Understand = (_text, options) => ({
  language: options?.language ?? 'nb',
  ways: [{ way: 'assessment-visit', share: 0, because: [] }],
  who: 'municipality-care',
  aid: null,
  isUnsure: true,
});

export function guideHandlers({ pool, limit }: GuidePorts): Handlers<typeof guideRoutes> {
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
    'POST /api/guide/ask': (context, { body: { text, language, facts = {} } }) =>
      asAnybody(context, async (tx, place) => {
        const table: ResponsibilityTable = defaultTable(place.country);
        return {
          answer: answerNeed({
            ...{ text, facts, language, table },
            understood: understand(text),
            danger: lookForDanger(text, { country: place.country }),
            place: await readPlace(tx, place),
          }),
        };
      }),
    'GET /api/guide/situations': (context, { query }) =>
      asAnybody(context, async (tx, place) => ({
        answer: { situations: showSituations(await readPlace(tx, place), query.language) },
      })),
    'POST /api/guide/danger': (context, { body }) =>
      asAnybody(context, async (_tx, place) => ({
        answer: { danger: lookForDanger(body.text, { country: place.country }) },
      })),
    'POST /api/guide/unanswered': (context, { body }) =>
      asAnybody(context, async () => ({ answer: { kept: true, unansweredId: body.commandId } })),
  };
}
