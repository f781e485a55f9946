export { dialogueActions } from './access.ts';
export { dialogueHandlers } from './routes.ts';
