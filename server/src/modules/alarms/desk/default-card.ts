import type { AlarmCard, AlarmKind, LocalText } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emergencyCodes, type RuleValues, ruleValues } from '../../services/index.ts';

export interface CardStep {
  readonly kind: AlarmCard['steps'][number]['kind'];
  readonly text: LocalText;
  readonly phone: string | null;
}

/** What a municipality has decided about cards and numbers; rules in `services`. */
export type CardRules = Pick<RuleValues, 'alarms.emergency-numbers' | 'alarms.first-call' | 'alarms.default-cards'>;

/** The card rules that hold at `tx.at`, in one statement. */
export function cardRules(tx: Transaction, tenantId: string): Promise<CardRules> {
  return ruleValues(tx, tenantId, ['alarms.emergency-numbers', 'alarms.first-call', 'alarms.default-cards']);
}

/** Acute illness is heard in the talk and can be anybody's: the ambulance stands first unless the kind itself says otherwise. */
const byAcuteness = emergencyCodes.toSorted((a, b) => Number(b === 'ambulance') - Number(a === 'ambulance'));

/** Emergency numbers for this kind; the one to ring first is marked and stands first. */
export function emergencyNumbers(rules: CardRules, kind: AlarmKind): AlarmCard['emergencyNumbers'] {
  const firstCalls: Partial<Record<AlarmKind, string | null>> = rules['alarms.first-call'];
  return byAcuteness
    .map((code) => ({ code, number: rules['alarms.emergency-numbers'][code], first: firstCalls[kind] === code }))
    .sort((a, b) => Number(b.first) - Number(a.first));
}

/** Nobody pressed: the device reported by itself. */
const ringsByItself: readonly AlarmKind[] = ['epilepsy', 'fall', 'wandering', 'bed', 'door'];

/** The steps for someone who has no card of her own, by kind of alarm. */
export function defaultSteps(rules: CardRules, kind: AlarmKind): readonly CardStep[] {
  const { usual, afterCall, byItself = usual, dispenser = usual } = rules['alarms.default-cards'];
  const [first] = emergencyNumbers(rules, kind);
  if (!first?.first) return kind === 'dispenser' ? dispenser : ringsByItself.includes(kind) ? byItself : usual;
  const call: CardStep = {
    kind: 'emergency',
    text: {
      nb: `Ring ${first.number} først.`,
      nn: `Ring ${first.number} først.`,
      sv: `Ring ${first.number} först.`,
      en: `Ring ${first.number} first.`,
    },
    phone: first.number,
  };
  return [call, ...afterCall];
}
