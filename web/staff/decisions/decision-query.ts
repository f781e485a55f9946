import { queryOptions } from '@tanstack/react-query';
import { call } from '../../data/call.ts';

/** The decision of one case: what is written, or what was issued and who has read it. */
export function decisionQuery(applicationId: string) {
  return queryOptions({
    queryKey: ['decision-work', applicationId],
    queryFn: () => call('GET /api/applications/:applicationId/decision', { params: { applicationId } }),
    // The composer holds what is being written: nothing is read over it behind its back.
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
