import type { Prepared, Row } from '../../platform/db/pool.ts';
import type { OfficeColumns } from './queries.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `light-${name}`, text };
}

export const bornOn = prepared(
  'born-on',
  'select born_on::text as "bornOn", languages from person where id = $1 and died_on is null',
);

/** One that she has already adds nothing. */
export const addLight = prepared(
  'add',
  `insert into light_help (tenant_id, id, person_id, service_type, from_age, taken_at, taken_by, taken_by_name, unit_id, follow_up_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    on conflict (tenant_id, person_id, service_type) where ended_at is null do nothing returning id`,
);
export const noteDecided = prepared(
  'note-decided',
  'update light_help set decided_service_id = $3 where tenant_id = $1 and id = $2',
);
const columns = `l.tenant_id as "tenantId", l.id, l.person_id as "personId", l.service_type as "serviceType", l.from_age as "fromAge",
  l.taken_at as "takenAt", l.taken_by_name as "takenBy", l.follow_up_on::text as "followUpOn", l.in_place_at as "inPlaceAt",
  l.ended_at as "endedAt", l.decided_service_id as "decidedServiceId",
  (select s.decision_id from decided_service s where s.tenant_id = l.tenant_id and s.id = l.decided_service_id) as "decisionId", u.name as "officeName", u.phone as "officePhone", to_char(u.open_from, 'HH24:MI') as "openFrom",
  to_char(u.open_to, 'HH24:MI') as "openTo"`;
const joins = 'light_help l join unit u on u.tenant_id = l.tenant_id and u.id = l.unit_id';
export interface LightRow extends Row, OfficeColumns {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly serviceType: string;
  readonly fromAge: number;
  readonly takenAt: Date;
  readonly takenBy: string;
  readonly followUpOn: string;
  readonly inPlaceAt: Date | null;
  readonly endedAt: Date | null;
  readonly decidedServiceId: string | null;
  readonly decisionId: string | null;
}
export const lightOf = prepared(
  'of',
  `select ${columns} from ${joins} where l.person_id = $1 and l.ended_at is null order by l.taken_at, l.id`,
);
export const lockLight = prepared('lock', `select ${columns} from ${joins} where l.id = $1 for update of l`);
export const endLight = prepared('end', 'update light_help set ended_at = $3 where tenant_id = $1 and id = $2');
export const placeLight = prepared(
  'place',
  'update light_help set in_place_at = $3, in_place_by_name = $4 where tenant_id = $1 and id = $2',
);
export const askAgain = prepared(
  'ask-again',
  'update light_help set follow_up_on = $3 where tenant_id = $1 and id = $2',
);
/** Not in place yet, or to be asked about now; the relation wall leaves only those whom the office sees. */
export const lightInUnits = prepared(
  'in-units',
  `select ${columns}, p.first_name || ' ' || p.last_name as "personName"
    from ${joins} join person p on p.tenant_id = l.tenant_id and p.id = l.person_id
    where l.unit_id = any ($1::uuid[]) and l.ended_at is null and (l.in_place_at is null or l.follow_up_on <= $2::date)
    order by l.in_place_at is not null, l.taken_at, l.id`,
);
export interface LightWorkRow extends LightRow {
  readonly personName: string;
}
export const endLightAtDeath = prepared(
  'end-at-death',
  'update light_help set ended_at = $3, ended_by = $4 where tenant_id = $1 and person_id = $2 and ended_at is null',
);
export const liveAgain = prepared(
  'live-again',
  'update light_help set ended_at = null, ended_by = null where tenant_id = $1 and person_id = $2 and ended_by = $3',
);
