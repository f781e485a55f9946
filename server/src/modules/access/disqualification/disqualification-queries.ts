import type { DisqualificationGround } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `disqualification-${name}`, text };
}

/** Nothing comes back where it is said already. */
export const addDisqualification = prepared(
  'add',
  `insert into disqualification (tenant_id, id, person_id, staff_id, staff_name, ground, words, said_by, said_by_name, said_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (tenant_id, person_id, staff_id) where ended_at is null do nothing returning id`,
);
const columns = `d.id, d.tenant_id as "tenantId", d.staff_id as "staffId", d.staff_name as "staffName", d.person_id as "personId",
  p.first_name || ' ' || p.last_name as "personName", d.ground, d.words, d.said_by as "saidBy", d.said_by_name as "saidByName",
  d.said_at as "saidAt", d.ended_at as "endedAt", d.ended_by_name as "endedByName", d.ended_because as "endedBecause"`;
const from = 'from disqualification d join person p on p.tenant_id = d.tenant_id and p.id = d.person_id';
/** Those that stand, then those that ended last; the relation wall leaves persons of my office. */
export const disqualificationsInSight = prepared(
  'in-sight',
  `select ${columns} ${from} where d.tenant_id = $1 order by d.ended_at is not null, coalesce(d.ended_at, d.said_at) desc, d.id limit 200`,
);
export const oneDisqualification = prepared('one', `select ${columns} ${from} where d.id = $1`);
export const endDisqualification = prepared(
  'end',
  `update disqualification set ended_at = $3, ended_by = $4, ended_by_name = $5, ended_because = $6
    where tenant_id = $1 and id = $2 and ended_at is null returning id`,
);
export interface DisqualificationRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly personId: string;
  readonly personName: string;
  readonly ground: DisqualificationGround;
  readonly words: string | null;
  readonly saidBy: string;
  readonly saidByName: string;
  readonly saidAt: Date;
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
  readonly endedBecause: string | null;
}
