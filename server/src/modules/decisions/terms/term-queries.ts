import type { LocalText } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Rung, Term } from './term.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `terms-${name}`, text };
}

const columns = `s.id as "lineId", s.tenant_id as "tenantId", s.person_id as "personId", s.service_type as "serviceType",
  s.ends_on::text as "endsOn", s.end_set_by as "endSetBy", d.application_id as "applicationId", d.reference, a.unit_id as "unitId"`;
const joins = `decided_service s join service_decision d on d.tenant_id = s.tenant_id and d.id = s.decision_id
  join application a on a.tenant_id = d.tenant_id and a.id = d.application_id`;
const open = `s.is_granted and s.right_to = 'help' and s.end_set_by is null and a.state not in ('withdrawn', 'stopped')`;

export interface TermRow extends Row, Term {
  readonly lineId: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly serviceType: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly unitId: string;
}

/** Help whose last day is near or gone and that nobody has ended; nobody is rung about the dead. */
export const termsNear = prepared(
  'near',
  `select ${columns}, r.about_on::text as "aboutOn", r.office_on::text as "officeOn", r.head_on::text as "headOn"
    from ${joins} join person p on p.tenant_id = s.tenant_id and p.id = s.person_id and p.died_on is null
    left join term_ring r on r.tenant_id = s.tenant_id and r.line_id = s.id
    where s.tenant_id = $1 and ${open} and s.ends_on <= $2::date order by s.ends_on, s.id`,
);
export interface NearRow extends TermRow {
  readonly aboutOn: string | null;
  readonly officeOn: Rung['officeOn'];
  readonly headOn: Rung['headOn'];
}
export const saveRing = prepared(
  'save-ring',
  `insert into term_ring (tenant_id, line_id, person_id, about_on, office_on, head_on) values ($1, $2, $3, $4, $5, $6)
    on conflict (tenant_id, line_id) do update set about_on = excluded.about_on, office_on = excluded.office_on, head_on = excluded.head_on`,
);

/** For the office: the same, of persons in sight, with what it is called. */
export const termsOfOffices = prepared(
  'of-offices',
  `select ${columns}, p.first_name || ' ' || p.last_name as "personName", called.label
    from ${joins} join person p on p.tenant_id = s.tenant_id and p.id = s.person_id and p.died_on is null
    left join lateral (select t.label from service_type t where t.tenant_id = s.tenant_id and t.code = s.service_type
      order by t.valid_from desc limit 1) called on true
    where s.tenant_id = $1 and a.unit_id = any ($2::uuid[]) and ${open} and s.ends_on <= $3::date order by s.ends_on, s.id limit 300`,
);
export interface OfficeTermRow extends TermRow {
  readonly personName: string;
  readonly label: LocalText | null;
}
export const lockTerm = prepared(
  'lock',
  `select ${columns} from ${joins} where s.id = $1 and s.is_granted and s.right_to = 'help' for update of s`,
);
export const setEnd = prepared(
  'set-end',
  `update decided_service set end_set_by = 'person', ends_on = greatest(ends_on, $3::date) where tenant_id = $1 and id = $2`,
);
export const addTermEnd = prepared(
  'add-end',
  `insert into term_end (tenant_id, line_id, person_id, because, said_by, said_by_name, said_at) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (tenant_id, line_id) do update set because = excluded.because, said_by = excluded.said_by,
      said_by_name = excluded.said_by_name, said_at = excluded.said_at`,
);
