import type { LocalText, RoundErrand } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aid-round-${name}`, text };
}

/** One errand at a home: a promise that is brought, or a loan that is fetched. */
export interface StopRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly stockId: string;
  readonly storeId: string;
  readonly unitId: string;
  readonly errand: RoundErrand;
  readonly article: LocalText;
  readonly size: LocalText;
  readonly label: string | null;
  readonly shelf: string | null;
  readonly isDone: boolean;
  /** The day it is set to. */
  readonly onDay: string;
  /** How often nobody opened, the last time, and whether a person must ring first. */
  readonly tries: number;
  readonly triedOn: string | null;
  readonly mustRing: boolean;
  readonly lastDay: string | null;
  readonly place: number | null;
}

const kindOf = `join aid_stock k on k.tenant_id = x.tenant_id and k.id = x.stock_id
  join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
  join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
  join aid_size z on z.tenant_id = k.tenant_id and z.id = k.size_id`;
const triesOf = (column: string) => `cross join lateral (select count(*)::int as tries, max(t.tried_on)::text as last,
    coalesce(bool_or(t.next_on is null and t.rung_at is null), false) as ring
  from aid_round_try t where t.tenant_id = x.tenant_id and t.${column} = x.id) t`;
/** When a promise is brought: on the day it is ready, or the later one that was set. $2 is the zone. */
const broughtOn = 'greatest(x.bring_on, (x.ready_at at time zone $2)::date)';
const bring = `select x.id, x.tenant_id as "tenantId", x.person_id as "personId", x.stock_id as "stockId", s.id as "storeId",
    s.unit_id as "unitId", 'bring' as errand, a.names as article, z.names as size, i.label,
    coalesce(i.shelf, (select f.shelf from aid_item f where f.tenant_id = x.tenant_id and f.stock_id = x.stock_id and f.state = 'available'
      and f.shelf is not null order by f.shelf limit 1)) as shelf, x.state = 'fetched' as "isDone", ${broughtOn}::text as "onDay",
    t.tries, t.last as "triedOn", t.ring as "mustRing", x.due_on::text as "lastDay"
  from aid_reservation x ${kindOf} left join aid_item i on i.tenant_id = x.tenant_id and i.id = x.item_id ${triesOf('reservation_id')}
  where x.way = 'delivery'`;
const fetch = `select x.id, x.tenant_id as "tenantId", x.person_id as "personId", x.stock_id as "stockId", s.id as "storeId",
    s.unit_id as "unitId", 'fetch' as errand, a.names as article, z.names as size, i.label, i.shelf,
    f.ended_as is not distinct from 'fetched' as "isDone", f.fetch_on::text as "onDay", t.tries, t.last as "triedOn", t.ring as "mustRing",
    null as "lastDay"
  from aid_home_fetch f join aid_loan x on x.tenant_id = f.tenant_id and x.id = f.loan_id ${kindOf}
  join aid_item i on i.tenant_id = x.tenant_id and i.id = x.item_id ${triesOf('loan_id')} where true`;
const triedThat = (column: string) =>
  `exists (select from aid_round_try t where t.tenant_id = x.tenant_id and t.${column} = x.id and t.tried_on = $3::date)`;

/**
 * $1 stores, $2 zone, $3 the day, $4 and $5 when it begins and ends, $6 today. Of a day: what is set to it, what nobody opened for on it,
 * what was done. Today also what was set to an earlier day and left undone. And whoever must be rung, whatever the day.
 */
export const stopsOn = prepared(
  'stops',
  `select r.*, p.place from (
    ${bring} and k.store_id = any ($1::uuid[]) and ((x.state = 'promised' and (t.ring or ${broughtOn} = $3::date
        or ($3::date = $6::date and ${broughtOn} < $3::date) or ${triedThat('reservation_id')}))
      or (x.state = 'fetched' and x.ended_at >= $4::timestamptz and x.ended_at < $5::timestamptz))
    union all ${fetch} and f.store_id = any ($1::uuid[]) and ((f.ended_at is null and (t.ring or f.fetch_on = $3::date
        or ($3::date = $6::date and f.fetch_on < $3::date) or ${triedThat('loan_id')}))
      or (f.ended_as = 'fetched' and f.ended_at >= $4::timestamptz and f.ended_at < $5::timestamptz))
  ) r left join aid_round_place p on p.tenant_id = r."tenantId" and p.round_on = $3::date and p.stop_id = r.id order by r.errand, r.id`,
);
const open = `select r.*, null::int as place from (${bring} and x.id = $1 and x.state = 'promised'
    union all ${fetch} and x.id = $1 and f.ended_at is null and x.back_at is null) r`;
/** $1 the stop, $2 the zone, $3 the errand. */
export const openStop = prepared('open-stop', `${open} where r.errand = $3`);
/** Where a stop belongs, before anything of it is shown. */
export const personOfStop = prepared(
  'person-of-stop',
  `select r.person_id as "personId", r.tenant_id as "tenantId" from aid_reservation r where r.id = $1 and $2 = 'bring' and r.way = 'delivery'
    union all select l.person_id, l.tenant_id from aid_loan l where l.id = $1 and $2 = 'fetch'`,
);
/** One after the other: two who press at once are one try. */
export const holdStop = {
  bring: prepared('hold-bring', 'select 1 from aid_reservation where tenant_id = $1 and id = $2 for update'),
  fetch: prepared('hold-fetch', 'select 1 from aid_loan where tenant_id = $1 and id = $2 for update'),
};

export const addTry = prepared(
  'add-try',
  `insert into aid_round_try (tenant_id, id, person_id, store_id, errand, reservation_id, loan_id, tried_on, tried_at, tried_by, tried_by_name,
      next_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
export const rungTries = prepared(
  'rung',
  `update aid_round_try set rung_at = $3, rung_by_name = $4, rung_as = $5
    where tenant_id = $1 and (reservation_id = $2 or loan_id = $2) and next_on is null and rung_at is null`,
);
/** The store keeps it for her until then: never shorter than it was. */
export const bringOn = prepared(
  'bring-on',
  `update aid_reservation set bring_on = coalesce($3::date, bring_on), fetch_by_on = greatest(fetch_by_on, least($4::date, due_on)),
      version = version + 1 where tenant_id = $1 and id = $2`,
);
export const fetchOn = prepared(
  'fetch-on',
  'update aid_home_fetch set fetch_on = $3 where tenant_id = $1 and loan_id = $2 and ended_at is null',
);
export const forgetOrder = prepared(
  'forget-order',
  'delete from aid_round_place where tenant_id = $1 and round_on = $2 and stop_id = any ($3::uuid[])',
);
export const addPlaces = prepared(
  'add-places',
  `insert into aid_round_place (tenant_id, round_on, stop_id, place)
    select $1, $2::date, s.id, s.place from unnest($3::uuid[]) with ordinality s (id, place)`,
);
/** What a person's page says of her rounds: the last time in vain, and whether somebody rings first. */
export interface LastTryRow extends Row {
  readonly stopId: string;
  readonly triedOn: string;
  readonly mustRing: boolean;
}
export const lastTriesOf = prepared(
  'last-tries',
  `select coalesce(t.reservation_id, t.loan_id) as "stopId", max(t.tried_on)::text as "triedOn",
      bool_or(t.next_on is null and t.rung_at is null) as "mustRing"
    from aid_round_try t where t.person_id = $1 group by 1`,
);
