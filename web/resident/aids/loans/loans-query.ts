import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../data/call.ts';

/** What somebody has borrowed, and what of hers is lost. */
export function loansQuery(personId: string) {
  return queryOptions({
    queryKey: ['aid-loans', personId],
    queryFn: () => call('GET /api/my/people/:personId/aid-loans', { params: { personId } }),
  });
}
