import type { AidItemState, AidThingRow, AidToClean, StoreThing } from '@tunet/contract';
import { readLabel } from '@tunet/contract/aid-label';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { namesOf } from '../../people/index.ts';
import { statesAfter } from '../promise/item-life.ts';
import { cleaningOrder, giveOut } from './cleaning-order.ts';
import * as queries from './thing-queries.ts';
import { usualChecks } from './usual-checks.ts';

/** A list is cut here; the door says that there are more. */
const longest = 100;

export function shownRow(row: queries.ThingRecord): AidThingRow {
  const { id, label, article, size, store, state, shelf, heldBecause, serviceOn } = row;
  return {
    ...{ id, label, article, size, store, state, stateAt: row.stateAt.toISOString(), shelf, heldBecause, serviceOn },
    lacking: row.lacking.map((code) => partNamed(row, code)),
  };
}

function partNamed({ parts }: queries.ThingRecord, code: string): AidThingRow['lacking'][number] {
  const part = parts.find((each) => each.code === code);
  return { code, names: part?.names ?? { nb: code, nn: code, sv: code, en: code } };
}

/** What is looked at before it goes back: its own list, and where nobody has made one, what holds for every thing. */
export function checksOf({ checks }: Pick<queries.ThingRecord, 'checks'>): StoreThing['checks'] {
  return checks.length > 0 ? [...checks] : [...usualChecks];
}

export async function findThings(
  tx: Transaction,
  tenantId: string,
  {
    find,
    state,
    storeId,
  }: {
    readonly find?: string | undefined;
    readonly state?: AidItemState | undefined;
    readonly storeId?: string | undefined;
  },
) {
  const typed = find === undefined || find === '' ? null : `${find.replace(/[\\%_]/g, '\\$&')}%`;
  const label = find === undefined ? null : readLabel(find);
  const values = [tenantId, typed, label, storeId ?? null];
  const rows = await tx.rows<queries.ThingRecord>(queries.findThings, [...values, state ?? null]);
  const counted = await tx.rows<{ state: AidItemState; count: number }>(queries.countThings, values);
  return {
    things: rows.slice(0, longest).map(shownRow),
    counts: Object.fromEntries(counted.map((each) => [each.state, each.count])),
    more: rows.length > longest,
  };
}

/** One thing with everything that is known of it; who has it only where the reader may see her. */
export async function readThing(
  tx: Transaction,
  tenantId: string,
  thingId: string,
): Promise<{ readonly thing: StoreThing; readonly persons: PersonShown[] } | null> {
  const [row] = await tx.rows<queries.WholeThingRecord>(queries.oneThing, [tenantId, thingId]);
  if (!row) return null;
  const happenings = await tx.rows<queries.HappeningRow>(queries.happenings, [tenantId, thingId]);
  const [loan] = await tx.rows<{ personId: string; dueOn: string }>(queries.holderOf, [tenantId, thingId]);
  const name = loan && (await namesOf(tx, [loan.personId])).get(loan.personId);
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const thing: StoreThing = {
    ...shownRow(row),
    ...{ articleId: row.articleId, stockId: row.stockId, storeId: row.storeId, kind: row.kind },
    ...{ cleaningClass: row.cleaningClass, serial: row.serial, maker: row.maker, model: row.model, batch: row.batch },
    ...{ boughtOn: row.boughtOn, warrantyUntilOn: row.warrantyUntilOn, batteryOn: row.batteryOn },
    accessories: row.accessories,
    ...{ cleanedAt: iso(row.cleanedAt), inspectedAt: iso(row.inspectedAt), lastBackAt: iso(row.lastBackAt) },
    parts: [...row.parts],
    ...{ howToClean: row.howToClean, checks: checksOf(row) },
    holder: loan && name !== undefined ? { id: loan.personId, name, dueOn: loan.dueOn } : null,
    next: [...statesAfter(row.state)],
    happenings: happenings.map(({ id, kind, state, at, words, facts }) => ({
      ...{ id, kind, state, at: at.toISOString(), words },
      ...{ role: facts.role ?? null, programme: facts.programme ?? null },
    })),
    version: row.version,
  };
  return { thing, persons: thing.holder ? [{ tenantId, personId: thing.holder.id }] : [] };
}

/** What came back, in the order in which it is wanted; what waits to be looked over; what is kept aside. */
export async function readCleaning(tx: Transaction, tenantId: string, storeId: string | undefined) {
  const rows = await tx.rows<queries.ThingRecord>(queries.thingsInStates, [
    ...[tenantId, ['returned', 'cleaned', 'inspected', 'quarantine'], storeId ?? null],
  ]);
  const coming = rows.filter(({ state }) => state !== 'quarantine');
  const waits = await whoWaits(tx, tenantId, coming);
  const shown = (state: readonly AidItemState[]): AidToClean[] =>
    cleaningOrder(
      coming
        .filter((row) => state.includes(row.state))
        .map((row) => {
          const wanted = waits.get(row.id);
          return {
            row,
            id: row.id,
            from: wanted?.from ?? null,
            discharge: wanted?.discharge ?? false,
            backAt: backAt(row),
          };
        }),
    ).map(({ row, from, discharge }) => ({
      ...shownRow(row),
      cleaningClass: row.cleaningClass,
      waits: from ? { from: from.toISOString(), discharge } : null,
      checks: checksOf(row),
    }));
  return {
    dirty: shown(['returned']),
    clean: shown(['cleaned', 'inspected']),
    aside: rows.filter(({ state }) => state === 'quarantine').map(shownRow),
  };
}

function backAt(row: queries.ThingRecord): Date {
  return row.lastBackAt ?? row.stateAt;
}

/** Promises that what lies ready does not cover, given to the things that came back. */
async function whoWaits(tx: Transaction, tenantId: string, rows: readonly queries.ThingRecord[]) {
  const stockIds = [...new Set(rows.map(({ stockId }) => stockId))];
  const ready = await tx.rows<{ stockId: string; count: number }>(queries.readyOf, [tenantId, stockIds]);
  const promises = await tx.rows<Promised>(queries.promisesAhead, [tenantId, stockIds]);
  const open = new Map<string, Promised[]>();
  for (const stockId of stockIds) {
    const covered = ready.find((each) => each.stockId === stockId)?.count ?? 0;
    open.set(stockId, promises.filter((each) => each.stockId === stockId).slice(covered));
  }
  return giveOut(
    rows.map((row) => ({ id: row.id, stockId: row.stockId, backAt: backAt(row) })),
    open,
  );
}

interface Promised extends Record<string, unknown> {
  readonly stockId: string;
  readonly from: Date;
  readonly discharge: boolean;
}
