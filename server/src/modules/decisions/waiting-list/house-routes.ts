import type { placeRoutes } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { closePlace, makePlace, openPlace, renamePlace } from './change-places.ts';
import { type ClosingRow, onePlaceClosing } from './house-queries.ts';
import { leaveHouse, moveIn, moveRoom } from './move-in.ts';
import { readOverTime } from './over-time.ts';
import { onePlace, oneStay, type PlaceRow, type StayRow } from './place-queries.ts';

/** What somebody may do in a house: only where she is on duty; rooms only as its head. */
export function inHouse(actor: Actor, unitId: string): { readonly isMine: boolean; readonly mayManage: boolean } {
  const isMine = actor.duties.some((duty) => duty.unitId === unitId && duty.unitKind === 'nursing-home');
  return { isMine, mayManage: isMine && actor.roles.includes('lead') };
}

/** What the house itself does with its rooms and with those who live in them. */
export function housePlaceHandlers(): Handlers<typeof placeRoutes> {
  return {
    async 'GET /api/care-places/over-time'({ tx, actor, at }) {
      const today = localDay(at, await timeZoneOf(tx, actor.tenantId));
      const isOffice = actor.duties.some(({ unitKind }) => unitKind === 'assessment');
      const all = await readOverTime(tx, actor.tenantId, today);
      const houses = isOffice ? all : all.filter(({ unitId }) => inHouse(actor, unitId).isMine);
      return { answer: { today, houses }, persons: [] };
    },
    async 'POST /api/care-places'(asked, { body }) {
      const { tenantId } = asked.actor;
      if (!inHouse(asked.actor, body.houseId).mayManage) return { missing: true };
      const made = await makePlace(asked, tenantId, body);
      return 'refused' in made
        ? { ...made, persons: [] }
        : { answer: made, persons: [], object: placeObject(made.carePlaceId) };
    },
    async 'POST /api/care-places/:carePlaceId/rename'(asked, { params: { carePlaceId }, body }) {
      const place = await managed(asked, carePlaceId);
      if (!place) return { missing: true };
      const renamed = await renamePlace(asked, place, body.name);
      if (renamed !== 'renamed') return { ...renamed, persons: [] };
      return { answer: { carePlaceId }, persons: [], object: placeObject(carePlaceId) };
    },
    async 'POST /api/care-places/:carePlaceId/close'(asked, { params: { carePlaceId }, body }) {
      const place = await managed(asked, carePlaceId);
      if (!place) return { missing: true };
      const closed = await closePlace(asked, place, body);
      return 'refused' in closed
        ? { ...closed, persons: [] }
        : { answer: closed, persons: [], object: placeObject(carePlaceId) };
    },
    async 'POST /api/care-places/closings/:closingId/open'(asked, { params: { closingId } }) {
      const [closing] = await asked.tx.rows<ClosingRow>(onePlaceClosing, [closingId]);
      const place = closing && (await managed(asked, closing.placeId));
      if (!closing || !place) return { missing: true };
      const opened = await openPlace(asked, closing);
      if (opened !== 'opened') return { ...opened, persons: [] };
      return { answer: { closingId }, persons: [], object: placeObject(place.id) };
    },
    'POST /api/care-places/stays/:placeStayId/move-in': (asked, { params, body }) =>
      onStay(asked, params.placeStayId, (stay) => moveIn(asked, stay, body.onDay)),
    'POST /api/care-places/stays/:placeStayId/move': (asked, { params, body }) =>
      onStay(asked, params.placeStayId, (stay) => moveRoom(asked, stay, body)),
    'POST /api/care-places/stays/:placeStayId/leave': (asked, { params, body }) =>
      onStay(asked, params.placeStayId, (stay) => leaveHouse(asked, stay, body.onDay)),
  };
}

function placeObject(id: string) {
  return { kind: 'place', id };
}

async function managed({ tx, actor }: RequestContext, carePlaceId: string): Promise<PlaceRow | undefined> {
  const [place] = await tx.rows<PlaceRow>(onePlace, [carePlaceId]);
  return place && inHouse(actor, place.unitId).mayManage ? place : undefined;
}

async function onStay<R extends string>(
  asked: RequestContext,
  stayId: string,
  change: (stay: StayRow) => Promise<{ readonly stayId: string } | { readonly refused: R }>,
) {
  const { tx, actor, demand } = asked;
  const [stay] = await tx.rows<StayRow>(oneStay, [stayId]);
  if (!stay) return { missing: true as const };
  demand({ grants: await liveGrants(tx, stay.personId) });
  if (!inHouse(actor, stay.unitId).isMine) return { missing: true as const };
  const changed = await change(stay);
  const persons = [{ tenantId: stay.tenantId, personId: stay.personId }];
  if ('refused' in changed) return { ...changed, persons };
  return { answer: changed, persons, object: { kind: 'stay', id: changed.stayId } };
}
