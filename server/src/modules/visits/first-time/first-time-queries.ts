import type { FirstTimeState } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `visits-first-time-${name}`, text };
}

/** Of these persons, those who have begun to get help since a day, and nobody has planned to show them anything yet. */
export const begunSince = prepared(
  'begun-since',
  `select distinct on (v.person_id) v.person_id as "personId", v.unit_id as "unitId", v.day_on::text as day
    from visit v where v.tenant_id = $1 and v.person_id = any ($2::uuid[]) and v.day_on >= $3 and v.state <> 'cancelled'
      and not exists (select 1 from visit b where b.tenant_id = v.tenant_id and b.person_id = v.person_id and b.day_on < $3
        and b.state <> 'cancelled')
      and not exists (select 1 from first_time f where f.tenant_id = v.tenant_id and f.person_id = v.person_id)
    order by v.person_id, v.window_from, v.id`,
);
export const plan = prepared(
  'plan',
  `insert into first_time (tenant_id, id, person_id, unit_id, planned_on) values ($1, $2, $3, $4, $5)
    on conflict (tenant_id, person_id) do nothing`,
);

export interface FirstTimeRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly plannedOn: string;
  readonly state: FirstTimeState;
  readonly shown: readonly string[];
  readonly words: string | null;
  readonly version: number;
}
const columns = `f.tenant_id as "tenantId", f.id, f.person_id as "personId", f.unit_id as "unitId", f.planned_on::text as "plannedOn",
  f.state, f.shown, f.words, f.version`;

export const ofPerson = prepared('of-person', `select ${columns} from first_time f where f.person_id = $1`);
export const hold = prepared('hold', `select ${columns} from first_time f where f.id = $1 for update`);
/** Of those whom these units visit on these days; also what was ended since, so that a phone learns it. */
export const ofVisited = prepared(
  'of-visited',
  `select ${columns} from first_time f where f.state = 'open' and exists (select 1 from visit v where v.tenant_id = f.tenant_id
      and v.person_id = f.person_id and v.unit_id = any ($1::uuid[]) and v.day_on between $2 and $3)
    order by f.planned_on, f.id`,
);
/** Open ones of the units, the oldest first; not of those who have died or are away now. */
export const openOf = prepared(
  'open-of',
  `select ${columns}, p.first_name || ' ' || p.last_name as name from first_time f
    join person p on p.tenant_id = f.tenant_id and p.id = f.person_id
    where f.state = 'open' and f.unit_id = any ($1::uuid[]) and p.died_on is null order by f.planned_on, name, f.id`,
);
export const change = prepared(
  'change',
  `update first_time set state = $3, shown = $4, words = coalesce($5, words), changed_by = $6, changed_by_name = $7, changed_at = $8,
      ended_at = case when $3 = 'open' then null else coalesce(ended_at, $8) end, version = version + 1
    where tenant_id = $1 and id = $2`,
);
