import { addPerson, unprotected } from './lay-out-people.ts';
import { olderName } from './names.ts';
import { chanceOf, idOf } from './seeded.ts';
import { sizeOf } from './sizes.ts';
import type { TownContext } from './town-context.ts';
import { wordsOf } from './words.ts';
import { addThread } from './write-thread.ts';

/** Volunteers: persons who may see themselves. A few have written to the centre, which then knows them. */
export function layOutVolunteers(context: TownContext): void {
  const { place, scale, seed, clock } = context;
  const words = wordsOf(place.country).volunteerThreads;
  for (let no = 0; no < sizeOf(scale, place.slug).volunteers; no += 1) {
    const key = `${place.slug} volunteer ${no}`;
    const chance = chanceOf(seed, key);
    const name = olderName(place.country, chance.happens(0.64), chance);
    const two = (low: number, high: number): string => String(chance.between(low, high)).padStart(2, '0');
    const bornOn = `${chance.between(1948, 1999)}-${two(1, 12)}-${two(1, 28)}`;
    const languages = [place.country === 'SE' ? 'sv' : 'nb'];
    addPerson(context, place, { key, ...name, bornOn, phone: null, languages, ...unprotected });
    const said = words[Math.floor(no / 40) % words.length];
    if (no % 40 !== 2 || !said) continue;
    const personId = idOf(`person ${key}`);
    addThread(context, {
      key,
      personId,
      unit: `${place.slug} volunteer-centre`,
      topic: said[0],
      by: { id: personId, name: `${name.first} ${name.last}`, as: 'self' },
      question: said[1],
      sentAt: new Date(clock.now.getTime() - chance.between(3, 30) * 3_600_000),
      answer: null,
    });
  }
}
