export { conversationActions } from './access.ts';
export type { ConversationEvents } from './events.ts';
export { conversationsLifeEffect } from './life-effect.ts';
export { conversationHandlers } from './routes.ts';
