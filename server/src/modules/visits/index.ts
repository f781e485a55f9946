export { visitActions } from './access.ts';
export type { VisitEventKind, VisitEvents } from './events.ts';
export { followChangedPlans } from './follow-plans.ts';
export { visitsLifeEffect } from './life-effect.ts';
export { visitHandlers } from './routes.ts';
export { lookOnce, startVisits } from './run-visits.ts';
