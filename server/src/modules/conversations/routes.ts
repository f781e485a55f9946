import type { conversationRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function conversationHandlers(): Handlers<typeof conversationRoutes> {
  return {};
}
