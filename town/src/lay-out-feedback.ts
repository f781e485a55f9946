import { idOf } from './seeded.ts';
import { addGrant, type OneServed, type TownContext } from './town-context.ts';
import { addDays, weekdayOf } from './town-time.ts';

/** What two of the town have said about the help: one was answered, one waits and has not told the unit her name. */
const said = {
  NO: {
    answered: 'Ingen kom lørdag kveld, og ingen ringte. Jeg satt oppe og ventet.',
    answer:
      'Vakten ble syk, og beskjeden kom ikke videre. Det beklager vi. Nå ringer lederen på vakt når en tid må flyttes.',
    waits: 'Det kommer mange nye. Jeg vil gjerne vite hvem som kommer, dagen før.',
  },
  SE: {
    answered: 'Ingen kom på lördagskvällen, och ingen ringde. Jag satt uppe och väntade.',
    answer:
      'Den som skulle komma blev sjuk, och det sades inte vidare. Det beklagar vi. Nu ringer chefen när en tid måste flyttas.',
    waits: 'Det kommer många nya. Jag vill gärna veta vem som kommer, dagen innan.',
  },
} as const;

export function layOutFeedback(context: TownContext, { person, life, home }: OneServed): void {
  if (life.diedOn !== null || (person.key !== 'ingrid-solvang' && person.key !== 'gunnel-ek')) return;
  const { rows, place, clock } = context;
  const words = said[place.country];
  const quality = idOf(`${place.slug} administration`);
  const personId = idOf(`person ${person.key}`);
  const [leader] = context.roster.of(home.unit).filter(({ role }) => role === 'lead');
  for (const [key, daysAgo] of [
    ['answered', 20],
    ['waits', 3],
  ] as const) {
    const id = idOf(`feedback ${key} ${person.key}`);
    const sentAt = new Date(clock.now.getTime() - daysAgo * 86_400_000);
    const answer = key === 'answered' && leader ? { by: leader.name, words: words.answer } : null;
    const answeredAt = new Date(sentAt.getTime() + 4 * 86_400_000);
    rows.add('feedback', {
      tenant_id: idOf(place.slug),
      id,
      person_id: personId,
      unit_id: idOf(home.unit),
      quality_unit_id: quality,
      about: key === 'answered' ? 'visit' : 'information',
      words: words[key],
      is_nameless: key === 'waits',
      unit_sees: key === 'answered',
      written_by: personId,
      written_by_name: `${person.first} ${person.last}`,
      written_as: 'self',
      sent_at: sentAt,
      answer_by: workingDay(addDays(clock.today, 14 - daysAgo)),
      answered_at: answer ? answeredAt : null,
      answered_by_name: answer?.by ?? null,
      answer: answer?.words ?? null,
      version: answer ? 2 : 1,
    });
    const to = answer ? new Date(answeredAt.getTime() + 90 * 86_400_000) : null;
    addGrant(context, { subjectId: quality, person_id: personId, basis: 'conversation', ref: id, from: sentAt, to });
  }
}

function workingDay(day: string): string {
  let next = day;
  while (weekdayOf(next) > 5) next = addDays(next, 1);
  return next;
}
