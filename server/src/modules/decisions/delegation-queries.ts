import type { DelegationScope } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `decisions-delegation-${name}`, text };
}

export const delegations = prepared(
  'all',
  `select id, staff_id as "staffId", staff_name as "staffName", scopes, starts_on::text as "startsOn", ends_on::text as "endsOn",
      given_by_name as "givenByName", given_at as "givenAt" from delegation where tenant_id = $1
    order by ends_on desc, staff_name, id limit 200`,
);
export interface DelegationRow extends Row {
  readonly id: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly scopes: DelegationScope[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly givenByName: string;
  readonly givenAt: Date;
}
/** Those who work in an office that decides, now. */
export const staffOfOffices = prepared(
  'staff',
  `select distinct s.id, s.first_name || ' ' || s.last_name as name from staff s
      join assignment a on a.tenant_id = s.tenant_id and a.staff_id = s.id join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id
    where s.tenant_id = $1 and u.kind = 'assessment' and a.role in ('assessor', 'lead') and a.starts_at <= $2
      and (a.ends_at is null or a.ends_at > $2) order by name, s.id`,
);
export const addDelegation = prepared(
  'add',
  `insert into delegation (tenant_id, id, staff_id, staff_name, scopes, starts_on, ends_on, given_by, given_by_name, given_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
/** The day before today, so that it is no longer live today; a delegation that never began ends before it. */
export const endDelegation = prepared(
  'end',
  `update delegation set ends_on = $3::date - 1 where tenant_id = $1 and id = $2 and ends_on >= $3::date returning id`,
);
export const scopesOf = prepared(
  'scopes',
  `select distinct unnest(scopes) as scope from delegation where tenant_id = $1 and staff_id = $2 and starts_on <= $3::date
      and ends_on >= $3::date`,
);
export const lookOf = prepared(
  'look-of',
  `select version, looked_by as "lookedBy", looked_by_name as "byName", looked_at as at, is_yes as "isYes", words from second_look
    where tenant_id = $1 and application_id = $2 order by version desc limit 1`,
);
export interface LookRow extends Row {
  readonly version: number;
  readonly lookedBy: string;
  readonly byName: string;
  readonly at: Date;
  readonly isYes: boolean;
  readonly words: string | null;
}
export const addLook = prepared(
  'add-look',
  `insert into second_look (tenant_id, application_id, version, person_id, looked_by, looked_by_name, looked_at, is_yes, words)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning version`,
);
