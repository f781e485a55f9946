import type { deviceRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function deviceHandlers(): Handlers<typeof deviceRoutes> {
  return {};
}
