import type { visitRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function visitHandlers(): Handlers<typeof visitRoutes> {
  return {};
}
