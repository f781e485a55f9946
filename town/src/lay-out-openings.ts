import type { Household } from './household.ts';
import { idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

const openings = [
  { daysAgo: 1, time: '03:40', reason: 'acute-help', text: null },
  {
    daysAgo: 3,
    time: '21:15',
    reason: 'phone-request',
    text: { NO: 'Ringte og var forvirret', SE: 'Ringde och var förvirrad' },
  },
] as const;

/** Emergency openings of the last days that the privacy officer has not gone through yet. */
export function layOutOpenings(context: TownContext, homes: readonly Household[]): void {
  const { rows, place, roster, clock, trail } = context;
  const some = homes.flatMap((home) => home.persons.map((person) => ({ home, person })));
  const plain = some.filter(({ person }) => !person.isStory && person.turn === null && person.protection === 'none');
  openings.forEach(({ daysAgo, time, reason, text }, no) => {
    const found = plain[no * 7 + 3];
    if (!found) return;
    const tenant_id = idOf(place.slug);
    const person_id = idOf(`person ${found.person.key}`);
    const nurse = roster.pick(found.home.unit, 'nurse', no + 1);
    const at = clock.at(addDays(clock.today, -daysAgo), time);
    const id = idOf(`opening ${place.slug} ${no}`);
    rows.add('access_grant', {
      tenant_id,
      id,
      subject_id: nurse.id,
      person_id,
      basis: 'break-glass',
      scopes: [],
      starts_at: at,
      ends_at: new Date(at.getTime() + 4 * 3_600_000),
      reason_code: reason,
      reason_text: text?.[place.country] ?? null,
    });
    trail.add(context, {
      at,
      actor: { id: nurse.id, name: nurse.name, tenantId: tenant_id, unit: found.home.unit, role: nurse.role },
      action: 'Person.BreakGlass',
      persons: [person_id],
      object: null,
      basis: 'break-glass',
      reason: { code: reason, text: text?.[place.country] ?? null },
    });
  });
}
