import { typeOf } from './catalogue.ts';
import type { Served } from './household.ts';
import { contactOf } from './letter-contact.ts';
import { unitName } from './roster.ts';
import { chanceOf, idOf } from './seeded.ts';
import { type TownService, themes } from './themes.ts';
import { addGrant, languageOf, type OneServed, type TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';
import { wordsOf } from './words.ts';

export interface DecisionFacts {
  readonly key: string;
  readonly reference: string;
  readonly assessor: { readonly id: string; readonly name: string };
  readonly decidedAt: Date;
  readonly startedOn: string | null;
  /** The relative who reads it too. */
  readonly spokes: { readonly key: string; readonly name: string } | null;
}

/** Which kinds of help she has, and the unit that gives each. */
export function servicesOf(person: Served, unit: string, place: string): { service: TownService; unit: string }[] {
  const technical = `${place} technical`;
  const by = (service: TownService) => ({ service, unit: service === 'safety-alarm' ? technical : unit });
  const own = themes[person.theme].services.map(by);
  return person.did === null || person.theme === 'alarm' ? own : [...own, by('safety-alarm')];
}

/** Name of one kind of help that was decided for her: its id is `idOf` of it. */
export function decidedKey(key: string, service: TownService | 'night'): string {
  return `decided ${key} ${service}`;
}

/** A decision with what it grants, who has read it, and the units that it opens her to. */
export function layOutDecision(context: TownContext, one: OneServed, facts: DecisionFacts): void {
  trace(context, one, facts);
  const { rows, place, catalogues, seed, clock } = context;
  const { person, home } = one;
  const chance = chanceOf(seed, `decision ${facts.key}`);
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${person.key}`);
  const id = idOf(`decision ${facts.key}`);
  const words = wordsOf(place.country).case;
  const decidedOn = clock.dayOf(facts.decidedAt);
  const startsOn = facts.startedOn ?? addDays(clock.today, 4);
  const granted = servicesOf(person, home.unit, place.slug);
  // Reserved against digital post, or unknown to the register, means paper.
  const isDigital = (person.isStory || chance.happens(0.7)) && contactOf(person, seed) === 'reachable';
  rows.add('service_decision', {
    tenant_id,
    id,
    person_id,
    application_id: idOf(`application ${facts.key}`),
    assessment_id: idOf(`assessment ${facts.key}`),
    reference: facts.reference,
    outcome: 'granted',
    language: languageOf(person.languages),
    facts: words.facts,
    reasons: words.reasons,
    her_view: words.herView,
    why_different: null,
    laws: [...new Set(granted.map(({ service }) => typeOf(catalogues, place, service).law))],
    evaluation_on: addDays(startsOn, 365 * (1 + Math.floor(Math.max(0, daysAgo(startsOn, clock.today)) / 365))),
    issued_at: facts.decidedAt,
    issued_by: facts.assessor.id,
    issued_by_name: facts.assessor.name,
    unit_name: unitName(`${place.slug} assessment`),
    told_at: isDigital ? facts.decidedAt : clock.at(addDays(decidedOn, 4), '12:00'),
    told_how: isDigital ? 'digital' : 'paper',
  });
  const told = isDigital ? decidedOn : addDays(decidedOn, 4);
  const lines: { service: TownService; unit: string; key: TownService | 'night' }[] = [
    ...granted.map((line) => ({ ...line, key: line.service })),
    ...(person.hasNight
      ? [{ service: 'home-nursing' as const, unit: `${place.slug} night-patrol`, key: 'night' as const }]
      : []),
  ];
  for (const { service, unit, key } of lines) {
    const type = typeOf(catalogues, place, service);
    const { floor, usual, per } = themes[person.theme].times;
    const counted = service !== 'safety-alarm';
    rows.add('decided_service', {
      tenant_id,
      id: idOf(decidedKey(facts.key, key)),
      decision_id: id,
      person_id,
      service_type: type.code,
      is_granted: true,
      times_floor: counted ? floor : null,
      times_usual: counted ? usual : null,
      per: counted ? per : null,
      extent_words: counted ? words.extent[per][usual - 1] : words.always,
      starts_on: startsOn,
      ends_on: null,
      unit_id: idOf(unit),
      effected_on: facts.startedOn,
      appeal_body: type.appealBody[person.languages[0] as 'nb'] ?? type.appealBody.nb,
      appeal_weeks: type.appealWeeks,
      appeal_until: addDays(told, type.appealWeeks * 7),
    });
  }
  if (chanceOf(seed, `hours ${facts.key}`).happens(0.8)) stateHours(context, one, facts);
  for (const subject of new Set(lines.map(({ unit }) => unit))) {
    addGrant(context, {
      person_id,
      subjectId: idOf(subject),
      basis: 'in-care',
      ref: id,
      from: facts.decidedAt,
      to: null,
    });
  }
  if (isDigital) layOutReadings(context, one, facts, id);
}

/** The office has stated for the register what its decisions have of hours; a fifth is left for somebody to mend. */
function stateHours(context: TownContext, { person, home }: OneServed, facts: DecisionFacts): void {
  const { rows, place, seed } = context;
  if (place.country !== 'NO') return;
  const hours = 1 + chanceOf(seed, `hours ${facts.key} each`).between(0, 40) / 4;
  for (const { service } of servicesOf(person, home.unit, place.slug)) {
    if (service === 'safety-alarm') continue;
    rows.add('hour_statement', {
      tenant_id: idOf(place.slug),
      id: idOf(`hours ${facts.key} ${service}`),
      decided_service_id: idOf(decidedKey(facts.key, service)),
      person_id: idOf(`person ${person.key}`),
      hours,
      per: 'week',
      stated_by: facts.assessor.id,
      stated_by_name: facts.assessor.name,
      stated_at: facts.decidedAt,
    });
  }
}

function daysAgo(day: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
}

function layOutReadings(context: TownContext, { person }: OneServed, facts: DecisionFacts, decision_id: string): void {
  const { rows, place, clock } = context;
  const person_id = idOf(`person ${person.key}`);
  const readers = [
    { key: person.key, name: `${person.first} ${person.last}`, after: 5 },
    ...(facts.spokes ? [{ ...facts.spokes, after: 26 }] : []),
  ];
  for (const { key, name, after } of readers) {
    const read_at = new Date(facts.decidedAt.getTime() + after * 3_600_000);
    if (read_at > clock.now) continue;
    const reader_id = idOf(`person ${key}`);
    rows.add('decision_reading', {
      tenant_id: idOf(place.slug),
      decision_id,
      person_id,
      reader_id,
      reader_name: name,
      read_at,
    });
  }
}

function trace(context: TownContext, { person }: OneServed, facts: DecisionFacts): void {
  const { place, clock, span } = context;
  // The log goes back as far as the history of everyone.
  if (facts.decidedAt < new Date(clock.now.getTime() - span.history * 86_400_000)) return;
  const { assessor, key } = facts;
  context.trail.add(context, {
    at: facts.decidedAt,
    actor: { ...assessor, tenantId: idOf(place.slug), unit: `${place.slug} assessment`, role: 'assessor' },
    action: 'Decision.Issue',
    persons: [idOf(`person ${person.key}`)],
    object: { kind: 'decision', id: idOf(`decision ${key}`), version: 1 },
    basis: 'case',
  });
}
