import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { UnitVisit } from '@tunet/contract';
import { type CommandInput, call, command, type Key } from '../../data/call.ts';

/** One day of my units. Looked at again twice a minute: others answer and assign meanwhile. */
export function unitDayQuery(on: string | undefined) {
  return queryOptions({
    queryKey: ['unit-day', on ?? 'today'],
    queryFn: () => call('GET /api/units/day', { query: on === undefined ? {} : { on } }),
    refetchInterval: 30_000,
    gcTime: 0,
  });
}

/** Visits of one person, a week back and two ahead. */
export function personVisitsQuery(personId: string) {
  return queryOptions({
    queryKey: ['person-visits', personId],
    queryFn: () => call('GET /api/people/:personId/visits', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
}

export function personNotesQuery(personId: string) {
  return queryOptions({
    queryKey: ['person-notes', personId],
    queryFn: () => call('GET /api/people/:personId/notes', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
}

/** What the office does with a visit; every list that shows it is asked for anew. */
type VisitKey = Extract<Key, `POST /api/visits/:visitId/${string}`>;

export function useVisitAct<K extends VisitKey>(key: K) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CommandInput<K>) => command(key, input),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['unit-day'] }),
        client.invalidateQueries({ queryKey: ['person-visits'] }),
      ]),
  });
}

/** Why a visit stands on top, if it does: gravest first. */
export type Wait = 'danger' | 'not-confirmed' | 'not-done' | 'cancel-asked' | 'move-asked' | 'two-answers';

export function waitOf(visit: UnitVisit): Wait | null {
  if (visit.danger && visit.danger.takenAt === null) return 'danger';
  if (visit.state === 'not-confirmed') return 'not-confirmed';
  if (visit.state === 'not-done' && visit.isCritical) return 'not-done';
  if (new Set(visit.answers.map(({ state }) => state)).size > 1) return 'two-answers';
  if (visit.state !== 'planned') return null;
  if (visit.cancelAsked) return 'cancel-asked';
  return visit.moveAsked ? 'move-asked' : null;
}

const gravity: readonly Wait[] = ['danger', 'not-done', 'not-confirmed', 'cancel-asked', 'move-asked', 'two-answers'];

/** What waits for the office, gravest first; in each kind what must not fall away first, then the earliest. */
export function waiting(visits: readonly UnitVisit[]): { visit: UnitVisit; why: Wait }[] {
  return visits
    .flatMap((visit) => {
      const why = waitOf(visit);
      return why ? [{ visit, why }] : [];
    })
    .sort(
      (a, b) =>
        gravity.indexOf(a.why) - gravity.indexOf(b.why) ||
        Number(b.visit.isCritical) - Number(a.visit.isCritical) ||
        a.visit.from.localeCompare(b.visit.from),
    );
}
