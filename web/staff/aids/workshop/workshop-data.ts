import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AidItemState } from '@tunet/contract';
import { type Answer, type CommandInput, call, command, type Key, Problem } from '../../../data/call.ts';

export const cleaningQuery = queryOptions({
  queryKey: ['aid-work', 'cleaning'],
  queryFn: () => call('GET /api/aids/cleaning', { query: {} }),
  refetchInterval: 20_000,
  gcTime: 0,
});

export function thingsQuery(find: string, state: AidItemState | '') {
  return queryOptions({
    queryKey: ['aid-work', 'things', find, state],
    queryFn: () =>
      call('GET /api/aids/things', { query: { ...(find === '' ? {} : { find }), ...(state === '' ? {} : { state }) } }),
    gcTime: 0,
  });
}

export function thingQuery(thingId: string) {
  return queryOptions({
    queryKey: ['aid-work', 'thing', thingId],
    queryFn: () => call('GET /api/aids/things/:thingId', { params: { thingId } }),
    gcTime: 0,
    retry: false,
  });
}

export const stocksQuery = queryOptions({
  queryKey: ['aid-work', 'stocks'],
  queryFn: () => call('GET /api/aids/workshop/stocks'),
});

export const repairsQuery = queryOptions({
  queryKey: ['aid-work', 'repairs'],
  queryFn: () => call('GET /api/aids/repairs'),
  refetchInterval: 20_000,
  gcTime: 0,
});

export const recallsQuery = queryOptions({
  queryKey: ['aid-work', 'recalls'],
  queryFn: () => call('GET /api/aids/recalls'),
  // The worker finds and tells the holders after the recall is opened.
  refetchInterval: 5_000,
  gcTime: 0,
});

export function recallQuery(recallId: string) {
  return queryOptions({
    queryKey: ['aid-work', 'recall', recallId],
    queryFn: () => call('GET /api/aids/recalls/:recallId', { params: { recallId } }),
    refetchInterval: 5_000,
    gcTime: 0,
    retry: false,
  });
}

export const accidentsQuery = queryOptions({
  queryKey: ['aid-work', 'accidents'],
  queryFn: () => call('GET /api/aids/accidents'),
  gcTime: 0,
});

export const countsQuery = queryOptions({
  queryKey: ['aid-work', 'counts'],
  queryFn: () => call('GET /api/aids/counts'),
  gcTime: 0,
});

export function countQuery(countId: string) {
  return queryOptions({
    queryKey: ['aid-work', 'count', countId],
    queryFn: () => call('GET /api/aids/counts/:countId', { params: { countId } }),
    retry: false,
  });
}

export const suppliesQuery = queryOptions({
  queryKey: ['aid-work', 'supplies'],
  queryFn: () => call('GET /api/aids/supplies'),
  gcTime: 0,
});
export const transfersQuery = queryOptions({
  queryKey: ['aid-work', 'transfers'],
  queryFn: () => call('GET /api/aids/transfers'),
  gcTime: 0,
});
export const lackingQuery = queryOptions({
  queryKey: ['aid-work', 'lacking'],
  queryFn: () => call('GET /api/aids/lacking'),
  gcTime: 0,
});

/**
 * Does one thing, and reads the store's work anew: also when somebody else was there first.
 * @param done what comes after, also where it takes the form away: what is given to `mutate` itself is not called once the form is gone
 */
export function useAidAct<K extends Key>(key: K, done?: (answer: Answer<K>) => void) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['aid-work'] });
  return useMutation({
    mutationFn: (input: CommandInput<K>) => command(key, input),
    onSuccess: async (answer) => {
      done?.(answer);
      await again();
    },
    onError: async (problem) => {
      if (problem instanceof Problem && problem.status === 409) await again();
    },
  });
}

/** Gives a file to the one who asked; nothing of it is kept here. */
export function saveFile(name: string, type: 'application/pdf' | 'text/csv', content: string): void {
  const bytes =
    type === 'application/pdf' ? Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)) : `\uFEFF${content}`;
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${type === 'application/pdf' ? 'pdf' : 'csv'}`;
  link.click();
  URL.revokeObjectURL(address);
}
