import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../data/call.ts';

/** What can be promised of a kind from a day on; null: now. */
export function freeQuery(personId: string, aidStockId: string, from: string | null) {
  return queryOptions({
    queryKey: ['aid-free', personId, aidStockId, from],
    queryFn: () =>
      call('GET /api/my/people/:personId/aid-stocks/:aidStockId', {
        params: { personId, aidStockId },
        query: from === null ? {} : { from },
      }),
  });
}

/** What the store has promised a person. */
export function promisesQuery(personId: string) {
  return queryOptions({
    queryKey: ['aid-promises', personId],
    queryFn: () => call('GET /api/my/people/:personId/aid-promises', { params: { personId } }),
  });
}
