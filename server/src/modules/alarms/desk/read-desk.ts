import type { DeskRow } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import type { OpenAlarm } from '../store/alarm-store.ts';
import { handOverOf } from '../store/stored-alarm.ts';
import { deskRowOf, personsOn } from './desk-row.ts';
import { readDeviceMarks } from './device-marks.ts';
import { type DeskColumns, deskRows, type HandOverOfAlarm, handOversOfMany, openAlarms } from './queries.ts';

/** Rows of the desk as one reader may see them, and whom they name. */
export interface DeskView {
  readonly rows: DeskRow[];
  readonly persons: PersonShown[];
}

/** Ids and versions of what is open at the desks; cheap enough to be asked each second. */
export function readOpen(tx: Transaction, deskIds: readonly string[]): Promise<OpenAlarm[]> {
  return tx.rows<OpenAlarm & Record<string, unknown>>(openAlarms, [deskIds]);
}

/** The rows of these alarms, in the eyes of the reader. Those out of her reach are left out. */
export async function readRows(tx: Transaction, alarmIds: readonly string[], readerId: string): Promise<DeskView> {
  if (alarmIds.length === 0) return { rows: [], persons: [] };
  const found = await tx.rows<DeskColumns>(deskRows, [alarmIds]);
  const handOvers = await tx.rows<HandOverOfAlarm>(handOversOfMany, [alarmIds]);
  const devices = await readDeviceMarks(tx, found);
  const byAlarm = Map.groupBy(handOvers, ({ alarm_id }) => alarm_id);
  return {
    rows: found.map((row) =>
      deskRowOf(row, (byAlarm.get(row.id) ?? []).map(handOverOf), readerId, devices.get(row.id)),
    ),
    persons: found.flatMap((row) => personsOn(row, readerId)),
  };
}
