import type { dutyCalendarRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function dutyCalendarHandlers(): Handlers<typeof dutyCalendarRoutes> {
  return {};
}
