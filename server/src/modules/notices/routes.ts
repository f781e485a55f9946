import type { noticeRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';

export function noticeHandlers(): Handlers<typeof noticeRoutes> {
  return {};
}
