import { idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

interface GuideWords {
  readonly language: string;
  /** what nobody could answer, newest first; names and numbers are out, as the rules leave it */
  readonly unanswered: readonly string[];
  readonly taught: { readonly words: string; readonly way: string; readonly who: string; readonly why: string };
}

const words: Readonly<Record<'NO' | 'SE', GuideWords>> = {
  NO: {
    language: 'nb',
    unanswered: [
      'hvem skifter pærer i gangen når jeg ikke tør stå på stol, spurte […] i går',
      'kan noen lære meg å betale regninger på nettet',
      'hvor blir det av bokbussen',
    ],
    taught: {
      words: 'måke snø',
      way: 'volunteer-practical',
      who: 'volunteer',
      why: 'Frivilligsentralen tar dette fra i vinter',
    },
  },
  SE: {
    language: 'sv',
    unanswered: ['vem hjälper mig att byta glödlampa i hallen', 'var kan jag lära mig betala räkningar på nätet'],
    taught: {
      words: 'skotta snö',
      way: 'volunteer-practical',
      who: 'volunteer',
      why: 'Volontärcentralen tar detta från i vinter',
    },
  },
};

/** What a municipality has taught its guide, and a few needs that nobody could answer yet. */
export function layOutGuide({ place, rows, clock }: TownContext): void {
  const { language, unanswered, taught } = words[place.country];
  const tenantId = idOf(place.slug);
  const owner = place.slug === 'nordvik' ? 'gro-nygard' : `${place.slug} service owner`;
  const by = place.slug === 'nordvik' ? 'Gro Nygård' : place.name;
  const taughtAt = clock.at(addDays(clock.today, -12), '10:20').toISOString();
  const { why, ...teaching } = taught;
  rows.add('guide_teaching', {
    ...{ tenant_id: tenantId, id: idOf(`${place.slug} guide teaching`), kind: 'word', language },
    ...{ ...teaching, taught_by_name: by, taught_at: taughtAt },
  });
  rows.add('guide_change', {
    ...{ tenant_id: tenantId, id: idOf(`${place.slug} guide change`), kind: 'taught' },
    ...{ what: { kind: 'word', language, ...teaching }, why, changed_by: idOf(`staff ${owner}`) },
    ...{ changed_by_name: by, changed_at: taughtAt },
  });
  for (const [index, text] of unanswered.entries()) {
    const receivedOn = addDays(clock.today, -2 - index * 9);
    rows.add('guide_unanswered', {
      ...{ tenant_id: tenantId, id: idOf(`${place.slug} unanswered ${index}`), language, words: text },
      ...{ received_on: receivedOn, kept_until: addDays(receivedOn, 90) },
    });
  }
}
