import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `house-${name}`, text };
}

export const addPlace = prepared(
  'add-place',
  `insert into care_place (tenant_id, id, unit_id, name, use, service_types) values ($1, $2, $3, $4, $5, array[$6::text])
    on conflict do nothing returning id`,
);
export const isNameTaken = prepared(
  'is-name-taken',
  'select 1 from care_place where tenant_id = $1 and unit_id = $2 and name = $3 and id <> $4',
);
export const setName = prepared('set-name', 'update care_place set name = $3 where tenant_id = $1 and id = $2');

export const addClosing = prepared(
  'add-closing',
  'insert into place_closing (tenant_id, id, reason, closed_at, closed_by, closed_by_name) values ($1, $2, $3, $4, $5, $6)',
);
export const onePlaceClosing = prepared(
  'one-closing',
  `select b.tenant_id as "tenantId", b.id, b.place_id as "placeId", lower(b.during)::text as "fromOn", upper(b.during)::text as "untilOn", b.state
    from place_closing k join place_booking b on b.tenant_id = k.tenant_id and b.id = k.id where k.id = $1`,
);
export interface ClosingRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly placeId: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly state: 'closed' | 'cancelled';
}

/** Somebody else has the room on one of the days. */
export const isTakenByOther = prepared(
  'is-taken-by-other',
  `select 1 from place_booking where tenant_id = $1 and place_id = $2 and id <> $3 and state <> 'cancelled'
    and during && daterange($4::date, $5::date) limit 1`,
);
export const setDuring = prepared(
  'set-during',
  'update place_booking set during = daterange($3::date, $4::date) where tenant_id = $1 and id = $2',
);
export const setMovedIn = prepared(
  'set-moved-in',
  `update place_stay set moved_in_on = $3, moved_in_at = $4, moved_in_by = $5, moved_in_by_name = $6 where tenant_id = $1 and id = $2`,
);
export const setLeft = prepared(
  'set-left',
  'update place_stay set left_on = $3, left_by_name = $4 where tenant_id = $1 and id = $2',
);
/** The decided help has come about; set once. */
export const placeEffected = prepared(
  'effected',
  `update decided_service set effected_on = $3::date where tenant_id = $1 and id = $2 and is_granted and effected_on is null`,
);
export const addMovedStay = prepared(
  'add-moved-stay',
  `insert into place_stay (tenant_id, id, person_id, service_type, waiting_id, made_at, made_by, made_by_name, moved_in_on, moved_in_at,
      moved_in_by, moved_in_by_name, from_stay_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $6, $7, $8, $10)`,
);
