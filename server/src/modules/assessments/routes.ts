import type { assessmentRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function assessmentHandlers(): Handlers<typeof assessmentRoutes> {
  return {};
}
