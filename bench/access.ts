/**
 * What the walls of the database cost on the lists that are read all the time: a year of alarms, a million rows,
 * the product's own statements under every policy, beside the same statements past all policies, filtered by hand.
 *   npm run bench -- access [--json] [--minutes N]
 */
import type { Pool } from 'pg';
import { alarmHandlers } from '../server/src/modules/alarms/index.ts';
import { systemClock } from '../server/src/platform/clock/clock.ts';
import { createPool } from '../server/src/platform/db/pool.ts';
import type { Scope, Transaction } from '../server/src/platform/db/transaction.ts';
import type { RequestContext } from '../server/src/platform/http/handlers.ts';
import { idsFrom } from '../server/src/platform/ids/ids.ts';
import { type HandFilter, openHandFiltered, subjectsOf } from './shared/hand-filter.ts';
import { layOutMillion, type Reader } from './shared/lay-out-million.ts';
import { readOptions } from './shared/read-options.ts';
import { explain, recordStatements, replay, timeEach } from './shared/record-statements.ts';
import { finish, round, type Table, tell } from './shared/result.ts';
import { median } from './shared/statistics.ts';
import { startTemporaryDatabase } from './shared/temporary-database.ts';

const alarms = 1_000_000;
const rounds = 5;
const goal = 2;

const newId = idsFrom(systemClock());
const options = readOptions({ minutes: 0.5 });
const { database, stop } = await startTemporaryDatabase({ fsync: false });
try {
  tell(`Laying out ${alarms} alarms …`);
  const { at, operator, carer, resident, counts } = await layOutMillion(database, alarms);

  const handlers = alarmHandlers({ deskFeeds: { follow: async () => {}, stop: async () => {} } });
  const lists = [
    {
      name: 'desk: the open alarms of ten municipalities',
      reader: operator,
      read: (context: RequestContext) => handlers['GET /api/desk'](context, {} as never),
    },
    {
      name: 'field: what is asked of my unit',
      reader: carer,
      read: (context: RequestContext) => handlers['GET /api/field/hand-overs'](context, {} as never),
    },
    {
      name: 'resident: the stories of my alarms',
      reader: resident,
      read: (context: RequestContext) =>
        handlers['GET /api/my/people/:personId/alarms'](context, { params: { personId: resident.id } } as never),
    },
  ] as const;

  const walled = createPool(database, 'tunet_app', { max: 1, name: 'bench' });
  const named = { operator, carer, resident };
  const byHand = await openEach(named, 'same-rule');
  const constants = await openEach(named, 'constants-only');
  /** Per list, round and side. */
  const seconds = (options.minutes * 60) / (lists.length * (rounds + 1) * 3);
  const found = [];
  for (const { name, reader, read } of lists) {
    tell(`Reading: ${name} …`);
    const scope: Scope = { tenants: reader.tenants, subjects: subjectsOf(reader), at };
    const sent = await recordStatements(walled, scope, (tx) => read(contextOf(reader, tx, at)));
    const sides = [walled, byHand.get(reader) ?? walled, constants.get(reader) ?? walled].map((pool) => ({
      pool,
      times: [] as number[],
      rows: 0,
    }));
    // The first round warms up.
    for (let no = 0; no <= rounds; no += 1) {
      for (const side of sides) {
        for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
          const began = performance.now();
          side.rows = await replay(side.pool, scope, sent);
          if (no > 0) side.times.push(performance.now() - began);
        }
      }
    }
    const rows = sides.map((side) => side.rows);
    if (new Set(rows).size > 1) throw new Error(`${name}: the sides read unlike numbers of rows, ${rows.join(', ')}.`);
    const [walledMs = 0, byHandMs = 0, constantsMs = 0] = sides.map(({ times }) => median(times));
    const alone: number[][] = [];
    for (const { pool } of sides) alone.push(await timeEach(pool, scope, sent, 100));
    const slow: string[] = [];
    if (walledMs / byHandMs > goal) for (const one of sent) slow.push(...(await explain(walled, scope, one)));
    found.push({
      name,
      rows: rows[0] ?? 0,
      walledMs: round(walledMs),
      byHandMs: round(byHandMs),
      constantsMs: round(constantsMs),
      ratio: round(walledMs / byHandMs),
      besideConstants: round(walledMs / constantsMs),
      statements: sent.map(({ statement }, index) => ({
        name: statement.name,
        walledMs: round(alone[0]?.[index] ?? 0),
        byHandMs: round(alone[1]?.[index] ?? 0),
        constantsMs: round(alone[2]?.[index] ?? 0),
      })),
      slow,
    });
  }
  await walled.end();
  for (const pool of [...byHand.values(), ...constants.values()]) await pool.end();

  const slowest: Table[] = found
    .filter(({ slow }) => slow.length > 0)
    .map(({ name, slow }) => ({
      title: `The most expensive steps of: ${name}`,
      columns: [''],
      rows: slow.map((step) => [step]),
    }));
  finish(
    {
      name: 'access',
      ratio: Math.max(...found.map(({ ratio }) => ratio)),
      goal: `<= ${goal}`,
      reference:
        'the same statements past row security, filtered by hand to the same rule: tenants and desk or unit as constants, persons by a live relation; the worst list counts',
      details: { rows: counts, lists: found },
    },
    [
      {
        title: `Lists on ${alarms} alarms, milliseconds with begin and commit (median)`,
        columns: ['', 'rows', 'under the walls', 'by hand', 'ratio', 'constants only', 'beside'],
        rows: found.map((each) => [
          ...[each.name, each.rows, each.walledMs, each.byHandMs, each.ratio, each.constantsMs, each.besideConstants],
        ]),
      },
      {
        title: 'Each statement by itself, milliseconds',
        columns: ['', 'under the walls', 'by hand', 'constants only'],
        rows: found.flatMap(({ statements }) =>
          statements.map((each) => [each.name, each.walledMs, each.byHandMs, each.constantsMs]),
        ),
      },
      ...slowest,
    ],
    options.json,
  );
} finally {
  await stop();
}

/** A connection for each reader. */
async function openEach(readers: Readonly<Record<string, Reader>>, filter: HandFilter): Promise<Map<Reader, Pool>> {
  const pools = new Map<Reader, Pool>();
  for (const [name, reader] of Object.entries(readers)) {
    pools.set(reader, await openHandFiltered(database, name, reader, filter));
  }
  return pools;
}

/** What the pipeline would hand to the handler of this reader. */
function contextOf(reader: Reader, tx: Transaction, now: Date): RequestContext {
  const { kind, id, tenantId, unit, tenants } = reader;
  return {
    ...{ tx, at: now, occurredAt: now, newId },
    actor: {
      ...{ kind, id, tenantId, accountId: id, name: 'Test', tenants, subjects: subjectsOf(reader), assurance: 'high' },
      door: kind === 'person' ? 'resident' : unit?.kind === 'desk' ? 'staff' : 'field',
      roles: kind === 'person' ? [] : unit?.kind === 'desk' ? ['operator'] : ['carer'],
      duties: unit === null ? [] : [{ unitId: unit.id, unitName: unit.name, unitKind: unit.kind }],
    },
    demand: () => ({ allow: true, basis: 'own', basisRef: null, role: kind }),
  };
}
