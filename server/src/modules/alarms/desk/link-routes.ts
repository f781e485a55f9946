import type { handOverLinkRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';

export function handOverLinkHandlers(): Handlers<typeof handOverLinkRoutes> {
  return {};
}
