/**
 * The list of open cases, and finding one by number and by name, among 200 000 cases: what the handlers do under every policy,
 * beside one statement each that somebody would write by hand, past all policies, to the same rule and with the same rows.
 *   npm run bench -- cases [--json] [--minutes N]
 */

import { Pool } from 'pg';
import { findCases, requestHandlers } from '../server/src/modules/requests/index.ts';
import { asAdministrator, connectionSettings } from '../server/src/platform/db/database-config.ts';
import { createPool, type Prepared } from '../server/src/platform/db/pool.ts';
import { inTransaction, type Scope, type Transaction } from '../server/src/platform/db/transaction.ts';
import type { Actor } from '../server/src/platform/http/actor.ts';
import type { RequestContext } from '../server/src/platform/http/handlers.ts';
import { subjectsOf } from './shared/hand-filter.ts';
import { layOutCases } from './shared/lay-out-cases.ts';
import { readOptions } from './shared/read-options.ts';
import { finish, round, tell } from './shared/result.ts';
import { spreadOf } from './shared/statistics.ts';
import { startTemporaryDatabase } from './shared/temporary-database.ts';

const cases = 200_000;
const rounds = 5;
const goal = 2;
const relation = `exists (select from access_grant g where g.person_id = a.person_id and g.subject_id = $2
      and g.starts_at <= $3 and g.lives_until > $3)`;
const columns = `a.id, a.person_id, a.reference, a.state, a.received_at, a.promised_on, a.taken_by, a.taken_by_name, a.channel, a.words,
    a.answers, a.version, p.first_name || ' ' || p.last_name as name, extract(year from p.born_on)::int as born`;
const from = 'application a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id';
const openByHand: Prepared = {
  name: 'open-by-hand',
  text: `select ${columns} from ${from} where a.tenant_id = $1 and a.unit_id = $2 and a.state in ('received', 'taken', 'mapped')
    and ${relation} order by a.promised_on`,
};
const numberByHand: Prepared = {
  name: 'number-by-hand',
  text: `select ${columns} from ${from} where a.tenant_id = $1 and a.unit_id = $2 and ${relation}
    and a.reference ~>=~ $4 and a.reference ~<~ ($4 || '~') order by a.reference limit 30`,
};
const nameByHand: Prepared = {
  name: 'name-by-hand',
  text: `select ${columns} from ${from} where a.tenant_id = $1 and a.unit_id = $2 and ${relation}
    and lower(p.last_name) ~>=~ $4 and lower(p.last_name) ~<~ ($4 || chr(1114111)) and lower(p.first_name) like $5 || '%'
    order by a.received_at desc limit 30`,
};

const options = readOptions({ minutes: 0.5 });
const { database, stop } = await startTemporaryDatabase({ fsync: false });
try {
  tell(`Laying out ${cases} cases …`);
  const { at, assessor, counts } = await layOutCases(database, cases);
  const scope: Scope = { tenants: assessor.tenants, subjects: subjectsOf(assessor), at };
  const unitId = assessor.unit?.id ?? '';
  const actor: Actor = {
    ...{ kind: 'staff' as const, id: assessor.id, tenantId: assessor.tenantId, accountId: assessor.id, name: 'Test' },
    ...{
      door: 'staff' as const,
      assurance: 'high' as const,
      tenants: assessor.tenants,
      subjects: subjectsOf(assessor),
      roles: ['assessor'] as const,
    },
    duties: [{ unitId, unitName: 'Office', unitKind: 'assessment' }],
  };
  const handlers = requestHandlers({} as never);
  const contextOf = (tx: Transaction) => ({ tx, actor, at, occurredAt: at }) as unknown as RequestContext;
  const looks = [
    {
      name: 'the list of open cases',
      ours: async (tx: Transaction) => {
        const outcome = await handlers['GET /api/intake'](contextOf(tx), {} as never);
        return 'answer' in outcome ? outcome.answer.rows.length : 0;
      },
      byHand: { statement: openByHand, values: [assessor.tenantId, unitId, at] },
    },
    {
      name: 'find by number',
      ours: async (tx: Transaction) => (await findCases(tx, actor, '17-00001')).cases.length,
      byHand: { statement: numberByHand, values: [assessor.tenantId, unitId, at, '17-00001'] },
    },
    {
      name: 'find by name',
      ours: async (tx: Transaction) => (await findCases(tx, actor, 'First12 Last12')).cases.length,
      byHand: { statement: nameByHand, values: [assessor.tenantId, unitId, at, 'last12', 'first12'] },
    },
  ];
  const walled = createPool(database, 'tunet_app', { max: 1, name: 'bench' });
  const past = new Pool({
    ...connectionSettings(asAdministrator(database), undefined, 'bench reference'),
    options: '-c plan_cache_mode=force_generic_plan',
    max: 1,
  });
  const seconds = (options.minutes * 60) / (looks.length * (rounds + 1) * 2);
  const found = [];
  for (const { name, ours, byHand } of looks) {
    tell(`Reading: ${name} …`);
    const sides = [
      { times: [] as number[], rows: 0, read: () => inTransaction(walled, scope, ours) },
      {
        ...{ times: [] as number[], rows: 0 },
        read: async () => (await inTransaction(past, scope, (tx) => tx.rows(byHand.statement, byHand.values))).length,
      },
    ];
    // The first round warms up.
    for (let no = 0; no <= rounds; no += 1) {
      for (const side of sides) {
        for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
          const began = performance.now();
          side.rows = await side.read();
          if (no > 0) side.times.push(performance.now() - began);
        }
      }
    }
    const [one, other] = sides;
    if (!one || !other || one.rows !== other.rows || one.rows === 0)
      throw new Error(`${name}: the sides read ${one?.rows} and ${other?.rows} rows.`);
    const [walledMs, byHandMs] = [spreadOf(one.times), spreadOf(other.times)];
    found.push({ name, rows: one.rows, walledMs, byHandMs, ratio: round(walledMs.p99 / byHandMs.p99) });
  }
  await walled.end();
  await past.end();
  finish(
    {
      name: 'cases',
      ratio: Math.max(...found.map(({ ratio }) => ratio)),
      goal: `<= ${goal}`,
      reference:
        'one statement by hand past row security, to the same rule and with the same rows; p99, the worst of the three counts',
      details: { rows: counts, looks: found },
    },
    [
      {
        title: `Among ${cases} cases, milliseconds with begin and commit`,
        columns: ['', 'rows', 'p50', 'p99', 'by hand p50', 'p99', 'ratio of p99'],
        rows: found.map(({ name, rows, walledMs, byHandMs, ratio }) => [
          ...[name, rows, walledMs.p50, walledMs.p99, byHandMs.p50, byHandMs.p99, ratio],
        ]),
      },
    ],
    options.json,
  );
} finally {
  await stop();
}
