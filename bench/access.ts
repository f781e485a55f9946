/**
 * What the walls of the database cost on the lists that are read all the time: a year of alarms, a million rows,
 * the product's own statements under every policy, beside the same statements past all policies and filtered by hand.
 *   npm run bench -- access [--json] [--minutes N]
 */
import type { Pool } from 'pg';
import { alarmHandlers } from '../server/src/modules/alarms/index.ts';
import { systemClock } from '../server/src/platform/clock/clock.ts';
import { createPool } from '../server/src/platform/db/pool.ts';
import type { Scope, Transaction } from '../server/src/platform/db/transaction.ts';
import type { RequestContext } from '../server/src/platform/http/handlers.ts';
import { idsFrom } from '../server/src/platform/ids/ids.ts';
import { openHandFiltered } from './shared/hand-filter.ts';
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
  const byHand = new Map<Reader, Pool>();
  for (const [name, reader] of Object.entries({ operator, carer, resident })) {
    byHand.set(reader, await openHandFiltered(database, name, reader));
  }
  /** Per list, round and side. */
  const seconds = (options.minutes * 60) / (lists.length * rounds * 2);
  const found = [];
  for (const { name, reader, read } of lists) {
    tell(`Reading: ${name} …`);
    const hand = byHand.get(reader) ?? walled;
    const scope: Scope = { tenants: reader.tenants, subjects: subjectsOf(reader), at };
    const sent = await recordStatements(walled, scope, (tx) => read(contextOf(reader, tx, at)));
    const times = { walled: [] as number[], byHand: [] as number[] };
    const rows = { walled: 0, byHand: 0 };
    // The first round warms up.
    for (let no = 0; no <= rounds; no += 1) {
      for (const [side, pool] of [
        ['walled', walled],
        ['byHand', hand],
      ] as const) {
        for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
          const began = performance.now();
          rows[side] = await replay(pool, scope, sent);
          if (no > 0) times[side].push(performance.now() - began);
        }
      }
    }
    if (rows.walled !== rows.byHand) throw new Error(`${name}: ${rows.walled} rows, by hand ${rows.byHand}.`);
    const ratio = median(times.walled) / median(times.byHand);
    const alone = { walled: await timeEach(walled, scope, sent, 100), byHand: await timeEach(hand, scope, sent, 100) };
    const slow = ratio > goal ? (await Promise.all(sent.map((each) => explain(walled, scope, each)))).flat() : [];
    found.push({
      name,
      statements: sent.map(({ statement }, index) => ({
        name: statement.name,
        walledMs: round(alone.walled[index] ?? 0),
        byHandMs: round(alone.byHand[index] ?? 0),
      })),
      rows: rows.walled,
      walledMs: round(median(times.walled)),
      byHandMs: round(median(times.byHand)),
      ratio: round(ratio),
      slow,
    });
  }
  await walled.end();
  for (const pool of byHand.values()) await pool.end();

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
        'the same statements past row security, on views with the tenants and the desk, unit or person written out; the worst list counts',
      details: { rows: counts, lists: found },
    },
    [
      {
        title: `Lists on ${alarms} alarms, milliseconds with begin and commit (median)`,
        columns: ['', 'statements', 'rows', 'under the walls', 'by hand', 'ratio'],
        rows: found.map((each) => [
          each.name,
          each.statements.length,
          each.rows,
          each.walledMs,
          each.byHandMs,
          each.ratio,
        ]),
      },
      {
        title: 'The same, each statement by itself',
        columns: ['', 'under the walls', 'by hand', 'ratio'],
        rows: found.flatMap(({ statements }) =>
          statements.map((each) => [each.name, each.walledMs, each.byHandMs, each.walledMs / each.byHandMs]),
        ),
      },
      ...slowest,
    ],
    options.json,
  );
} finally {
  await stop();
}

function subjectsOf({ id, unit }: Reader): string[] {
  return unit === null ? [id] : [id, unit.id];
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
