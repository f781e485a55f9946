import type { Relation, Role, UnitKind } from '@tunet/contract';
import type { Pool } from 'pg';
import type { GrantBasis } from '../src/modules/access/index.ts';
import type { Row } from '../src/platform/db/pool.ts';
import { inTransaction, type Transaction } from '../src/platform/db/transaction.ts';
import { idsFrom } from '../src/platform/ids/ids.ts';

/**
 * Lays out rows as the owner of the tables, with every tenant in reach.
 * @param pool of the role tunet_owner
 * @param at default for everything that begins
 */
export function layOut<T>(pool: Pool, at: Date, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(pool, { tenants: [], subjects: [], at }, async (tx) => {
    await tx.sql(`select set_config('tunet.tenants', (select string_agg(id::text, ',') from tenant), true)`);
    return work(tx);
  });
}

let slugs = 0;
/** A slug that no other call got. */
function freshSlug(): string {
  slugs += 1;
  return `place${[...String(slugs)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}

/** Adds a municipality or a centre, and takes it into the reach of this transaction. */
export async function addTenant(
  tx: Transaction,
  of: { slug?: string; name?: string; kind?: 'municipality' | 'centre'; country?: 'NO' | 'SE'; voiceNumber?: string },
): Promise<string> {
  const slug = of.slug ?? freshSlug();
  const id = await insert(tx, 'tenant', {
    slug,
    name: of.name ?? slug,
    kind: of.kind ?? 'municipality',
    country: of.country ?? 'NO',
    time_zone: of.country === 'SE' ? 'Europe/Stockholm' : 'Europe/Oslo',
    voice_number: of.voiceNumber ?? null,
  });
  await tx.sql(
    `select set_config('tunet.tenants', concat_ws(',', nullif(current_setting('tunet.tenants', true), ''), $1::text), true)`,
    [id],
  );
  return id;
}

/** The centre answers for the municipality. */
export async function serveFrom(
  tx: Transaction,
  of: { centreId: string; municipalityId: string; from?: Date; to?: Date },
): Promise<void> {
  await tx.sql('insert into centre_service (tenant_id, served_tenant_id, starts_at, ends_at) values ($1, $2, $3, $4)', [
    of.centreId,
    of.municipalityId,
    of.from ?? tx.at,
    of.to ?? null,
  ]);
}

export function addArea(tx: Transaction, of: { tenantId: string; name: string }): Promise<string> {
  return insert(tx, 'area', { tenant_id: of.tenantId, name: of.name });
}

export function addUnit(
  tx: Transaction,
  of: {
    tenantId: string;
    kind: UnitKind;
    name?: string;
    areaId?: string;
    phone?: string;
    receiverAddress?: string;
  },
): Promise<string> {
  return insert(tx, 'unit', {
    tenant_id: of.tenantId,
    kind: of.kind,
    name: of.name ?? of.kind,
    area_id: of.areaId ?? null,
    phone: of.phone ?? null,
    receiver_address: of.receiverAddress ?? null,
  });
}

/** Adds a member of staff; with a unit and a role also where she may work. */
export async function addStaff(
  tx: Transaction,
  of: {
    tenantId: string;
    firstName?: string;
    lastName?: string;
    isProtected?: boolean;
    unitId?: string;
    role?: Role;
    from?: Date;
    to?: Date;
  },
): Promise<string> {
  const staffId = await insert(tx, 'staff', {
    tenant_id: of.tenantId,
    first_name: of.firstName ?? 'Test',
    last_name: of.lastName ?? 'Ansatt',
    is_protected: of.isProtected ?? false,
  });
  if (of.unitId !== undefined) {
    await insert(tx, 'assignment', {
      tenant_id: of.tenantId,
      staff_id: staffId,
      unit_id: of.unitId,
      role: of.role ?? 'carer',
      starts_at: of.from ?? tx.at,
      ends_at: of.to ?? null,
    });
  }
  return staffId;
}

/** @param of.to default eight hours after the beginning */
export function putOnDuty(
  tx: Transaction,
  of: { tenantId: string; staffId: string; unitId: string; from?: Date; to?: Date },
): Promise<string> {
  const from = of.from ?? tx.at;
  return insert(tx, 'duty', {
    tenant_id: of.tenantId,
    staff_id: of.staffId,
    unit_id: of.unitId,
    starts_at: from,
    ends_at: of.to ?? new Date(from.getTime() + 8 * 3_600_000),
  });
}

/** Adds a person, who may see herself. */
export async function addPerson(
  tx: Transaction,
  of: {
    tenantId: string;
    firstName?: string;
    lastName?: string;
    bornOn?: string;
    phone?: string;
    speaks?: boolean;
    protection?: 'none' | 'confidential' | 'strictly-confidential';
    /** What the contact register says; null: nothing, which means paper. */
    contact?: 'reachable' | 'reserved' | null;
  },
): Promise<string> {
  const personId = await insert(tx, 'person', {
    tenant_id: of.tenantId,
    first_name: of.firstName ?? 'Test',
    last_name: of.lastName ?? 'Beboer',
    born_on: of.bornOn ?? '1941-03-02',
    phone: of.phone ?? null,
    speaks: of.speaks ?? true,
    protection: of.protection ?? 'none',
  });
  await addGrant(tx, { tenantId: of.tenantId, subjectId: personId, personId, basis: 'own' });
  const contact = of.contact === undefined ? 'reachable' : of.contact;
  if (contact !== null)
    await addContact(tx, { tenantId: of.tenantId, personId, state: contact, at: new Date(tx.at.getTime() - 1000) });
  return personId;
}

export function addHome(
  tx: Transaction,
  of: { tenantId: string; areaId: string; street?: string; postal?: string; keys?: string },
): Promise<string> {
  return insert(tx, 'home', {
    tenant_id: of.tenantId,
    area_id: of.areaId,
    street: of.street ?? 'Prøveveien 1',
    postal: of.postal ?? '0000 Prøve',
    keys: of.keys ?? null,
    confirmed_on: tx.at,
  });
}

export function moveIn(
  tx: Transaction,
  of: { tenantId: string; personId: string; homeId: string; on?: string },
): Promise<string> {
  return insert(tx, 'residency', {
    tenant_id: of.tenantId,
    person_id: of.personId,
    home_id: of.homeId,
    starts_on: of.on ?? '2020-01-01',
  });
}

export function addDevice(
  tx: Transaction,
  of: { tenantId: string; cid: string; speaks?: boolean; phone?: string; status?: string },
): Promise<string> {
  return insert(tx, 'device', {
    tenant_id: of.tenantId,
    cid: of.cid,
    model: 'Test',
    speaks: of.speaks ?? true,
    phone: of.phone ?? null,
    status: of.status ?? 'in-service',
    tested_at: tx.at,
  });
}

export function placeDevice(
  tx: Transaction,
  of: { tenantId: string; deviceId: string; homeId: string; isUnconfirmed?: boolean },
): Promise<string> {
  return insert(tx, 'placement', {
    address_confirmed_on: of.isUnconfirmed ? null : tx.at,
    address_confirmed_with: of.isUnconfirmed ? null : 'person',
    tenant_id: of.tenantId,
    device_id: of.deviceId,
    home_id: of.homeId,
    starts_at: tx.at,
  });
}

/** Adds a relative to ring; one who is a person here too may follow, with the scopes given. */
export async function addRelative(
  tx: Transaction,
  of: {
    tenantId: string;
    personId: string;
    name?: string;
    relation?: Relation;
    phone?: string;
    order?: number;
    hasKey?: boolean;
    relativePersonId?: string;
    scopes?: readonly string[];
  },
): Promise<string> {
  const { tenantId, personId } = of;
  if (of.relativePersonId !== undefined) {
    const scopes = of.scopes ?? ['alarm.notify', 'log.read'];
    await addGrant(tx, { tenantId, subjectId: of.relativePersonId, personId, basis: 'proxy', scopes });
  }
  return insert(tx, 'relative', {
    tenant_id: tenantId,
    person_id: personId,
    relative_person_id: of.relativePersonId ?? null,
    call_order: of.order ?? 1,
    name: of.name ?? 'Test Pårørende',
    relation: of.relation ?? 'daughter',
    phone: of.phone ?? '+47 00 00 00 00',
    has_key: of.hasKey ?? false,
  });
}

/** Somebody who can log in, and who she is. */
export async function addAccount(
  tx: Transaction,
  of: {
    subject: string;
    issuer?: string;
    actors: readonly { actorId: string; tenantId: string; kind: 'staff' | 'person'; to?: Date }[];
  },
): Promise<string> {
  const accountId = await insert(tx, 'account', { issuer: of.issuer ?? 'http://127.0.0.1:1', subject: of.subject });
  for (const { actorId, tenantId, kind, to } of of.actors) {
    await tx.sql(
      'insert into account_actor (account_id, actor_id, kind, actor_tenant_id, ends_at) values ($1, $2, $3, $4, $5)',
      [accountId, actorId, kind, tenantId, to ?? null],
    );
  }
  return accountId;
}

/** A live relation that opens one person to one subject. */
export function addGrant(
  tx: Transaction,
  of: {
    tenantId: string;
    subjectId: string;
    personId: string;
    basis: Exclude<GrantBasis, 'log-control'>;
    basisRef?: string;
    scopes?: readonly string[];
    from?: Date;
    to?: Date;
  },
): Promise<string> {
  return insert(tx, 'access_grant', {
    tenant_id: of.tenantId,
    subject_id: of.subjectId,
    person_id: of.personId,
    basis: of.basis,
    basis_ref: of.basisRef ?? null,
    scopes: of.scopes ?? [],
    starts_at: of.from ?? tx.at,
    ends_at: of.to ?? null,
  });
}

async function insert(tx: Transaction, table: string, values: Row): Promise<string> {
  const id = idsFrom({ now: () => tx.at })();
  const columns = ['id', ...Object.keys(values)];
  const places = columns.map((_, index) => `$${index + 1}`);
  await tx.sql(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`, [
    id,
    ...Object.values(values),
  ]);
  return id;
}

/** What the contact register says of how she can be told. */
export async function addContact(
  tx: Transaction,
  of: { tenantId: string; personId: string; state: 'reachable' | 'reserved' | 'unknown'; at?: Date },
): Promise<void> {
  await insert(tx, 'digital_contact', {
    tenant_id: of.tenantId,
    person_id: of.personId,
    state: of.state,
    source: 'register',
    since: '2020-01-01',
    noted_at: of.at ?? tx.at,
  });
}
