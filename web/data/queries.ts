import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { call, Problem } from './call.ts';

/** One cache per door. A refusal is never tried again; a broken line is, twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        networkMode: 'always',
        retry: (failures, error) =>
          failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 500),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => call('GET /api/session'),
  refetchInterval: 60_000,
  refetchOnWindowFocus: true,
});

export const placesQuery = queryOptions({
  queryKey: ['places'],
  queryFn: () => call('GET /api/places'),
  staleTime: Number.POSITIVE_INFINITY,
});

export const dutiesQuery = queryOptions({
  queryKey: ['duties'],
  queryFn: () => call('GET /api/duties/mine'),
});

export function useSession() {
  return useQuery(sessionQuery);
}

export function usePlaces() {
  return useQuery(placesQuery);
}
