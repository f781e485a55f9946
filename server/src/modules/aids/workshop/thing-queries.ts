import type { AidHeldBecause, AidItemState, AidKind, AidProgramme, CleaningClass, LocalText } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aid-workshop-${name}`, text };
}

/** Parts that are not with it, with their names; and the article's own list of what is looked at. */
const parts = `coalesce((select jsonb_agg(jsonb_build_object('code', p.code, 'names', p.names, 'count', p.count) order by p.sort, p.code)
    from aid_part p where p.tenant_id = i.tenant_id and p.article_id = a.id), '[]') as parts`;
const checks = `coalesce((select jsonb_agg(jsonb_build_object('code', c.code, 'names', c.names) order by c.sort, c.code)
    from aid_article_check c where c.tenant_id = i.tenant_id and (c.article_id = a.id or c.article_id is null) and c.retired_on is null), '[]') as checks`;

const columns = `i.id, i.label, a.names as article, z.names as size, s.name as store, i.state, i.state_at as "stateAt", i.shelf,
    i.held_because as "heldBecause", i.lacking, i.service_on::text as "serviceOn", i.stock_id as "stockId", k.store_id as "storeId",
    a.id as "articleId", a.kind, a.cleaning_class as "cleaningClass", i.last_back_at as "lastBackAt", i.version, ${parts}, ${checks},
    (select c.how_to_clean from aid_article_care c where c.tenant_id = i.tenant_id and c.article_id = a.id) as "howToClean"`;
const from = `from aid_item i join aid_stock k on k.tenant_id = i.tenant_id and k.id = i.stock_id
  join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
  join aid_size z on z.tenant_id = k.tenant_id and z.id = k.size_id
  join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id`;

interface Named {
  readonly code: string;
  readonly names: LocalText;
}

export interface ThingRecord extends Row {
  readonly id: string;
  readonly label: string;
  readonly article: LocalText;
  readonly size: LocalText;
  readonly store: string;
  readonly state: AidItemState;
  readonly stateAt: Date;
  readonly shelf: string | null;
  readonly heldBecause: AidHeldBecause | null;
  readonly lacking: readonly string[];
  readonly serviceOn: string | null;
  readonly stockId: string;
  readonly storeId: string;
  readonly articleId: string;
  readonly kind: AidKind;
  readonly cleaningClass: CleaningClass;
  readonly lastBackAt: Date | null;
  readonly version: number;
  readonly parts: readonly (Named & { readonly count: number })[];
  readonly checks: readonly Named[];
  readonly howToClean: LocalText | null;
}

/** What only the page of one thing shows. */
export interface WholeThingRecord extends ThingRecord {
  readonly serial: string | null;
  readonly maker: string | null;
  readonly model: string | null;
  readonly batch: string | null;
  readonly boughtOn: string | null;
  readonly warrantyUntilOn: string | null;
  readonly batteryOn: string | null;
  readonly accessories: string[];
  readonly cleanedAt: Date | null;
  readonly inspectedAt: Date | null;
}

const matching = `i.tenant_id = $1 and ($2::text is null or i.label = $3 or i.serial ilike $2 or i.model ilike $2 or i.batch ilike $2
    or i.shelf ilike $2 or i.label ilike $2 or exists (select from jsonb_each_text(a.names) n where n.value ilike '%' || $2))
  and ($4::uuid is null or k.store_id = $4)`;

/** By how it is written on the thing, or by the name of the article; a label that was read whole comes first. */
export const findThings = prepared(
  'find',
  `select ${columns} ${from} where ${matching} and ($5::text is null or i.state = $5)
    and ($5 is not null or $2 is not null or i.state <> 'scrapped')
    order by i.label = $3 desc, a.names->>'nb', z.sort, i.shelf nulls last, i.label limit 101`,
);
export const countThings = prepared(
  'count',
  `select i.state, count(*)::int as count ${from} where ${matching} group by i.state`,
);
export const oneThing = prepared(
  'one',
  `select ${columns}, i.serial, i.maker, i.model, i.batch, i.bought_on::text as "boughtOn", i.warranty_until_on::text as "warrantyUntilOn",
    i.battery_on::text as "batteryOn", i.accessories, i.cleaned_at as "cleanedAt", i.inspected_at as "inspectedAt"
    ${from} where i.tenant_id = $1 and i.id = $2`,
);
export const thingsInStates = prepared(
  'in-states',
  `select ${columns} ${from} where i.tenant_id = $1 and i.state = any ($2::text[]) and ($3::uuid is null or k.store_id = $3)
    order by i.state_at, i.id limit 500`,
);
export const lackingThings = prepared(
  'lacking',
  `select ${columns} ${from} where i.tenant_id = $1 and i.lacking <> '{}' and i.state not in ('scrapped', 'missing') order by i.label limit 200`,
);
/** Of the same article, not to be lent now, and with the parts that another lacks. */
export const spares = prepared(
  'spares',
  `select i.id, i.label, k.article_id as "articleId", i.lacking, k.store_id as "storeId" from aid_item i
    join aid_stock k on k.tenant_id = i.tenant_id and k.id = i.stock_id
    where i.tenant_id = $1 and k.article_id = any ($2::uuid[]) and i.held_because is null
      and (i.state in ('repair', 'scrapped') or (i.lacking <> '{}' and i.state not in ('out', 'missing'))) order by i.state = 'scrapped' desc, i.label limit 500`,
);

export interface HappeningRow extends Row {
  readonly id: string;
  readonly kind: string;
  readonly state: AidItemState;
  readonly at: Date;
  readonly words: string | null;
  readonly facts: { readonly role?: string; readonly programme?: AidProgramme; readonly checked?: readonly string[] };
}
export const happenings = prepared(
  'happenings',
  `select id, kind, state, at, words, facts from aid_item_event where tenant_id = $1 and item_id = $2 order by at desc, id desc limit 200`,
);

/** Row-level security shows the loan only to those who may see her. */
export const holderOf = prepared(
  'holder',
  `select l.id as "loanId", l.person_id as "personId", l.due_on::text as "dueOn" from aid_loan l where l.tenant_id = $1 and l.item_id = $2 and l.back_at is null`,
);
export const stockChoices = prepared(
  'stock-choices',
  `select k.id as "stockId", s.id as "storeId", s.name as store, a.id as "articleId", a.names as article, z.names as size, a.kind
    from aid_stock k join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
    join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    join aid_size z on z.tenant_id = k.tenant_id and z.id = k.size_id
    where k.tenant_id = $1 and s.closed_on is null and a.retired_on is null and z.retired_on is null and k.ended_on is null order by s.name, a.names->>'nb', z.sort limit 1000`,
);
/** Promises that nobody has fetched, soonest first; without whose they are. */
export const promisesAhead = prepared(
  'promises-ahead',
  `select p.stock_id as "stockId", p.ready_at as "from", coalesce(r.why = 'discharge', not p.yields) as discharge
    from aid_span p left join aid_reservation r on r.tenant_id = p.tenant_id and r.id = p.reservation_id
    where p.tenant_id = $1 and p.stock_id = any ($2::uuid[]) order by p.stock_id, p.ready_at, p.reservation_id`,
);
/** Things of these kinds that lie ready: they go to the first who come. */
export const readyOf = prepared(
  'ready-of',
  `select stock_id as "stockId", count(*)::int as count from aid_item where tenant_id = $1 and stock_id = any ($2::uuid[])
    and state in ('available', 'reserved') group by stock_id`,
);

export const setShelf = prepared(
  'set-shelf',
  'update aid_item set shelf = $3, version = version + 1 where tenant_id = $1 and id = $2',
);
export const setService = prepared(
  'set-service',
  'update aid_item set service_on = $3 where tenant_id = $1 and id = $2',
);
export const careOf = prepared(
  'care-of',
  `select c.service_months as "serviceMonths", c.warranty_months as "warrantyMonths", c.is_electronic as "isElectronic"
    from aid_article_care c where c.tenant_id = $1 and c.article_id = $2`,
);
export const setDays = prepared(
  'set-days',
  'update aid_item set warranty_until_on = $3, service_on = $4, maker = coalesce($5, maker) where tenant_id = $1 and id = $2',
);
