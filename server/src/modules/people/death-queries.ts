import type { EstateItem, Relation } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

export interface StoredDeath {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly diedOn: string;
  readonly registeredAt: Date;
  readonly registeredBy: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly unitId: string;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  readonly undoneBecause: string | null;
}

const columns = `tenant_id as "tenantId", id, person_id as "personId", died_on::text as "diedOn", registered_at as "registeredAt",
  registered_by_name as "registeredBy", estate_staff_id as "staffId", estate_staff_name as "staffName", unit_id as "unitId",
  undone_at as "undoneAt", undone_by_name as "undoneBy", undone_because as "undoneBecause"`;

type Row = StoredDeath & Record<string, unknown>;

const ofPerson = {
  name: 'death-of-person',
  text: `select ${columns} from death where person_id = $1 order by undone_at nulls first, registered_at desc limit 1`,
};

/** The death that stands, else the latest that was undone. */
export async function deathOf(tx: Transaction, personId: string): Promise<StoredDeath | undefined> {
  return (await tx.rows<Row>(ofPerson, [personId]))[0];
}

const one = { name: 'death-lock', text: `select ${columns} from death where id = $1 for update` };

export async function lockDeath(tx: Transaction, deathId: string): Promise<StoredDeath | undefined> {
  return (await tx.rows<Row>(one, [deathId]))[0];
}

const insert = {
  name: 'death-register',
  text: `insert into death (tenant_id, id, person_id, died_on, registered_by, registered_by_name, registered_at, estate_staff_id,
      estate_staff_name, unit_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    on conflict (tenant_id, person_id) where undone_at is null do nothing returning id`,
};
const mark = { name: 'death-mark-person', text: 'update person set died_on = $3 where tenant_id = $1 and id = $2' };

/** False when a death stands already. */
export async function insertDeath(tx: Transaction, death: StoredDeath, registeredById: string): Promise<boolean> {
  const { tenantId, id, personId, diedOn } = death;
  const rows = await tx.rows(insert, [
    ...[tenantId, id, personId, diedOn, registeredById, death.registeredBy, death.registeredAt],
    ...[death.staffId, death.staffName, death.unitId],
  ]);
  if (rows.length === 0) return false;
  await tx.rows(mark, [tenantId, personId, diedOn]);
  return true;
}

const undo = {
  name: 'death-undo',
  text: `update death set undone_at = $3, undone_by = $4, undone_by_name = $5, undone_because = $6 where tenant_id = $1 and id = $2`,
};

/** She lives: the day is taken away again. */
export async function saveUndone(
  tx: Transaction,
  { tenantId, id, personId }: StoredDeath,
  by: { readonly id: string; readonly name: string; readonly because: string },
): Promise<void> {
  await tx.rows(undo, [tenantId, id, tx.at, by.id, by.name, by.because]);
  await tx.rows(mark, [tenantId, personId, null]);
}

interface ItemRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: EstateItem['kind'];
  readonly what: string;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
}

const itemColumns = `id, kind, what, done_at as "doneAt", done_by_name as "doneBy"`;
const items = {
  name: 'death-items',
  text: `select ${itemColumns} from estate_item where tenant_id = $1 and death_id = $2 order by sort, id`,
};

export async function itemsOf(tx: Transaction, { tenantId, id }: StoredDeath): Promise<EstateItem[]> {
  return (await tx.rows<ItemRow>(items, [tenantId, id])).map(shownItem);
}

function shownItem({ id, kind, what, doneAt, doneBy }: ItemRow): EstateItem {
  return { id, kind, what, doneAt: doneAt?.toISOString() ?? null, doneBy };
}

const lock = {
  name: 'death-item-lock',
  text: `select tenant_id as "tenantId", person_id as "personId", ${itemColumns} from estate_item where id = $1 for update`,
};

export async function lockItem(
  tx: Transaction,
  itemId: string,
): Promise<{ readonly tenantId: string; readonly personId: string; readonly item: EstateItem } | undefined> {
  const [row] = await tx.rows<ItemRow & { tenantId: string; personId: string }>(lock, [itemId]);
  return row && { tenantId: row.tenantId, personId: row.personId, item: shownItem(row) };
}

const done = {
  name: 'death-item-done',
  text: 'update estate_item set done_at = $3, done_by = $4, done_by_name = $5 where tenant_id = $1 and id = $2',
};

export async function saveItemDone(
  tx: Transaction,
  of: { readonly tenantId: string; readonly itemId: string },
  by: { readonly id: string; readonly name: string },
): Promise<void> {
  await tx.rows(done, [of.tenantId, of.itemId, tx.at, by.id, by.name]);
}

const nearest = {
  name: 'death-nearest',
  text: `select r.name, r.relation from relative r
    where r.person_id = $1 and r.relation not in ('neighbour', 'friend')
      and not exists (select 1 from person p where p.tenant_id = r.tenant_id and p.id = r.relative_person_id and p.died_on is not null)
    order by r.call_order limit 1`,
};

/** To whom the letter goes: the first of her relatives who lives, as far as we can see. */
export async function nearestRelative(
  tx: Transaction,
  personId: string,
): Promise<{ readonly name: string; readonly relation: Relation } | null> {
  const [row] = await tx.rows<{ name: string; relation: Relation }>(nearest, [personId]);
  return row ?? null;
}
