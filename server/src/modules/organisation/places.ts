import type { Place } from '@tunet/contract';
import type { Pool } from 'pg';
import type { Transaction } from '../../platform/db/transaction.ts';

export interface PlaceRow extends Place {
  readonly hostName: string | null;
  readonly timeZone: string;
  readonly voiceNumber: string | null;
}

const list = {
  name: 'organisation-places',
  text: `select id, slug, name, kind, country, host_name as "hostName", time_zone as "timeZone", voice_number as "voiceNumber"
    from tenant order by kind desc, sort, name`,
};

/** Every municipality and centre of this installation; open to anyone. */
export async function listPlaces(pool: Pool): Promise<PlaceRow[]> {
  return (await pool.query<PlaceRow>(list)).rows;
}

/** The place an address belongs to: its own host name, else (in the demo) the one chosen, else the first municipality. */
export function findPlace(
  places: readonly PlaceRow[],
  hostName: string,
  chosen: string | undefined,
): PlaceRow | undefined {
  return (
    places.find((place) => place.hostName === hostName) ??
    places.find((place) => place.slug === chosen) ??
    places.find((place) => place.kind === 'municipality')
  );
}

const served = {
  name: 'organisation-served',
  text: `select served_tenant_id as id from centre_service
    where tenant_id = $1 and starts_at <= $2 and (ends_at is null or ends_at > $2)`,
};

/** The municipalities that a centre answers for at the instant. */
export async function servedBy(pool: Pool, centreId: string, at: Date): Promise<string[]> {
  return (await pool.query<{ id: string }>(served, [centreId, at])).rows.map((row) => row.id);
}

const one = {
  name: 'organisation-place',
  text: `select id, slug, name, kind, country, host_name as "hostName", time_zone as "timeZone", voice_number as "voiceNumber"
    from tenant where id = $1`,
};

/** One place by its id: its country decides the calendar, its zone the day. @throws when there is none */
export async function placeOf(tx: Transaction, tenantId: string): Promise<PlaceRow> {
  const [place] = await tx.rows<PlaceRow & { readonly [column: string]: unknown }>(one, [tenantId]);
  if (!place) throw new TypeError('a tenant is a row in tenant');
  return place;
}

const answeredFor = {
  name: 'organisation-answered-for',
  text: `select s.tenant_id as "centreId" from centre_service s
    where s.served_tenant_id = $1 and s.starts_at <= $2 and (s.ends_at is null or s.ends_at > $2)
      and exists (select from tenant t where t.id = s.tenant_id) order by s.starts_at desc limit 1`,
};

/** Whether a centre answers for the municipality now. */
export async function isServed(tx: Transaction, tenantId: string): Promise<boolean> {
  return (await tx.rows(answeredFor, [tenantId, tx.at])).length > 0;
}

const desk = {
  name: 'organisation-desk-for',
  text: `select u.id from centre_service s join unit u on u.tenant_id = s.tenant_id and u.kind = 'desk'
    where s.served_tenant_id = $1 and s.starts_at <= $2 and (s.ends_at is null or s.ends_at > $2) order by s.starts_at desc limit 1`,
};

/** The desk that answers for a municipality now; null when there is none, or when the reader reaches no centre. */
export async function deskFor(tx: Transaction, tenantId: string): Promise<string | null> {
  const [row] = await tx.rows<{ id: string }>(desk, [tenantId, tx.at]);
  return row?.id ?? null;
}

const desks = {
  name: 'organisation-desks',
  text: `select tenant_id as "tenantId", id as "unitId", name as "unitName" from unit where kind = 'desk' order by tenant_id`,
};

/** Every response desk in reach. */
export function desksOf(tx: Transaction): Promise<{ tenantId: string; unitId: string; unitName: string }[]> {
  return tx.rows<{ tenantId: string; unitId: string; unitName: string }>(desks, []);
}
