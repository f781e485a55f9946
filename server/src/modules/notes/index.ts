export { noteActions } from './access.ts';
export { noteHandlers } from './routes.ts';
