import { useQuery } from '@tanstack/react-query';
import type { ServiceType } from '@tunet/contract';
import { call } from '../../data/call.ts';

const none: readonly ServiceType[] = [];

/** The kinds of help that are given here; none until they have come. */
export function useServiceTypes(): readonly ServiceType[] {
  const types = useQuery({ queryKey: ['service-types'], queryFn: () => call('GET /api/service-types') });
  return types.data?.serviceTypes ?? none;
}
