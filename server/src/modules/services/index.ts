export { serviceActions } from './access.ts';
export { type CodeLabel, listCodes } from './codes.ts';
export { defaultCauses, defaultMeasures } from './defaults.ts';
export { serviceHandlers } from './routes.ts';
export { type AlarmRules, alarmRules, type DefaultCard, defaultAlarmRules, type EmergencyNumber } from './rules.ts';
