import { QueryCache, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { call, Problem } from './call.ts';
import { followServerClock } from './server-clock.ts';

/** One cache per door. A refusal is never tried again; a broken line is, twice. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // Whoever is told "not logged in" asks again who is here: the door then shows the way in.
      onError: (error) => {
        if (error instanceof Problem && error.status === 401) void client.invalidateQueries(sessionQuery);
      },
    }),
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
  return client;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => call('GET /api/session'),
  refetchInterval: 60_000,
  refetchOnWindowFocus: true,
});

/** What the one who is logged in could do at her workplaces. */
export const actionsQuery = queryOptions({
  queryKey: ['actions'],
  queryFn: () => call('GET /api/actions/mine'),
});

export const placesQuery = queryOptions({
  queryKey: ['places'],
  queryFn: async () => {
    const places = await call('GET /api/places');
    // Known before anything says what time it is. Only a demo moves its clock; elsewhere the device's own counts.
    if (places.isDemo) followServerClock(places.now, Date.now());
    return places;
  },
  // What a phone has kept is older than this: it is asked for anew as soon as there is a network.
  staleTime: 600_000,
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
