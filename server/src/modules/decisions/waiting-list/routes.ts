import type { waitingListRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { tenantOfPerson } from '../queries.ts';
import { followUp, putBack, takeOff } from './change-entry.ts';
import { todayOf } from './days.ts';
import { housePlaceHandlers, inHouse } from './house-routes.ts';
import { meetingHandlers } from './meeting-routes.ts';
import { answerOffer, offerPlace, withdrawOffer } from './offer-place.ts';
import { type OfferRecord, oneOffer } from './offer-queries.ts';
import { onePlace, oneStay, type PlaceRow, personHere, type StayRow } from './place-queries.ts';
import { cancelStay, planRotation } from './plan-rotation.ts';
import { readMyMeetings } from './read-meeting.ts';
import { readPlaces } from './read-places.ts';
import { findEntry, readCase, readList, readMyWaiting } from './read-waiting.ts';
import type { WaitingRecord } from './waiting-queries.ts';

export function waitingListHandlers(): Handlers<typeof waitingListRoutes> {
  return {
    ...meetingHandlers(),
    ...housePlaceHandlers(),
    async 'GET /api/my/people/:personId/waiting'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const [person] = await tx.rows<{ tenantId: string }>(tenantOfPerson, [personId]);
      if (!person) return { missing: true };
      const answer = { waiting: await readMyWaiting(tx, personId), meetings: await readMyMeetings(tx, personId) };
      return { answer, persons: [{ tenantId: person.tenantId, personId }] };
    },
    async 'POST /api/my/place-offers/:placeOfferId/answer'(asked, { params, body }) {
      const { tx, demand } = asked;
      const offer = await findOffer(asked, params.placeOfferId);
      if (!offer) return { missing: true };
      const { basis } = demand({ grants: await liveGrants(tx, offer.personId) });
      const { commandId: _command, occurredAt: _occurred, ...said } = body;
      const as = basis === 'own' ? 'self' : 'proxy';
      const answered = await answerOffer(asked, offer.id, { ...said, as, saidBy: null });
      if (answered !== 'changed') return { ...answered, persons: [personOf(offer)] };
      const mine = await readMyWaiting(tx, offer.personId);
      const answer = mine.find(({ waitingId }) => waitingId === offer.waitingId);
      if (!answer) throw new TypeError('what was answered is hers');
      return { answer, persons: [personOf(offer)], object: { kind: 'waiting', id: offer.waitingId } };
    },
    async 'GET /api/waiting-list'({ tx, actor }) {
      const rows = await readList(tx, actor);
      const answer = { today: await todayOf(tx, actor.tenantId), waiting: rows.map(({ row }) => row) };
      return { answer, persons: rows.map(({ row, tenantId }) => ({ tenantId, personId: row.personId })) };
    },
    async 'GET /api/waiting-list/:waitingId'({ tx, demand }, { params }) {
      const row = await findEntry(tx, params.waitingId);
      if (!row) return { missing: true };
      demand({ grants: await liveGrants(tx, row.personId) });
      return { answer: await readCase(tx, row), ...about(row) };
    },
    'POST /api/waiting-list/:waitingId/follow-up': (asked, { params, body }) =>
      onEntry(asked, params.waitingId, () => followUp(asked, params.waitingId, body)),
    'POST /api/waiting-list/:waitingId/take-off': (asked, { params, body }) =>
      onEntry(asked, params.waitingId, () => takeOff(asked, params.waitingId, body)),
    'POST /api/waiting-list/:waitingId/put-back': (asked, { params, body }) =>
      onEntry(asked, params.waitingId, () => putBack(asked, params.waitingId, body.version)),
    'POST /api/waiting-list/:waitingId/offers': (asked, { params, body }) =>
      onEntry(asked, params.waitingId, () => offerPlace(asked, params.waitingId, body)),
    async 'POST /api/place-offers/:placeOfferId/answer'(asked, { params, body }) {
      const offer = await findOffer(asked, params.placeOfferId);
      if (!offer) return { missing: true };
      return onEntry(asked, offer.waitingId, () => answerOffer(asked, offer.id, { ...body, as: 'staff' }));
    },
    async 'POST /api/place-offers/:placeOfferId/withdraw'(asked, { params, body }) {
      const offer = await findOffer(asked, params.placeOfferId);
      if (!offer) return { missing: true };
      return onEntry(asked, offer.waitingId, () => withdrawOffer(asked, offer.id, body));
    },
    async 'GET /api/care-places'({ tx, actor }) {
      const { tenantId } = actor;
      const today = await todayOf(tx, tenantId);
      const houses = await readPlaces(tx, tenantId, today);
      const isOffice = actor.duties.some(({ unitKind }) => unitKind === 'assessment');
      const units = houses
        .map((house) => ({ ...house, ...inHouse(actor, house.unitId) }))
        .filter(({ isMine }) => isOffice || isMine);
      const shown = new Set(
        units.flatMap(({ places }) => places.flatMap(({ stays }) => stays.map((one) => one.personId))),
      );
      return { answer: { today, units }, persons: [...shown].map((personId) => ({ tenantId, personId })) };
    },
    async 'POST /api/care-places/:carePlaceId/rotation'(asked, { params, body }) {
      const { tx, demand, actor } = asked;
      const [place] = await tx.rows<PlaceRow>(onePlace, [params.carePlaceId]);
      if (!place) return { missing: true };
      const { personId } = body;
      const isHere = (await tx.rows(personHere, [place.tenantId, personId])).length > 0;
      if (!isHere) return { missing: true };
      demand({ grants: await liveGrants(tx, personId) });
      const officeId = actor.duties.find(({ unitKind }) => unitKind === 'assessment')?.unitId;
      if (officeId === undefined) throw new TypeError('only one on duty in an office plans');
      const planned = await planRotation(asked, place, { ...body, officeId });
      const persons = [{ tenantId: place.tenantId, personId }];
      if ('refused' in planned) return { ...planned, persons };
      return { answer: planned, persons, object: { kind: 'place', id: place.id } };
    },
    async 'POST /api/care-places/stays/:placeStayId/cancel'(asked, { params }) {
      const { tx, demand } = asked;
      const [stay] = await tx.rows<StayRow>(oneStay, [params.placeStayId]);
      if (!stay) return { missing: true };
      demand({ grants: await liveGrants(tx, stay.personId) });
      const cancelled = await cancelStay(asked, stay);
      const persons = [personOf(stay)];
      if (cancelled !== 'cancelled') return { ...cancelled, persons };
      return { answer: { stayId: stay.id }, persons, object: { kind: 'stay', id: stay.id } };
    },
  };
}

async function findOffer({ tx }: RequestContext, offerId: string): Promise<OfferRecord | undefined> {
  return (await tx.rows<OfferRecord>(oneOffer, [offerId, tx.at]))[0];
}

/** Does one thing to an entry in sight, and answers with it as it stands then. */
async function onEntry<R extends string>(
  { tx, demand }: RequestContext,
  waitingId: string,
  change: () => Promise<'changed' | { readonly refused: R }>,
) {
  const row = await findEntry(tx, waitingId);
  if (!row) return { missing: true as const };
  demand({ grants: await liveGrants(tx, row.personId) });
  const changed = await change();
  if (changed !== 'changed') return { refused: changed.refused, ...about(row) };
  const now = (await findEntry(tx, waitingId)) ?? row;
  return { answer: await readCase(tx, now), ...about(now) };
}

function personOf({ tenantId, personId }: { readonly tenantId: string; readonly personId: string }) {
  return { tenantId, personId };
}

function about(row: WaitingRecord) {
  return { persons: [personOf(row)], object: { kind: 'waiting', id: row.id, version: row.version } };
}
