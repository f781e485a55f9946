import type { UnitKind } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

/** Somebody who helps at home from a unit. One with protection is the last signs of her id to everybody. */
export interface UnitMember extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly onDuty: boolean;
}

const members = {
  name: 'organisation-unit-members',
  text: `select s.id, case when s.is_protected then '#' || upper(right(s.id::text, 6)) else s.first_name || ' ' || s.last_name end as name,
      a.unit_id as "unitId", exists (select from duty d where d.tenant_id = s.tenant_id and d.staff_id = s.id and d.unit_id = a.unit_id
        and d.starts_at <= $3 and d.ends_at > $3) as "onDuty"
    from assignment a join staff s on s.tenant_id = a.tenant_id and s.id = a.staff_id
    where a.tenant_id = $1 and a.unit_id = any ($2::uuid[]) and a.role in ('carer', 'nurse') and a.starts_at <= $3
      and (a.ends_at is null or a.ends_at > $3)
    group by s.tenant_id, s.id, s.first_name, s.last_name, s.is_protected, a.unit_id order by s.first_name, s.last_name, s.id`,
};

/** Those who may take visits of the units: carers and nurses who work there now, by name. */
export function unitMembers(tx: Transaction, tenantId: string, unitIds: readonly string[]): Promise<UnitMember[]> {
  return tx.rows<UnitMember>(members, [tenantId, unitIds, tx.at]);
}

const workers = {
  name: 'organisation-workers',
  text: `select s.id as "staffId", case when s.is_protected then '#' || upper(right(s.id::text, 6))
      else s.first_name || ' ' || s.last_name end as name, min(u.name) as "unitName"
    from assignment a join staff s on s.tenant_id = a.tenant_id and s.id = a.staff_id
    join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id
    where a.tenant_id = $1 and a.unit_id = any ($2::uuid[]) and a.role in ('assessor', 'carer', 'nurse', 'lead') and a.starts_at <= $3
      and (a.ends_at is null or a.ends_at > $3)
    group by s.tenant_id, s.id, s.first_name, s.last_name, s.is_protected order by min(u.name), s.first_name, s.last_name, s.id`,
};

/** Those who work with people in the units now, each once, with one unit that she works in. */
export function workersOf(
  tx: Transaction,
  tenantId: string,
  unitIds: readonly string[],
): Promise<{ readonly staffId: string; readonly name: string; readonly unitName: string }[]> {
  return tx.rows<{ staffId: string; name: string; unitName: string }>(workers, [tenantId, unitIds, tx.at]);
}

export interface UnitName extends Record<string, unknown> {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly phone: string | null;
}

const named = {
  name: 'organisation-units-named',
  text: 'select id, kind, name, phone from unit where tenant_id = $1 and id = any ($2::uuid[])',
};

/** What units are called and which number rings there. */
export function unitsNamed(tx: Transaction, tenantId: string, unitIds: readonly string[]): Promise<UnitName[]> {
  return tx.rows<UnitName>(named, [tenantId, unitIds]);
}

const ofKind = {
  name: 'organisation-units-of-kind',
  text: 'select id, kind, name, phone from unit where tenant_id = $1 and kind = $2 order by name, id',
};

/** The units of a municipality that do one kind of work, by name. */
export function unitsOfKind(tx: Transaction, tenantId: string, kind: UnitKind): Promise<UnitName[]> {
  return tx.rows<UnitName>(ofKind, [tenantId, kind]);
}

const anybody = {
  name: 'organisation-anybody-on-duty',
  text: 'select exists (select from duty where unit_id = $1 and starts_at <= $2 and ends_at > $2) as there',
};

/** Whether anybody at all is on duty in a unit: somebody has its work open in an app. */
export async function isAnybodyOnDuty(tx: Transaction, unitId: string, at: Date): Promise<boolean> {
  return (await tx.rows<{ there: boolean }>(anybody, [unitId, at]))[0]?.there ?? false;
}

const onDutyThen = {
  name: 'organisation-on-duty-then',
  text: `select distinct case when s.is_protected then '#' || upper(right(s.id::text, 6)) else s.first_name || ' ' || s.last_name end as name
    from duty d join staff s on s.tenant_id = d.tenant_id and s.id = d.staff_id
    where d.unit_id = $1 and d.starts_at <= $2 and d.ends_at > $2 order by 1`,
};

/** Who was at work in a unit at an instant: for the file of one alarm, when somebody asks what happened. Never for counting hours. */
export async function namesOnDutyAt(tx: Transaction, unitId: string, at: Date): Promise<string[]> {
  return (await tx.rows<{ name: string }>(onDutyThen, [unitId, at])).map(({ name }) => name);
}
