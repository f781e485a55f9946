import { chanceOf, idOf } from './seeded.ts';
import { isVisited } from './themes.ts';
import { type OneServed, spokesOf, type TownContext } from './town-context.ts';
import { daysBetween } from './town-time.ts';
import { wordsOf } from './words.ts';
import type { ThreadWords } from './words-shape.ts';
import { addThread } from './write-thread.ts';

/** What was written between her, those who follow her, and the units. */
export function layOutThreads(context: TownContext, one: OneServed): void {
  const { person, life, home } = one;
  const { place, clock, seed, span } = context;
  if (life.diedOn !== null) return;
  const chance = chanceOf(seed, `threads ${person.key}`);
  const words = wordsOf(place.country);
  const waits = (unit: string, some: readonly ThreadWords[]): void =>
    talk(context, one, {
      key: `${person.turn} ${person.key}`,
      unit,
      said: chance.pick(some),
      hoursAgo: chance.between(1, 34),
      isAnswered: false,
    });
  const answered = (key: string, said: ThreadWords, hoursAgo: number): void =>
    talk(context, one, { key, unit: home.unit, said, hoursAgo, isAnswered: true });
  if (person.turn === 'unit-waits') waits(home.unit, words.unitThreads);
  if (person.turn === 'store-waits') waits(`${place.slug} store`, words.storeThreads);
  if (person.turn === 'office-waits') waits(`${place.slug} assessment`, words.officeThreads);
  if (life.startedOn === null || !isVisited(person.theme)) return;
  const helpedHours = Math.max(60, Math.min(span.history, daysBetween(life.startedOn, clock.today)) * 24 - 24);
  if (person.key === 'ingrid-solvang' || person.key === 'gunnel-ek') {
    answered(`story ${person.key}`, words.unitThreads[3] ?? chance.pick(words.unitThreads), 52);
  } else if (person.isLong && context.scale === 'whole') {
    for (let month = 1; month < 12; month += 2) {
      answered(`${month} ${person.key}`, chance.pick(words.unitThreads), month * 730 + chance.between(0, 200));
    }
  } else if (chance.happens(0.2)) {
    answered(`once ${person.key}`, chance.pick(words.unitThreads), chance.between(50, helpedHours));
  }
}

interface Talk {
  readonly key: string;
  readonly unit: string;
  readonly said: ThreadWords;
  readonly hoursAgo: number;
  readonly isAnswered: boolean;
}

function talk(context: TownContext, { person, home }: OneServed, of: Talk): void {
  const { roster, clock, seed } = context;
  const chance = chanceOf(seed, `thread ${of.key}`);
  const spokes = spokesOf(person);
  const personId = idOf(`person ${person.key}`);
  const all = roster.of(of.unit);
  const no = chance.between(0, 99);
  const staff = of.unit === home.unit ? roster.pick(of.unit, 'nurse', no) : all[no % all.length];
  const sentAt = new Date(clock.now.getTime() - of.hoursAgo * 3_600_000);
  const [topic, question, answer] = of.said;
  addThread(context, {
    key: of.key,
    personId,
    unit: of.unit,
    topic,
    by: spokes
      ? { id: idOf(`person ${spokes.key}`), name: spokes.name, as: 'proxy' }
      : { id: personId, name: `${person.first} ${person.last}`, as: 'self' },
    question,
    sentAt,
    answer:
      of.isAnswered && staff
        ? { words: answer, staff, at: new Date(sentAt.getTime() + chance.between(1, 20) * 3_600_000) }
        : null,
  });
}
