import type { RequestContext } from '../../../platform/http/handlers.ts';
import { endGrantsFor } from '../../access/index.ts';
import { note } from './change-entry.ts';
import { todayOf } from './days.ts';
import { addMovedStay, isTakenByOther, placeEffected, setDuring, setLeft, setMovedIn } from './house-queries.ts';
import { addBooking, lockPlace, onePlace, type PlaceRow, type StayRow } from './place-queries.ts';
import { oneEntry, type WaitingRecord } from './waiting-queries.ts';

/** Milliseconds that the house still sees one who left: what happened in the last days is written, and her things are sent on. */
const afterLeaving = 14 * 86_400_000;

type Moved<R extends string> = Promise<{ readonly stayId: string } | { readonly refused: R }>;

/** She has moved in, said by the house: from that day the decided help has come about, and not before. */
export async function moveIn(
  asked: RequestContext,
  stay: StayRow,
  onDay: string,
): Moved<'not-hers-yet' | 'has-moved-in' | 'day-ahead' | 'place-taken'> {
  const { tx, actor } = asked;
  const { tenantId, id, placeId, untilOn } = stay;
  if (stay.state !== 'kept') return { refused: 'not-hers-yet' };
  if (stay.movedInOn !== null) return { refused: 'has-moved-in' };
  if (onDay > (await todayOf(tx, tenantId)) || (untilOn !== null && onDay >= untilOn)) return { refused: 'day-ahead' };
  await tx.rows(lockPlace, [placeId]);
  const from = onDay < stay.fromOn ? onDay : stay.fromOn;
  if ((await tx.rows(isTakenByOther, [tenantId, placeId, id, from, untilOn])).length > 0)
    return { refused: 'place-taken' };
  if (from !== stay.fromOn) await tx.rows(setDuring, [tenantId, id, from, untilOn]);
  await tx.rows(setMovedIn, [tenantId, id, onDay, tx.at, actor.id, actor.name]);
  if (stay.waitingId !== null) await tx.rows(placeEffected, [tenantId, stay.waitingId, onDay]);
  await noteOn(asked, stay, 'moved-in', stay.placeName);
  return { stayId: id };
}

/** To another room of the same house; another house is the office's to offer. */
export async function moveRoom(
  asked: RequestContext,
  stay: StayRow,
  said: { readonly toPlaceId: string; readonly onDay: string },
): Moved<'not-moved-in' | 'day-ahead' | 'day-too-early' | 'place-taken' | 'wrong-kind' | 'other-house'> {
  const { tx, actor, newId } = asked;
  const { tenantId, personId, serviceType, waitingId, untilOn } = stay;
  const refused = await refusalOf(asked, stay, said.onDay);
  if (refused) return { refused };
  const [place] = await tx.rows<PlaceRow>(onePlace, [said.toPlaceId]);
  if (place?.tenantId !== tenantId || place.unitId !== stay.unitId) return { refused: 'other-house' };
  if (!place.serviceTypes.includes(serviceType)) return { refused: 'wrong-kind' };
  for (const id of [stay.placeId, place.id].sort()) await tx.rows(lockPlace, [id]);
  const stayId = newId();
  if ((await tx.rows(isTakenByOther, [tenantId, place.id, stayId, said.onDay, untilOn])).length > 0)
    return { refused: 'place-taken' };
  await tx.rows(setDuring, [tenantId, stay.id, stay.fromOn, said.onDay]);
  await tx.rows(setLeft, [tenantId, stay.id, said.onDay, actor.name]);
  await tx.rows(addBooking, [tenantId, stayId, place.id, place.number, said.onDay, untilOn, 'kept', stay.seriesId]);
  await tx.rows(addMovedStay, [
    tenantId,
    stayId,
    personId,
    serviceType,
    waitingId,
    tx.at,
    actor.id,
    actor.name,
    said.onDay,
    stay.id,
  ]);
  await noteOn(asked, stay, 'moved-in', `${place.unitName}, ${place.name}`);
  return { stayId };
}

/** She has left the house; the room is free from that day. */
export async function leaveHouse(
  asked: RequestContext,
  stay: StayRow,
  onDay: string,
): Moved<'not-moved-in' | 'day-ahead' | 'day-too-early'> {
  const { tx, actor } = asked;
  const { tenantId, id, fromOn, waitingId, unitId } = stay;
  const refused = await refusalOf(asked, stay, onDay);
  if (refused) return { refused };
  await tx.rows(setDuring, [tenantId, id, fromOn, onDay]);
  await tx.rows(setLeft, [tenantId, id, onDay, actor.name]);
  await noteOn(asked, stay, 'moved-out', stay.placeName);
  if (waitingId !== null) {
    const ends = new Date(tx.at.getTime() + afterLeaving);
    await endGrantsFor(tx, tenantId, waitingId, ends, { subjectId: unitId, bases: ['in-care'] });
  }
  return { stayId: id };
}

async function refusalOf({ tx }: RequestContext, stay: StayRow, onDay: string) {
  if (stay.state !== 'kept' || stay.movedInOn === null || stay.leftOn !== null) return 'not-moved-in' as const;
  if (onDay > (await todayOf(tx, stay.tenantId))) return 'day-ahead' as const;
  return onDay <= stay.fromOn || onDay < stay.movedInOn ? ('day-too-early' as const) : null;
}

async function noteOn(
  asked: RequestContext,
  stay: StayRow,
  what: 'moved-in' | 'moved-out',
  words: string,
): Promise<void> {
  if (stay.waitingId === null) return;
  const [row] = await asked.tx.rows<WaitingRecord>(oneEntry, [stay.waitingId]);
  if (row) await note(asked, row, what, { words });
}
