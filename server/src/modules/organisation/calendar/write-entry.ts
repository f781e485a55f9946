import type { AlarmKind } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import type { ReceiverOrder } from './calendar.ts';
import * as queries from './queries.ts';

/** A line as somebody wants it; minutes after midnight on the clock on the wall. */
export interface NewEntry {
  readonly replaces?: string | undefined;
  readonly areaId: string | null;
  readonly kinds: readonly AlarmKind[];
  readonly days: readonly number[];
  readonly onDate: string | null;
  readonly from: string;
  readonly to: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly order: ReceiverOrder;
  readonly receiver:
    | { readonly kind: 'desk' | 'relatives' }
    | { readonly kind: 'unit'; readonly unitId: string }
    | { readonly kind: 'phone'; readonly name: string; readonly phone: string };
}

type Refusal = 'unknown-area' | 'unit-without-number' | 'no-desk' | 'last-needs-number' | 'already-ended';

/** Writes a line of the municipality's calendar; nobody is rung by it before its week is published. */
export async function writeEntry(
  tx: Transaction,
  actor: Actor,
  newId: NewId,
  wanted: NewEntry,
): Promise<{ readonly entryId: string } | Refusal | 'missing'> {
  const { tenantId } = actor;
  const { receiver, areaId, order } = wanted;
  const areas = await tx.rows<{ id: string }>(queries.areas, [tenantId]);
  if (areaId !== null && !areas.some(({ id }) => id === areaId)) return 'unknown-area';
  // Nobody comes after the last: she must have a number of her own.
  if (order === 3 && (receiver.kind === 'desk' || receiver.kind === 'relatives')) return 'last-needs-number';
  if (receiver.kind === 'desk' && (await tx.rows(queries.deskOf, [tenantId, tx.at])).length === 0) return 'no-desk';
  if (receiver.kind === 'unit') {
    const units = await tx.rows<{ id: string; phone: string | null }>(queries.units, [tenantId]);
    const unit = units.find(({ id }) => id === receiver.unitId);
    if (!unit) return 'missing';
    if (unit.phone === null) return 'unit-without-number';
  }
  if (wanted.replaces !== undefined) {
    const ended = await endEntry(tx, tenantId, wanted.replaces);
    if (ended !== 'ended') return ended;
  }
  const entryId = newId();
  await tx.rows(queries.insertEntry, [
    ...[tenantId, entryId, areaId, wanted.kinds, wanted.days, wanted.onDate],
    ...[minuteOf(wanted.from), minuteOf(wanted.to), order, receiver.kind],
    receiver.kind === 'unit' ? receiver.unitId : null,
    ...(receiver.kind === 'phone' ? [receiver.name, receiver.phone] : [null, null]),
    ...[wanted.validFrom, wanted.validUntil, actor.id, tx.at],
  ]);
  return { entryId };
}

/** Takes a line out; published weeks stand. */
export async function endEntry(
  tx: Transaction,
  tenantId: string,
  entryId: string,
): Promise<'ended' | 'already-ended' | 'missing'> {
  if ((await tx.rows(queries.endEntry, [tenantId, entryId, tx.at])).length > 0) return 'ended';
  return (await tx.rows(queries.entryExists, [tenantId, entryId])).length > 0 ? 'already-ended' : 'missing';
}

/** 845 of `14:05`. */
function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
