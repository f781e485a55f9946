import { type AidsLeft, hoursAgo, type LentThing } from './lay-out-aid-loans.ts';
import { idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

const words = {
  NO: {
    brake: 'Bremsen på høyre side tar dårlig. Jeg tør ikke bruke den ute.',
    grip: 'Håndtaket gnisser.',
    wheel: 'Hjulet går ikke rundt. Ny hjulgaffel må til.',
    yearly: 'Årlig ettersyn',
    done: 'Smurt og strammet.',
  },
  SE: {
    brake: 'Bromsen på höger sida tar dåligt. Jag vågar inte använda den ute.',
    grip: 'Handtaget gnisslar.',
    wheel: 'Hjulet går inte runt. Ny hjulgaffel behövs.',
    yearly: 'Årlig tillsyn',
    done: 'Smord och åtdragen.',
  },
} as const;

/** Articles that are looked after by the month, and whether their electronics are the state's. */
const cared = [
  { aid: 'electric-bed', months: 12, isElectronic: true },
  { aid: 'mobile-hoist', months: 12, isElectronic: true },
  { aid: 'wheelchair', months: 24, isElectronic: false },
] as const;

/** What borrowers say is wrong, what is under repair with parts ordered, what was mended lately, and service that is due. */
export function layOutAidWorkshop(context: TownContext, left: AidsLeft): void {
  const say = words[context.place.country];
  const chair = left.lent('borghild-nilsen', 'wheelchair');
  if (chair) fault(context, chair, { words: say.brake, isUrgent: true, hours: 19, repairId: null });
  const walker = left.lent('odd-nilsen', 'rollator-outdoor') ?? left.lent('gunnel-ek', 'rollator-indoor');
  if (walker) {
    const repairId = repair(context, walker.thing.id, { words: say.grip, told: 'borrower', hours: 68, plannedIn: 2 });
    fault(context, walker, { words: say.grip, isUrgent: false, hours: 70, repairId });
  }
  if (left.broken) {
    const repairId = repair(context, left.broken.id, { words: say.wheel, told: 'inspection', hours: 30 });
    order(context, left.broken.id, repairId);
  }
  const mended = left.take('wheelchair', 'large')?.thing;
  if (mended) repair(context, mended.id, { words: say.yearly, told: 'service', hours: 140, doneWords: say.done });
  layOutService(context, left);
}

function fault(
  context: TownContext,
  lent: LentThing,
  of: { readonly words: string; readonly isUrgent: boolean; readonly hours: number; readonly repairId: string | null },
): void {
  context.rows.add('aid_fault', {
    ...{ tenant_id: idOf(context.place.slug), id: idOf(`aid fault ${lent.loanId}`), loan_id: lent.loanId },
    ...{ person_id: idOf(`person ${lent.person}`), item_id: lent.thing.id, words: of.words, is_urgent: of.isUrgent },
    ...{ told_as: 'self', told_at: hoursAgo(context, of.hours), repair_id: of.repairId },
  });
}

interface OneRepair {
  readonly words: string;
  readonly told: 'borrower' | 'inspection' | 'service';
  readonly hours: number;
  /** Days from today. */
  readonly plannedIn?: number;
  readonly doneWords?: string;
}

function repair(context: TownContext, itemId: string, of: OneRepair): string {
  const { rows, place, clock, roster } = context;
  const id = idOf(`aid repair ${itemId}`);
  const keeper = roster.pick(`${place.slug} store`, 'store-keeper', 0);
  const done = { done_at: hoursAgo(context, of.hours - 24), done_by_name: keeper.name, done_words: of.doneWords };
  rows.add('aid_repair', {
    ...{ tenant_id: idOf(place.slug), id, item_id: itemId, told_as: of.told, whose: 'municipality', words: of.words },
    ...{ kind: of.told === 'service' ? 'service' : 'mechanical', is_urgent: false },
    state: of.doneWords === undefined ? (of.plannedIn === undefined ? 'waiting' : 'planned') : 'done',
    planned_on: of.plannedIn === undefined ? null : addDays(clock.today, of.plannedIn),
    ...{ told_at: hoursAgo(context, of.hours), told_by_name: keeper.name },
    ...(of.doneWords === undefined ? {} : done),
  });
  return id;
}

function order(context: TownContext, itemId: string, repairId: string): void {
  const { rows, place, roster } = context;
  const keeper = roster.pick(`${place.slug} store`, 'store-keeper', 0);
  rows.add('aid_part_order', {
    ...{ tenant_id: idOf(place.slug), id: idOf(`aid part order ${itemId}`), item_id: itemId, repair_id: repairId },
    ...{
      kind: 'part',
      accessory: null,
      article_number: '214077',
      serial_number: '480113',
      pieces: 1,
      goes_to: 'store',
    },
    ...{ ordered_at: hoursAgo(context, 26), ordered_by: keeper.id, ordered_by_name: keeper.name },
  });
}

/** One day over, and one that comes soon. */
function layOutService({ rows, place, clock }: TownContext, left: AidsLeft): void {
  for (const { aid, months, isElectronic } of cared) {
    rows.add('aid_article_care', {
      ...{ tenant_id: idOf(place.slug), article_id: idOf(`${place.slug} aid ${aid}`), service_months: months },
      ...{ warranty_months: 24, is_electronic: isElectronic },
    });
  }
  const days = { 'electric-bed': 9, 'mobile-hoist': -5 } as const;
  for (const [aid, days_] of Object.entries(days)) {
    for (const [no, { row }] of (left.find(aid, 'medium')?.things ?? []).entries())
      row.service_on = addDays(clock.today, days_ + no * 160);
  }
}
