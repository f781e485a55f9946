import { validFrom } from './catalogue.ts';
import { chanceOf, idOf } from './seeded.ts';
import { type OneServed, past, type TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

/** How long ago, in days, somebody asked how it goes, with how it had become. */
const asked = [
  { ago: 330, change: 0 },
  { ago: 210, change: 1 },
  { ago: 95, change: 1 },
  { ago: 24, change: 2 },
] as const;

const goals = {
  NO: ['Gå til butikken', 'Lage middag selv', 'Synge i koret'],
  SE: ['Gå till affären', 'Laga middag själv', 'Sjunga i kören'],
} as const;
const matters = {
  NO: ['Å sove om natten.', 'Å komme ut litt hver dag.', 'Å klare dusjen uten å bli redd.', 'At barnebarna kommer.'],
  SE: ['Att sova på natten.', 'Att komma ut lite varje dag.', 'Att klara duschen utan oro.', 'Att barnbarnen kommer.'],
} as const;

/** How those of the stories have said that they have it over a year, beside how one who helps them saw it. */
export function layOutWellbeing(context: TownContext, { person }: OneServed): void {
  const { rows, place, clock, roster, seed } = context;
  const chance = chanceOf(seed, `wellbeing ${person.key}`);
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${person.key}`);
  const today = clock.now.toISOString().slice(0, 10);
  const helper = roster.pick(`${place.slug} assessment`, 'assessor', 0);
  const own = { by_id: person_id, by_name: `${person.first} ${person.last}` };
  const professional = { by_id: helper.id, by_name: helper.name };
  const start = { thriving: chance.between(3, 6), active: chance.between(2, 5), mastering: chance.between(3, 6) };
  for (const [index, { ago, change }] of asked.entries()) {
    const day = addDays(today, -ago);
    for (const [view, by, time] of [
      ['own', own, '10:20'],
      ['professional', professional, '10:40'],
    ] as const) {
      const more = view === 'own' ? change : change + 1;
      rows.add('pulse', {
        tenant_id,
        id: idOf(`pulse ${person.key} ${ago} ${view}`),
        person_id,
        instrument_code: 'pulse',
        instrument_from: validFrom,
        thriving: Math.min(10, start.thriving + more),
        active: Math.min(10, start.active + change),
        mastering: Math.min(10, start.mastering + more),
        matters_now: view === 'own' ? (matters[place.country][index] ?? '') : '',
        view,
        occasion: index === 0 ? 'assessment' : 'between',
        said_at: past(context, day, time),
        ...by,
      });
    }
  }
  for (const [place_, activity] of goals[place.country].entries()) {
    const own_goal_id = idOf(`own goal ${person.key} ${place_}`);
    const set_at = past(context, addDays(today, -330), '10:50');
    rows.add('own_goal', {
      tenant_id,
      id: own_goal_id,
      person_id,
      activity,
      set_by_name: helper.name,
      set_at,
      ended_at: null,
      ended_by_name: null,
    });
    for (const { ago, change } of asked) {
      for (const [view, by, time] of [
        ['own', own, '10:55'],
        ['professional', professional, '10:58'],
      ] as const) {
        rows.add('own_goal_rating', {
          tenant_id,
          id: idOf(`own goal ${person.key} ${place_} ${ago} ${view}`),
          own_goal_id,
          person_id,
          value: Math.min(10, 2 + place_ + change * 2 + (view === 'own' ? 0 : 1)),
          view,
          said_at: past(context, addDays(today, -ago), time),
          ...by,
        });
      }
    }
  }
}
