import type { AssessmentPart, TeamProfession } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `assessments-team-${name}`, text };
}

export interface MemberRow extends Row {
  readonly staffId: string;
  readonly name: string;
  readonly profession: TeamProfession;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly doneAt: Date | null;
  readonly excusedBecause: string | null;
  readonly excusedBy: string | null;
}

export interface WritingRow extends Row {
  readonly part: AssessmentPart;
  readonly staffId: string;
  readonly name: string;
  readonly at: Date;
  readonly version: number;
}

export const membersOf = prepared(
  'members',
  `select staff_id as "staffId", name, profession, invited_by_name as "invitedBy", invited_at as "invitedAt", done_at as "doneAt",
      excused_because as "excusedBecause", excused_by_name as "excusedBy"
    from assessment_member where tenant_id = $1 and application_id = $2 order by invited_at, staff_id`,
);
export const addMember = prepared(
  'add',
  `insert into assessment_member (tenant_id, application_id, staff_id, person_id, name, profession, invited_by_name, invited_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning staff_id`,
);
export const sayDone = prepared(
  'done',
  'update assessment_member set done_at = $4 where tenant_id = $1 and application_id = $2 and staff_id = $3 returning staff_id',
);
export const excuse = prepared(
  'excuse',
  `update assessment_member set excused_because = $4, excused_by_name = $5, excused_at = $6
    where tenant_id = $1 and application_id = $2 and staff_id = $3 returning staff_id`,
);
export const writingsOf = prepared(
  'writings',
  `select part, staff_id as "staffId", name, at, version from assessment_writing
    where tenant_id = $1 and assessment_id = $2 order by at desc, part, staff_id`,
);
export const noteWriting = prepared(
  'note-writing',
  `insert into assessment_writing (tenant_id, assessment_id, part, staff_id, person_id, name, at, version)
    select $1, $2, part, $4, $5, $6, $7, $8 from unnest($3::text[]) as part
    on conflict (tenant_id, assessment_id, part, staff_id) do update set name = excluded.name, at = excluded.at, version = excluded.version`,
);

export interface InvitedRow extends Row {
  readonly tenantId: string;
  readonly applicationId: string;
  readonly personId: string;
  readonly invitedBy: string;
  readonly invitedAt: Date;
}
/** Row security leaves only those about persons that the asker has a live relation to. */
export const invitedTo = prepared(
  'invited',
  `select m.tenant_id as "tenantId", m.application_id as "applicationId", m.person_id as "personId", m.invited_by_name as "invitedBy",
      m.invited_at as "invitedAt"
    from assessment_member m
    where m.tenant_id = $1 and m.staff_id = $2 and m.done_at is null and m.excused_at is null
      and not exists (select from assessment s where s.tenant_id = m.tenant_id and s.application_id = m.application_id and s.state = 'completed')
    order by m.invited_at, m.application_id`,
);
