import { queryOptions } from '@tanstack/react-query';
import { call } from '../../data/call.ts';

/** The conversations about one person, and where one may write. An answer is looked for twice a minute. */
export function threadsQuery(personId: string) {
  return queryOptions({
    queryKey: ['threads', personId],
    queryFn: () => call('GET /api/my/people/:personId/threads', { params: { personId } }),
    refetchInterval: 30_000,
  });
}

/** One conversation; opening it means that one has read it. */
export function threadQuery(threadId: string) {
  return queryOptions({
    queryKey: ['thread', threadId],
    queryFn: () => call('GET /api/my/threads/:threadId', { params: { threadId } }),
    refetchInterval: 30_000,
  });
}
