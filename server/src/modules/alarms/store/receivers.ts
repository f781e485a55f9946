import type { AlarmKind } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { type ResponseChain, responseChain } from '../../organisation/index.ts';
import type { ReceiverUnit } from '../core/next-in-line.ts';

/** Units that may be asked to go, with how many are on duty there now and the hour on their clock. */
export const receiversOf: Prepared = {
  name: 'alarms-receivers-of',
  text: `select u.id as "unitId", u.kind, u.name, u.phone, u.area_id as "areaId",
      extract(hour from $2::timestamptz at time zone t.time_zone)::int as hour,
      (select count(distinct d.staff_id)::int from duty d where d.tenant_id = u.tenant_id and d.unit_id = u.id
        and d.starts_at <= $2 and d.ends_at > $2) as "onDuty"
    from unit u join tenant t on t.id = u.tenant_id
    where u.tenant_id = $1 and u.kind in ('home-care', 'night-patrol', 'technical') order by u.name, u.id`,
};
export type ReceiverColumns = ReceiverUnit & Row;

/** Where an alarm comes from, as far as it says who may be asked. */
export interface Whereabouts {
  readonly tenantId: string;
  readonly areaId: string | null;
  readonly kind: AlarmKind;
}

export function unitsOf(tx: Transaction, tenantId: string): Promise<ReceiverColumns[]> {
  return tx.rows<ReceiverColumns>(receiversOf, [tenantId, tx.at]);
}

/** The published calendar for an alarm now; see `responseChain`. */
export function chainOf(tx: Transaction, where: Whereabouts): Promise<ResponseChain> {
  return responseChain(tx, { ...where, at: tx.at });
}

/** The units of a chain, in order. One with a number of its own and no unit is rung by a person. */
export function unitsIn({ receivers }: ResponseChain): string[] {
  return receivers
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ kind, unitId }) => (kind === 'unit' && unitId !== null ? [unitId] : []));
}
