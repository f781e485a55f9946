import type { CaseTeam, TeamProfession } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `requests-team-${name}`, text };
}

const columns = `t.tenant_id as "tenantId", t.id as "caseTeamId", t.unit_id as "unitId", t.name, t.version,
  (select count(*)::int from application a where a.tenant_id = t.tenant_id and a.team_id = t.id
    and a.state in ('received', 'taken', 'mapped')) as "openCases",
  coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'profession', m.profession, 'name',
      case when s.is_protected then '#' || upper(right(s.id::text, 6)) else s.first_name || ' ' || s.last_name end)
      order by s.first_name, s.last_name, s.id)
    from case_team_member m join staff s on s.tenant_id = m.tenant_id and s.id = m.staff_id
    where m.tenant_id = t.tenant_id and m.team_id = t.id), '[]') as members`;

export interface TeamRow extends Row, Omit<CaseTeam, 'isMine'> {
  readonly tenantId: string;
  readonly version: number;
}
export const teamsOfUnits = prepared(
  'of-units',
  `select ${columns} from case_team t where t.tenant_id = $1 and t.unit_id = any ($2::uuid[]) and t.retired_at is null
    order by lower(t.name), t.id`,
);
/** Alone: of two who change it at once the second sees what the first made of it. */
export const lockTeam = prepared(
  'lock',
  `select id from case_team where tenant_id = $1 and id = $2 and unit_id = any ($3::uuid[]) and retired_at is null for update`,
);
/** A name that another team of the office has adds nothing. */
export const addTeam = prepared(
  'add',
  `insert into case_team (tenant_id, id, unit_id, name, made_at, made_by_name) values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing returning id`,
);
export const isNameTaken = prepared(
  'name-taken',
  `select id from case_team where tenant_id = $1 and unit_id = $2 and lower(name) = lower($3) and retired_at is null
    and id is distinct from $4`,
);
export const renameTeam = prepared(
  'rename',
  'update case_team set name = $3, version = version + 1 where tenant_id = $1 and id = $2',
);
export const clearMembers = prepared('clear', 'delete from case_team_member where tenant_id = $1 and team_id = $2');
export const addMember = prepared(
  'member',
  'insert into case_team_member (tenant_id, team_id, staff_id, profession) values ($1, $2, $3, $4)',
);
export const retireTeam = prepared(
  'retire',
  'update case_team set retired_at = $3, retired_by_name = $4, version = version + 1 where tenant_id = $1 and id = $2',
);
export const assignTeam = prepared(
  'assign',
  'update application set team_id = $3, version = version + 1 where tenant_id = $1 and id = $2',
);

export const memberOfCase = prepared(
  'member-of-case',
  `select m.staff_id from application a join case_team_member m on m.tenant_id = a.tenant_id and m.team_id = a.team_id
    where a.tenant_id = $1 and a.id = $2 and m.staff_id = $3`,
);

/** The name of each team that cases are with, and whether one is in it; a retired one keeps its name. */
export const teamNames = prepared(
  'names',
  `select t.id as "caseTeamId", t.name, exists (select from case_team_member m
      where m.tenant_id = t.tenant_id and m.team_id = t.id and m.staff_id = $2) as "isMine"
    from case_team t where t.id = any ($1::uuid[])`,
);
export interface TeamName extends Row {
  readonly caseTeamId: string;
  readonly name: string;
  readonly isMine: boolean;
}

export interface NewMember {
  readonly staffId: string;
  readonly profession: TeamProfession;
}
