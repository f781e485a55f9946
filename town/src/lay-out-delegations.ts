import { idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

/** Three of the office may say no and decide technology that watches this year, one of them not any more. */
export function layOutDelegations({ rows, place, roster, clock }: TownContext): void {
  const office = `${place.slug} assessment`;
  const given = [
    [0, ['refuse', 'watch'], -120, 245],
    [1, ['refuse'], -120, 245],
    [2, ['refuse', 'watch'], -500, -135],
  ] as const;
  const by = roster.pick(`${place.slug} administration`, 'service-owner', 0);
  for (const [no, scopes, from, to] of given) {
    const { id, name } = roster.pick(office, 'assessor', no);
    if (id === by.id) continue;
    rows.add('delegation', {
      ...{ tenant_id: idOf(place.slug), id: idOf(`delegation ${place.slug} ${no}`), staff_id: id, staff_name: name },
      ...{ scopes, starts_on: addDays(clock.today, from), ends_on: addDays(clock.today, to) },
      ...{ given_by: by.id, given_by_name: by.name, given_at: clock.at(addDays(clock.today, from - 1), '10:00') },
    });
  }
}
