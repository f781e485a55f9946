import type { deviceRoutes, silenceRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function deviceHandlers(): Handlers<typeof deviceRoutes> {
  return {};
}

export function silenceHandlers(): Handlers<typeof silenceRoutes> {
  return {};
}
