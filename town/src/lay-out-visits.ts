import { typeOf } from './catalogue.ts';
import type { PlannedRound } from './lay-out-plan.ts';
import type { TownAbsence } from './life.ts';
import type { TownStaff } from './roster.ts';
import { type Chance, chanceOf, idOf } from './seeded.ts';
import { type OneServed, spokesOf, type TownContext } from './town-context.ts';
import { addDays, daysBetween, type TownDay, weekdayOf } from './town-time.ts';
import { notesOf, spokenOf, wordsOf } from './words.ts';

interface Visit {
  readonly day: string;
  readonly from: Date;
  readonly to: Date;
  readonly rounds: readonly PlannedRound[];
}

/** The visits of one person: what became of those of the past weeks, and those the plan makes for the days ahead. */
export function layOutVisits(context: TownContext, one: OneServed, rounds: readonly PlannedRound[]): void {
  const { span, clock, seed } = context;
  const { person } = one;
  const units = [...new Set(rounds.map(({ unit }) => unit))];
  for (const unit of units) {
    const chance = chanceOf(seed, `visits ${unit} ${person.key}`);
    const own = rounds.filter((round) => round.unit === unit);
    const visits: Visit[] = [];
    for (const day of clock.days(span.history, span.ahead)) visits.push(...visitsOn(context, own, day));
    const marked = markedVisits(context, one, visits);
    const slot = person.isStory ? 0 : chance.between(0, 999);
    for (const visit of visits) layOutVisit(context, one, { unit, visit, chance, slot, marked });
  }
}

/** Help that begins at the same time is one visit; its window is the shortest, so that it keeps every promise. */
function visitsOn({ clock }: TownContext, rounds: readonly PlannedRound[], { day, weekday }: TownDay): Visit[] {
  const due = rounds.filter((round) => isDue(round, day, weekday));
  if (due.length === 0) return [];
  const times = [...new Set(due.map(({ from }) => from))].sort();
  return times.map((from) => {
    const same = due.filter((round) => round.from === from);
    const to = same.map((round) => round.to).sort()[0] ?? from;
    return { day, from: clock.at(day, from), to: clock.at(day, to), rounds: same };
  });
}

function isDue({ startsOn, weekdays, everyWeeks }: PlannedRound, day: string, weekday: number): boolean {
  if (day < startsOn || !weekdays.includes(weekday)) return false;
  if (everyWeeks === 1) return true;
  const monday = addDays(startsOn, 1 - weekdayOf(startsOn));
  return Math.floor(daysBetween(monday, day) / 7) % everyWeeks === 0;
}

interface Marked {
  readonly unconfirmed: Visit | undefined;
  readonly cancelAsked: Visit | undefined;
  readonly moveAsked: Visit | undefined;
}

/** The one visit that the turn of this person is about. */
function markedVisits({ clock }: TownContext, { person }: OneServed, visits: readonly Visit[]): Marked {
  const { tomorrow } = clock;
  const over = clock.now.getTime() - 15 * 60_000;
  return {
    unconfirmed: person.turn === 'unconfirmed' ? visits.findLast(({ to }) => to.getTime() < over) : undefined,
    cancelAsked: person.turn === 'cancel-asked' ? visits.find(({ day }) => day >= tomorrow) : undefined,
    moveAsked: person.turn === 'move-asked' ? visits.find(({ day }) => day >= tomorrow) : undefined,
  };
}

interface VisitFacts {
  readonly unit: string;
  readonly visit: Visit;
  readonly chance: Chance;
  readonly slot: number;
  readonly marked: Marked;
}

