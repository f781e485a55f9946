import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../data/call.ts';

/** What she may fetch and return now. While the door does not know her number yet it is asked for every other second. */
export function doorQuery(personId: string) {
  return queryOptions({
    queryKey: ['aid-door', personId],
    queryFn: () => call('GET /api/my/people/:personId/aid-door', { params: { personId } }),
    refetchInterval: ({ state: { data } }) => {
      const codes = [...(data?.fetches ?? []), ...(data?.returns ?? [])].map(({ code }) => code);
      return codes.some((code) => code !== null && !code.doorKnows) ? 2_000 : 60_000;
    },
  });
}
