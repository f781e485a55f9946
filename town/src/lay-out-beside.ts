import { idOf } from './seeded.ts';
import { type OneServed, past, type TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

interface OfPlan {
  readonly planId: string;
  readonly goalId: string;
  readonly goalWords: string;
  readonly unit: string;
}

interface Part {
  readonly kind: 'relative' | 'volunteer' | 'device';
  readonly who: string;
  readonly relative: string | null;
  readonly what: string;
  readonly agreedWith: string;
  readonly ifGone: string;
}

const partsOf: Readonly<Record<string, readonly Part[]>> = {
  'ingrid-solvang': [
    {
      ...{ kind: 'relative', who: 'Kari, datteren', relative: 'kari-solvang' },
      ...{ what: 'Handler på lørdager og spiser middag sammen med henne.', agreedWith: 'Kari og Ingrid' },
      ifGone: 'Vi bestiller varer fra butikken på fredag og spør henne om middagen.',
    },
    {
      ...{ kind: 'volunteer', who: 'Turfølget fra frivilligsentralen', relative: null },
      ...{ what: 'Går en tur langs fjorden på onsdager når det er vær til det.', agreedWith: 'Frivilligsentralen' },
      ifGone: 'Vi spør sentralen om en annen, og går med henne til postkassen.',
    },
    {
      ...{ kind: 'device', who: 'Medisindispenseren', relative: null },
      ...{ what: 'Sier fra når det er tid for tablettene.', agreedWith: 'Ingrid' },
      ifGone: 'Den sier fra til oss, og vi kommer med tablettene til den er i gang igjen.',
    },
  ],
  'gunnel-ek': [
    {
      ...{ kind: 'relative', who: 'Anna, dottern', relative: 'anna-ek' },
      ...{ what: 'Ringer varje kväll och handlar på söndagar.', agreedWith: 'Anna och Gunnel' },
      ifGone: 'Vi hör av oss på kvällen och beställer varor på fredag.',
    },
    {
      ...{ kind: 'volunteer', who: 'Väntjänsten', relative: null },
      ...{ what: 'Följer med till kyrkans träffpunkt varannan torsdag.', agreedWith: 'Väntjänsten' },
      ifGone: 'Vi frågar väntjänsten om någon annan.',
    },
  ],
};

const went = {
  NO: ['Jeg kom meg ut to ganger denne uken.', 'Går tryggere med rullatoren. Vi holder på det vi gjør.'],
  SE: ['Jag kom ut två gånger den här veckan.', 'Går säkrare med rollatorn. Vi fortsätter som nu.'],
} as const;

/** What others do in the plans of the two residents of the story, who coordinates, and how the goal went last time. */
export function layOutBeside(context: TownContext, { person, life }: OneServed, of: OfPlan): void {
  const parts = partsOf[person.key];
  if (!parts || life.diedOn !== null) return;
  const { rows, place, roster, clock } = context;
  const nurse = roster.pick(of.unit, 'nurse', 0);
  const about = { tenant_id: idOf(place.slug), plan_id: of.planId, person_id: idOf(`person ${person.key}`) };
  const on = addDays(clock.today, -40);
  const at = past(context, on, '13:10');
  for (const [n, part] of parts.entries()) {
    rows.add('plan_part', {
      ...about,
      id: idOf(`plan part ${of.planId} ${n}`),
      kind: part.kind,
      who: part.who,
      relative_person_id: part.relative === null ? null : idOf(`person ${part.relative}`),
      what: part.what,
      agreed_with: part.agreedWith,
      agreed_on: on,
      if_gone: part.ifGone,
      added_by: nurse.id,
      added_by_name: nurse.name,
      added_at: at,
    });
  }
  rows.add('plan_coordinator', {
    ...about,
    id: idOf(`plan coordinator ${of.planId}`),
    staff_id: nurse.id,
    staff_name: nurse.name,
    named_at: at,
    named_by: nurse.id,
    named_by_name: nurse.name,
  });
  const [herWords, words] = went[place.country];
  rows.add('goal_evaluation', {
    ...about,
    id: idOf(`goal evaluation ${of.goalId}`),
    goal_id: of.goalId,
    goal_words: of.goalWords,
    due_on: on,
    her_words: herWords,
    words,
    outcome: 'working',
    next_on: addDays(clock.today, 6),
    by_id: nurse.id,
    by_name: nurse.name,
    at,
  });
}

/** When a goal is next gone through: within three months, spread by its id, and never past in a town that has just begun. */
export function evaluateOn(today: string, key: string, goalId: string): string {
  return addDays(today, partsOf[key] ? 6 : 1 + (Number.parseInt(goalId.slice(0, 2), 16) % 90));
}
