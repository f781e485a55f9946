import type { shiftRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function shiftHandlers(): Handlers<typeof shiftRoutes> {
  return {};
}
