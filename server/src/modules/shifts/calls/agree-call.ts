import { addDays, daysBetween, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { openGrant } from '../../access/index.ts';
import { isServed, placeOf } from '../../organisation/index.ts';
import { livesNow } from '../../people/index.ts';
import * as queries from './call-queries.ts';

export interface WantedCalls {
  readonly personId: string;
  readonly tenantId: string;
  readonly times: readonly string[];
  readonly minutes: number;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly why: string;
  readonly askedBy: string;
}

/** A call that has no end is forgotten: at most so many days. */
const longest = 92;

/**
 * Agrees that the desk rings her at these times. An operator's own desk sees it at once; for a unit, which does not see desks,
 * the worker finds the desk that answers for her municipality.
 */
export async function agreeCalls(
  tx: Transaction,
  actor: Actor,
  newId: NewId,
  wanted: WantedCalls,
): Promise<{ readonly callIds: string[] } | 'no-desk' | 'has-died' | 'too-long' | 'wrong-time'> {
  const { tenantId, personId, firstOn, lastOn } = wanted;
  const { timeZone } = await placeOf(tx, tenantId);
  if (daysBetween(firstOn, lastOn) > longest) return 'too-long';
  if (lastOn < localDay(tx.at, timeZone) || firstOn < addDays(localDay(tx.at, timeZone), -1)) return 'wrong-time';
  const [life] = await livesNow(tx, tenantId, [personId]);
  if (life?.isDead) return 'has-died';
  if (!(await isServed(tx, tenantId))) return 'no-desk';
  const deskId = actor.duties.find(({ unitKind }) => unitKind === 'desk')?.unitId ?? null;
  const callIds: string[] = [];
  for (const time of [...new Set(wanted.times)].sort()) {
    const id = newId();
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    await tx.rows(queries.insertCall, [
      ...[tenantId, id, personId, deskId, wanted.why, wanted.askedBy, hours * 60 + minutes, wanted.minutes],
      ...[firstOn, lastOn, actor.id, actor.name, tx.at],
    ]);
    if (deskId === null) {
      await emit(tx, { tenantId, kind: 'planned-call.agreed', subjectId: id, occurredAt: tx.at });
    } else await openToDesk(tx, newId, { tenantId, personId, deskId, callId: id });
    callIds.push(id);
  }
  return { callIds };
}

/** The desk sees her until the call has ended. */
export async function openToDesk(
  tx: Transaction,
  newId: NewId,
  of: { readonly tenantId: string; readonly personId: string; readonly deskId: string; readonly callId: string },
): Promise<void> {
  const { tenantId, personId, deskId, callId } = of;
  await openGrant(tx, newId, { tenantId, subjectId: deskId, personId, basis: 'desk-watch', ref: callId });
}
