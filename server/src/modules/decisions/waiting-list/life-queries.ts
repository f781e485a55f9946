import type { Prepared } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `waiting-life-${name}`, text };
}

/** What happened has an id of its own here: the worker makes it in the statement. */
export const stopWaiting = prepared(
  'stop',
  `with off as (
      update waiting_entry set state = 'left', left_how = 'death', left_at = $4, ended_by_ref = $3, version = version + 1
        where tenant_id = $1 and person_id = $2 and state = 'waiting' returning tenant_id, id, person_id)
    insert into waiting_happening (tenant_id, id, waiting_id, person_id, at, what)
      select tenant_id, gen_random_uuid(), id, person_id, $4, 'died' from off`,
);
export const goOnWaiting = prepared(
  'go-on',
  `with back as (
      update waiting_entry w set state = 'waiting', left_how = null, left_at = null, ended_by_ref = null, version = version + 1
        where tenant_id = $1 and person_id = $2 and ended_by_ref = $3 and not exists (select 1 from waiting_entry o
          where o.tenant_id = w.tenant_id and o.person_id = w.person_id and o.service_type = w.service_type and o.state = 'waiting')
        returning tenant_id, id, person_id)
    insert into waiting_happening (tenant_id, id, waiting_id, person_id, at, what)
      select tenant_id, gen_random_uuid(), id, person_id, $4, 'lives' from back`,
);
export const stopOffers = prepared(
  'stop-offers',
  `update place_offer set state = 'withdrawn', version = version + 1
    where tenant_id = $1 and person_id = $2 and state in ('open', 'thinking')`,
);
/** A stay under way ends with the day; what is ahead or only offered is let go. */
export const stopBookings = prepared(
  'stop-bookings',
  `update place_booking b set ended_by_ref = $3, would_be = b.during, would_state = b.state,
      state = case when b.state = 'offered' or lower(b.during) > d.today then 'cancelled' else b.state end,
      during = case when b.state = 'offered' or lower(b.during) > d.today then b.during
        else daterange(lower(b.during), d.today + 1) end
    from place_stay s, tenant t, lateral (select ($4::timestamptz at time zone t.time_zone)::date as today) d
    where b.tenant_id = $1 and s.tenant_id = b.tenant_id and s.id = b.id and s.person_id = $2 and t.id = b.tenant_id
      and b.state <> 'cancelled' and b.ended_by_ref is null and (upper(b.during) is null or upper(b.during) > d.today + 1)`,
);
/** Only where nobody has got the room meanwhile; an offer is made anew by a person. */
export const wakeBookings = prepared(
  'wake-bookings',
  `update place_booking b set state = b.would_state, during = b.would_be, ended_by_ref = null, would_be = null, would_state = null
    where b.tenant_id = $1 and b.ended_by_ref = $2 and b.would_state = 'kept' and not exists (select 1 from place_booking o
      where o.tenant_id = b.tenant_id and o.place_id = b.place_id and o.id <> b.id and o.state <> 'cancelled' and o.during && b.would_be)`,
);
