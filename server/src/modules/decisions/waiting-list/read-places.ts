import type { CarePlace, PlaceStay } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { allPlaces, type BookingRow, bookingsFrom, type PlaceRow } from './place-queries.ts';
import { freeFrom, freeUntil } from './rotation.ts';

export interface PlacesOfUnit {
  readonly unitId: string;
  readonly name: string;
  readonly places: CarePlace[];
}

/** Rooms by house, each with who is in it and who comes, and the first day it is free. */
export async function readPlaces(tx: Transaction, tenantId: string, today: string): Promise<PlacesOfUnit[]> {
  const places = await tx.rows<PlaceRow>(allPlaces, [[tenantId]]);
  const bookings = await tx.rows<BookingRow>(bookingsFrom, [places.map(({ id }) => id), today]);
  const units = Map.groupBy(places, ({ unitId }) => unitId);
  return [...units.entries()].map(([unitId, own]) => ({
    unitId,
    name: own[0]?.unitName ?? '',
    places: own.map((place) => {
      const taken = bookings.filter(({ placeId }) => placeId === place.id);
      const spans = taken.map(({ fromOn, untilOn }) => ({ fromOn, untilOn }));
      return {
        carePlaceId: place.id,
        name: place.name,
        use: place.use,
        serviceTypes: place.serviceTypes,
        stays: taken.flatMap(stayOf),
        taken: spans,
        closings: taken.flatMap(({ id, fromOn, untilOn, reason }) =>
          reason === null ? [] : [{ closingId: id, fromOn, untilOn, reason }],
        ),
        freeFrom: freeFrom(spans, today),
        freeUntil: freeUntil(spans, today),
      };
    }),
  }));
}

/** Nothing where the reader may not see who it is. */
export function stayOf({
  id,
  fromOn,
  untilOn,
  state,
  isRelief,
  personId,
  serviceType,
  personName,
  movedInOn,
}: BookingRow) {
  if (personId === null || serviceType === null || personName === null) return [];
  const stay: PlaceStay = {
    stayId: id,
    personId,
    personName,
    serviceType,
    fromOn,
    untilOn,
    isOffered: state === 'offered',
    movedInOn,
    isRelief,
  };
  return [stay];
}
