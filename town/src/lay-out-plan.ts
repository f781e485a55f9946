import { typeOf } from './catalogue.ts';
import { layOutAdjusted } from './lay-out-adjusted.ts';
import { evaluateOn, layOutBeside } from './lay-out-beside.ts';
import { decidedKey } from './lay-out-decision.ts';
import { type Chance, chanceOf, idOf } from './seeded.ts';
import { mealRound, nightRound, type Round, themes } from './themes.ts';
import { type OneServed, past, type TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';
import { wordsOf } from './words.ts';

/** What a plan makes visits of. */
export interface PlannedRound extends Round {
  readonly id: string;
  readonly unit: string;
  readonly startsOn: string;
}

/** The plans of one person who is helped: one of her unit, one of the night patrol where it comes too. @returns what visits follow from */
export function layOutPlans(context: TownContext, one: OneServed): readonly PlannedRound[] {
  const { person, home, life } = one;
  if (life.startedOn === null) return [];
  const chance = chanceOf(context.seed, `plan ${person.key}`);
  const shift = person.isStory ? 0 : chance.pick([-30, 0, 0, 30, 60]);
  const unit = person.theme === 'alarm' ? `${context.place.slug} technical` : home.unit;
  const meals = person.hasMeal ? [mealRound] : [];
  const rounds = [...themes[person.theme].rounds, ...meals].map((round) => movedBy(round, shift, chance));
  const day = layOutPlan(context, one, { key: `plan ${person.key}`, unit, rounds });
  if (!person.hasNight) return day;
  const patrol = `${context.place.slug} night-patrol`;
  return [...day, ...layOutPlan(context, one, { key: `plan ${person.key} night`, unit: patrol, rounds: [nightRound] })];
}

/** The same round a little earlier or later, and help of few days a week on another day: not everyone at the same hour. */
function movedBy(round: Round, minutes: number, chance: Chance): Round {
  const turn = round.weekdays.length === 1 ? chance.between(0, 4) : 0;
  const weekdays = round.weekdays.map((weekday) => (turn === 0 ? weekday : ((weekday - 1 + turn) % 5) + 1));
  return { ...round, from: laterBy(round.from, minutes), to: laterBy(round.to, minutes), weekdays };
}

function laterBy(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const all = hours * 60 + rest + minutes;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

interface NewPlan {
  readonly key: string;
  readonly unit: string;
  readonly rounds: readonly Round[];
}

function layOutPlan(context: TownContext, one: OneServed, plan: NewPlan): PlannedRound[] {
  const { rows, place, roster, seed, clock, catalogues } = context;
  const { person, life } = one;
  const startsOn = life.startedOn ?? clock.today;
  const chance = chanceOf(seed, plan.key);
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${person.key}`);
  const plan_id = idOf(plan.key);
  const goal_id = idOf(`goal ${plan.key}`);
  const words = wordsOf(place.country);
  const writer = roster.pick(plan.unit, 'nurse', person.isStory ? 0 : chance.between(0, 999));
  const changedAt = past(context, startsOn, '11:15');
  const hasDied = life.diedOn !== null;
  const what_matters = words.matters[person.theme];
  rows.add('care_plan', {
    tenant_id,
    id: plan_id,
    person_id,
    unit_id: idOf(plan.unit),
    state: hasDied ? 'ended' : 'active',
    death_id: hasDied ? idOf(`death ${person.key}`) : null,
    what_matters,
    starts_on: startsOn,
    ends_on: null,
    changed_by: writer.id,
    changed_by_name: writer.name,
    changed_at: changedAt,
    version: hasDied ? 2 : 1,
  });
  rows.add('care_plan_wording', {
    tenant_id,
    plan_id,
    version: 1,
    person_id,
    what_matters,
    written_by_name: writer.name,
    written_as: 'staff',
    written_at: changedAt,
  });
  rows.add('care_goal', {
    tenant_id,
    id: goal_id,
    plan_id,
    person_id,
    words: words.goals[person.theme],
    by_on: chance.happens(0.5) ? addDays(clock.today, chance.between(20, 160)) : null,
    evaluate_on: hasDied ? null : evaluateOn(clock.today, person.key, goal_id),
    state: 'working',
    sort: 0,
  });
  layOutBeside(context, one, {
    planId: plan_id,
    goalId: goal_id,
    goalWords: words.goals[person.theme],
    unit: plan.unit,
  });
  return plan.rounds.map((round, sort) => {
    const id = idOf(`intervention ${plan.key} ${round.key} ${round.from}`);
    const [title, how, own_part] = words.rounds[round.key];
    rows.add('intervention', {
      tenant_id,
      id,
      plan_id,
      person_id,
      goal_id,
      service_type: typeOf(catalogues, place, round.service).code,
      decided_service_id: idOf(decidedKey(person.key, round.key === 'night-look' ? 'night' : round.service)),
      title,
      how,
      own_part,
      is_critical: round.isCritical,
      weekdays: round.weekdays,
      every_weeks: round.everyWeeks,
      window_from: round.from,
      window_to: round.to,
      carers: round.carers,
      starts_on: startsOn,
      ends_on: null,
      sort,
    });
    if (sort === 0) layOutAdjusted(context, one, { planId: plan_id, lineId: id, title, unit: plan.unit });
    return { ...round, id, unit: plan.unit, startsOn };
  });
}
