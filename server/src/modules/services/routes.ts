import type { serviceRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function serviceHandlers(): Handlers<typeof serviceRoutes> {
  return {};
}
