import { labelOf } from '@tunet/contract/aid-label';
import { halfOf, modelOf, type TownStock, type TownThing } from './aid-stock.ts';
import { type TownAid, type TownStore, thingsOf, townStores, withoutStock } from './aid-store.ts';
import type { Household } from './household.ts';
import { layOutAidFollowUp } from './lay-out-aid-follow-up.ts';
import { layOutAidHistory } from './lay-out-aid-history.ts';
import { layOutLoans } from './lay-out-aid-loans.ts';
import { layOutAidRecalls } from './lay-out-aid-recalls.ts';
import { layOutAidShelves } from './lay-out-aid-shelves.ts';
import { layOutAidWorkshop } from './lay-out-aid-workshop.ts';
import { chanceOf, idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';
import { phonesOfUnits } from './town-units.ts';

/** Before the town's own beginning: when the catalogue and the hours came into force. */
const since = '2020-01-01';
const makers = ['Fjordhjelp', 'Nordhjul', 'Vardal', 'Solhjälp'] as const;

/** The store of aids of a municipality that has one: hours, catalogue, things on shelves, what is lent and promised. */
export function layOutAids(context: TownContext, homes: readonly Household[], aids: readonly TownAid[]): void {
  const store = townStores[context.place.slug];
  if (!store || aids.length === 0) return;
  layOutStore(context, store);
  const stocks = aids.flatMap((aid, sort) => layOutArticle(context, { aid, store, sort }));
  if (context.hasHelp) {
    const left = layOutLoans(context, homes, stocks);
    layOutAidRecalls(context, stocks, left);
    layOutAidWorkshop(context, left);
    layOutAidShelves(context, store, left);
    layOutAidFollowUp(context, left);
    layOutAidHistory(context, homes, stocks);
  }
  for (const { things } of stocks) for (const { row } of things) context.rows.add('aid_item', row);
}

function layOutStore({ rows, place, scale }: TownContext, store: TownStore): void {
  const tenant_id = idOf(place.slug);
  const store_id = idOf(`${place.slug} aid store`);
  const unit = phonesOfUnits(place, scale).get(`${place.slug} store`);
  rows.add('aid_store', {
    ...{ tenant_id, id: store_id, unit_id: idOf(`${place.slug} store`), name: unit?.name ?? '' },
    ...{ street: store.street, phone: unit?.phone ?? '', lock_code: `${place.slug}-store` },
  });
  const add = (kind: string, weekday: number, [opens, closes]: readonly [string, string]) =>
    rows.add('aid_store_hour', {
      ...{ tenant_id, id: idOf(`${place.slug} aid hours ${kind} ${weekday}`), store_id, kind, weekday },
      ...{ opens, closes, from_on: since },
    });
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    add('door', weekday, ['00:00', '24:00']);
    if (weekday > 5) continue;
    add('counter', weekday, store.counter);
    add('cleaning', weekday, store.cleaning);
  }
}

interface OneArticle {
  readonly aid: TownAid;
  readonly store: TownStore;
  readonly sort: number;
}

function layOutArticle(context: TownContext, one: OneArticle): readonly TownStock[] {
  const { rows, place, clock } = context;
  const { aid } = one;
  const tenant_id = idOf(place.slug);
  const article_id = idOf(`${place.slug} aid ${aid.code}`);
  rows.add('aid_article', {
    ...{ tenant_id, id: article_id, code: aid.code, kind: aid.kind, iso9999: aid.iso9999 },
    ...{ self_service: aid.selfService, cleaning_class: aid.cleaning, names: aid.names, purpose: aid.purpose },
    ...{ how_to_fit: aid.fit, how_to_use: aid.use, measures: aid.measures, course: aid.course ?? null },
    ...{ terms: aid.terms ?? {}, drawing: aid.code, from_on: since, changed_at: clock.at(since, '08:00'), version: 1 },
  });
  aid.parts?.forEach(({ code, names, count }, sort) => {
    const id = idOf(`${place.slug} aid part ${aid.code} ${code}`);
    rows.add('aid_part', { tenant_id, id, article_id, code, names, count, sort });
  });
  const sizeOf = (code: string) => idOf(`${place.slug} aid size ${aid.code} ${code}`);
  aid.sizes.forEach(({ code, names, fits, weightKg }, sort) => {
    rows.add('aid_size', {
      ...{ tenant_id, id: sizeOf(code), article_id, code, names, fits, weight_limit_kg: weightKg, sort },
    });
  });
  for (const [size, equal] of aid.equals)
    rows.add('aid_equal', { tenant_id, size_id: sizeOf(size), equal_size_id: sizeOf(equal) });
  if (withoutStock.has(aid.code)) return [];
  return aid.sizes.map(({ code }, no) => layOutStock(context, one, { code, sizeId: sizeOf(code), no }));
}

function layOutStock(
  context: TownContext,
  { aid, store, sort }: OneArticle,
  size: { readonly code: string; readonly sizeId: string; readonly no: number },
): TownStock {
  const { rows, place, scale } = context;
  const tenant_id = idOf(place.slug);
  const id = idOf(`${place.slug} aid stock ${aid.code} ${size.code}`);
  const isGiven = aid.kind === 'consumable';
  rows.add('aid_stock', {
    ...{ tenant_id, id, store_id: idOf(`${place.slug} aid store`), article_id: idOf(`${place.slug} aid ${aid.code}`) },
    // What is given runs low, so that there is something to order.
    ...{ size_id: size.sizeId, on_shelf: isGiven ? 12 : 0, lowest: isGiven ? 15 : null },
  });
  const count = isGiven ? 0 : thingsOf(store, aid.selfService, scale === 'whole');
  const things = Array.from({ length: count }, (_, index) =>
    thingOf(context, {
      aid,
      stock_id: id,
      shelf: shelfOf(sort, size.no),
      no: store.labelsFrom + sort * 400 + size.no * 80 + index,
    }),
  );
  return { id, aid, size: size.code, sizeId: size.sizeId, things };
}

function shelfOf(sort: number, no: number): string {
  return `${String.fromCharCode(65 + Math.floor(sort / 8))}${(sort % 8) + 1}.${no + 1}`;
}

function thingOf(
  { place, clock, seed }: TownContext,
  { aid, stock_id, shelf, no }: { aid: TownAid; stock_id: string; shelf: string; no: number },
): TownThing {
  const id = idOf(`${place.slug} aid item ${no}`);
  const chance = chanceOf(seed, `${place.slug} aid item ${no}`);
  const boughtOn = addDays(clock.today, -chance.between(120, 1_500));
  const row = {
    ...{ tenant_id: idOf(place.slug), id, stock_id, label: labelOf(no), serial: `${chance.between(100_000, 999_999)}` },
    ...{
      maker: chance.pick(makers),
      model: modelOf(aid.code, chance.between(1, 2)),
      batch: `B${boughtOn.slice(2, 4)}-${chance.between(1, 3)}`,
    },
    ...{ state: 'available', state_at: clock.at(boughtOn, '10:00'), shelf, lacking: [], bought_on: boughtOn },
    ...{ price_ore: chance.between(3, 60) * 10_000, counts_from: halfOf(boughtOn), version: 1 },
  };
  return { id, no, row };
}
