import type { Transaction } from '../../platform/db/transaction.ts';

const zone = { name: 'organisation-zone', text: 'select time_zone as zone from tenant where id = $1' };

/** IANA name of the zone in which a municipality counts its days. */
export async function timeZoneOf(tx: Transaction, tenantId: string): Promise<string> {
  const [row] = await tx.rows<{ zone: string }>(zone, [tenantId]);
  if (!row) throw new TypeError('a person belongs to a municipality');
  return row.zone;
}

/** A unit as it stands in a letter: what it is called and the one number to ring. */
export interface UnitContact {
  readonly placeName: string;
  readonly unitName: string;
  readonly phone: string | null;
}

const contact = {
  name: 'organisation-unit-contact',
  text: `select t.name as "placeName", u.name as "unitName", u.phone from unit u join tenant t on t.id = u.tenant_id
    where u.tenant_id = $1 and u.id = $2`,
};

export async function unitContact(tx: Transaction, tenantId: string, unitId: string): Promise<UnitContact | null> {
  const [row] = await tx.rows<UnitContact & Record<string, unknown>>(contact, [tenantId, unitId]);
  return row ?? null;
}

const administration = {
  name: 'organisation-administration',
  text: `select t.name as "placeName", u.name as "unitName", u.phone from unit u join tenant t on t.id = u.tenant_id
    where u.tenant_id = $1 and u.kind = 'administration' order by u.name, u.id limit 1`,
};

/** Whom staff ask when a rule has closed a door: the administration of the municipality. */
export async function administrationContact(tx: Transaction, tenantId: string): Promise<UnitContact | null> {
  const [row] = await tx.rows<UnitContact & Record<string, unknown>>(administration, [tenantId]);
  return row ?? null;
}

const areas = {
  name: 'organisation-areas',
  text: 'select id, name from area where tenant_id = $1 order by name, id',
};

/** The areas of a municipality. */
export function areasOf(tx: Transaction, tenantId: string): Promise<{ id: string; name: string }[]> {
  return tx.rows<{ id: string; name: string }>(areas, [tenantId]);
}

const colleagues = {
  name: 'organisation-colleagues',
  text: `select a.unit_id as "unitId", s.id as "staffId", s.first_name || ' ' || s.last_name as name, s.is_protected as "isProtected"
    from assignment a join staff s on s.tenant_id = a.tenant_id and s.id = a.staff_id
    where a.unit_id = any ($1::uuid[]) and a.starts_at <= $2 and (a.ends_at is null or a.ends_at > $2)
    group by a.unit_id, s.tenant_id, s.id, s.first_name, s.last_name, s.is_protected order by name, s.id`,
};

export interface Colleague {
  readonly unitId: string;
  readonly staffId: string;
  /** A protected member of staff: the last signs of her id. */
  readonly name: string;
}

/** Those who may work in the units now; once for each unit. */
export async function colleaguesIn(tx: Transaction, unitIds: readonly string[]): Promise<Colleague[]> {
  const rows = await tx.rows<Colleague & { isProtected: boolean }>(colleagues, [unitIds, tx.at]);
  return rows.map(({ isProtected, ...one }) => ({
    ...one,
    name: isProtected ? `#${one.staffId.slice(-6).toUpperCase()}` : one.name,
  }));
}
