import type { DeviceFault, TechnicalKind, VisitMark } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `technical-${name}`, text };
}

/** A case as it is shown. */
export interface CaseRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly version: number;
  readonly placeName: string;
  readonly kind: TechnicalKind;
  readonly state: 'open' | 'taken' | 'handled';
  readonly ownerId: string;
  readonly ownerKind: 'desk' | 'technical';
  readonly ownerName: string;
  readonly deskId: string | null;
  readonly teamId: string | null;
  readonly deviceId: string | null;
  readonly cid: string | null;
  readonly model: string | null;
  readonly sender: string | null;
  readonly areaName: string | null;
  readonly outageBy: 'area' | 'model' | 'reception' | null;
  readonly outageOf: string | null;
  readonly outage: { readonly devices: number; readonly silent: number } | null;
  readonly faults: DeviceFault[];
  readonly dueAt: Date;
  readonly sinceAt: Date;
  readonly openedAt: Date;
  readonly lastAt: Date;
  readonly times: number;
  readonly backAt: Date | null;
  readonly isAway: boolean;
  readonly takenBy: string | null;
  readonly takenByName: string | null;
  readonly note: string | null;
}

const columns = `c.tenant_id as "tenantId", c.id, c.version, t.name as "placeName", c.kind, c.state, c.owner_id as "ownerId",
    case when c.owner_id = c.team_id then 'technical' else 'desk' end as "ownerKind", coalesce(u.name, '') as "ownerName", c.desk_id as "deskId",
    c.team_id as "teamId", c.device_id as "deviceId", c.cid, d.model, c.sender, a.name as "areaName", c.outage_by as "outageBy",
    case when c.outage_by = 'area' then a.name else c.outage_of end as "outageOf",
    case when c.kind = 'outage' then (select jsonb_build_object('devices', count(*), 'silent', count(*) filter (where o.back_at is null))
      from outage_device o where o.tenant_id = c.tenant_id and o.case_id = c.id) end as outage,
    c.faults, c.due_at as "dueAt", c.since_at as "sinceAt", c.opened_at as "openedAt", c.last_at as "lastAt", c.times, c.back_at as "backAt",
    c.is_away as "isAway", c.taken_by as "takenBy", c.taken_by_name as "takenByName", c.note`;
const joins = `join tenant t on t.id = c.tenant_id left join unit u on u.id = c.owner_id
    left join device d on d.tenant_id = c.tenant_id and d.id = c.device_id
    left join area a on a.tenant_id = c.tenant_id and a.id = c.area_id`;

const open = prepared(
  'open',
  `select ${columns} from technical_case c ${joins}
    where c.state <> 'handled' and (c.desk_id = any ($1::uuid[]) or c.team_id = any ($1::uuid[])) order by c.due_at, c.id limit 500`,
);
/** Open cases that one of the units may see to. */
export function openCases(tx: Transaction, unitIds: readonly string[]): Promise<CaseRow[]> {
  return tx.rows<CaseRow>(open, [unitIds]);
}

const one = prepared('one', `select ${columns} from technical_case c ${joins} where c.id = $1`);
export async function findCase(tx: Transaction, caseId: string): Promise<CaseRow | undefined> {
  return (await tx.rows<CaseRow>(one, [caseId]))[0];
}

const lock = prepared('lock', 'select id from technical_case where id = $1 for update');
/** The case as it is and stays until the transaction ends: of two who act at once the second sees what the first did. */
export async function holdCase(tx: Transaction, caseId: string): Promise<CaseRow | undefined> {
  await tx.rows(lock, [caseId]);
  return findCase(tx, caseId);
}

/** A person of a case, beside what `people` knows of her. */
export interface CasePersonRow extends Row {
  readonly tenantId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly marks: VisitMark[];
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly mustVisitBy: string | null;
  readonly rangAt: Date | null;
  readonly rangBy: string | null;
  readonly reachedAt: Date | null;
  readonly visitedAt: Date | null;
  readonly visitedBy: string | null;
  readonly toldAt: Date | null;
}
const people = prepared(
  'people',
  `select p.tenant_id as "tenantId", p.case_id as "caseId", p.person_id as "personId", p.marks, p.unit_id as "unitId", u.name as "unitName",
      p.must_visit_by_name as "mustVisitBy", p.rang_at as "rangAt", p.rang_by_name as "rangBy", p.reached_at as "reachedAt",
      p.visited_at as "visitedAt", p.visited_by_name as "visitedBy", p.told_at as "toldAt"
    from technical_case_person p left join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where p.case_id = any ($1::uuid[]) order by p.case_id, p.person_id`,
);
/** Those of the cases whom the reader may see. */
export function peopleOfCases(tx: Transaction, caseIds: readonly string[]): Promise<CasePersonRow[]> {
  return caseIds.length === 0 ? Promise.resolve([]) : tx.rows<CasePersonRow>(people, [caseIds]);
}

const happenings = prepared(
  'happenings',
  `select at, what, who_name as who, detail from technical_happening where tenant_id = $1 and case_id = $2 order by at, id`,
);
export interface HappeningRow extends Row {
  readonly at: Date;
  readonly what: string;
  readonly who: string | null;
  readonly detail: string | null;
}
export function happeningsOf(tx: Transaction, tenantId: string, caseId: string): Promise<HappeningRow[]> {
  return tx.rows<HappeningRow>(happenings, [tenantId, caseId]);
}

const earlier = prepared(
  'earlier',
  `select kind, opened_at as "openedAt", handled_at as "handledAt", note from technical_case
    where tenant_id = $1 and device_id = $2 and id <> $3 and state = 'handled' order by opened_at desc limit 10`,
);
export interface EarlierRow extends Row {
  readonly kind: TechnicalKind;
  readonly openedAt: Date;
  readonly handledAt: Date;
  readonly note: string | null;
}
export function earlierCases(
  tx: Transaction,
  tenantId: string,
  deviceId: string,
  besides: string,
): Promise<EarlierRow[]> {
  return tx.rows<EarlierRow>(earlier, [tenantId, deviceId, besides]);
}

const areas = prepared(
  'areas',
  `select t.name as "placeName", a.name as "areaName", c.heard, c.silent, c.unsupervised, c.counted_at as "countedAt"
    from area_contact c join area a on a.tenant_id = c.tenant_id and a.id = c.area_id join tenant t on t.id = c.tenant_id
    where c.tenant_id = any ($1::uuid[]) order by t.sort, t.name, a.name`,
);
export interface AreaRow extends Row {
  readonly placeName: string;
  readonly areaName: string;
  readonly heard: number;
  readonly silent: number;
  readonly unsupervised: number;
  readonly countedAt: Date;
}
export function areaContacts(tx: Transaction, tenantIds: readonly string[]): Promise<AreaRow[]> {
  return tx.rows<AreaRow>(areas, [tenantIds]);
}

const outages = prepared(
  'outages-of-units',
  `select ${columns} from technical_case c ${joins} where c.kind = 'outage' and c.state <> 'handled'
    and c.id in (select p.case_id from technical_case_person p where p.unit_id = any ($1::uuid[])) order by c.due_at, c.id`,
);
/** Open outages with people on the list of one of the units. */
export function outagesOfUnits(tx: Transaction, unitIds: readonly string[]): Promise<CaseRow[]> {
  return tx.rows<CaseRow>(outages, [unitIds]);
}
