import type { lessonRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';

export function lessonHandlers(): Handlers<typeof lessonRoutes> {
  return {};
}
