export { serviceActions } from './access.ts';
export { emergencyCodes } from './alarm-rule-definitions.ts';
export { noticeChannels, noticeEvents } from './care-rule-definitions.ts';
export { type CodeLabel, listCodes } from './codes.ts';
export { defaultCauses, defaultMeasures } from './defaults.ts';
export { serviceHandlers } from './routes.ts';
export { type RuleKey, type RuleValues, ruleDefinitions } from './rule-definitions.ts';
export { type AlarmRules, alarmRules, defaultAlarmRules, defaultRuleValues, ruleValue, ruleValues } from './rules.ts';
export { type WorkingDays, workingDays } from './working-days.ts';
