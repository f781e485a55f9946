export { shiftActions } from './access.ts';
export { shiftHandlers } from './routes.ts';
