import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DeviceCard, Setup } from '@tunet/contract';
import { type CommandInput, call, command, type Key, Problem } from '../../data/call.ts';

/** Everything on its way into use. Looked at again while a press is awaited. */
export const setupsQuery = queryOptions({
  queryKey: ['fleet', 'setups'],
  queryFn: () => call('GET /api/fleet/setups'),
  refetchInterval: 10_000,
  gcTime: 0,
});

export function setupQuery(setupId: string) {
  return queryOptions({
    queryKey: ['fleet', 'setup', setupId],
    queryFn: () => call('GET /api/fleet/setups/:setupId', { params: { setupId } }),
    refetchInterval: 3_000,
    gcTime: 0,
    retry: false,
  });
}

export function devicesQuery(find: string) {
  return queryOptions({
    queryKey: ['fleet', 'devices', find],
    queryFn: () => call('GET /api/fleet/devices', { query: find === '' ? {} : { find } }),
    gcTime: 0,
  });
}

export function deviceQuery(deviceId: string) {
  return queryOptions({
    queryKey: ['fleet', 'device', deviceId],
    queryFn: () => call('GET /api/fleet/devices/:deviceId', { params: { deviceId } }),
    refetchInterval: 3_000,
    gcTime: 0,
    retry: false,
  });
}

export const testListQuery = queryOptions({
  queryKey: ['fleet', 'tests'],
  queryFn: () => call('GET /api/fleet/tests'),
  refetchInterval: 3_000,
  gcTime: 0,
});

export const modelsQuery = queryOptions({
  queryKey: ['fleet', 'models'],
  queryFn: () => call('GET /api/fleet/models'),
});

export function technologyQuery(personId: string) {
  return queryOptions({
    queryKey: ['fleet', 'technology', personId],
    queryFn: () => call('GET /api/people/:personId/technology', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
}

/** Does one thing, and reads everything about the fleet anew: also when somebody else was there first. */
export function useFleetAct<K extends Key>(key: K, done?: () => void) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['fleet'] });
  return useMutation({
    mutationFn: (input: CommandInput<K>) => command(key, input),
    onSuccess: async () => {
      done?.();
      await again();
    },
    onError: async (problem) => {
      if (problem instanceof Problem && problem.code === 'changed-meanwhile') await again();
    },
  });
}

export type AnnouncedTest = DeviceCard['tests'][number];
export type Step = Setup['steps'][number];
