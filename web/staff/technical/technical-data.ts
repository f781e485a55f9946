import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type CommandInput, call, command, type Key } from '../../data/call.ts';

/** The lane of the desk, or of the technical team. Looked at again four times a minute. */
export function laneQuery(at: 'desk' | 'technical') {
  return queryOptions({
    queryKey: ['technical', 'lane', at],
    queryFn: () =>
      at === 'desk'
        ? call('GET /api/desk/technical')
        : call('GET /api/technical').then(({ rows }) => ({ rows, mutes: [] })),
    refetchInterval: 15_000,
    gcTime: 0,
  });
}

/** One case. Nothing of it stays behind in the browser when it is left. */
export function caseQuery(caseId: string) {
  return queryOptions({
    queryKey: ['technical', 'case', caseId],
    queryFn: () => call('GET /api/technical-cases/:caseId', { params: { caseId } }),
    refetchInterval: 15_000,
    gcTime: 0,
    retry: false,
  });
}

export const areasQuery = queryOptions({
  queryKey: ['technical', 'areas'],
  queryFn: () => call('GET /api/technical/areas'),
  refetchInterval: 30_000,
});

/** Outages with people of my units. */
export const outagesQuery = queryOptions({
  queryKey: ['technical', 'outages'],
  queryFn: () => call('GET /api/outages'),
  refetchInterval: 15_000,
  gcTime: 0,
});

type ActKey = Extract<
  Key,
  `POST /api/technical-cases/${string}` | 'POST /api/desk/mute-sender' | 'POST /api/desk/mutes/:muteId/end'
>;

/** What somebody does with a case; every list that shows it is asked for anew. */
export function useTechnicalAct<K extends ActKey>(key: K) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CommandInput<K>) => command(key, input),
    onSettled: () => client.invalidateQueries({ queryKey: ['technical'] }),
  });
}
