import { createHash } from 'node:crypto';
import { demoScreenOf, demoScreens } from './demo-screens.ts';
import { chanceOf, idOf } from './seeded.ts';
import { languageOf, type OneServed, spokesOf, type TownContext } from './town-context.ts';

/** Of the story: anyone looks at hers in the demo, whatever size the town has. */
const slugs = Object.keys(demoScreens) as (keyof typeof demoScreens)[];

/** The screen that shows her day. Its secret is nowhere, but for the two of the story that the page of the demo shows. */
export function layOutFamilyScreens({ rows, clock, seed, place }: TownContext, { person, life }: OneServed): void {
  const shown = slugs.find((slug) => demoScreens[slug] === person.key);
  const isOfStory = shown !== undefined;
  if (!(person.hasScreen || isOfStory) || life.diedOn !== null || person.protection !== 'none') return;
  const chance = chanceOf(seed, `family screen ${person.key}`);
  const tenant_id = idOf(place.slug);
  const id = idOf(`family screen ${person.key}`);
  const personId = idOf(`person ${person.key}`);
  const ago = (minutes: number) => new Date(clock.now.getTime() - minutes * 60_000);
  const pairedAt = ago(chance.between(20, 200) * 1440);
  const secret = shown === undefined ? `nobody has this ${id}` : demoScreenOf(shown).secret;
  rows.add('family_screen_device', {
    ...{ tenant_id, id, secret_hash: `\\x${createHash('sha256').update(secret).digest('hex')}`, code: null },
    ...{ language: languageOf(person.languages), begun_at: pairedAt, lapses_at: pairedAt, resident_id: personId },
  });
  const by = spokesOf(person);
  const asSelf = isOfStory || by === null;
  rows.add('family_screen', {
    ...{ tenant_id, id, person_id: personId, paired_at: pairedAt, paired_as: asSelf ? 'self' : 'proxy' },
    paired_by: asSelf ? personId : idOf(`person ${by.key}`),
    paired_by_name: asSelf ? `${person.first} ${person.last}` : by.name,
    // One in eight is switched off, or has lost its network.
    last_seen_at: ago(chance.happens(0.125) ? chance.between(90, 9_000) : chance.between(0, 1)),
    ...{ shows_visits: true, shows_messages: isOfStory || chance.happens(0.4), shows_photos: isOfStory },
  });
}
