import type { DeviceFault, TechnicalKind } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `technical-${name}`, text };
}

/** The desk that answers for a municipality, its technical team, and when that is there. */
export interface UnitsRow extends Row {
  readonly country: 'NO' | 'SE';
  readonly zone: string;
  readonly deskId: string | null;
  /** The municipality or centre that the desk belongs to. */
  readonly deskTenantId: string | null;
  readonly teamId: string | null;
  readonly openFrom: string | null;
  readonly openTo: string | null;
}
const units = prepared(
  'units',
  `select t.country, t.time_zone as zone, desk.id as "deskId", desk.tenant_id as "deskTenantId", team.id as "teamId", to_char(team.open_from, 'HH24:MI') as "openFrom",
      to_char(team.open_to, 'HH24:MI') as "openTo"
    from tenant t
    left join lateral (select u.id, u.tenant_id from unit u
      left join centre_service s on s.tenant_id = u.tenant_id and s.served_tenant_id = t.id and s.starts_at <= $2
        and (s.ends_at is null or s.ends_at > $2)
      where u.kind = 'desk' and (s.tenant_id is not null or u.tenant_id = t.id) order by s.tenant_id is not null desc, u.id limit 1) desk on true
    left join lateral (select u.* from unit u where u.tenant_id = t.id and u.kind = 'technical' order by u.name, u.id limit 1) team on true
    where t.id = $1`,
);
export async function unitsFor(tx: Transaction, tenantId: string): Promise<UnitsRow | undefined> {
  return (await tx.rows<UnitsRow>(units, [tenantId, tx.at]))[0];
}

export interface NewCase {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: TechnicalKind;
  readonly deviceId: string | null;
  readonly cid: string | null;
  readonly sender: string | null;
  readonly areaId: string | null;
  readonly outageBy: 'area' | 'model' | 'reception' | null;
  readonly outageOf: string | null;
  readonly faults: readonly DeviceFault[];
  readonly ownerId: string;
  readonly deskId: string | null;
  readonly teamId: string | null;
  readonly dueAt: Date;
  readonly sinceAt: Date;
}

const insert = prepared(
  'insert',
  `insert into technical_case (tenant_id, id, kind, device_id, cid, sender, area_id, outage_by, outage_of, faults, owner_id, desk_id, team_id,
      due_at, since_at, opened_at, last_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16) on conflict do nothing returning id`,
);
/** False when the same is open already. */
export async function insertCase(tx: Transaction, of: NewCase): Promise<boolean> {
  const values = [
    ...[of.tenantId, of.id, of.kind, of.deviceId, of.cid, of.sender, of.areaId, of.outageBy, of.outageOf, of.faults],
    ...[of.ownerId, of.deskId, of.teamId, of.dueAt, of.sinceAt, tx.at],
  ];
  return (await tx.rows(insert, values)).length > 0;
}

const join = prepared(
  'join',
  `update technical_case c set times = times + 1, last_at = $4, back_at = null, version = version + 1,
      faults = array(select distinct f from unnest(c.faults || $5::text[]) f order by f)
    where tenant_id = $1 and kind = $2 and state <> 'handled'
      and case when $2 = 'unknown-device' then sender = $6 and desk_id = $7 else device_id = $3 end returning id`,
);
/** The open case of the same kind about the same thing; said once more. */
export async function joinCase(tx: Transaction, of: NewCase): Promise<string | null> {
  const values = [of.tenantId, of.kind, of.deviceId, tx.at, of.faults, of.sender, of.deskId];
  return (await tx.rows<{ id: string }>(join, values))[0]?.id ?? null;
}

