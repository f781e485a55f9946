import { dayAfter, instantOnWall } from '../../data/wall-clock.ts';

/** A night from–to on the wall's clock; one that ends before it begins ends the day after. */
export function windowOf(
  day: string,
  from: string,
  until: string,
  zone: string,
): { readonly startsAt: string; readonly endsAt: string } {
  const startsAt = instantOnWall(day, from, zone) ?? '';
  const endsAt = instantOnWall(until > from ? day : dayAfter(day, 1), until, zone) ?? '';
  return { startsAt, endsAt };
}
