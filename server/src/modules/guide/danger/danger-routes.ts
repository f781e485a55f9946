import type { dangerRoutes } from '@tunet/contract';
import type { Pool } from 'pg';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { failure } from '../../../platform/http/failures.ts';
import type { Handlers, PublicContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { findPlace, listPlaces, type PlaceRow, timeZoneOf } from '../../organisation/index.ts';
import { isPhrase } from './danger-words.ts';
import { closeDanger, dangerList } from './flags/danger-list.ts';
import { findFlag, findUnreached } from './flags/flag-queries.ts';
import { showFlag, takeDanger } from './flags/take-danger.ts';
import { addPhrase, allPhrases, countryOf, endPhrase, ownPhrases } from './own-words/own-phrase-queries.ts';
import { previewPhrase } from './own-words/preview-phrase.ts';
import { publishWords } from './own-words/publish-words.ts';

/** The municipality that the one who asks, or the address, belongs to. */
async function inPlace<T>(
  pool: Pool,
  { actor, hostName, chosenPlace, at }: PublicContext,
  work: (tx: Transaction, place: PlaceRow) => Promise<T>,
): Promise<T> {
  const places = await listPlaces(pool);
  const own = places.find(({ id, kind }) => id === actor?.tenantId && kind === 'municipality');
  const place = own ?? findPlace(places, hostName, chosenPlace);
  if (!place) throw failure('not-ready');
  return inTransaction(pool, { tenants: [place.id], subjects: [], at }, (tx) => work(tx, place));
}

export function dangerHandlers({ pool }: { readonly pool: Pool }): Handlers<typeof dangerRoutes> {
  const ownOf = async (tx: Transaction, tenantId: string) => ({
    own: await allPhrases(tx, tenantId),
    today: localDay(tx.at, await timeZoneOf(tx, tenantId)),
  });
  return {
    'GET /api/guide/danger/words': (context) =>
      inPlace(pool, context, async (tx, { id, country, timeZone }) => ({
        answer: publishWords(country, await ownPhrases(tx, id, timeZone), localDay(tx.at, timeZone)),
      })),
    async 'GET /api/danger/unreached'({ tx, actor }) {
      const units = await findUnreached(tx, actor.tenants);
      return { answer: { units: units.map(({ since, ...unit }) => ({ ...unit, since: since.toISOString() })) } };
    },
    async 'GET /api/danger'({ tx, actor }) {
      const { open, closed } = await dangerList(tx, actor);
      const persons = [...open, ...closed].map(({ tenantId, personId }) => ({ tenantId, personId }));
      return { answer: { open: open.map(({ row }) => row), closed: closed.map(({ row }) => row) }, persons };
    },
    async 'POST /api/danger/:closingFlagId/close'({ tx, actor, demand }, { params: { closingFlagId }, body }) {
      const flag = await findFlag(tx, closingFlagId);
      demand({ grants: flag ? await liveGrants(tx, flag.personId) : [] });
      if (!flag) return { missing: true };
      const persons = [{ tenantId: flag.tenantId, personId: flag.personId }];
      const object = { kind: 'danger-flag', id: closingFlagId };
      const done = await closeDanger(tx, actor, flag, body);
      if (typeof done === 'string') return { refused: done, persons, object };
      return { answer: done, persons, object };
    },
    async 'POST /api/danger/:flagId/take'({ tx, actor, demand }, { params: { flagId } }) {
      const flag = await findFlag(tx, flagId);
      if (!flag) {
        demand({ grants: [] });
        return { missing: true };
      }
      const { tenantId, subjectId, personId } = flag;
      demand({ grants: await liveGrants(tx, personId) });
      await takeDanger(tx, { tenantId, subjectId }, actor);
      const now = await findFlag(tx, flagId);
      return {
        answer: showFlag(now ?? flag),
        persons: [{ tenantId, personId }],
        object: { kind: 'danger-flag', id: flagId },
      };
    },
    async 'GET /api/workshop/danger'({ tx, actor }) {
      return { answer: await ownOf(tx, actor.tenantId) };
    },
    async 'POST /api/workshop/danger/preview'({ tx, actor }, { body: { kind, phrase } }) {
      if (!isPhrase(phrase)) return { refused: 'not-a-phrase' };
      const words = await ownPhrases(tx, actor.tenantId, await timeZoneOf(tx, actor.tenantId));
      return { answer: previewPhrase(await countryOf(tx, actor.tenantId), words, { kind, phrase }) };
    },
    async 'POST /api/workshop/danger'({ tx, actor, newId }, { body: { kind, phrase, startsOn } }) {
      const { tenantId } = actor;
      if (!isPhrase(phrase)) return { refused: 'not-a-phrase' };
      if (startsOn < localDay(tx.at, await timeZoneOf(tx, tenantId))) return { refused: 'day-passed' };
      const id = newId();
      await addPhrase(tx, { tenantId, id, kind, phrase, startsOn }, actor);
      const answer = {
        ...{ id, kind, phrase, startsOn, endsOn: null, addedByName: actor.name },
        ...{ addedAt: tx.at.toISOString(), endedByName: null },
      };
      return { answer, object: { kind: 'danger-phrase', id } };
    },
    async 'POST /api/workshop/danger/:phraseId/end'({ tx, actor }, { params: { phraseId } }) {
      const { tenantId } = actor;
      const tomorrow = addDays(localDay(tx.at, await timeZoneOf(tx, tenantId)), 1);
      if (!(await endPhrase(tx, { tenantId, id: phraseId, on: tomorrow }, actor))) return { missing: true };
      return { answer: await ownOf(tx, tenantId), object: { kind: 'danger-phrase', id: phraseId } };
    },
  };
}
