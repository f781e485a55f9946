import type { GuideWayShown, guideRoutes, Language } from '@tunet/contract';
import type { Pool } from 'pg';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { failure } from '../../platform/http/failures.ts';
import type { Handlers, PublicContext } from '../../platform/http/handlers.ts';
import { findPlace, listPlaces, type PlaceRow } from '../organisation/index.ts';

/** What the guide needs from the outside. */
export interface GuidePorts {
  readonly pool: Pool;
  /** How often one address may ask. */
  readonly limit: { allows(address: string, at: Date): boolean };
}

export function guideHandlers({ pool, limit }: GuidePorts): Handlers<typeof guideRoutes> {
  /** Reads as anybody may, of the municipality that the address or the one who asks belongs to. */
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
    'POST /api/guide/ask': (context, { body }) =>
      asAnybody(context, async (_tx, place) => ({
        answer: {
          language: body.language,
          danger: null,
          isUnsure: true,
          ways: [aPerson(place, body.language)],
          question: null,
          because: [],
        },
      })),
    'GET /api/guide/situations': (context) => asAnybody(context, async () => ({ answer: { situations: [] } })),
    'POST /api/guide/danger': (context) => asAnybody(context, async () => ({ answer: { danger: null } })),
    'POST /api/guide/unanswered': (context, { body }) =>
      asAnybody(context, async () => ({ answer: { kept: true, unansweredId: body.commandId } })),
  };
}

function aPerson(place: PlaceRow, _language: Language): GuideWayShown {
  return {
    way: 'assessment-visit',
    who: 'municipality-care',
    title: 'Snakk med et menneske',
    explained: 'Vi er ikke sikre på hva som passer. Et menneske finner ut av det sammen med deg.',
    responsible: place.name,
    next: 'Du skriver hva det gjelder, og en saksbehandler tar kontakt.',
    act: { kind: 'apply', serviceType: null },
  };
}
