import type { DatabaseConfig } from '../../server/src/platform/db/database-config.ts';
import { withAdministrator } from '../../server/src/platform/db/prepare-database.ts';

const articles = 500;
const stores = 4;
/** Things of each kind at each store: 500 articles in two sizes at four stores make 20 000 of them. */
const things = 5;
/** Capacity that is laid out ahead. Half days. */
const ahead = 260;

/** A store of the size of a city's, and who borrows from it. */
export interface LaidOutAidStore {
  readonly tenantId: string;
  readonly at: Date;
  readonly articleIds: readonly string[];
  readonly stockIds: readonly string[];
  readonly personIds: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  /** How many of these kinds were free for 90 days before anybody reserved, and how many half days are promised above what there is. */
  freeNow(stockIds: readonly string[], now: number): Promise<{ readonly before: number; readonly overLent: number }>;
}

/** Laid out set by set as the superuser with the triggers of foreign keys off. */
export async function layOutAidStore(database: DatabaseConfig): Promise<LaidOutAidStore> {
  return withAdministrator(database, async (client) => {
    await client.query(`set session_replication_role = replica; set work_mem = '256MB'`);
    for (const step of steps) await client.query(step);
    await client.query('vacuum (analyze)');
    const { rows } = await client.query<{ at: Date; tenantId: string }>(
      'select now() as at, pg_temp.i(1, 0) as "tenantId"',
    );
    const [found] = rows;
    if (!found) throw new TypeError('a select without a table gives one row');
    const ids = async (table: string, order: string) =>
      (await client.query<{ id: string }>(`select id from ${table} order by ${order}`)).rows.map(({ id }) => id);
    const counts: Record<string, number> = {};
    for (const table of ['aid_item', 'aid_loan', 'aid_stock', 'aid_capacity', 'person']) {
      const counted = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
      counts[table] = counted.rows[0]?.n ?? 0;
    }
    return {
      ...found,
      ...{ articleIds: await ids('aid_article', 'id'), stockIds: await ids('aid_stock', 'id'), counts },
      personIds: (await ids('person', 'id')).slice(0, 400),
      freeNow: (stockIds, now) =>
        withAdministrator(database, async (second) => {
          const sql = `select coalesce(sum(free), 0)::int as before, (select count(*)::int from aid_capacity where promised > usable + short) as "overLent"
            from (select min(usable - promised) + (select count(*) from aid_reservation r where r.stock_id = c.stock_id) as free from aid_capacity c
              where stock_id = any ($1) and half >= $2 and half < $2 + 180 group by stock_id) each`;
          const [row] = (await second.query<{ before: number; overLent: number }>(sql, [stockIds, now])).rows;
          return row ?? { before: 0, overLent: 0 };
        }),
    };
  });
}

