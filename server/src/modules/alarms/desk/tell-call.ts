import { createHash, timingSafeEqual } from 'node:crypto';
import type { RouteAnswer } from '@tunet/contract';
import type { Pool } from 'pg';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { type CallReport, noteCall } from '../receiving/note-call.ts';

export interface CallPorts {
  /** Role tunet_app. */
  readonly pool: Pool;
  /** What the telephone system proves itself by; undefined: nobody is believed. */
  readonly voiceKey: string | undefined;
}

/** Compares without telling by its time how much was right. */
export function isKey(expected: string | undefined, given: string | undefined): boolean {
  if (expected === undefined || given === undefined) return false;
  const hash = (value: string): Buffer => createHash('sha256').update(value).digest();
  return timingSafeEqual(hash(expected), hash(given));
}

const desks = { name: 'alarms-call-desks', text: `select id from unit where kind = 'desk'` };
/** Words about a call are believed so far back; milliseconds. */
const oldest = 24 * 3_600_000;

/** Takes in one word of the telephone system, with the eyes of the desks and no others. */
export async function tellCall(
  pool: Pool,
  report: CallReport,
  { at, newId }: { readonly at: Date; readonly newId: NewId },
): Promise<RouteAnswer<typeof import('@tunet/contract').callRoutes['POST /api/voice/calls']>> {
  const { tenants } = await readReach(pool);
  const scope = { tenants, subjects: [], at };
  const subjects = await inTransaction(pool, scope, async (tx) =>
    (await tx.rows<{ id: string }>(desks, [])).map(({ id }) => id),
  );
  // Clocks differ: nothing is told of the future, and nothing of long ago.
  const heardAt = new Date(Math.min(at.getTime(), Math.max(report.at.getTime(), at.getTime() - oldest)));
  const alarmId = await inTransaction(pool, { ...scope, subjects }, (tx) =>
    noteCall(tx, newId, { ...report, at: heardAt }, 'telephone-system'),
  );
  return { matched: alarmId !== null };
}
