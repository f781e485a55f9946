import type { Served } from './household.ts';
import type { TownPlace } from './places.ts';
import type { TownRows } from './rows.ts';
import { idOf } from './seeded.ts';

/** What a nurse wrote for those of the story who press often, with a last day. Whether one answers is not in it. */
const plans: Readonly<Record<string, string>> = {
  'borghild-nilsen':
    'Hun spør ofte hvem som kommer. Si navnet på den som kommer neste gang, og når. Spør alltid om hun har falt eller har vondt.',
  'gunnel-ek':
    'Hon frågar ofta när nästa besök kommer. Säg vem som kommer och när. Fråga alltid om hon har ramlat eller har ont.',
};

export function layOutPressPlan(
  rows: TownRows,
  person: Served,
  { slug, country }: Pick<TownPlace, 'slug' | 'country'>,
): void {
  const say = plans[person.key];
  if (say === undefined) return;
  rows.add('press_plan', {
    tenant_id: idOf(slug),
    id: idOf(`press plan ${person.key}`),
    person_id: idOf(`person ${person.key}`),
    say,
    unit_id: null,
    signed_by: country === 'SE' ? 'Maria Holm, sjuksköterska' : 'Silje Aune, sykepleier',
    signed_on: '2026-10-05',
    ends_on: '2027-04-01',
  });
}
