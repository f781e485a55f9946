import type { deskScreenRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';

export function deskScreenHandlers(): Handlers<typeof deskScreenRoutes> {
  return {};
}
