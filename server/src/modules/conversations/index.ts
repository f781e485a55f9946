export { conversationActions } from './access.ts';
export { conversationHandlers } from './routes.ts';
