import type { MyVisit } from '@tunet/contract';

/** So many first names are told: a small group, and no list of a unit. */
const most = 6;

/** Those who were there, by first name, most often first and then by the alphabet. What was only planned does not count. */
export function usualHelpers(
  visits: readonly Pick<MyVisit, 'state' | 'who'>[],
): { readonly firstName: string; readonly times: number }[] {
  const times = new Map<string, number>();
  for (const { state, who } of visits) {
    if (state === 'done' && who !== null) times.set(who, (times.get(who) ?? 0) + 1);
  }
  return [...times]
    .map(([firstName, count]) => ({ firstName, times: count }))
    .sort((a, b) => b.times - a.times || a.firstName.localeCompare(b.firstName))
    .slice(0, most);
}
