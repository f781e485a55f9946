export { planActions } from './access.ts';
export { planBesideHandlers } from './beside/beside-routes.ts';
export { ringCoordinators, startEvaluations } from './beside/ring-coordinator.ts';
export type { PlanEvents } from './events.ts';
export { followChangedDecisions } from './follow-changed-decisions.ts';
export { type HelpToTell, helpToTell } from './help-to-tell.ts';
export { plansLifeEffect } from './life-effect.ts';
export { mattersTo, wishesTo } from './matters-queries.ts';
export { myPlanHandlers } from './my-plan-routes.ts';
export { noteEffect } from './note-effect.ts';
export {
  type HelpWords,
  helpWords,
  type PlannedLine,
  type PlanOfHelp,
  planOfHelp,
  plansOfHelp,
} from './planned-help.ts';
export { planHandlers } from './routes.ts';
export { followDecisions } from './start-now/follow-decisions.ts';
export { remindHeads, startReminders } from './start-now/remind-head.ts';
export { startNowHandlers } from './start-now/start-now-routes.ts';
export { startedNowOf } from './start-now/started-now-of.ts';
export { planTogetherHandlers } from './together/together-routes.ts';
