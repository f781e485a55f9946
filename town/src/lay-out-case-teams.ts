import { chanceOf, idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

const names = {
  NO: ['Team Øst', 'Team Vest'],
  SE: ['Team Centrum', 'Team Norr'],
} as const;

/** Two teams of the office: assessors, a nurse of home care, and an occupational therapist where one works there. */
export function layOutCaseTeams({ rows, place, roster, clock }: TownContext): void {
  const office = `${place.slug} assessment`;
  const tenant_id = idOf(place.slug);
  const by = roster.pick(office, 'assessor', 0);
  const [therapist] = roster.of(office, 'carer');
  for (const [no, name] of names[place.country].entries()) {
    const id = idOf(`case team ${place.slug} ${no}`);
    rows.add('case_team', {
      ...{ tenant_id, id, unit_id: idOf(office), name },
      ...{ made_at: clock.at(addDays(clock.today, -200), '09:00'), made_by_name: by.name },
    });
    const members = new Map<string, string>();
    if (therapist) members.set(therapist.id, 'occupational-therapist');
    for (const each of [no, no + 2]) members.set(roster.pick(office, 'assessor', each).id, 'assessor');
    for (const [staff_id, profession] of members) {
      rows.add('case_team_member', { tenant_id, team_id: id, staff_id, profession });
    }
  }
}

/** The team that an open case is with: some are with none. */
export function teamOfCase({ place, seed }: TownContext, key: string, isOpen: boolean): string | null {
  const chance = chanceOf(seed, `case team ${key}`);
  if (!isOpen || chance.happens(0.4)) return null;
  return idOf(`case team ${place.slug} ${chance.between(0, 1)}`);
}
