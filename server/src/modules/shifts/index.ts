export { shiftActions } from './access.ts';
export { shiftsLifeEffect } from './life-effect.ts';
export { morningActions, morningHandlers } from './morning-routes.ts';
export { shiftHandlers } from './routes.ts';
