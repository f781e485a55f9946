import { aidDoorRuleDefinitions } from './aid-door-rule-definitions.ts';
import { aidLoanRuleDefinitions } from './aid-loan-rule-definitions.ts';
import { aidPromiseRuleDefinitions } from './aid-promise-rule-definitions.ts';
import { aidRuleDefinitions } from './aid-rule-definitions.ts';
import { aidWorkshopRuleDefinitions } from './aid-workshop-rule-definitions.ts';
import { alarmRuleDefinitions } from './alarm-rule-definitions.ts';
import { applyingRuleDefinitions } from './applying-rule-definitions.ts';
import { callRuleDefinitions } from './call-rule-definitions.ts';
import { careRuleDefinitions } from './care-rule-definitions.ts';
import { caseRuleDefinitions } from './case-rule-definitions.ts';
import { chainRuleDefinitions } from './chain-rule-definitions.ts';
import { clockRuleDefinitions } from './clock-rule-definitions.ts';
import { composerRuleDefinitions } from './composer-rule-definitions.ts';
import { contactRuleDefinitions } from './contact-rule-definitions.ts';
import { dangerRuleDefinitions } from './danger-rule-definitions.ts';
import { deskRuleDefinitions } from './desk-rule-definitions.ts';
import { feedbackRuleDefinitions } from './feedback-rule-definitions.ts';
import { fleetRuleDefinitions } from './fleet-rule-definitions.ts';
import { guideRuleDefinitions } from './guide-rule-definitions.ts';
import { intakeRuleDefinitions } from './intake-rule-definitions.ts';
import { lessonRuleDefinitions } from './lesson-rule-definitions.ts';
import { planRuleDefinitions } from './plan-rule-definitions.ts';
import { reportingRuleDefinitions } from './reporting-rule-definitions.ts';
import { representationRuleDefinitions } from './representation-rule-definitions.ts';
import { ringRuleDefinitions } from './ring-rule-definitions.ts';
import type { RuleDefinition } from './rule-definition.ts';
import { silenceRuleDefinitions } from './silence-rule-definitions.ts';
import { stateAidRuleDefinitions } from './state-aid-rule-definitions.ts';
import { waitingRuleDefinitions } from './waiting-rule-definitions.ts';
import { watchRuleDefinitions } from './watch-rule-definitions.ts';
import { weekRuleDefinitions } from './week-rule-definitions.ts';

/** Everything a municipality may decide by a dated rule: key, shape, default, and what it does. */
export const ruleDefinitions = {
  ...caseRuleDefinitions,
  ...applyingRuleDefinitions,
  ...intakeRuleDefinitions,
  ...careRuleDefinitions,
  ...clockRuleDefinitions,
  ...chainRuleDefinitions,
  ...alarmRuleDefinitions,
  ...callRuleDefinitions,
  ...dangerRuleDefinitions,
  ...deskRuleDefinitions,
  ...fleetRuleDefinitions,
  ...guideRuleDefinitions,
  ...lessonRuleDefinitions,
  ...feedbackRuleDefinitions,
  ...planRuleDefinitions,
  ...reportingRuleDefinitions,
  ...contactRuleDefinitions,
  ...representationRuleDefinitions,
  ...ringRuleDefinitions,
  ...silenceRuleDefinitions,
  ...composerRuleDefinitions,
  ...stateAidRuleDefinitions,
  ...waitingRuleDefinitions,
  ...aidDoorRuleDefinitions,
  ...aidRuleDefinitions,
  ...aidLoanRuleDefinitions,
  ...aidPromiseRuleDefinitions,
  ...aidWorkshopRuleDefinitions,
  ...watchRuleDefinitions,
  ...weekRuleDefinitions,
};

export type RuleKey = keyof typeof ruleDefinitions;

/** The value of each rule, by its key. */
export type RuleValues = {
  readonly [K in RuleKey]: (typeof ruleDefinitions)[K] extends RuleDefinition<infer T> ? T : never;
};

export const ruleKeys = Object.keys(ruleDefinitions) as readonly RuleKey[];

export function isRuleKey(key: string): key is RuleKey {
  return Object.hasOwn(ruleDefinitions, key);
}

/** The definition of a rule as one that can hold any value; its schema says which. */
export function definitionOf(key: RuleKey): RuleDefinition<unknown> {
  return ruleDefinitions[key];
}
