import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call } from '../data/call.ts';

/** Myself and those who have let me follow. */
export const peopleQuery = queryOptions({ queryKey: ['my-people'], queryFn: () => call('GET /api/my/people') });

/**
 * The person whose pages these are.
 * @returns `name` null when it is the one logged in: the pages then say "you"
 */
export function usePersonHere(): {
  personId: string;
  name: string | null;
  fullName: string | null;
  canSeeLooks: boolean;
} {
  const { personId = '' } = useParams({ strict: false });
  const people = useQuery(peopleQuery);
  const person = people.data?.people.find((one) => one.id === personId);
  const followed = person?.relation === 'proxy';
  return {
    personId,
    name: followed ? (person.name.split(' ')[0] ?? person.name) : null,
    fullName: person?.name ?? null,
    canSeeLooks: person?.canSeeLooks ?? false,
  };
}
