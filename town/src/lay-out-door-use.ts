import { chanceOf, idOf } from './seeded.ts';
import { isVisited } from './themes.ts';
import type { OneServed, TownContext } from './town-context.ts';
import { addDays, weekdayOf } from './town-time.ts';

/** Whole weeks of use behind today. */
const weeks = 13;

/** In which weeks her pages were opened, by herself or by one who follows: slowly more, as it goes with a new door. */
export function layOutDoorUse({ rows, clock, seed, place }: TownContext, { person, life }: OneServed): void {
  if (life.diedOn !== null || life.startedOn === null || !isVisited(person.theme)) return;
  const chance = chanceOf(seed, `door ${person.key}`);
  const monday = addDays(clock.today, 1 - weekdayOf(clock.today));
  const usedAs = chance.happens(0.45) ? 'self' : 'proxy';
  for (let back = weeks; back >= 1; back -= 1) {
    const week = addDays(monday, -7 * back);
    if (week < life.startedOn || !chance.happens(0.1 + 0.015 * (weeks - back))) continue;
    rows.add('door_week', {
      ...{ tenant_id: idOf(place.slug), person_id: idOf(`person ${person.key}`), week_on: week, used_as: usedAs },
    });
  }
}
