import { labelOf } from '@tunet/contract/aid-label';
import { addMonths, localDay } from '../../../platform/calendar/local-time.ts';
import { changeUsable, ensureHalves, lockStocks } from '../promise/capacity.ts';
import { halfOf } from '../promise/half-days.ts';
import * as items from '../promise/item-queries.ts';
import { hoursOf, stocksOf } from '../promise/stock.ts';
import { type AtWork, byOf, roleFacts } from './at-work.ts';
import * as queries from './thing-queries.ts';

export interface NewThing {
  readonly stockId: string;
  readonly serial?: string | undefined;
  readonly maker?: string | undefined;
  readonly model?: string | undefined;
  readonly batch?: string | undefined;
  readonly shelf?: string | undefined;
  readonly boughtOn?: string | undefined;
}

/** Its label follows from its number, which the database gives. */
const setLabel = {
  name: 'aid-workshop-set-label',
  text: 'update aid_item set label = $3 where tenant_id = $1 and id = $2',
};
const numberOf = {
  name: 'aid-workshop-number-of',
  text: 'select number::text as number from aid_item where tenant_id = $1 and id = $2',
};

/** A new thing: it lies on the shelf, has its label, and can be promised from now on. Null when the kind is nowhere. */
export async function registerThing(
  at: AtWork,
  said: NewThing,
): Promise<{ readonly id: string } | { readonly refused: 'given-not-lent' } | null> {
  const { tx, actor, newId } = at;
  const { tenantId } = actor;
  const stock = (await stocksOf(tx, tenantId, [said.stockId])).get(said.stockId);
  if (!stock) return null;
  if (stock.kind === 'consumable') return { refused: 'given-not-lent' };
  const { zone } = await hoursOf(tx, tenantId, stock.storeId);
  const [now, today] = [halfOf(tx.at, zone), localDay(tx.at, zone)];
  const key = { tenantId, stockId: stock.id };
  await lockStocks(tx, tenantId, [stock.id]);
  await ensureHalves(tx, key, now, now + 1);
  const id = newId();
  // What stands there until its number is known is a label that no reading gives.
  const unread = `NEW-${id.slice(-12).toUpperCase()}`;
  await tx.rows(items.addItem, [
    ...[
      tenantId,
      id,
      stock.id,
      unread,
      said.serial ?? null,
      said.maker ?? null,
      said.model ?? null,
      said.batch ?? null,
    ],
    ...[tx.at, said.shelf ?? null, said.boughtOn ?? null, null, now],
  ]);
  const [made] = await tx.rows<{ number: string }>(numberOf, [tenantId, id]);
  await tx.rows(setLabel, [tenantId, id, labelOf(BigInt(made?.number ?? '0'))]);
  await changeUsable(tx, key, { from: now, to: null }, 1);
  await setDaysOf(at, { id, articleId: stock.articleId, from: said.boughtOn ?? today });
  const by = byOf(at);
  const facts = JSON.stringify(roleFacts(at));
  await tx.rows(items.addItemEvent, [
    tenantId,
    newId(),
    id,
    'registered',
    'available',
    tx.at,
    by.id,
    by.name,
    null,
    facts,
  ]);
  return { id };
}

async function setDaysOf(
  { tx, actor }: AtWork,
  { id, articleId, from }: { readonly id: string; readonly articleId: string; readonly from: string },
): Promise<void> {
  const [care] = await tx.rows<{ serviceMonths: number | null; warrantyMonths: number | null }>(queries.careOf, [
    ...[actor.tenantId, articleId],
  ]);
  const after = (months: number | null | undefined) => (months == null ? null : addMonths(from, months));
  await tx.rows(queries.setDays, [actor.tenantId, id, after(care?.warrantyMonths), after(care?.serviceMonths), null]);
}
