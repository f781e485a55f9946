import type { Transaction } from '../../platform/db/transaction.ts';
import type { AwayFact, DeathFact } from './life-effect.ts';

const away = {
  name: 'people-away-fact',
  text: `select tenant_id as "tenantId", person_id as "personId", id as "absenceId", kind, starts_at as "startsAt"
    from absence where tenant_id = $1 and id = $2`,
};

/** The absence as other modules are told of it. */
export async function awayFactOf(tx: Transaction, tenantId: string, absenceId: string): Promise<AwayFact | null> {
  const [row] = await tx.rows<AwayFact & Record<string, unknown>>(away, [tenantId, absenceId]);
  return row ?? null;
}

const stands = {
  name: 'people-death-stands',
  text: 'select 1 as n from death where tenant_id = $1 and id = $2 and undone_at is null',
};

/** Whether a registered death has not been undone. */
export async function deathStands(tx: Transaction, { tenantId, deathId }: DeathFact): Promise<boolean> {
  return (await tx.rows(stands, [tenantId, deathId])).length > 0;
}

const kept = {
  name: 'people-estate-kept',
  text: 'select 1 as n from estate_item where tenant_id = $1 and death_id = $2 limit 1',
};
const keep = {
  name: 'people-estate-keep',
  text: `insert into estate_item (tenant_id, id, death_id, person_id, kind, what, sort) values ($1, $2, $3, $4, $5, $6, $7)`,
};

export async function hasEstateItems(tx: Transaction, { tenantId, deathId }: DeathFact): Promise<boolean> {
  return (await tx.rows(kept, [tenantId, deathId])).length > 0;
}

export async function addEstateItem(
  tx: Transaction,
  { tenantId, deathId, personId }: DeathFact,
  item: { readonly id: string; readonly kind: string; readonly what: string; readonly sort: number },
): Promise<void> {
  await tx.rows(keep, [tenantId, item.id, deathId, personId, item.kind, item.what, item.sort]);
}

const empty = {
  name: 'people-homes-left-empty',
  text: `select r.home_id as "homeId" from residency r
    where r.tenant_id = $1 and r.person_id = $2 and r.starts_on <= $3::date and (r.ends_on is null or r.ends_on > $3::date)
      and not exists (select 1 from residency o join person p on p.tenant_id = o.tenant_id and p.id = o.person_id
        where o.tenant_id = r.tenant_id and o.home_id = r.home_id and o.person_id <> r.person_id and p.died_on is null
          and o.starts_on <= $3::date and (o.ends_on is null or o.ends_on > $3::date))`,
};

/** Homes where nobody lives any longer after a death; one where another lives keeps its keys and devices. */
export async function homesLeftEmpty(tx: Transaction, { tenantId, personId }: DeathFact): Promise<string[]> {
  return (await tx.rows<{ homeId: string }>(empty, [tenantId, personId, tx.at])).map(({ homeId }) => homeId);
}

const keys = {
  name: 'people-keys-of-homes',
  text: `select label from home_key where tenant_id = $1 and home_id = any ($2::uuid[]) and starts_on <= $3::date
    and (ends_on is null or ends_on > $3::date) order by label, id`,
};

/** Labels of the keys of homes. */
export async function keyLabels(tx: Transaction, tenantId: string, homeIds: readonly string[]): Promise<string[]> {
  return (await tx.rows<{ label: string }>(keys, [tenantId, homeIds, tx.at])).map(({ label }) => label);
}
