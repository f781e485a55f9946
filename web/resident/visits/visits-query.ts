import { queryOptions } from '@tanstack/react-query';
import type { MyVisit } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { dayAfter } from '../../data/wall-clock.ts';

/** How many days back and how many in all the pages show. */
const back = 3;
const days = 11;

/**
 * Visits about one person: three days back and a week ahead. One entry in the cache for all pages.
 * @param today the day it is where she lives
 */
export function visitsQuery(personId: string, today: string) {
  return queryOptions({
    queryKey: ['visits', personId, today],
    queryFn: () =>
      call('GET /api/my/people/:personId/visits', {
        params: { personId },
        query: { from: dayAfter(today, -back), days },
      }),
    refetchInterval: 60_000,
  });
}

/** Visits by day, the days in order. */
export function byDay(visits: readonly MyVisit[]): { day: string; visits: MyVisit[] }[] {
  const found = new Map<string, MyVisit[]>();
  for (const visit of visits) found.set(visit.day, [...(found.get(visit.day) ?? []), visit]);
  return [...found].map(([day, ofDay]) => ({ day, visits: ofDay })).sort((a, b) => a.day.localeCompare(b.day));
}
