import type { FacesSeen } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';

/** Days that different faces are counted over. */
export const fortnight = 14;
/** Fewer persons than this make no figure. */
export const smallestGroup = 5;

/** The 14 whole days before today. */
export function fortnightBefore(today: string): { readonly from: string; readonly until: string } {
  return { from: addDays(today, -fortnight), until: addDays(today, -1) };
}

/** Two visits a day or more on the days she had any, and any on at least ten of fourteen: as in Sweden, with room for days away. */
export function isCounted({ visits, days }: { readonly visits: number; readonly days: number }): boolean {
  return days >= 10 && visits >= 2 * days;
}

/** The five who have met most different faces; nobody where so few are counted that one could be guessed from the figure. */
export function whoMetMost<T extends Pick<FacesSeen, 'faces' | 'visits'> & { readonly days: number }>(
  people: readonly T[],
): T[] {
  const among = people.filter(isCounted);
  if (among.length < smallestGroup) return [];
  return [...among].sort((a, b) => b.faces - a.faces).slice(0, 5);
}
