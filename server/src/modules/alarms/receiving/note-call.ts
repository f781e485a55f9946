import type { AlarmHappening, CallWord } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { type Call, hear, isSameCall, type ToldOfCall, tailOf } from '../core/call.ts';
import * as calls from '../store/call-queries.ts';
import { wakeDesks } from '../store/store-queries.ts';

/** One word about one call. */
export interface CallReport extends ToldOfCall {
  /** what the telephone system calls it; null when only the device is heard to call */
  readonly callId: string | null;
  /** a telephone number or the number of a device; looked at and forgotten */
  readonly from: string;
  readonly cid: string | null;
}

/** Who tells: the telephone system, which may look by the telephone of a person too, or the device that calls. */
export type CallTeller = 'telephone-system' | 'device';

/**
 * Shows a call on the open alarm it belongs to: by the device's number, else by telephone number. A call that fits none is kept
 * without a number, to be counted. It notes no voice contact and opens nothing.
 * @returns the alarm it belongs to
 */
export async function noteCall(
  tx: Transaction,
  newId: NewId,
  report: CallReport,
  teller: CallTeller,
): Promise<string | null> {
  await tx.rows(calls.lockCall, [report.callId ?? report.from]);
  const known =
    report.callId === null ? undefined : (await tx.rows<calls.CallRow>(calls.callNamed, [report.callId]))[0];
  const alarm = known?.alarmId ? null : await findAlarm(tx, report, teller);
  // Device and telephone system may tell of the same call at the same moment: the second waits, and finds the first.
  if (alarm) await tx.rows(calls.lockCall, [alarm.id]);
  const row = known ?? (alarm ? await unnamed(tx, alarm, report) : undefined);
  const call = hear(row ?? null, report);
  const belongs = row?.alarmId ? { tenantId: row.tenantId, id: row.alarmId } : alarm;
  if (row && isSameCall(row, call) && row.alarmId === (belongs?.id ?? null) && row.callId === report.callId) {
    return row.alarmId;
  }
  const tenantId =
    belongs?.tenantId ?? row?.tenantId ?? (await tx.rows<{ tenantId: string }>(calls.anyDesk, []))[0]?.tenantId;
  if (tenantId === undefined) return null;
  const values = await valuesOf(tx, call, {
    tenantId,
    alarmId: belongs?.id ?? null,
    callId: report.callId ?? row?.callId ?? null,
  });
  if (row) await tx.rows(calls.saveCall, [row.id, ...values]);
  else await tx.rows(calls.addCall, [tenantId, newId(), ...values.slice(1)]);
  if (belongs) await tell(tx, newId, belongs, { before: row?.alarmId ? row.state : null, after: call });
  return belongs?.id ?? null;
}

/** The device was heard to call before the telephone system named the call: it is the same one. */
async function unnamed(
  tx: Transaction,
  alarm: calls.CalledAlarm,
  { callId, at }: CallReport,
): Promise<calls.CallRow | undefined> {
  const statement = callId === null ? calls.liveCallOf : calls.callOfDevice;
  return (await tx.rows<calls.CallRow>(statement, [alarm.tenantId, alarm.id, at]))[0];
}

async function findAlarm(
  tx: Transaction,
  { cid, from }: CallReport,
  teller: CallTeller,
): Promise<calls.CalledAlarm | null> {
  for (const device of [cid, teller === 'device' ? from : null]) {
    if (!device) continue;
    const [found] = await tx.rows<calls.CalledAlarm>(calls.alarmOfDevice, [device]);
    if (found) return found;
  }
  const tail = tailOf(from);
  if (tail === null) return null;
  const statement = teller === 'device' ? calls.alarmsByDevicePhone : calls.alarmsByPhone;
  const found = await tx.rows<calls.CalledAlarm>(statement, [tail]);
  // A number that two homes share says nothing about either.
  return new Set(found.map(({ homeId, id }) => homeId ?? id)).size === 1 ? (found[0] ?? null) : null;
}

interface Belonging {
  readonly tenantId: string;
  readonly alarmId: string | null;
  readonly callId: string | null;
}

async function valuesOf(tx: Transaction, call: Call, { tenantId, alarmId, callId }: Belonging): Promise<unknown[]> {
  const { state, callingAt, talkingAt, endedAt, agent } = call;
  const [owner] = await tx.rows<{ staffId: string }>(calls.ownerOfTelephone, [tenantId, alarmId, agent]);
  return [tenantId, alarmId, callId, state, callingAt, talkingAt, endedAt, agent, owner?.staffId ?? null];
}

const happeningOf = {
  calling: 'calling',
  talking: 'talking',
  ended: 'call-ended',
} as const satisfies Record<CallWord, AlarmHappening['what']>;

async function tell(
  tx: Transaction,
  newId: NewId,
  alarm: { readonly tenantId: string; readonly id: string },
  { before, after }: { readonly before: CallWord | null; readonly after: Call },
): Promise<void> {
  await tx.rows(calls.touchAlarm, [alarm.tenantId, alarm.id]);
  if (before !== after.state) {
    const at = { calling: after.callingAt, talking: after.talkingAt, ended: after.endedAt }[after.state] ?? tx.at;
    const what = happeningOf[after.state];
    await tx.rows(calls.tellOfCall, [alarm.tenantId, newId(), alarm.id, at, tx.at, what, after.agent]);
  }
  await tx.rows(wakeDesks, []);
}
