export { shiftActions } from './access.ts';
export { shiftsLifeEffect } from './life-effect.ts';
export { shiftHandlers } from './routes.ts';
