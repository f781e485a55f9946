import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type CommandInput, call, command, type Key } from '../../data/call.ts';
import { dutiesQuery } from '../../data/queries.ts';

/** The watch of my desk, looked at again each quarter of a minute. */
export const watchQuery = queryOptions({
  queryKey: ['watch'],
  queryFn: () => call('GET /api/watch'),
  refetchInterval: 15_000,
  gcTime: 0,
});

export const boardQuery = queryOptions({
  queryKey: ['board'],
  queryFn: () => call('GET /api/board-notices'),
  refetchInterval: 60_000,
});

/** What a report made now would say. */
export const openReportQuery = queryOptions({
  queryKey: ['shift-report', 'open'],
  queryFn: () => call('GET /api/shift-report'),
  refetchInterval: 30_000,
  gcTime: 0,
});

export function reportQuery(reportId: string) {
  return queryOptions({
    queryKey: ['shift-report', reportId],
    queryFn: () => call('GET /api/shift-reports/:reportId', { params: { reportId } }),
    gcTime: 0,
  });
}

export function personCallsQuery(personId: string) {
  return queryOptions({
    queryKey: ['planned-calls', personId],
    queryFn: () => call('GET /api/people/:personId/planned-calls', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
}

/** An act of the watch; everything that shows it is asked for anew. */
export function useWatchAct<K extends Key>(key: K) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CommandInput<K>) => command(key, input),
    onSettled: () =>
      Promise.all([
        ...['watch', 'board', 'shift-report', 'planned-calls'].map((first) =>
          client.invalidateQueries({ queryKey: [first] }),
        ),
        client.invalidateQueries(dutiesQuery),
      ]),
  });
}