function layOutVisit(context: TownContext, one: OneServed, facts: VisitFacts): void {
  const { rows, place, clock } = context;
  const { person, life } = one;
  const { unit, visit, chance, marked } = facts;
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${person.key}`);
  const id = idOf(`visit ${person.key} ${visit.rounds[0]?.id} ${visit.day}`);
  const carer = carerOf(context, facts);
  const absence = life.absences.find((each) => isAway(context, each, visit));
  const isOver = visit.to.getTime() < clock.now.getTime() - 15 * 60_000;
  const isSoon = visit.day === clock.today || visit.day === clock.tomorrow;
  const unconfirmed = visit === marked.unconfirmed;
  const became =
    life.diedOn !== null && visit.day > life.diedOn
      ? 'died'
      : absence || !isOver || unconfirmed
        ? 'planned'
        : becameOf(person.isStory, chance);
  const answered = became === 'done' || became === 'not-done';
  const length = visit.to.getTime() - visit.from.getTime();
  const answeredAt = new Date(visit.from.getTime() + Math.floor(length * (0.25 + chance.next() * 0.7)));
  const toldAt = new Date(visit.to.getTime() + 10 * 60_000);
  const spokes = spokesOf(person);
  const name = `${person.first} ${person.last}`;
  const words = wordsOf(place.country);
  const by =
    became === 'resident'
      ? name
      : became === 'relative'
        ? (spokes?.name ?? name)
        : became === 'unit'
          ? carer.name
          : null;
  const cancelAsked = visit === marked.cancelAsked;
  const moveAsked = visit === marked.moveAsked;
  const askedAt = new Date(clock.now.getTime() - 3 * 3_600_000);
  rows.add('visit', {
    tenant_id,
    id,
    person_id,
    unit_id: idOf(unit),
    day_on: visit.day,
    window_from: visit.from,
    window_to: visit.to,
    interventions: visit.rounds.map((round) => round.id),
    is_critical: visit.rounds.some(({ isCritical }) => isCritical),
    carers: Math.max(...visit.rounds.map(({ carers }) => carers)),
    state: answered || became === 'planned' ? became : 'cancelled',
    assigned_to: became !== 'died' && (isSoon || isOver) ? carer.id : null,
    assigned_to_name: became !== 'died' && (isSoon || isOver) ? carer.name : null,
    answered_at: answered ? answeredAt : null,
    answered_by: answered ? carer.id : null,
    answered_by_name: answered ? carer.name : null,
    because: became === 'not-done' ? 'not-home' : null,
    cancelled_by: cancelledBy(became),
    cancelled_by_name: by,
    cancel_words: by === null ? null : chance.pick(words.cancelWords),
    cancel_asked_at: cancelAsked ? askedAt : null,
    cancel_asked_as: cancelAsked ? (spokes ? 'relative' : 'resident') : null,
    cancel_asked_by_name: cancelAsked ? (spokes?.name ?? name) : null,
    move_words: moveAsked ? words.moveWords : null,
    move_asked_at: moveAsked ? askedAt : null,
    move_asked_by_name: moveAsked ? name : null,
    absence_id: absence ? absenceId(absence) : null,
    absence_kind: absence?.kind ?? null,
    death_id: became === 'died' ? idOf(`death ${person.key}`) : null,
    unit_told_at: unconfirmed ? toldAt : null,
    version: answered ? 2 : 1,
  });
  if (answered) {
    context.trail.seen(unit, carer, visit.day, person_id);
    const answer = { id: `answer ${id}`, visitId: id, state: became, carer, at: answeredAt };
    // Answers in their own words are read for two weeks; of older visits what became of them is enough.
    if (visit.day >= clock.twoWeeksAgo) layOutAnswer(context, one, answer);
  }
  if (became === 'done') layOutNote(context, one, { id, visit, chance, carer, answeredAt, unit });
}

interface Answer {
  readonly id: string;
  readonly visitId: string;
  readonly state: 'done' | 'not-done';
  readonly carer: TownStaff;
  readonly at: Date;
}

function layOutAnswer({ rows, place }: TownContext, { person }: OneServed, answer: Answer): void {
  const isDone = answer.state === 'done';
  rows.add('visit_answer', {
    tenant_id: idOf(place.slug),
    id: idOf(answer.id),
    visit_id: answer.visitId,
    person_id: idOf(`person ${person.key}`),
    state: answer.state,
    how: 'field',
    because: isDone ? null : 'not-home',
    words: isDone ? null : wordsOf(place.country).reasonsNotDone,
    by_id: answer.carer.id,
    by_name: answer.carer.name,
    occurred_at: answer.at,
    received_at: answer.at,
  });
}

function cancelledBy(became: string): string | null {
  if (became === 'died') return 'death';
  return became === 'resident' || became === 'relative' || became === 'unit' ? became : null;
}

/** How a visit of the past ended. With the story people all went well: their screens are read aloud. */
function becameOf(isStory: boolean, chance: Chance) {
  const roll = chance.next();
  if (isStory || roll < 0.957) return 'done' as const;
  if (roll < 0.967) return 'not-done' as const;
  return roll < 0.985 ? ('resident' as const) : roll < 0.995 ? ('relative' as const) : ('unit' as const);
}

export function absenceId({ key, startsAt }: TownAbsence): string {
  return idOf(`absence ${key} ${startsAt.toISOString()}`);
}

/** Away at that time, from help that does not follow her. */
function isAway({ catalogues, place }: TownContext, absence: TownAbsence, visit: Visit): boolean {
  if (visit.to <= absence.startsAt || (absence.homeAt !== null && visit.from >= absence.homeAt)) return false;
  return visit.rounds.every(({ service }) => typeOf(catalogues, place, service).whenAway[absence.kind] === 'pause');
}

/** One of those on that day: the same few come back, and change every third day. */
function carerOf({ roster, clock }: TownContext, { unit, visit, slot }: VisitFacts): TownStaff {
  const role = visit.rounds.some(({ byNurse }) => byNurse) ? 'nurse' : 'carer';
  const of = roster.of(unit, role).length;
  const isEvening = visit.rounds.some(({ from }) => from >= '15:00');
  const isSoon = visit.day >= clock.today;
  // Whoever stands first in the roster is one whom visitors try: she has work today, morning and evening.
  if (isSoon && slot % 8 === 0) return roster.pick(unit, role, 0);
  const turn = Math.floor(daysBetween('2026-01-01', visit.day) / 3);
  return roster.pick(
    unit,
    role,
    (slot % 8) + 8 * (((turn % 97) + 97) % Math.max(1, Math.floor(of / 8))) + (isEvening ? 4 : 0),
  );
}

interface NoteFacts {
  readonly id: string;
  readonly visit: Visit;
  readonly chance: Chance;
  readonly carer: TownStaff;
  readonly answeredAt: Date;
  readonly unit: string;
}

/** A note after some visits; of the story people yesterday always. */
function layOutNote(context: TownContext, { person }: OneServed, facts: NoteFacts): void {
  const { rows, place, clock } = context;
  const { id, visit, chance, carer, answeredAt } = facts;
  const some = notesOf(wordsOf(place.country), person.theme);
  const isTold = person.isStory && visit.day === addDays(clock.today, -1);
  if (some.length === 0 || !(chance.happens(0.14) || isTold)) return;
  rows.add('note', {
    tenant_id: idOf(place.slug),
    id: idOf(`note ${id}`),
    version: 1,
    person_id: idOf(`person ${person.key}`),
    kind: 'visit',
    visit_id: id,
    words: spokenOf(chance.pick(some), place.country, person.isWoman),
    author_id: carer.id,
    author_name: carer.name,
    author_role: carer.role,
    written_at: answeredAt,
    received_at: answeredAt,
  });
  context.trail.add(context, {
    at: answeredAt,
    actor: { id: carer.id, name: carer.name, tenantId: idOf(place.slug), unit: facts.unit, role: carer.role },
    action: 'Visit.Done',
    persons: [idOf(`person ${person.key}`)],
    object: { kind: 'visit', id, version: 2 },
    basis: 'in-care',
  });
}
