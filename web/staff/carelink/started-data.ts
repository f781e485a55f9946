import type { Answer } from '../../data/call.ts';

/** Help before the decision, with what it can be started with. */
export type Started = Answer<'GET /api/people/:personId/started-now'>;
