import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `visits-helpers-${name}`, text };
}

export interface ContactRow extends Row {
  readonly id: string;
  readonly unitId: string;
  readonly staffId: string;
  readonly namedAt: Date;
  readonly namedByName: string;
}

/** The one named for her now; none when nobody is. */
export const contactOf = prepared(
  'contact',
  `select id, unit_id as "unitId", staff_id as "staffId", named_at as "namedAt", named_by_name as "namedByName"
    from contact_carer where person_id = $1 and ended_at is null`,
);
export const endContact = prepared(
  'end-contact',
  `update contact_carer set ended_at = $3, ended_by_name = $4 where tenant_id = $1 and person_id = $2 and ended_at is null returning id`,
);
export const addContact = prepared(
  'add-contact',
  `insert into contact_carer (tenant_id, id, person_id, unit_id, staff_id, named_at, named_by, named_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
);
/** The units that come to her around these days, the one that comes most first. */
export const unitsAround = prepared(
  'units',
  `select unit_id as "unitId" from visit where person_id = $1 and day_on between $2 and $3 group by unit_id order by count(*) desc, unit_id limit 1`,
);
/** Whether anybody may be named for her any more; of two who name at once the index lets one. */
export const lives = prepared(
  'lives',
  `select tenant_id as "tenantId", died_on is not null as "isDead" from person where id = $1`,
);
