import type { AidPartKind, AidPartOrder } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import { disqualifiedBy } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { ruleValues } from '../../services/index.ts';
import type { AtWork } from './at-work.ts';
import { type PartRefusal, partRefusal } from './part-rules.ts';
import * as queries from './repair-queries.ts';
import { shownOrder } from './repairs.ts';
import * as things from './thing-queries.ts';

const day = 86_400_000;

export interface NewOrder {
  readonly repairId?: string | undefined;
  readonly kind: AidPartKind;
  readonly accessory?: string | undefined;
  readonly articleNumber: string;
  readonly serialNumber: string;
  readonly pieces: number;
  readonly goesTo: 'store' | 'service-job';
}

/** Orders a part for a locked thing, where the rules let it. */
export async function orderPart(
  { tx, actor, newId }: AtWork,
  thing: things.WholeThingRecord,
  order: NewOrder,
): Promise<{ readonly refused: PartRefusal } | { readonly order: AidPartOrder }> {
  const { tenantId } = actor;
  const rules = await ruleValues(tx, tenantId, ['aids.part-orders-a-day', 'aids.battery-days']);
  const [since] = await tx.rows<{ count: number }>(queries.ordersSince, [
    ...[tenantId, thing.id, new Date(tx.at.getTime() - day)],
  ]);
  const [loan] = await tx.rows<{ personId: string }>(things.holderOf, [tenantId, thing.id]);
  const refused = partRefusal({
    ...{ kind: order.kind, accessory: order.accessory ?? null, serialNumber: order.serialNumber },
    // A serial number of another form is the store's own and not the one the state knows.
    knownSerial: thing.serial !== null && /^[0-9]{6}$/.test(thing.serial) ? thing.serial : null,
    isScrapped: thing.state === 'scrapped',
    ...{ ordersInADay: since?.count ?? 0, mostInADay: rules['aids.part-orders-a-day'] },
    // Herself, one of her own or one she acts for: the account she works with says so.
    isOwn: loan !== undefined && (await disqualifiedBy(tx, loan.personId)) !== null,
    // Lent, and nobody in sight has it: it is another store's loan, and its keepers order.
    isElsewhere: thing.state === 'out' && loan === undefined,
    accessories: thing.accessories,
    ...{ batteryOn: thing.batteryOn, warrantyUntilOn: thing.warrantyUntilOn },
    batteryAgainOn: thing.batteryOn === null ? null : addDays(thing.batteryOn, rules['aids.battery-days']),
    today: localDay(tx.at, await timeZoneOf(tx, tenantId)),
  });
  if (refused) return { refused };
  const id = newId();
  await tx.rows(queries.addOrder, [
    ...[
      tenantId,
      id,
      thing.id,
      order.repairId ?? null,
      order.kind,
      order.kind === 'accessory' ? order.accessory : null,
    ],
    ...[order.articleNumber, order.serialNumber, order.pieces, order.goesTo, tx.at, actor.id, actor.name],
  ]);
  const [row] = await tx.rows<queries.OrderRow>(queries.oneOrder, [tenantId, id]);
  if (!row) throw new TypeError('an order that was just written is there');
  return { order: shownOrder(row) };
}

/** The part is here; a battery is new from that day. */
export async function partCame({ tx, actor }: AtWork, order: queries.OrderRow): Promise<void> {
  const came = await tx.rows(queries.orderCame, [actor.tenantId, order.id, tx.at]);
  if (came.length === 0 || order.kind !== 'battery') return;
  await tx.rows(queries.newBattery, [
    ...[actor.tenantId, order.thingId, localDay(tx.at, await timeZoneOf(tx, actor.tenantId))],
  ]);
}
