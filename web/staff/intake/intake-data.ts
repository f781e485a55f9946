import { queryOptions } from '@tanstack/react-query';
import { type Answer, call } from '../../data/call.ts';

export type Case = Answer<'GET /api/applications/:applicationId'>;
export type IntakeRow = Answer<'GET /api/intake'>['rows'][number];

/** What the office owes an answer; looked at again by itself, because others take and receive meanwhile. */
export const intakeQuery = queryOptions({
  queryKey: ['intake'],
  queryFn: () => call('GET /api/intake'),
  refetchInterval: 30_000,
});

/** Calls that are no application and that nobody has ended. */
export const phoneNotesQuery = queryOptions({
  queryKey: ['phone-notes'],
  queryFn: () => call('GET /api/phone-notes'),
  refetchInterval: 60_000,
});

/** Help given by age that my office has to see to. */
export const lightWorkQuery = queryOptions({
  queryKey: ['light-work'],
  queryFn: () => call('GET /api/light-help'),
  refetchInterval: 60_000,
});

/** One case. Nothing about her stays behind in the browser when the page is left. */
export function caseQuery(applicationId: string) {
  return queryOptions({
    queryKey: ['case', applicationId],
    queryFn: () => call('GET /api/applications/:applicationId', { params: { applicationId } }),
    gcTime: 0,
    retry: false,
  });
}

/** The teams of my offices, and who can be in one. */
export const teamsQuery = queryOptions({
  queryKey: ['case-teams'],
  queryFn: () => call('GET /api/case-teams'),
  staleTime: 60_000,
});

/** What alarms suggest to look at anew. */
export const suggestionsQuery = queryOptions({
  queryKey: ['alarm-suggestions'],
  queryFn: () => call('GET /api/alarm-suggestions'),
  refetchInterval: 60_000,
  gcTime: 0,
  retry: false,
});
