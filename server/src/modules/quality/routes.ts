import type { qualityRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function qualityHandlers(): Handlers<typeof qualityRoutes> {
  return {};
}
