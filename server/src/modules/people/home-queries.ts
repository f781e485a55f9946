import type { Protection } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Dwelling } from './locate.ts';
import type { Residency } from './residency.ts';

/** Where somebody lives, lived or will live, as stored. */
export interface StoredHome extends Residency {
  readonly dwelling: Dwelling;
  readonly areaId: string;
  readonly wayIn: string | null;
  readonly keys: readonly { readonly id: string; readonly label: string; readonly keptWhere: string }[];
  /** Others who live there today, of those in the reader's sight. */
  readonly others: readonly { readonly personId: string; readonly name: string }[];
}

const homes = {
  name: 'people-homes-of',
  text: `select r.id, r.home_id as "homeId", r.starts_on::text as "startsOn", r.ends_on::text as "endsOn", h.area_id as "areaId", h.keys as "wayIn",
      jsonb_build_object('street', h.street, 'postal', h.postal, 'entrance', h.entrance, 'floor', h.floor,
        'confirmedOn', h.confirmed_on, 'protection', h.protection) as dwelling,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'label', k.label, 'keptWhere', k.kept_where) order by k.label, k.id)
        from home_key k where k.tenant_id = h.tenant_id and k.home_id = h.id and k.starts_on <= $2::date
          and (k.ends_on is null or k.ends_on > $2::date)), '[]') as keys,
      coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.first_name || ' ' || p.last_name) order by p.born_on, p.id)
        from residency o join person p on p.tenant_id = o.tenant_id and p.id = o.person_id
        where o.tenant_id = r.tenant_id and o.home_id = r.home_id and o.person_id <> r.person_id and p.died_on is null
          and o.starts_on <= $2::date and (o.ends_on is null or o.ends_on > $2::date)), '[]') as others
    from residency r join home h on h.tenant_id = r.tenant_id and h.id = r.home_id
    where r.person_id = $1 order by r.starts_on, r.id`,
};

/** Every home of a person, oldest first. @param today the local day */
export function homesOf(tx: Transaction, personId: string, today: string): Promise<StoredHome[]> {
  return tx.rows<StoredHome & Record<string, unknown>>(homes, [personId, today]);
}

// Moves of one person come one after the other; of two at once the second sees what the first did.
const lock = {
  name: 'people-lock-person',
  text: 'select tenant_id as "tenantId", protection, died_on is not null as died from person where id = $1 for update',
};

export async function lockPerson(
  tx: Transaction,
  personId: string,
): Promise<{ readonly tenantId: string; readonly protection: Protection; readonly died: boolean } | undefined> {
  return (await tx.rows<{ tenantId: string; protection: Protection; died: boolean }>(lock, [personId]))[0];
}

const insert = {
  name: 'people-add-home',
  text: `insert into home (tenant_id, id, area_id, street, postal, entrance, floor, confirmed_on) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/** Adds a dwelling; who moves in confirmed the address by saying it. */
export async function addHome(
  tx: Transaction,
  home: Omit<Dwelling, 'protection'> & { readonly tenantId: string; readonly id: string; readonly areaId: string },
): Promise<void> {
  const { tenantId, id, areaId, street, postal, entrance, floor, confirmedOn } = home;
  await tx.rows(insert, [tenantId, id, areaId, street, postal, entrance, floor, confirmedOn]);
}

const known = { name: 'people-home-known', text: 'select 1 as n from home where tenant_id = $1 and id = $2' };

/** Whether a home is in the reader's sight. */
export async function isHomeInSight(tx: Transaction, tenantId: string, homeId: string): Promise<boolean> {
  return (await tx.rows(known, [tenantId, homeId])).length > 0;
}

const leave = { name: 'people-move-out', text: 'update residency set ends_on = $3 where tenant_id = $1 and id = $2' };
const enter = {
  name: 'people-move-in',
  text: 'insert into residency (tenant_id, id, person_id, home_id, starts_on) values ($1, $2, $3, $4, $5)',
};

export async function endResidency(tx: Transaction, tenantId: string, id: string, on: string): Promise<void> {
  await tx.rows(leave, [tenantId, id, on]);
}

export async function beginResidency(
  tx: Transaction,
  of: {
    readonly tenantId: string;
    readonly id: string;
    readonly personId: string;
    readonly homeId: string;
    readonly on: string;
  },
): Promise<void> {
  await tx.rows(enter, [of.tenantId, of.id, of.personId, of.homeId, of.on]);
}
