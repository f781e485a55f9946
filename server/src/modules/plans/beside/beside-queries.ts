import type { PlanPartKind } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `plans-beside-${name}`, text };
}

export interface PartRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly planId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly isActive: boolean;
  readonly kind: PlanPartKind;
  readonly who: string;
  readonly relativeId: string | null;
  readonly what: string;
  readonly agreedWith: string;
  readonly agreedOn: string;
  readonly ifGone: string;
  readonly addedByName: string;
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
  readonly endedAs: 'self' | 'relative' | 'staff' | null;
  readonly endedBecause: string | null;
  readonly followedAt: Date | null;
  readonly followedByName: string | null;
  readonly followedWords: string | null;
  readonly version: number;
}
const partColumns = `b.tenant_id as "tenantId", b.id, b.plan_id as "planId", b.person_id as "personId", c.unit_id as "unitId",
    c.state = 'active' as "isActive", b.kind, b.who, b.relative_person_id as "relativeId", b.what, b.agreed_with as "agreedWith",
    b.agreed_on::text as "agreedOn", b.if_gone as "ifGone", b.added_by_name as "addedByName", b.ended_at as "endedAt",
    b.ended_by_name as "endedByName", b.ended_as as "endedAs", b.ended_because as "endedBecause", b.followed_at as "followedAt",
    b.followed_by_name as "followedByName", b.followed_words as "followedWords", b.version`;
const fromPart = 'from plan_part b join care_plan c on c.tenant_id = b.tenant_id and c.id = b.plan_id';
/** Those that go on, and those that ended lately or that nobody has seen to. */
export const partsOf = prepared(
  'parts-of',
  `select ${partColumns} ${fromPart} where b.person_id = $1 and (b.ended_at is null or b.followed_at is null or b.ended_at > $2)
    order by b.ended_at is not null, b.kind = 'device', b.kind = 'volunteer', b.agreed_on, b.id`,
);
export const onePart = prepared('one-part', `select ${partColumns} ${fromPart} where b.id = $1 for update of b`);
/** Ended, of plans that go on, and nobody has seen to what falls away. */
export const fallenIn = prepared(
  'fallen-in',
  `select ${partColumns} ${fromPart} join person p on p.tenant_id = b.tenant_id and p.id = b.person_id
    where c.unit_id = any ($1::uuid[]) and c.state = 'active' and b.ended_at is not null and b.followed_at is null and p.died_on is null
    order by b.ended_at, b.id limit 200`,
);
export const addPart = prepared(
  'add-part',
  `insert into plan_part (tenant_id, id, plan_id, person_id, kind, who, relative_person_id, what, agreed_with, agreed_on, if_gone,
      added_by, added_by_name, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);
export const endPart = prepared(
  'end-part',
  `update plan_part set ended_at = $3, ended_by_name = $4, ended_as = $5, ended_because = $6, version = version + 1
    where tenant_id = $1 and id = $2`,
);
export const followPart = prepared(
  'follow-part',
  `update plan_part set followed_at = $3, followed_by_name = $4, followed_words = $5, version = version + 1
    where tenant_id = $1 and id = $2`,
);
/** Those who follow her by a log-in, as she knows them. */
export const relativesOf = prepared(
  'relatives-of',
  `select distinct on (relative_person_id) relative_person_id as "personId", name from relative
    where person_id = $1 and relative_person_id is not null order by relative_person_id, call_order`,
);

export interface CoordinatorRow extends Row {
  readonly planId: string;
  readonly personId: string;
  readonly staffId: string;
  readonly name: string;
  readonly namedAt: Date;
  readonly namedByName: string;
  readonly endedAt: Date | null;
}
const coordinatorColumns = `plan_id as "planId", person_id as "personId", staff_id as "staffId", staff_name as name, named_at as "namedAt",
    named_by_name as "namedByName", ended_at as "endedAt"`;
export const coordinatorsOf = prepared(
  'coordinators-of',
  `select ${coordinatorColumns} from plan_coordinator where person_id = $1 order by named_at desc, id desc limit 50`,
);
export const coordinatorsNow = prepared(
  'coordinators-now',
  `select ${coordinatorColumns} from plan_coordinator where plan_id = any ($1::uuid[]) and ended_at is null`,
);
export const endCoordinator = prepared(
  'end-coordinator',
  `update plan_coordinator set ended_at = $3, ended_by_name = $4 where tenant_id = $1 and plan_id = $2 and ended_at is null`,
);
export const addCoordinator = prepared(
  'add-coordinator',
  `insert into plan_coordinator (tenant_id, id, plan_id, person_id, staff_id, staff_name, named_at, named_by, named_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
