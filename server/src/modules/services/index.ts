export { serviceActions } from './access.ts';
export { emergencyCodes } from './alarm-rule-definitions.ts';
export { listCodes } from './codes.ts';
export { defaultServiceTypes } from './default-catalogue.ts';
export { defaultInstruments } from './default-instruments.ts';
export type { DefaultServiceType } from './default-service-type.ts';
export { defaultCauses, defaultMeasures } from './defaults.ts';
export { instrumentHandlers } from './instrument-routes.ts';
export { instrumentOfKind } from './instrument-versions.ts';
export { instrumentFor, instrumentOf } from './instruments.ts';
export { priceOn } from './price-on.ts';
export { publicHolidays } from './public-holidays.ts';
export type { CodeLabel } from './queries.ts';
export { rulesColumn } from './queries.ts';
export { serviceHandlers } from './routes.ts';
export { type Dated, entryAfter, entryOn, type Line, withChange, withoutUpcoming } from './rule.ts';
export { type RuleKey, type RuleValues, ruleDefinitions } from './rule-definitions.ts';
export {
  type AlarmRules,
  alarmRules,
  defaultAlarmRules,
  defaultRuleValues,
  rulesFrom,
  ruleValue,
  ruleValues,
} from './rules.ts';
export { serviceType, serviceTypes } from './service-types.ts';
export { defaultVisitReasons } from './visit-reasons.ts';
export { defaultWaitingCriteria } from './waiting-criteria.ts';
export { type WorkingDays, workingDays } from './working-days.ts';
