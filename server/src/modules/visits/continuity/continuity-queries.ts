import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `visits-continuity-${name}`, text };
}

const counted = `count(distinct coalesce(v.assigned_to, v.answered_by)) filter (where l.is_day)::int as faces,
    count(distinct coalesce(v.assigned_to, v.answered_by)) filter (where not l.is_day)::int as "nightFaces",
    count(*) filter (where l.is_day)::int as visits, count(distinct v.day_on) filter (where l.is_day)::int as days`;
const local = `cross join lateral (select (v.window_from at time zone t.time_zone)::time >= '07:00'
    and (v.window_from at time zone t.time_zone)::time < '22:00' as is_day) l`;
/** Of one person over some days; all units that help her. */
export const facesOfPerson = prepared(
  'faces-of-person',
  `select ${counted} from visit v join tenant t on t.id = v.tenant_id ${local}
    where v.tenant_id = $1 and v.person_id = $2 and v.state = 'done' and v.day_on between $3 and $4`,
);
export interface FacesRow extends Row {
  readonly faces: number;
  readonly nightFaces: number;
  readonly visits: number;
  readonly days: number;
}
/** Of everybody whom the units help over some days; who came is counted and never named. */
export const facesInUnits = prepared(
  'faces-in-units',
  `select v.unit_id as "unitId", v.person_id as "personId", p.first_name || ' ' || p.last_name as "personName", ${counted},
      exists (select from contact_carer c where c.tenant_id = v.tenant_id and c.person_id = v.person_id and c.ended_at is null) as "hasContact"
    from visit v join tenant t on t.id = v.tenant_id join person p on p.tenant_id = v.tenant_id and p.id = v.person_id ${local}
    where v.tenant_id = $1 and v.unit_id = any ($2::uuid[]) and v.state = 'done' and v.day_on between $3 and $4 and p.died_on is null
    group by v.tenant_id, v.unit_id, v.person_id, p.first_name, p.last_name`,
);
export interface FacesInUnitRow extends FacesRow {
  readonly unitId: string;
  readonly personId: string;
  readonly personName: string;
  readonly hasContact: boolean;
}
/** Through the view without names: the median by week. */
export const unitWeeks = prepared(
  'unit-weeks',
  `select unit_id as "unitId", until_on::text as until, people, median::float as median from insight.faces_fortnight
    where tenant_id = $1 and unit_id = any ($2::uuid[]) and until_on between $3 and $4 order by until_on`,
);
export interface UnitWeekRow extends Row {
  readonly unitId: string;
  readonly until: string;
  readonly people: number | null;
  readonly median: number | null;
}
