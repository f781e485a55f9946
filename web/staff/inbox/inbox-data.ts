import { queryOptions } from '@tanstack/react-query';
import { call } from '../../data/call.ts';

/** What people have written to the units where I am on duty. Looked at again four times a minute. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: () => call('GET /api/inbox'),
  refetchInterval: 15_000,
});

/** One conversation. Nothing of it stays behind in the browser when it is left. */
export function staffThreadQuery(threadId: string) {
  return queryOptions({
    queryKey: ['staff-thread', threadId],
    queryFn: () => call('GET /api/threads/:threadId', { params: { threadId } }),
    refetchInterval: 15_000,
    gcTime: 0,
  });
}

/** The conversations about one person with my units. */
export function personThreadsQuery(personId: string) {
  return queryOptions({
    queryKey: ['person-threads', personId],
    queryFn: () => call('GET /api/people/:personId/threads', { params: { personId } }),
    gcTime: 0,
  });
}
