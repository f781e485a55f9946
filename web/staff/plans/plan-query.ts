import { queryOptions } from '@tanstack/react-query';
import { type Answer, call } from '../../data/call.ts';

export type PersonPlan = Answer<'GET /api/people/:personId/plan'>;

/** The plans of one person and what was decided. Not read anew behind the back of one who writes. */
export function planQuery(personId: string) {
  return queryOptions({
    queryKey: ['person-plan', personId],
    queryFn: () => call('GET /api/people/:personId/plan', { params: { personId } }),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
}
