import type { PlaceStay } from '@tunet/contract';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { openGrant } from '../../access/index.ts';
import { todayOf } from './days.ts';
import {
  addBooking,
  addStay,
  type BookingRow,
  bookedWithin,
  bookingsFrom,
  lockPlace,
  type PlaceRow,
  type StayRow,
  saveBooking,
} from './place-queries.ts';
import { stayOf } from './read-places.ts';
import { type Rotation, spansOf } from './rotation.ts';

/** Plans relief stays in rotation in one room: all of them or none. */
export async function planRotation(
  { tx, actor, newId }: RequestContext,
  place: PlaceRow,
  wanted: Rotation & { readonly personId: string; readonly serviceType: string; readonly officeId: string },
): Promise<
  | { readonly stays: PlaceStay[] }
  | { readonly refused: 'place-taken' | 'overlaps-itself' | 'wrong-kind' | 'day-not-ahead' }
> {
  const { tenantId } = place;
  const { personId, serviceType, officeId } = wanted;
  const today = await todayOf(tx, tenantId);
  if (!place.serviceTypes.includes(serviceType)) return { refused: 'wrong-kind' };
  if (wanted.fromOn < today) return { refused: 'day-not-ahead' };
  const spans = spansOf(wanted);
  if (spans === null) return { refused: 'overlaps-itself' };
  await tx.rows(lockPlace, [place.id]);
  const within = [spans.map(({ fromOn }) => fromOn), spans.map(({ untilOn }) => untilOn)];
  if ((await tx.rows(bookedWithin, [tenantId, place.id, ...within])).length > 0) return { refused: 'place-taken' };
  const seriesId = newId();
  const ids: string[] = [];
  for (const { fromOn, untilOn } of spans) {
    const id = newId();
    ids.push(id);
    await tx.rows(addBooking, [tenantId, id, place.id, place.number, fromOn, untilOn, 'kept', seriesId]);
    await tx.rows(addStay, [tenantId, id, personId, serviceType, null, tx.at, actor.id, actor.name]);
  }
  // The office sees who is in the room as long as the rotation lasts, and the unit helps her there.
  for (const [subjectId, basis] of [
    [officeId, 'case'],
    [place.unitId, 'in-care'],
  ] as const) {
    await openGrant(tx, newId, { tenantId, subjectId, personId, basis, ref: seriesId });
  }
  const rows = await tx.rows<BookingRow>(bookingsFrom, [[place.id], today]);
  return { stays: rows.filter(({ id }) => ids.includes(id)).flatMap(stayOf) };
}

/** Cancels a planned stay that has not begun. */
export async function cancelStay(
  { tx }: RequestContext,
  stay: StayRow,
): Promise<'cancelled' | { readonly refused: 'has-begun' }> {
  const isAhead = stay.fromOn > (await todayOf(tx, stay.tenantId));
  // What is offered is taken back as an offer, with a reason that she reads.
  if (stay.state !== 'kept' || !isAhead) return { refused: 'has-begun' };
  await tx.rows(saveBooking, [stay.tenantId, stay.id, 'cancelled']);
  return 'cancelled';
}
