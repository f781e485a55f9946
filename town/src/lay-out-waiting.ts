import { addBooking, kindOf, layOutCareHomes, roomKey } from './lay-out-care-homes.ts';
import { unitName } from './roster.ts';
import { chanceOf, idOf } from './seeded.ts';
import { addGrant, languageOf, type OneServed, type TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

/** Her daughter reads that she waits, and that a room is offered. */
const storyKey = 'borghild-nilsen';

const words = {
  NO: {
    need: 'Vi klarer det ikke hjemme lenger. Hun står opp om natten og finner ikke tilbake.',
    meanwhile: [
      'Hjemmesykepleie morgen og kveld, og tilsyn om natten.',
      'Hjelp hver dag, dagsenter to dager i uken og avlastning hver åttende uke.',
      'Hjelp fire ganger i døgnet. Korttidsopphold når det trengs.',
    ],
    reason: [
      'Er oppe om natten og har falt.',
      'Datteren er hos henne hver natt.',
      'Bruker mer og mer hjelp, men er trygg nå.',
    ],
    facts: 'Hjemmebesøk, samtale med pårørende og opplysninger fra hjemmetjenesten.',
    view: 'Vil helst bo hjemme, men er redd for nettene.',
    reasons: 'Trenger hjelp hele døgnet. Det er ingen ledig plass som passer nå.',
    none: 'Det er ingen ledig plass nå.',
    offer: 'Rommet vender mot hagen. Ring avdelingen, så viser de deg rundt.',
    followed: 'Snakket med henne og de nærmeste på telefon.',
    law: 'helse- og omsorgstjenesteloven § 3-2 a',
    body: 'Statsforvalteren',
    weeks: 4,
  },
  SE: {
    need: 'Vi klarar det inte hemma längre. Hon är uppe på nätterna.',
    meanwhile: [
      'Hemtjänst morgon och kväll, och tillsyn på natten.',
      'Hjälp varje dag, dagverksamhet två dagar i veckan och växelvård.',
      'Hjälp fyra gånger per dygn. Korttidsboende när det behövs.',
    ],
    reason: [
      'Är uppe på nätterna och har fallit.',
      'Dottern är hos henne varje natt.',
      'Behöver mer hjälp, men är trygg nu.',
    ],
    facts: 'Hembesök, samtal med anhöriga och uppgifter från hemtjänsten.',
    view: 'Vill helst bo hemma, men är rädd för nätterna.',
    reasons: 'Behöver hjälp dygnet runt. Det finns ingen ledig plats som passar nu.',
    none: 'Det finns ingen ledig plats nu.',
    offer: 'Rummet vetter mot trädgården. Ring avdelningen så visar de runt.',
    followed: 'Talade med henne och de närmaste per telefon.',
    law: 'socialtjänstlagen (2025:400)',
    body: 'förvaltningsrätten',
    weeks: 3,
  },
} as const;

/** Old, helped at home, alive: some of them wait for a place. */
function waitsFor({ person, life }: OneServed, { scale, seed }: TownContext): boolean {
  if (person.key === storyKey) return true;
  const isOld = person.bornOn < '1948' && life.startedOn !== null && life.diedOn === null;
  if (person.isStory || !isOld || person.protection !== 'none') return false;
  return scale === 'whole' || chanceOf(seed, `waits ${person.key}`).happens(0.12);
}

/** How many wait in a municipality of the whole town: forty where three thousand are served. */
export function howManyWait(served: number): number {
  return Math.max(3, Math.round((served * 40) / 3_000));
}

/** Those who wait: a few in the story, and as many as there would be in the whole town. */
function waiting(context: TownContext, served: readonly OneServed[]): readonly OneServed[] {
  const might = served.filter((one) => waitsFor(one, context));
  if (context.scale !== 'whole') return might;
  const lot = ({ person }: OneServed) =>
    person.key === storyKey ? -1 : chanceOf(context.seed, `waits ${person.key}`).between(0, 999_999_999);
  return might.sort((a, b) => lot(a) - lot(b)).slice(0, howManyWait(served.length));
}

/** The houses with their rooms, those who wait for one, and relief stays in rotation. */
export function layOutWaiting(context: TownContext, served: readonly OneServed[]): void {
  layOutCareHomes(context);
  if (served.some(({ person }) => person.key === storyKey)) followFather(context);
  waiting(context, served).forEach((one, no) => {
    layOutEntry(context, one, no);
  });
  const relieved = served.filter(
    ({ person, life }) => person.theme === 'respite' && life.startedOn !== null && life.diedOn === null,
  );
  relieved.slice(0, 2).forEach((one, no) => {
    layOutRotation(context, one, no);
  });
}

/** Her daughter may apply for her father too. */
function followFather({ rows, place, since }: TownContext): void {
  rows.add('access_grant', {
    ...{
      tenant_id: idOf(place.slug),
      id: idOf('proxy hilde-nilsen odd-nilsen'),
      subject_id: idOf('person hilde-nilsen'),
    },
    ...{ subject_name: 'Hilde Nilsen', person_id: idOf('person odd-nilsen'), basis: 'proxy', starts_at: since },
    scopes: ['apply', 'decision.read', 'plan.read', 'visit.read', 'message'],
  });
}

function layOutEntry(context: TownContext, { person }: OneServed, no: number): void {
  const { rows, place, clock, seed, roster } = context;
  const say = words[place.country];
  const chance = chanceOf(seed, `waiting ${person.key}`);
  const key = `waiting ${person.key}`;
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${person.key}`);
  const office = `${place.slug} assessment`;
  const office_id = idOf(office);
  const by = roster.pick(office, 'assessor', no);
  const isStory = person.key === storyKey;
  const since = addDays(clock.today, -(isStory ? 41 : chance.between(6, 260)));
  const decidedAt = clock.at(since, '11:20');
  const receivedAt = clock.at(addDays(since, -20), '10:05');
  const reference = context.numbers.caseNumber(place.slug, addDays(since, -20));
  const application_id = idOf(`application ${key}`);
  const decision_id = idOf(`decision ${key}`);
  const waiting_id = idOf(key);
  const language = languageOf(person.languages);
  const kind = kindOf(context, !isStory && no % 4 === 3 ? 'housing' : 'long');
  const pick = isStory ? 0 : chance.between(0, 2);
  const band = (['first', 'soon', 'steady'] as const)[pick] ?? 'soon';
  const follow_up_on = addDays(clock.today, no % 5 === 1 ? -chance.between(1, 9) : chance.between(5, 80));
  const person_ = { tenant_id, person_id };
  rows.add('application', {
    ...{ ...person_, id: application_id, reference, words: say.need, language, channel: 'phone', unit_id: office_id },
    ...{ written_by: by.id, written_by_name: by.name, written_as: 'staff', state: 'decided', received_at: receivedAt },
    ...{ promised_on: addDays(since, 8), taken_by: by.id, taken_by_name: by.name, taken_at: receivedAt },
    ...{ mapped_at: decidedAt, decided_at: decidedAt, outcome: 'on-list', version: 4 },
  });
  for (const [what, at] of [
    ['received', receivedAt],
    ['decided', decidedAt],
  ] as const) {
    rows.add('application_happening', {
      ...{ ...person_, id: idOf(`${key} ${what}`), application_id, at, what, who_id: by.id, who_name: by.name },
    });
  }
  rows.add('service_decision', {
    ...{ ...person_, id: decision_id, application_id, assessment_id: null, reference, outcome: 'on-list', language },
    ...{ facts: say.facts, reasons: say.reasons, her_view: say.view, why_different: say.none, laws: [say.law] },
    ...{ evaluation_on: addDays(since, 365), issued_at: decidedAt, issued_by: by.id, issued_by_name: by.name },
    ...{ unit_name: unitName(office), told_at: decidedAt, told_how: 'digital' },
  });
  const criteria = [
    'help-day-and-night',
    ...(pick < 2 ? ['not-safe-at-home'] : []),
    ...(pick === 1 ? ['relatives-worn-out'] : []),
  ];
  const help_meanwhile = say.meanwhile[chance.between(0, 2)] ?? say.meanwhile[0];
  const line = {
    ...{ ...person_, decision_id, service_type: kind, appeal_body: say.body, appeal_weeks: say.weeks },
    appeal_until: addDays(since, say.weeks * 7),
  };
  rows.add('decided_service', {
    ...{
      ...line,
      id: waiting_id,
      is_granted: true,
      right_to: 'list',
      extent_words: help_meanwhile,
      criteria,
      follow_up_on,
    },
  });
  rows.add('decided_service', {
    ...{
      ...line,
      id: idOf(`${key} place`),
      is_granted: false,
      right_to: 'help',
      extent_words: say.none,
      criteria: [],
      follow_up_on: null,
    },
  });
  const followed = chance.happens(0.5) ? addDays(since, 3) : null;
  rows.add('waiting_entry', {
    ...{ ...person_, id: waiting_id, decision_id, service_type: kind, office_id, since, criteria, band },
    ...{
      band_reason: say.reason[pick] ?? say.reason[0],
      help_meanwhile,
      followed_up_on: followed,
      follow_up_on,
      state: 'waiting',
    },
  });
  const happened = [
    ['entered', decidedAt, say.reason[pick] ?? ''],
    ...(followed ? [['followed-up', clock.at(followed, '13:15'), say.followed] as const] : []),
  ] as const;
  for (const [what, at, said] of happened) {
    rows.add('waiting_happening', {
      ...{
        ...person_,
        id: idOf(`${key} ${what}`),
        waiting_id,
        at,
        what,
        who_id: by.id,
        who_name: by.name,
        band,
        words: said,
      },
    });
  }
  addGrant(context, { person_id, subjectId: office_id, basis: 'case', ref: waiting_id, from: decidedAt, to: null });
  if (isStory) layOutOffer(context, { person_id, waiting_id, kind, by });
}

/** A room held for her since yesterday. */
function layOutOffer(
  context: TownContext,
  of: { person_id: string; waiting_id: string; kind: string; by: { id: string; name: string } },
): void {
  const { rows, place, clock } = context;
  const tenant_id = idOf(place.slug);
  const id = idOf(`offer ${of.waiting_id}`);
  const from = addDays(clock.today, 9);
  const made_at = clock.at(addDays(clock.today, -1), '14:10');
  const room = roomKey(place.slug, 0, 'long', 0);
  addBooking(context, { id, room, ...of, from, until: null, state: 'offered', series_id: null });
  rows.add('place_offer', {
    ...{ tenant_id, id, waiting_id: of.waiting_id, person_id: of.person_id, from_on: from, state: 'open' },
    ...{ answer_by: addDays(clock.today, 6), words: words[place.country].offer, made_at },
    ...{ made_by: of.by.id, made_by_name: of.by.name },
  });
  rows.add('waiting_happening', {
    ...{
      tenant_id,
      person_id: of.person_id,
      id: idOf(`offered ${of.waiting_id}`),
      waiting_id: of.waiting_id,
      at: made_at,
    },
    ...{ what: 'offered', who_id: of.by.id, who_name: of.by.name, band: null, words: null },
  });
}

/** Two weeks in and six out, for half a year. */
function layOutRotation(context: TownContext, { person }: OneServed, no: number): void {
  const { place, clock, roster } = context;
  const office = `${place.slug} assessment`;
  const person_id = idOf(`person ${person.key}`);
  const series_id = idOf(`rotation ${person.key}`);
  for (let turn = 0; turn < 7; turn += 1) {
    const from = addDays(clock.today, 10 + no * 21 + turn * 56);
    addBooking(context, {
      ...{ id: idOf(`rotation ${person.key} ${turn}`), room: roomKey(place.slug, 0, 'relief', no), person_id },
      ...{
        kind: kindOf(context, 'relief'),
        from,
        until: addDays(from, 14),
        state: 'kept',
        waiting_id: null,
        series_id,
      },
      by: roster.pick(office, 'assessor', 0),
    });
  }
  const since = clock.at(addDays(clock.today, -3), '12:00');
  addGrant(context, { person_id, subjectId: idOf(office), basis: 'case', ref: series_id, from: since, to: null });
}
