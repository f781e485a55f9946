import type { callRoutes, handOverLinkRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';

export function callHandlers(): Handlers<typeof callRoutes> {
  return {};
}

export function handOverLinkHandlers(): Handlers<typeof handOverLinkRoutes> {
  return {};
}
