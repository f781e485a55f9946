import type { Answer } from '../../data/call.ts';

/** Who may act for her, and what stands around it. */
export type Standing = Answer<'GET /api/people/:personId/representatives'>;
