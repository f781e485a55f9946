import { queryOptions } from '@tanstack/react-query';
import { call } from '../../data/call.ts';

/** What one person has asked for. */
export function applicationsQuery(personId: string) {
  return queryOptions({
    queryKey: ['applications', personId],
    queryFn: () => call('GET /api/my/people/:personId/applications', { params: { personId } }),
  });
}

/** Where one application stands. */
export function statusQuery(applicationId: string) {
  return queryOptions({
    queryKey: ['application', applicationId],
    queryFn: () => call('GET /api/my/applications/:applicationId', { params: { applicationId } }),
  });
}

/** Noon of a day that has no clock, so that it is the same day in every zone of ours. */
export function noonOf(day: string): string {
  return `${day}T11:00:00Z`;
}
