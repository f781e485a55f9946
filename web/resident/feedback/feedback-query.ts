import { queryOptions } from '@tanstack/react-query';
import { call } from '../../data/call.ts';

/** What I have said about the help to one person, and what was answered. */
export function feedbackQuery(personId: string) {
  return queryOptions({
    queryKey: ['feedback', personId],
    queryFn: () => call('GET /api/my/people/:personId/feedback', { params: { personId } }),
  });
}
