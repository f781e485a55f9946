import type { Prepared } from '../../../platform/db/pool.ts';

/** Where she lives today: the area decides who goes, and whether a key to it is kept or the way in is written down. */
export const homeToday: Prepared = {
  name: 'alarms-my-home',
  text: `select p.tenant_id as "tenantId", h.area_id as "areaId", exists (select from home_key k where k.tenant_id = h.tenant_id
      and k.home_id = h.id and k.starts_on <= today.day and (k.ends_on is null or k.ends_on > today.day)) as "hasKey", h.keys is not null as "isWritten"
    from person p join tenant t on t.id = p.tenant_id
    cross join lateral (select ($2::timestamptz at time zone t.time_zone)::date as day) today
    left join residency r on r.tenant_id = p.tenant_id and r.person_id = p.id and r.starts_on <= today.day
      and (r.ends_on is null or r.ends_on > today.day)
    left join home h on h.tenant_id = r.tenant_id and h.id = r.home_id
    where p.id = $1 order by r.starts_on desc nulls last limit 1`,
};
