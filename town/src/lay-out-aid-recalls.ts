import { modelOf, type TownStock, type TownThing } from './aid-stock.ts';
import { type AidsLeft, hoursAgo, type LentThing } from './lay-out-aid-loans.ts';
import { contactOf } from './letter-contact.ts';
import { idOf } from './seeded.ts';
import { languageOf, type TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

const words = {
  NO: {
    why: 'Festet under madrassen kan løsne når en tar tak i håndtaket.',
    old: 'Et hjul kan gå tregt.',
    closed: 'Alle hjul er prøvd. To er byttet.',
    accident: 'Armstøtten ga etter da hun reiste seg. Hun falt mot bordet og slo hånden.',
    nearly: 'Bremsen slapp på rampen. Ingen ble skadet.',
    letter: 'Hjelpemiddelet ditt er kalt tilbake',
    stop: 'Slutt å bruke det nå.',
  },
  SE: {
    why: 'Fästet under madrassen kan lossna när man tar tag i handtaget.',
    old: 'Ett hjul kan gå trögt.',
    closed: 'Alla hjul är provade. Två är bytta.',
    accident: 'Armstödet gav vika när hon reste sig. Hon föll mot bordet och slog handen.',
    nearly: 'Bromsen släppte på rampen. Ingen skadades.',
    letter: 'Ditt hjälpmedel har återkallats',
    stop: 'Sluta använda det nu.',
  },
} as const;

/** A model that is called back with somebody not reached yet, one that was and is done with, and two accidents. */
export function layOutAidRecalls(context: TownContext, stocks: readonly TownStock[], left: AidsLeft): void {
  layOutOpen(context, stocks, left);
  layOutClosed(context, stocks);
  layOutAccidents(context, left);
}

function things(stocks: readonly TownStock[], model: string): readonly TownThing[] {
  return stocks.flatMap((stock) => stock.things).filter(({ row }) => row.model === model);
}

function keeperOf({ roster, place }: TownContext, no = 0) {
  return roster.pick(`${place.slug} store`, 'store-keeper', no);
}

function layOutOpen(context: TownContext, stocks: readonly TownStock[], left: AidsLeft): void {
  const { rows, place } = context;
  const model = modelOf('bed-rail-standing', 1);
  const held = ['borghild-nilsen', 'gunnel-ek'].flatMap((person) => left.lent(person, 'bed-rail-standing') ?? []);
  const [one] = held;
  if (!one) return;
  const tenant_id = idOf(place.slug);
  const id = idOf(`${place.slug} aid recall ${model}`);
  const at = hoursAgo(context, 49);
  const keeper = keeperOf(context);
  rows.add('aid_recall', {
    ...{ tenant_id, id, model, why: words[place.country].why, stop_using: true, source: 'maker', opened_at: at },
    ...{ opened_by: keeper.id, opened_by_name: keeper.name },
  });
  for (const thing of things(stocks, model)) {
    const isOut = thing.row.state === 'out';
    rows.add('aid_recall_item', {
      ...{ tenant_id, recall_id: id, item_id: thing.id, state_then: String(thing.row.state) },
      in_at: isOut ? null : at,
    });
    // What is called back counts for nobody next, also before it is in.
    Object.assign(thing.row, { held_because: 'recall', counts_from: null });
    if (!isOut) putAside(context, thing, { at, because: 'recall', by: keeper });
  }
  for (const each of held) layOutHolder(context, each, { recallId: id, at });
}

/** Told by the way that reaches her. Who has no digital post gets a letter, was rung once, and did not answer. */
function layOutHolder(
  context: TownContext,
  held: LentThing,
  of: { readonly recallId: string; readonly at: Date },
): void {
  const { rows, place } = context;
  const tenant_id = idOf(place.slug);
  const isDigital = contactOf({ key: held.person, isStory: true }, context.seed) === 'reachable';
  const id = idOf(`aid recall holder ${held.loanId}`);
  rows.add('aid_recall_holder', {
    ...{ tenant_id, id, recall_id: of.recallId, item_id: held.thing.id, loan_id: held.loanId },
    ...{ person_id: idOf(`person ${held.person}`), store_id: idOf(`${place.slug} aid store`) },
    ...{ told_how: isDigital ? 'digital' : 'letter', told_at: of.at, tries: isDigital ? 0 : 1 },
    tried_at: isDigital ? null : hoursAgo(context, 22),
  });
  if (isDigital) return;
  const say = words[place.country];
  rows.add('letter', {
    ...{ tenant_id, id: idOf(`letter recall ${held.person}`), person_id: idOf(`person ${held.person}`), kind: 'other' },
    ...{ subject_id: id, once: '', reference: String(held.thing.row.label), language: languageOf([]) },
    ...{ to_name: 'Borghild Nilsen', to_lines: ['Skolebakken 4'], address: 'shown' },
    ...{ unit_id: idOf(`${place.slug} assessment`), title: say.letter, made_at: of.at },
    blocks: [say.stop, say.why].map((text) => ({ is: 'text', text })),
  });
}

function putAside(
  { rows, place }: TownContext,
  thing: TownThing,
  of: { readonly at: Date; readonly because: string; readonly by: { readonly id: string; readonly name: string } },
): void {
  Object.assign(thing.row, {
    ...{ state: 'quarantine', state_at: of.at, held_because: of.because, counts_from: null },
  });
  rows.add('aid_item_event', {
    ...{ tenant_id: idOf(place.slug), id: idOf(`aid item ${thing.id} aside`), item_id: thing.id, kind: 'state' },
    ...{ state: 'quarantine', at: of.at, by_id: of.by.id, by_name: of.by.name },
    facts: { because: of.because, role: 'store-keeper' },
  });
}

function layOutClosed(context: TownContext, stocks: readonly TownStock[]): void {
  const { rows, place, clock } = context;
  const model = modelOf('transport-chair', 1);
  const all = things(stocks, model);
  if (all.length === 0) return;
  const tenant_id = idOf(place.slug);
  const id = idOf(`${place.slug} aid recall ${model}`);
  const on = (ago: number, time: string) => clock.at(addDays(clock.today, -ago), time);
  const keeper = keeperOf(context);
  const say = words[place.country];
  rows.add('aid_recall', {
    ...{ tenant_id, id, model, why: say.old, stop_using: false, source: 'authority', opened_at: on(64, '10:05') },
    ...{ opened_by: keeper.id, opened_by_name: keeper.name, closed_at: on(41, '13:30'), closed_by_name: keeper.name },
    ...{ closed_words: say.closed, version: 2 },
  });
  for (const [no, { id: item_id }] of all.entries()) {
    rows.add('aid_recall_item', {
      ...{ tenant_id, recall_id: id, item_id, state_then: 'available', in_at: on(64, '10:05') },
      ...{ settled_as: no < 2 ? 'mended' : 'nothing-wrong', settled_at: on(50 - (no % 6), '11:15') },
    });
  }
}

/** One with an injury, reported to the authority and kept as it was; one that nearly was, not reported yet. */
function layOutAccidents(context: TownContext, left: AidsLeft): void {
  const { rows, place } = context;
  const say = words[place.country];
  const tenant_id = idOf(place.slug);
  const keeper = keeperOf(context);
  const cases = [
    { aid: 'forearm-walker', harm: 'injury', words: say.accident, hours: 75, isTold: true },
    { aid: 'trolley', harm: 'might-have', words: say.nearly, hours: 21, isTold: false },
  ] as const;
  for (const one of cases) {
    const thing = left.take(one.aid, 'one')?.thing;
    if (!thing) continue;
    const at = hoursAgo(context, one.hours);
    rows.add('aid_accident', {
      ...{ tenant_id, id: idOf(`aid accident ${thing.id}`), item_id: thing.id, loan_id: null, harm: one.harm },
      ...{ happened_at: hoursAgo(context, one.hours + 3), words: one.words, told_at: at },
      ...{ told_by: keeper.id, told_by_name: keeper.name, told_unit_id: idOf(`${place.slug} store`) },
      ...(one.isTold
        ? { authority_told_at: hoursAgo(context, one.hours - 2), authority_told_by_name: keeper.name }
        : {}),
    });
    putAside(context, thing, { at, because: 'accident', by: keeper });
  }
}
