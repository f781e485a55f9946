import type { PlaceUse } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `places-${name}`, text };
}

export const allPlaces = prepared(
  'all',
  `select c.id, c.name, c.use, c.service_types as "serviceTypes", c.unit_id as "unitId", u.name as "unitName" from care_place c
    join unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id where c.tenant_id = any ($1::uuid[])
    order by u.name, u.id, c.name, c.id`,
);
export const onePlace = prepared(
  'one',
  `select c.tenant_id as "tenantId", c.id, c.name, c.number::text as number, c.use, c.service_types as "serviceTypes", c.unit_id as "unitId",
      u.name as "unitName" from care_place c join unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id where c.id = $1`,
);
export interface PlaceRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly use: PlaceUse;
  readonly serviceTypes: string[];
  readonly unitId: string;
  readonly unitName: string;
}

/** One at a time books a room; the table refuses what slips through. */
export const lockPlace = prepared('lock', `select pg_advisory_xact_lock(hashtextextended('place ' || $1, 0))`);
export const bookedWithin = prepared(
  'booked-within',
  `select 1 from place_booking b, unnest($3::text[], $4::text[]) as wanted (from_on, until_on)
    where b.tenant_id = $1 and b.place_id = $2 and b.state <> 'cancelled'
      and b.during && daterange(wanted.from_on::date, wanted.until_on::date) limit 1`,
);
/** Nothing comes back where the room is taken. */
export const addBooking = prepared(
  'add-booking',
  `insert into place_booking (tenant_id, id, place_id, place_number, during, state, series_id)
    values ($1, $2, $3, $4, daterange($5::date, $6::date), $7, $8) on conflict do nothing returning id`,
);
export const addStay = prepared(
  'add-stay',
  `insert into place_stay (tenant_id, id, person_id, service_type, waiting_id, made_at, made_by, made_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
export const saveBooking = prepared('save', 'update place_booking set state = $3 where tenant_id = $1 and id = $2');

export const bookingsFrom = prepared(
  'bookings-from',
  `select b.id, b.place_id as "placeId", lower(b.during)::text as "fromOn", upper(b.during)::text as "untilOn", b.state,
      b.series_id is not null as "isRelief", s.person_id as "personId", s.service_type as "serviceType",
      p.first_name || ' ' || p.last_name as "personName", s.moved_in_on::text as "movedInOn", k.reason
    from place_booking b left join place_stay s on s.tenant_id = b.tenant_id and s.id = b.id
    left join place_closing k on k.tenant_id = b.tenant_id and k.id = b.id
    left join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    where b.place_id = any ($1::uuid[]) and b.state <> 'cancelled' and (upper(b.during) is null or upper(b.during) > $2::date)
    order by lower(b.during), b.id`,
);
export interface BookingRow extends Row {
  readonly id: string;
  readonly placeId: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly state: 'offered' | 'kept' | 'closed';
  readonly movedInOn: string | null;
  /** why it is closed, when it is */
  readonly reason: string | null;
  readonly isRelief: boolean;
  /** null: taken by one whom the reader may not see */
  readonly personId: string | null;
  readonly serviceType: string | null;
  readonly personName: string | null;
}

export const oneStay = prepared(
  'one-stay',
  `select s.tenant_id as "tenantId", s.id, s.person_id as "personId", b.state, lower(b.during)::text as "fromOn",
      upper(b.during)::text as "untilOn", s.service_type as "serviceType", s.waiting_id as "waitingId", b.series_id as "seriesId",
      s.moved_in_on::text as "movedInOn", s.left_on::text as "leftOn", c.id as "placeId", c.unit_id as "unitId",
      u.name || ', ' || c.name as "placeName"
    from place_stay s join place_booking b on b.tenant_id = s.tenant_id and b.id = s.id
    join care_place c on c.tenant_id = b.tenant_id and c.id = b.place_id
    join unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id where s.id = $1`,
);
export interface StayRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly state: 'offered' | 'kept' | 'cancelled';
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly serviceType: string;
  readonly waitingId: string | null;
  readonly seriesId: string | null;
  readonly movedInOn: string | null;
  readonly leftOn: string | null;
  readonly placeId: string;
  readonly unitId: string;
  readonly placeName: string;
}

export const personHere = prepared(
  'person',
  'select tenant_id as "tenantId" from person where tenant_id = $1 and id = $2',
);
