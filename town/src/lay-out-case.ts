import { typeOf, validFrom } from './catalogue.ts';
import { answersOf, layOutDraft } from './lay-out-answers.ts';
import { teamOfCase } from './lay-out-case-teams.ts';
import { layOutDecision } from './lay-out-decision.ts';
import { layOutWellbeing } from './lay-out-wellbeing.ts';
import { chanceOf, idOf } from './seeded.ts';
import { themes } from './themes.ts';
import { addGrant, languageOf, type OneServed, past, spokesOf, type TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';
import { wordsOf } from './words.ts';

/** One need on its way through the office. */
export interface TownCase {
  /** Of the application and everything that follows from it. */
  readonly key: string;
  readonly appliedOn: string;
  readonly takenOn: string | null;
  readonly mappedOn: string | null;
  readonly decidedOn: string | null;
  readonly startedOn: string | null;
}

/** From need to decision: what somebody asked for, what the office did with it, and what it opened to whom. */
export function layOutCases(context: TownContext, one: OneServed): void {
  const { life, person } = one;
  layOutCase(context, one, { ...life, key: person.key });
  const { asksAgainOn } = life;
  if (asksAgainOn === null) return;
  const open = { takenOn: null, mappedOn: null, decidedOn: null, startedOn: null };
  layOutCase(context, one, { ...open, key: `${person.key} again`, appliedOn: asksAgainOn });
}

function layOutCase(context: TownContext, one: OneServed, of: TownCase): void {
  const { rows, place, clock, roster, seed } = context;
  const { person, life } = one;
  const chance = chanceOf(seed, `case ${of.key}`);
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${person.key}`);
  const id = idOf(`application ${of.key}`);
  const unit = `${place.slug} assessment`;
  // Who stands first in the roster is one whom visitors try: a third of what is open is hers.
  const isFirst = person.isStory || (of.decidedOn === null && chance.happens(0.35));
  const assessor = roster.pick(unit, 'assessor', isFirst ? 0 : chance.between(0, 999));
  const office = roster.pick(unit, 'assessor', chance.between(0, 999));
  const type = typeOf(context.catalogues, place, themes[person.theme].services[0] ?? 'safety-alarm');
  const promised = addDays(of.appliedOn, type.promiseDays);
  const spokes = spokesOf(person);
  const writes = spokes && (person.isStory || chance.happens(0.5));
  const writtenAs = writes ? 'proxy' : chance.happens(0.45) ? 'staff' : 'self';
  const writer = writes
    ? { id: idOf(`person ${spokes.key}`), name: spokes.name }
    : writtenAs === 'staff'
      ? office
      : { id: person_id, name: `${person.first} ${person.last}` };
  const at = (day: string | null, time: string): Date | null => (day === null ? null : past(context, day, time));
  const receivedAt = past(context, of.appliedOn, `${String(chance.between(8, 20)).padStart(2, '0')}:17`);
  const takenAt = at(of.takenOn, '09:20');
  const mappedAt = at(of.mappedOn, '13:40');
  const decidedAt = at(of.decidedOn, '10:30');
  const startedAt = at(of.startedOn, '09:00');
  const stoppedBy = decidedAt === null && life.diedOn !== null ? idOf(`death ${person.key}`) : null;
  const state = startedAt ? 'started' : decidedAt ? 'decided' : mappedAt ? 'mapped' : takenAt ? 'taken' : 'received';
  const reference = context.numbers.caseNumber(place.slug, of.appliedOn);
  rows.add('application', {
    tenant_id,
    id,
    person_id,
    reference,
    words: chance.pick(wordsOf(place.country).needs[person.theme]),
    language: languageOf(person.languages),
    channel: writtenAs === 'staff' ? chance.pick(['phone', 'phone', 'paper']) : 'web',
    written_by: writer.id,
    written_by_name: writer.name,
    written_as: writtenAs,
    unit_id: idOf(unit),
    team_id: teamOfCase(context, of.key, decidedAt === null && stoppedBy === null),
    state: stoppedBy ? 'stopped' : state,
    received_at: receivedAt,
    promised_on: promised,
    taken_by: takenAt && assessor.id,
    taken_by_name: takenAt && assessor.name,
    taken_at: takenAt,
    mapped_at: mappedAt,
    decided_at: decidedAt,
    outcome: decidedAt && 'granted',
    started_at: startedAt,
    ended_at: null,
    stopped_by: stoppedBy,
    version: 1 + [takenAt, mappedAt, decidedAt, startedAt].filter((each) => each !== null).length,
    ...answersOf({ key: of.key, seed, writtenAs, wish: type.code, isOpen: decidedAt === null }),
  });
  if (!person.isStory && !stoppedBy && chanceOf(seed, `draft ${of.key}`).happens(0.08)) {
    layOutDraft(context, { tenant_id, person_id, key: of.key });
  }
  const steps = [
    ['received', receivedAt, writer],
    ['taken', takenAt, assessor],
    ['mapped', mappedAt, assessor],
    ['decided', decidedAt, assessor],
    ['started', startedAt, null],
  ] as const;
  for (const [what, when, who] of steps) {
    if (when === null) continue;
    rows.add('application_happening', {
      tenant_id,
      id: idOf(`${of.key} ${what}`),
      application_id: id,
      person_id,
      at: when,
      what,
      who_id: who?.id ?? null,
      who_name: who?.name ?? null,
    });
  }
  // The office sees her while the case is open, and until the time to appeal and to ask is over.
  const caseEnds = decidedAt === null ? null : new Date(decidedAt.getTime() + 90 * 86_400_000);
  if (caseEnds === null || caseEnds > clock.now) {
    addGrant(context, { person_id, subjectId: idOf(unit), basis: 'case', ref: id, from: receivedAt, to: caseEnds });
  }
  if (takenAt === null) return;
  if (of.key === person.key && person.isStory && startedAt !== null) layOutWellbeing(context, one);
  layOutAssessment(context, one, { of, id, assessor, startedAt: new Date(takenAt.getTime() + 3_600_000), mappedAt });
  if (decidedAt === null) return;
  layOutDecision(context, one, { key: of.key, reference, assessor, decidedAt, startedOn: of.startedOn, spokes });
}

interface AssessmentFacts {
  readonly of: TownCase;
  readonly id: string;
  readonly assessor: { readonly id: string; readonly name: string };
  readonly startedAt: Date;
  readonly mappedAt: Date | null;
}

function layOutAssessment(context: TownContext, { person }: OneServed, facts: AssessmentFacts): void {
  const { rows, place, catalogues, seed } = context;
  const { of, id, assessor, startedAt, mappedAt } = facts;
  const instrument = catalogues[place.country].instruments[0];
  if (!instrument) return;
  const chance = chanceOf(seed, `assessment ${of.key}`);
  const tenant_id = idOf(place.slug);
  const assessment_id = idOf(`assessment ${of.key}`);
  const person_id = idOf(`person ${person.key}`);
  const words = wordsOf(place.country);
  const { considered } = words.case;
  const fits = (share: number, reason: string) => ({ fits: chance.happens(share), reason });
  rows.add('assessment', {
    tenant_id,
    id: assessment_id,
    person_id,
    application_id: id,
    state: mappedAt ? 'completed' : 'draft',
    instrument_code: instrument.code,
    instrument_from: validFrom,
    what_matters: words.matters[person.theme],
    own_resources: words.case.resources,
    situation: mappedAt ? words.case.situation : '',
    relatives_view: mappedAt && person.relatives.length > 0 ? words.case.relativesView : '',
    considered: {
      volunteers: fits(0.2, considered.volunteers),
      aids: fits(0.7, considered.aids),
      technology: fits(0.6, considered.technology),
      reablement: fits(0.1, considered.reablement),
    },
    started_by: assessor.id,
    started_by_name: assessor.name,
    started_at: startedAt,
    saved_at: mappedAt ?? startedAt,
    saved_by_name: assessor.name,
    completed_by: mappedAt && assessor.id,
    completed_by_name: mappedAt && assessor.name,
    completed_at: mappedAt,
    version: mappedAt ? 3 : 1,
  });
  if (!mappedAt) return;
  const values = instrument.scale.filter(({ isNotRelevant }) => !isNotRelevant).map(({ value }) => value);
  for (const item of instrument.items.filter(({ unconfirmed }) => !unconfirmed)) {
    const step = Math.min(values.length - 1, Math.max(0, themes[person.theme].need - 1 + chance.between(-2, 1)));
    const score = values[step];
    if (score === undefined) continue;
    rows.add('assessment_score', {
      tenant_id,
      assessment_id,
      person_id,
      item: item.code,
      score,
      own_score: chance.happens(0.3) ? (values[Math.max(0, step - 1)] ?? score) : null,
      note: null,
    });
  }
}