const happening = prepared(
  'happening',
  `insert into technical_happening (tenant_id, id, case_id, at, received_at, what, who_id, who_name, detail)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export interface NewHappening {
  readonly tenantId: string;
  readonly id: string;
  readonly caseId: string;
  readonly what: string;
  readonly at?: Date;
  readonly who?: { readonly id: string; readonly name: string };
  readonly detail?: string | undefined;
}
export async function addHappening(tx: Transaction, of: NewHappening): Promise<void> {
  const { tenantId, id, caseId, what, at = tx.at, who, detail } = of;
  await tx.rows(happening, [tenantId, id, caseId, at, tx.at, what, who?.id ?? null, who?.name ?? null, detail ?? null]);
}

// Those who live where the device stands. Where somebody hides she is on the list of those who help her anyway, and else of the desk alone.
// What is known of each that bears on whom to visit is written down as it is now.
const attach = prepared(
  'attach-people',
  `insert into technical_case_person (tenant_id, case_id, person_id, device_id, home_id, unit_id, marks)
    select distinct on (p.id) $1::uuid, $2::uuid, p.id, d.id, l.home_id, case when $5::boolean and (p.protection = 'none' or care.helps) then care.unit_id end,
      array_remove(array[
        case when p.phone is null then 'no-other-phone' end,
        case when (select count(*) from residency o join person q on q.tenant_id = o.tenant_id and q.id = o.person_id and q.died_on is null
          where o.tenant_id = $1 and o.home_id = l.home_id and o.starts_on <= $4::timestamptz::date
            and (o.ends_on is null or o.ends_on > $4::timestamptz::date)) = 1 then 'lives-alone' end,
        case when exists (select from hazard z where z.tenant_id = $1 and z.person_id = p.id
          and (z.ends_on is null or z.ends_on >= $4::timestamptz::date)) then 'hazard' end,
        case when d.fell_at > $4::timestamptz - interval '90 days' then 'fell-lately' end], null)
    from device d
    join placement l on l.tenant_id = d.tenant_id and l.device_id = d.id and l.starts_at <= $4 and (l.ends_at is null or l.ends_at > $4)
    join home h on h.tenant_id = l.tenant_id and h.id = l.home_id
    join residency r on r.tenant_id = l.tenant_id and r.home_id = l.home_id and r.starts_on <= $4::timestamptz::date
      and (r.ends_on is null or r.ends_on > $4::timestamptz::date)
    join person p on p.tenant_id = r.tenant_id and p.id = r.person_id and p.died_on is null
    left join lateral (
      select u.id as unit_id, g.id is not null as helps from unit u
      left join access_grant g on g.tenant_id = u.tenant_id and g.subject_id = u.id and g.person_id = p.id and g.basis = 'in-care'
        and g.starts_at <= $4 and g.lives_until > $4
      where u.tenant_id = $1 and u.kind = 'home-care' and (g.id is not null or u.area_id = h.area_id or u.area_id is null)
      order by g.id is not null desc, u.area_id = h.area_id desc nulls last, u.id limit 1) care on true
    where d.tenant_id = $1 and d.id = any ($3::uuid[])
    order by p.id, l.starts_at desc
    on conflict do nothing returning person_id as "personId", unit_id as "unitId"`,
);
export interface Attached extends Row {
  readonly personId: string;
  /** The unit that has her on its list in an outage. */
  readonly unitId: string | null;
}
/** @param asOutage each goes on the list of the unit that helps her, else of her area's */
export function attachPeople(
  tx: Transaction,
  {
    tenantId,
    caseId,
    deviceIds,
    asOutage,
  }: { tenantId: string; caseId: string; deviceIds: readonly string[]; asOutage: boolean },
): Promise<Attached[]> {
  return tx.rows<Attached>(attach, [tenantId, caseId, deviceIds, tx.at, asOutage]);
}

const away = prepared(
  'away',
  `update technical_case c set is_away = found.away, version = version + 1
    from (select p.case_id, bool_and(exists (select from absence a where a.tenant_id = p.tenant_id and a.person_id = p.person_id
        and a.starts_at <= $2 and a.home_at is null)) as away
      from technical_case_person p join technical_case o on o.tenant_id = p.tenant_id and o.id = p.case_id and o.state <> 'handled' and o.kind <> 'outage'
      where p.tenant_id = $1 group by p.case_id) found
    where c.tenant_id = $1 and c.id = found.case_id and c.is_away is distinct from found.away`,
);
/** Follows absences: where nobody is at home a case is not urgent. */
export async function followAbsences(tx: Transaction, tenantId: string): Promise<void> {
  await tx.rows(away, [tenantId, tx.at]);
}
