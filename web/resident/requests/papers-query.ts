import { queryOptions } from '@tanstack/react-query';
import { call } from '../../data/call.ts';

/** What lies beside the writer's own draft about one person. */
export function papersQuery(personId: string) {
  return queryOptions({
    queryKey: ['application-papers', personId],
    queryFn: () => call('GET /api/my/people/:personId/application-draft/papers', { params: { personId } }),
    // Another draft may have begun since, or another device laid something beside this one.
    staleTime: 0,
  });
}
