import type { Answer } from '../../data/call.ts';

/** One time away from home, as staff read it. */
export type StaffAbsence = Answer<'GET /api/people/:personId/absence'>['earlier'][number];
