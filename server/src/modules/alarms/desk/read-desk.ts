import type { DeskRow } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import type { OpenAlarm } from '../store/alarm-store.ts';
import { handOverOf } from '../store/stored-alarm.ts';
import { deskRowOf, personsOn } from './desk-row.ts';
import { type DeviceMarks, readDeviceMarks } from './device-marks.ts';
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

/** What is known of some open alarms, for whoever may see it; each reader is shown her own view of it. */
export interface DeskMaterial {
  readonly found: readonly DeskColumns[];
  readonly handOvers: ReadonlyMap<string, readonly HandOverOfAlarm[]>;
  readonly devices: DeviceMarks;
}

export async function readMaterial(tx: Transaction, alarmIds: readonly string[]): Promise<DeskMaterial> {
  if (alarmIds.length === 0) return { found: [], handOvers: new Map(), devices: new Map() };
  const found = await tx.rows<DeskColumns>(deskRows, [alarmIds]);
  const handOvers = await tx.rows<HandOverOfAlarm>(handOversOfMany, [alarmIds]);
  return {
    found,
    handOvers: Map.groupBy(handOvers, ({ alarm_id }) => alarm_id),
    devices: await readDeviceMarks(tx, found),
  };
}

/** The rows of these alarms in the eyes of one reader. Pure. */
export function viewOf(material: DeskMaterial, alarmIds: ReadonlySet<string>, readerId: string): DeskView {
  const found = material.found.filter(({ id }) => alarmIds.has(id));
  return {
    rows: found.map((row) => {
      const handOvers = (material.handOvers.get(row.id) ?? []).map(handOverOf);
      return deskRowOf(row, handOvers, readerId, material.devices.get(row.id));
    }),
    persons: found.flatMap((row) => personsOn(row, readerId)),
  };
}

/** The rows of these alarms, in the eyes of the reader. Those out of her reach are left out. */
export async function readRows(tx: Transaction, alarmIds: readonly string[], readerId: string): Promise<DeskView> {
  return viewOf(await readMaterial(tx, alarmIds), new Set(alarmIds), readerId);
}
