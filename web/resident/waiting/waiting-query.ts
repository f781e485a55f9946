import { queryOptions } from '@tanstack/react-query';
import { call } from '../../data/call.ts';

/** The lists that one person stands on or stood on. */
export function waitingQuery(personId: string) {
  return queryOptions({
    queryKey: ['my-waiting', personId],
    queryFn: () => call('GET /api/my/people/:personId/waiting', { params: { personId } }),
    gcTime: 0,
  });
}
