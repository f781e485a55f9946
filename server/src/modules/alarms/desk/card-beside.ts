import type { AlarmCard } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { HandOver } from '../core/hand-over.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `alarms-${name}`, text };
}

const keysOfHome = prepared(
  'keys-of-home',
  `select label, kept_where as "keptWhere", held_by as "heldBy", held_since as "heldSince" from home_key
    where tenant_id = $1 and home_id = $2 and starts_on <= $3::timestamptz::date and (ends_on is null or ends_on > $3::timestamptz::date)
    order by label, id`,
);
interface KeyColumns extends Row {
  readonly label: string;
  readonly keptWhere: string;
  readonly heldBy: string | null;
  readonly heldSince: Date | null;
}

/** The keys of a home: what hangs on each, where it belongs, and who has it now. */
export async function keysOf(tx: Transaction, tenantId: string, homeId: string | null): Promise<AlarmCard['keyList']> {
  if (homeId === null) return [];
  const keys = await tx.rows<KeyColumns>(keysOfHome, [tenantId, homeId, tx.at]);
  return keys.map(({ heldSince, ...key }) => ({ ...key, heldSince: heldSince?.toISOString() ?? null }));
}

const wearersOf = prepared(
  'wearers-of',
  `select w.person_id as "personId" from alarm a
    join wearer w on w.tenant_id = a.tenant_id and w.device_id = a.device_id and w.did = a.did where a.id = $1`,
);

/** Who wears the one that was pressed; empty when nobody knows, and then it may be any of those who live there. */
export async function wearersOfAlarm(tx: Transaction, alarmId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ personId: string }>(wearersOf, [alarmId]);
  return new Set(rows.map(({ personId }) => personId));
}

const kindOfUnit = prepared('kind-of-unit', 'select kind from unit where tenant_id = $1 and id = $2');

/** The measure that says who goes from here: the unit asked last, else the one proposed now. */
export async function sentMeasure(
  tx: Transaction,
  tenantId: string,
  handOvers: readonly Pick<HandOver, 'unitId'>[],
  receivers: AlarmCard['receivers'],
): Promise<'sent-home-care' | 'sent-night-patrol'> {
  const asked = handOvers.at(-1)?.unitId ?? receivers.find(({ proposed }) => proposed)?.unitId ?? null;
  const [unit] = await tx.rows<{ kind: string }>(kindOfUnit, [tenantId, asked]);
  return unit?.kind === 'night-patrol' ? 'sent-night-patrol' : 'sent-home-care';
}
