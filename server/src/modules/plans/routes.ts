import type { planRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function planHandlers(): Handlers<typeof planRoutes> {
  return {};
}
