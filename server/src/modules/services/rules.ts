import type { Place } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { ArrivalLimit, GravestKinds } from './alarm-rule-definitions.ts';
import { rulesInForce } from './queries.ts';
import type { Ladder } from './rule-definition.ts';
import { definitionOf, type RuleKey, type RuleValues, ruleKeys } from './rule-definitions.ts';

/**
 * What a municipality has decided about one thing, as it holds at `tx.at`; its default where it has decided nothing.
 * The day is the one in the municipality's own time zone.
 */
export async function ruleValue<K extends RuleKey>(tx: Transaction, tenantId: string, key: K): Promise<RuleValues[K]> {
  return (await ruleValues(tx, tenantId, [key]))[key];
}

/** Several rules in one statement. */
export async function ruleValues<K extends RuleKey>(
  tx: Transaction,
  tenantId: string,
  keys: readonly K[],
): Promise<Pick<RuleValues, K>> {
  const rows = await rulesInForce(tx, tenantId, keys);
  const country = rows[0]?.country ?? 'NO';
  const decided = new Map(rows.map(({ key, value }) => [key, value]));
  return Object.fromEntries(keys.map((key) => [key, valueOrDefault(key, decided.get(key), country)])) as Pick<
    RuleValues,
    K
  >;
}

/** Rules read within another statement (`rulesColumn`), with defaults where nothing is decided. */
export function rulesFrom<K extends RuleKey>(
  decided: Readonly<Record<string, unknown>>,
  country: Place['country'],
  keys: readonly K[],
): Pick<RuleValues, K> {
  return Object.fromEntries(keys.map((key) => [key, valueOrDefault(key, decided[key], country)])) as Pick<
    RuleValues,
    K
  >;
}

/** A value that no longer has the rule's shape (after an update of ours) counts as not decided: help never stops for it. */
export function valueOrDefault(key: RuleKey, stored: unknown, country: Place['country']): unknown {
  const { schema, byDefault } = definitionOf(key);
  if (stored === undefined || stored === null) return byDefault[country];
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : byDefault[country];
}

/** What a municipality decides about alarms. All in seconds, minutes or hours as named. */
export interface AlarmRules {
  /** Unclaimed: second operator, lead, last in the chain (30, 60 and 120 s where nothing else is decided). */
  readonly ladderSeconds: Ladder;
  /** How long one asked to go may think, before the next in line is proposed. */
  readonly answerSeconds: number;
  readonly answerSecondsGravest: number;
  /** Kinds where the shorter time counts. */
  readonly gravestKinds: GravestKinds;
  /** From accepted to present (Skellefteå 45, Bodø 30), where no own limit fits. */
  readonly arrivalMinutes: number;
  readonly arrivalLimits: readonly ArrivalLimit[];
  /** After so much of it the operator looks again. */
  readonly arrivalWarningPercent: number;
  /** When somebody who presses again goes to the top, and when the lead is paged. */
  readonly again: {
    readonly minutes: number;
    readonly presses: number;
    readonly afterClosingPresses: number;
    readonly pageLeadAfterMinutes: number;
  };
  /** How long the desk still sees the person after closing: to the end of the shift. */
  readonly afterClosingHours: number;
  readonly afterHandOverHours: number;
  /** A device not heard for so long does not work, as far as we know, and she is told so. */
  readonly silentAfterMinutes: number;
}

const alarmKeys = [
  'alarm.ladderSeconds',
  'alarm.answerSeconds',
  'alarm.answerSecondsGravest',
  'alarms.gravest-kinds',
  'alarm.arrivalMinutes',
  'alarms.arrival-limits',
  'alarms.arrival-warning-percent',
  'alarms.again-minutes',
  'alarms.again-presses',
  'alarms.again-presses-after-closing',
  'alarms.page-lead-minutes',
  'alarm.afterClosingHours',
  'alarm.afterHandOverHours',
  'alarm.silentAfterMinutes',
] as const satisfies readonly RuleKey[];

/** What counts in a country where a municipality has decided nothing itself. */
export function defaultRuleValues(country: Place['country']): RuleValues {
  return Object.fromEntries(ruleKeys.map((key) => [key, definitionOf(key).byDefault[country]])) as RuleValues;
}

export const defaultAlarmRules: AlarmRules = alarmRulesOf(defaultRuleValues('NO'));

/** The alarm rules of a municipality on the day; what it has not decided itself is the default. */
export async function alarmRules(tx: Transaction, tenantId: string): Promise<AlarmRules> {
  return alarmRulesOf(await ruleValues(tx, tenantId, alarmKeys));
}

function alarmRulesOf(values: Pick<RuleValues, (typeof alarmKeys)[number]>): AlarmRules {
  return {
    ladderSeconds: values['alarm.ladderSeconds'],
    answerSeconds: values['alarm.answerSeconds'],
    answerSecondsGravest: values['alarm.answerSecondsGravest'],
    gravestKinds: values['alarms.gravest-kinds'],
    arrivalMinutes: values['alarm.arrivalMinutes'],
    arrivalLimits: values['alarms.arrival-limits'],
    arrivalWarningPercent: values['alarms.arrival-warning-percent'],
    again: {
      minutes: values['alarms.again-minutes'],
      presses: values['alarms.again-presses'],
      afterClosingPresses: values['alarms.again-presses-after-closing'],
      pageLeadAfterMinutes: values['alarms.page-lead-minutes'],
    },
    afterClosingHours: values['alarm.afterClosingHours'],
    afterHandOverHours: values['alarm.afterHandOverHours'],
    silentAfterMinutes: values['alarm.silentAfterMinutes'],
  };
}
