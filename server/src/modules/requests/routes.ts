import type { requestRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function requestHandlers(): Handlers<typeof requestRoutes> {
  return {};
}
