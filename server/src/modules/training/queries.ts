import type { Course } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `training-${name}`, text };
}

export interface QualificationRow extends Row {
  readonly id: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly course: Course;
  readonly passedOn: string;
  readonly untilOn: string | null;
  readonly notedAt: Date;
  readonly notedBy: string;
  readonly takenBackAt: Date | null;
}
const shown = `select q.id, q.staff_id as "staffId", q.course, q.passed_on::text as "passedOn", q.until_on::text as "untilOn",
    q.noted_at as "notedAt", q.noted_by_name as "notedBy", q.taken_back_at as "takenBackAt",
    case when s.is_protected then '#' || upper(right(s.id::text, 6)) else s.first_name || ' ' || s.last_name end as "staffName"
  from qualification q join staff s on s.tenant_id = q.tenant_id and s.id = q.staff_id`;
export const standing = prepared(
  'standing',
  `${shown} where q.tenant_id = $1 and q.taken_back_at is null order by q.course, "staffName", q.passed_on desc, q.id`,
);
export const oneQualification = prepared('one', `${shown} where q.id = $1`);
export const addQualification = prepared(
  'add',
  `insert into qualification (tenant_id, id, staff_id, course, passed_on, until_on, noted_at, noted_by, noted_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const takeBack = prepared(
  'take-back',
  'update qualification set taken_back_at = $3, taken_back_because = $4 where tenant_id = $1 and id = $2 and taken_back_at is null returning id',
);

export interface PassedRow extends Row {
  readonly staffId: string;
  readonly name: string;
  readonly course: Course;
}
/** Courses that count on a day, each once for each who has passed it and works here now. */
export const passedOnDay = prepared(
  'passed',
  `select distinct q.staff_id as "staffId", q.course,
      case when s.is_protected then '#' || upper(right(s.id::text, 6)) else s.first_name || ' ' || s.last_name end as name
    from qualification q join staff s on s.tenant_id = q.tenant_id and s.id = q.staff_id
    where q.tenant_id = $1 and q.taken_back_at is null and q.passed_on <= $2 and (q.until_on is null or q.until_on >= $2)
      and exists (select from assignment a where a.tenant_id = s.tenant_id and a.staff_id = s.id and a.starts_at <= $3
        and (a.ends_at is null or a.ends_at > $3))
    order by q.course, name, "staffId"`,
);

export interface ColleagueRow extends Row {
  readonly staffId: string;
  readonly name: string;
  readonly unitName: string;
}
/** Everybody who works in the municipality now, with one unit. */
export const workingHere = prepared(
  'working-here',
  `select s.id as "staffId", case when s.is_protected then '#' || upper(right(s.id::text, 6)) else s.first_name || ' ' || s.last_name end as name,
      min(u.name) as "unitName"
    from assignment a join staff s on s.tenant_id = a.tenant_id and s.id = a.staff_id
      join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id
    where a.tenant_id = $1 and a.starts_at <= $2 and (a.ends_at is null or a.ends_at > $2)
    group by s.tenant_id, s.id, s.first_name, s.last_name, s.is_protected order by name, s.id`,
);
