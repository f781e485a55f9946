export { shiftActions } from './access.ts';
export type { ShiftEvents } from './events.ts';
export { followCalls } from './follow-calls.ts';
export { shiftsLifeEffect } from './life-effect.ts';
export { morningActions, morningHandlers } from './morning-routes.ts';
export { shiftHandlers } from './routes.ts';
export { startWatch, watchOnce } from './watch-desks.ts';
