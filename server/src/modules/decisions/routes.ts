import type { decisionRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function decisionHandlers(): Handlers<typeof decisionRoutes> {
  return {};
}
