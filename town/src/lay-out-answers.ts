import { chanceOf, idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';

/** What was answered beside the own words. Those from before the questions were asked have none. */
export function answersOf(of: {
  readonly key: string;
  readonly seed: number;
  readonly writtenAs: 'self' | 'proxy' | 'staff';
  /** The kind of help that it turned into, or may. */
  readonly wish: string;
  readonly isOpen: boolean;
}) {
  const chance = chanceOf(of.seed, `answers ${of.key}`);
  const isStaff = of.writtenAs === 'staff';
  const applies_as = of.writtenAs === 'self' ? 'self' : of.writtenAs === 'proxy' ? 'relative' : null;
  const wishes = of.isOpen && chance.happens(0.6) ? [of.wish] : [];
  const answers = of.isOpen
    ? {
        ...(applies_as === null ? {} : { who: applies_as }),
        lives: chance.pick(['alone', 'alone', 'with-partner', 'with-family']),
        home: chance.pick([['stairs-in'], ['stairs-inside', 'high-bath-edge'], ['nothing']]),
        everyday: chance.pick([
          { wash: 'hard', 'move-indoors': 'hard', eat: 'fine' },
          { remember: 'hard', health: 'with-help', dress: 'fine' },
          { clean: 'hard', shop: 'hard', wash: 'fine' },
        ]),
        consent: { gp: chance.pick(['yes', 'yes', 'tomorrow']) },
        ...(wishes.length > 0 ? { wishes } : {}),
      }
    : {};
  return {
    ...{ applies_as, answers, wishes },
    read_back: isStaff ? (chance.happens(0.8) ? 'yes' : 'no') : null,
    because: isStaff ? chance.pick(['she-asks', 'asked-for-her', 'letter']) : null,
  };
}

/** Something begun and not sent, since last week. */
export function layOutDraft(
  { rows, clock, place }: TownContext,
  of: { readonly tenant_id: string; readonly person_id: string; readonly key: string },
): void {
  const begun_at = new Date(clock.now.getTime() - 6 * 86_400_000);
  const words = place.country === 'NO' ? 'Jeg tenkte å spørre om' : 'Jag tänkte fråga om';
  rows.add('application_draft', {
    tenant_id: of.tenant_id,
    person_id: of.person_id,
    writer_id: of.person_id,
    id: idOf(`draft ${of.key}`),
    answers: { words: { at: begun_at.toISOString(), value: words } },
    begun_at,
    saved_at: begun_at,
  });
}
