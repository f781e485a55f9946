import { idOf } from './seeded.ts';
import type { OneServed, TownContext } from './town-context.ts';
import { weekNumbers } from './week-numbers.ts';

/** What a municipality has decided: the number that residents ring to hear when somebody comes. */
export function layOutWeekPhone({ rows, place }: TownContext): void {
  const number = weekNumbers[place.slug];
  if (!number) return;
  rows.add('rule', {
    tenant_id: idOf(place.slug),
    key: 'visits.week-phone',
    valid_from: '2026-01-01',
    value: { number },
    source: 'town',
  });
}

/** The two residents of the story have not been shown everything yet: something to tick on the phone, and to see on the page. */
export function layOutFirstTime(context: TownContext, { person, home, life }: OneServed): void {
  const { rows, place, clock } = context;
  const isHers = person.key === 'ingrid-solvang' || person.key === 'gunnel-ek';
  if (!isHers || life.diedOn !== null) return;
  rows.add('first_time', {
    tenant_id: idOf(place.slug),
    id: idOf(`first time ${person.key}`),
    person_id: idOf(`person ${person.key}`),
    unit_id: idOf(home.unit),
    planned_on: clock.today,
    state: 'open',
    shown: ['contact', 'week-sheet'],
  });
}

/** Whom the two residents of the story ask first, and who named them. */
const contacts: Readonly<Record<string, { readonly carer: string; readonly by: string; readonly name: string }>> = {
  'ingrid-solvang': { carer: 'lars-haugen', by: 'hanne-dahl', name: 'Hanne Dahl' },
  'gunnel-ek': { carer: 'johan-lind', by: 'maria-holm', name: 'Maria Holm' },
};

/** The contact carer of a resident of the story, named two months ago. */
export function layOutContactCarer({ rows, place, clock }: TownContext, { person, home, life }: OneServed): void {
  const contact = contacts[person.key];
  if (!contact || life.diedOn !== null) return;
  rows.add('contact_carer', {
    tenant_id: idOf(place.slug),
    id: idOf(`contact carer ${person.key}`),
    person_id: idOf(`person ${person.key}`),
    unit_id: idOf(home.unit),
    staff_id: idOf(`staff ${contact.carer}`),
    named_at: new Date(clock.now.getTime() - 60 * 86_400_000),
    named_by: idOf(`staff ${contact.by}`),
    named_by_name: contact.name,
  });
}
