import type { Answer } from '../../data/call.ts';

export type RingPage = Answer<'GET /api/my/people/:personId/ring-wishes'>;

/** The clocks of the machine in her hand: she may be abroad. */
export const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
export const keyOf = (personId: string) => ['ring-wishes', personId];