const texts = `'{"nb": "Ting", "nn": "Ting", "sv": "Sak", "en": "Thing"}'::jsonb`;
const half = `(2 * (now()::date - date '2000-01-01'))::int`;
const steps: readonly string[] = [
  `create function pg_temp.i(kind int, no int) returns uuid immutable language sql as
    $$select (lpad(to_hex(kind), 8, '0') || '0000800080000000' || lpad(to_hex(no), 8, '0'))::uuid$$`,
  `insert into tenant (id, slug, name, kind, country, time_zone) values (pg_temp.i(1, 0), 'city', 'City', 'municipality', 'NO', 'Europe/Oslo')`,
  `insert into unit (tenant_id, id, kind, name) values (pg_temp.i(1, 0), pg_temp.i(2, 0), 'store', 'Store')`,
  `insert into person (tenant_id, id, first_name, last_name, born_on) select pg_temp.i(1, 0), pg_temp.i(3, n), 'First' || n, 'Last', '1940-01-01'
    from generate_series(0, 19999) n`,
  `insert into access_grant (tenant_id, id, subject_id, person_id, basis, starts_at)
    select tenant_id, pg_temp.i(4, n), id, id, 'own', now() - interval '1 day' from (select *, row_number() over () ::int as n from person) p`,
  `insert into aid_store (tenant_id, id, unit_id, name, street, phone) select pg_temp.i(1, 0), pg_temp.i(5, n), pg_temp.i(2, 0), 'Store ' || n, 'x', '1'
    from generate_series(0, ${stores - 1}) n`,
  `insert into aid_store_hour (tenant_id, id, store_id, kind, weekday, opens, closes, from_on)
    select pg_temp.i(1, 0), gen_random_uuid(), pg_temp.i(5, s), kind, d, '07:00', '22:00', '2020-01-01'
    from generate_series(0, ${stores - 1}) s, generate_series(1, 7) d, unnest('{door,cleaning,counter}'::text[]) kind`,
  `insert into aid_article (tenant_id, id, code, kind, iso9999, self_service, cleaning_class, names, purpose, how_to_fit, how_to_use, terms, drawing,
      from_on, changed_at)
    select pg_temp.i(1, 0), pg_temp.i(6, n), 'article-' || n, 'single', '120606', 'open', 'wipe', ${texts}, ${texts}, ${texts}, ${texts},
      '{"loanDays": 85}', 'x', '2020-01-01', now() from generate_series(0, ${articles - 1}) n`,
  `insert into aid_size (tenant_id, id, article_id, code, names) select pg_temp.i(1, 0), pg_temp.i(7, 2 * n + s), pg_temp.i(6, n), 's' || s, ${texts}
    from generate_series(0, ${articles - 1}) n, generate_series(0, 1) s`,
  `insert into aid_stock (tenant_id, id, store_id, article_id, size_id)
    select pg_temp.i(1, 0), pg_temp.i(8, ${stores} * z + s), pg_temp.i(5, s), pg_temp.i(6, z / 2), pg_temp.i(7, z)
    from generate_series(0, ${2 * articles - 1}) z, generate_series(0, ${stores - 1}) s`,
  `insert into aid_item (tenant_id, id, stock_id, label, state, state_at, counts_from)
    select pg_temp.i(1, 0), pg_temp.i(9, n), pg_temp.i(8, n / ${things}), 'B' || lpad(n::text, 8, '0'),
      case when n % 3 = 0 then 'out' else 'available' end, now(), 0 from generate_series(0, ${2 * articles * stores * things - 1}) n`,
  // Twenty loans of each thing that have ended, and one that runs for each that is out.
  `insert into aid_loan (tenant_id, id, person_id, stock_id, item_id, item_number, why, handed_by, out_at, due_on, free_half, back_at, ended_as, asked_at)
    select i.tenant_id, gen_random_uuid(), pg_temp.i(3, (i.number * 7 + n) ::int % 20000), i.stock_id, i.id, i.number, 'own', 'self',
      now() - make_interval(days => 90 * n), (now() - make_interval(days => 90 * n - 80))::date, ${half} - 180 * n + 170,
      now() - make_interval(days => 90 * n - 80), 'returned', now() from aid_item i, generate_series(1, 20) n`,
  `insert into aid_loan (tenant_id, id, person_id, stock_id, item_id, item_number, why, handed_by, out_at, due_on, free_half, asked_at)
    select i.tenant_id, gen_random_uuid(), pg_temp.i(3, i.number ::int % 20000), i.stock_id, i.id, i.number, 'own', 'self', now() - interval '5 days',
      now()::date + (i.number % 60)::int, ${half} + 2 * (i.number % 60)::int + 6, now() from aid_item i where i.state = 'out'`,
  `insert into aid_capacity (tenant_id, stock_id, half, usable, promised)
    select k.tenant_id, k.id, h, ${things}, (select count(*) from aid_loan l where l.tenant_id = k.tenant_id and l.stock_id = k.id and l.back_at is null
      and l.free_half > h) from aid_stock k, generate_series(${half}, ${half} + ${ahead}) h`,
  // Every fourth kind is promised wholly for a while.
  `update aid_capacity set promised = usable where ('x' || right(stock_id::text, 2))::bit(8)::int % 4 = 0 and half < ${half} + 20`,
];
