import { chanceOf, idOf } from './seeded.ts';
import { isVisited } from './themes.ts';
import type { OneServed, TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';
import { spokenOf, wordsOf } from './words.ts';

/** A year in the journal of those with a long story: a note a month by a nurse. */
export function layOutJournal(context: TownContext, { person, home, life }: OneServed): void {
  const { rows, place, roster, clock, seed, span } = context;
  if (!person.isLong || life.startedOn === null || !isVisited(person.theme)) return;
  const chance = chanceOf(seed, `journal ${person.key}`);
  for (let ago = 20; ago < span.longHistory; ago += 30) {
    const day = addDays(clock.today, -ago - chance.between(0, 9));
    if (day <= life.startedOn || (life.diedOn !== null && day > life.diedOn)) continue;
    const nurse = roster.pick(home.unit, 'nurse', Math.floor(ago / 60));
    const at = clock.at(day, '14:05');
    rows.add('note', {
      tenant_id: idOf(place.slug),
      id: idOf(`journal ${person.key} ${ago}`),
      version: 1,
      person_id: idOf(`person ${person.key}`),
      kind: 'journal',
      visit_id: null,
      words: spokenOf(chance.pick(wordsOf(place.country).journal), place.country, person.isWoman),
      author_id: nurse.id,
      author_name: nurse.name,
      author_role: nurse.role,
      written_at: at,
      received_at: at,
    });
  }
}
