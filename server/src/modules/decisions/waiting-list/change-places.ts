import type { PlaceUse } from '@tunet/contract';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { serviceTypes } from '../../services/index.ts';
import { todayOf } from './days.ts';
import { addClosing, addPlace, type ClosingRow, isNameTaken, setDuring, setName } from './house-queries.ts';
import { addBooking, lockPlace, type PlaceRow, saveBooking } from './place-queries.ts';

/** Makes a room; no two of a house have one name. */
export async function makePlace(
  { tx, newId }: RequestContext,
  tenantId: string,
  said: { readonly houseId: string; readonly name: string; readonly use: PlaceUse; readonly serviceType: string },
): Promise<{ readonly carePlaceId: string } | { readonly refused: 'name-taken' | 'unknown-service' }> {
  const types = await serviceTypes(tx, tenantId);
  if (!types.some(({ code }) => code === said.serviceType)) return { refused: 'unknown-service' };
  const carePlaceId = newId();
  const made = await tx.rows(addPlace, [tenantId, carePlaceId, said.houseId, said.name, said.use, said.serviceType]);
  return made.length === 0 ? { refused: 'name-taken' } : { carePlaceId };
}

export async function renamePlace(
  { tx }: RequestContext,
  place: PlaceRow,
  name: string,
): Promise<'renamed' | { readonly refused: 'name-taken' }> {
  const { tenantId, id, unitId } = place;
  if ((await tx.rows(isNameTaken, [tenantId, unitId, name, id])).length > 0) return { refused: 'name-taken' };
  await tx.rows(setName, [tenantId, id, name]);
  return 'renamed';
}

/** Closes a room for days when nobody has it or is offered it; the table refuses what slips through. */
export async function closePlace(
  { tx, actor, newId }: RequestContext,
  place: PlaceRow,
  said: { readonly fromOn: string; readonly untilOn?: string | undefined; readonly reason: string },
): Promise<{ readonly closingId: string } | { readonly refused: 'place-taken' | 'day-not-ahead' }> {
  const { tenantId, id, number } = place;
  const { fromOn, untilOn } = said;
  if (fromOn < (await todayOf(tx, tenantId)) || (untilOn !== undefined && untilOn <= fromOn))
    return { refused: 'day-not-ahead' };
  await tx.rows(lockPlace, [id]);
  const closingId = newId();
  const booked = await tx.rows(addBooking, [tenantId, closingId, id, number, fromOn, untilOn ?? null, 'closed', null]);
  if (booked.length === 0) return { refused: 'place-taken' };
  await tx.rows(addClosing, [tenantId, closingId, said.reason, tx.at, actor.id, actor.name]);
  return { closingId };
}

/** Opens it from today; days that have gone stay closed. */
export async function openPlace(
  { tx }: RequestContext,
  closing: ClosingRow,
): Promise<'opened' | { readonly refused: 'is-open' }> {
  const { tenantId, id, fromOn, untilOn, state } = closing;
  const today = await todayOf(tx, tenantId);
  if (state !== 'closed' || (untilOn !== null && untilOn <= today)) return { refused: 'is-open' };
  if (fromOn >= today) await tx.rows(saveBooking, [tenantId, id, 'cancelled']);
  else await tx.rows(setDuring, [tenantId, id, fromOn, today]);
  return 'opened';
}
