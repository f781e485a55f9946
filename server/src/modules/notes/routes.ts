import type { noteRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function noteHandlers(): Handlers<typeof noteRoutes> {
  return {};
}
