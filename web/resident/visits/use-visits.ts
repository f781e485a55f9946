import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { serverNow } from '../../data/server-clock.ts';
import { dayOnWall } from '../../data/wall-clock.ts';
import { usePlace } from '../../ui/place.tsx';
import { visitsQuery } from './visits-query.ts';

/** Today, where the door is. */
export function useToday(): string {
  const place = usePlace();
  return dayOnWall(serverNow(), place.timeZone);
}

/** Visits about one person, and the one that the page is about, if any. */
export function useVisits(personId: string) {
  const today = useToday();
  const { visitId }: { visitId?: string } = useParams({ strict: false });
  const query = useQuery(visitsQuery(personId, today));
  return { today, query, visit: query.data?.visits.find(({ id }) => id === visitId) ?? null };
}
