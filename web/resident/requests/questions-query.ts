import { queryOptions } from '@tanstack/react-query';
import { call } from '../../data/call.ts';

/** What the office asks about applications and appeals of one person. */
export function questionsQuery(personId: string) {
  return queryOptions({
    queryKey: ['asked-questions', personId],
    queryFn: () => call('GET /api/my/people/:personId/questions', { params: { personId } }),
    gcTime: 0,
  });
}
