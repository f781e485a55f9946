export { requestActions } from './access.ts';
export { type CaseForOthers, caseOf } from './case-of.ts';
export { decideCase } from './decide-case.ts';
export type { RequestEventKind, RequestEvents } from './events.ts';
export { followOthers } from './follow-others.ts';
export { requestsLifeEffect } from './life-effect.ts';
export { lookAtClocks, startClocks } from './preliminary/run-clocks.ts';
export { requestHandlers } from './routes.ts';
export { startDrafts, sweepDrafts } from './run-drafts.ts';
