import { typeOf } from './catalogue.ts';
import { decidedKey, servicesOf } from './lay-out-decision.ts';
import { contactOf, reservedKey } from './letter-contact.ts';
import { idOf } from './seeded.ts';
import { addGrant, languageOf, type OneServed, past, type TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

/** How somebody can be told, and what lies in the print queue about her. */
export function layOutLetters(context: TownContext, one: OneServed): void {
  const { rows, place, clock, seed } = context;
  const { person } = one;
  const state = contactOf(person, seed);
  if (state !== null) {
    rows.add('digital_contact', {
      tenant_id: idOf(place.slug),
      id: idOf(`contact ${person.key}`),
      person_id: idOf(`person ${person.key}`),
      state,
      source: 'register',
      since: addDays(clock.today, -400),
      noted_at: clock.at(addDays(clock.today, -400), '03:00'),
    });
  }
  if (one.life.diedOn !== null) return;
  if (person.key === reservedKey) layOutAppeal(context, one);
  else if (state !== 'reachable' && person.stage === 'decided') layOutDecisionLetter(context, one);
}

/** A decision of the last days that waits to be printed. */
function layOutDecisionLetter(context: TownContext, one: OneServed): void {
  const { place } = context;
  const isSwedish = place.country === 'SE';
  addLetter(context, one, {
    kind: 'decision',
    subject: idOf(`decision ${one.person.key}`),
    reference: '26-0000',
    title: isSwedish ? 'Beslut: Du får hjälpen du ansökte om' : 'Vedtak: Du får hjelpen du søkte om',
    texts: isSwedish
      ? ['Ett beslut är svaret på en ansökan.', 'Hjälpen börjar om några dagar. Vi ringer dig först.']
      : ['Et vedtak er svaret på en søknad.', 'Hjelpen begynner om noen dager. Vi ringer deg først.'],
  });
}

/** He disagrees with one line of his decision: written on paper, signed by hand, late, and looked at again. */
function layOutAppeal(context: TownContext, one: OneServed): void {
  const { rows, place, clock, roster } = context;
  const { person, home, life } = one;
  const [line] = servicesOf(person, home.unit, place.slug);
  if (life.decidedOn === null || !line) return;
  const unit = `${place.slug} assessment`;
  const office = roster.pick(unit, 'assessor', 0);
  const type = typeOf(context.catalogues, place, line.service);
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${person.key}`);
  const id = idOf(`appeal ${person.key}`);
  const receivedAt = past(context, addDays(clock.today, -4), '10:12');
  const reference = 'K26-1204';
  rows.add('appeal', {
    ...{ tenant_id, id, person_id, decision_id: idOf(`decision ${person.key}`) },
    decided_service_id: idOf(decidedKey(person.key, line.service)),
    reference,
    words: 'Jeg får medisinene for sent om kvelden. Da sover jeg dårlig.',
    wants: 'At noen kommer før klokka åtte.',
    ...{ language: languageOf(person.languages), channel: 'paper' },
    ...{ written_by: office.id, written_by_name: office.name, written_as: 'staff', signed: 'by-hand' },
    ...{ received_at: receivedAt, body: type.appealBody.nb, until: addDays(clock.today, -30) },
    late_because: 'Brevet lå hos søsteren min.',
    ...{ unit_id: idOf(unit), state: 'received', promised_on: addDays(clock.today, 24), modified_at: receivedAt },
  });
  rows.add('appeal_happening', {
    ...{ tenant_id, appeal_id: id, person_id, at: receivedAt, what: 'received' },
    ...{ who_id: office.id, who_name: office.name },
  });
  addGrant(context, { person_id, subjectId: idOf(unit), basis: 'case', ref: id, from: receivedAt, to: null });
  addLetter(context, one, {
    ...{ kind: 'appeal-receipt', subject: id, reference },
    title: `Vi har fått klagen din (${reference})`,
    texts: [
      'Vi har fått klagen din på vedtaket.',
      'Klagen kom etter fristen. Du har sagt hvorfor. En saksbehandler ser på det.',
      'Du får vite det hver gang noe skjer.',
    ],
  });
}

function addLetter(
  context: TownContext,
  { person, home }: OneServed,
  of: {
    readonly kind: string;
    readonly subject: string;
    readonly reference: string;
    readonly title: string;
    readonly texts: readonly string[];
  },
): void {
  const { rows, place, clock } = context;
  rows.add('letter', {
    tenant_id: idOf(place.slug),
    id: idOf(`letter ${of.kind} ${person.key}`),
    person_id: idOf(`person ${person.key}`),
    kind: of.kind,
    subject_id: of.subject,
    once: '',
    reference: of.reference,
    language: languageOf(person.languages),
    to_name: `${person.first} ${person.last}`,
    ...(home.persons.every(({ protection }) => (protection ?? 'none') === 'none')
      ? { to_lines: [home.street, place.areas.find(({ key }) => key === home.area)?.postal ?? ''], address: 'shown' }
      : { address: 'protected', officer_name: 'Tildelingskontoret' }),
    unit_id: idOf(`${place.slug} assessment`),
    title: of.title,
    blocks: of.texts.map((text) => ({ is: 'text', text })),
    made_at: past(context, addDays(clock.today, -1), '11:40'),
  });
}
