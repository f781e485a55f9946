import type { LocalText } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

/** Emergency numbers by alarm kind and country; `first` is rung before anything else. */
export interface EmergencyNumber {
  readonly code: 'fire' | 'police' | 'ambulance' | 'urgent-care';
  readonly number: string;
}

export interface DefaultCard {
  readonly kind: 'talk' | 'relative' | 'unit' | 'emergency';
  readonly text: LocalText;
  readonly phone: string | null;
}

/** What a municipality decides about alarms. All in seconds, minutes or hours as named. */
export interface AlarmRules {
  /** Unclaimed: second operator, lead, last in the chain (30, 60 and 120 s where nothing else is decided). */
  readonly ladderSeconds: readonly [number, number, number];
  /** How long one asked to go may think, before the next in line is proposed. */
  readonly answerSeconds: number;
  readonly answerSecondsGravest: number;
  /** From accepted to present (Skellefteå 45, Bodø 30). */
  readonly arrivalMinutes: number;
  /** How long the desk still sees the person after closing: to the end of the shift. */
  readonly afterClosingHours: number;
  readonly afterHandOverHours: number;
  /** A device not heard for so long does not work, as far as we know, and she is told so. */
  readonly silentAfterMinutes: number;
}

export const defaultAlarmRules: AlarmRules = {
  ladderSeconds: [30, 60, 120],
  answerSeconds: 120,
  answerSecondsGravest: 60,
  arrivalMinutes: 45,
  afterClosingHours: 8,
  afterHandOverHours: 2,
  // Wide until each kind of device says how often it checks in: one that works must not be called silent.
  // A municipality whose devices check in every hour decides an hour.
  silentAfterMinutes: 26 * 60,
};

const read = {
  name: 'services-alarm-rules',
  text: `select distinct on (key) key, value from rule where tenant_id = $1 and key like 'alarm.%' and valid_from <= $2
    order by key, valid_from desc`,
};

/** The alarm rules of a municipality on the day; what it has not decided itself is the default. */
export async function alarmRules(tx: Transaction, tenantId: string): Promise<AlarmRules> {
  const rows = await tx.rows<{ key: string; value: unknown }>(read, [tenantId, tx.at]);
  const own = Object.fromEntries(rows.map(({ key, value }) => [key.slice('alarm.'.length), value]));
  return { ...defaultAlarmRules, ...(own as Partial<AlarmRules>) };
}
