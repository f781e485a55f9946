import type { LocalText, StoreDay, StorePromise } from '@tunet/contract';
import { addDays, localClock, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { summariesOf } from '../../people/index.ts';
import * as shelfQueries from './empty-shelf-queries.ts';
import { endOfDay, halfOf } from './half-days.ts';
import { hoursOf, stocksOf } from './stock.ts';
import * as queries from './store-day-queries.ts';
import { spansOn } from './store-hours.ts';

/** So long somebody who was told of a move stands on the list of those to ring. */
const ringFor = 7 * 86_400_000;

interface PromiseRow extends Record<string, unknown> {
  readonly promiseId: string;
  readonly personId: string;
  readonly article: LocalText;
  readonly size: LocalText;
  readonly storeName: string;
  readonly way: StorePromise['way'];
  readonly why: StorePromise['why'];
  readonly readyAt: Date;
  readonly fetchByOn: string;
  readonly label: string | null;
  readonly shelf: string | null;
  readonly toldWhy: StorePromise['toldWhy'];
  readonly toldAt: Date | null;
  readonly movedArticle: LocalText | null;
  readonly movedStore: string | null;
  readonly onShelf: number;
}

interface LateRow extends Record<string, unknown> {
  readonly loanId: string;
  readonly personId: string;
  readonly article: LocalText;
  readonly label: string;
  readonly dueOn: string;
  readonly daysLate: number;
  readonly isWanted: boolean;
}

/** The units where the actor keeps a store now. */
export function storeUnits(actor: Actor): readonly string[] {
  return actor.duties
    .filter(({ unitKind }) => unitKind === 'store' || unitKind === 'technical')
    .map(({ unitId }) => unitId);
}

/** Today at the stores of those units: who comes, who must be rung, what is late, which shelves are said to be empty. */
export async function storeDay(
  tx: Transaction,
  tenantId: string,
  unitIds: readonly string[],
): Promise<{ readonly day: StoreDay; readonly persons: readonly string[] }> {
  const zone = await timeZoneOf(tx, tenantId);
  const today = localDay(tx.at, zone);
  const coming = await tx.rows<PromiseRow>(queries.comingTo, [tenantId, unitIds, endOfDay(today, zone)]);
  const since = new Date(tx.at.getTime() - ringFor);
  const toRing = await tx.rows<PromiseRow>(queries.toRing, [tenantId, unitIds, since]);
  const late = await tx.rows<LateRow>(queries.lateLoans, [tenantId, unitIds, today, halfOf(tx.at, zone)]);
  const persons = [...new Set([...coming, ...toRing, ...late].map(({ personId }) => personId))];
  const people = new Map((await summariesOf(tx, persons)).map((person) => [person.id, person]));
  const who = (personId: string) => ({
    personId,
    name: people.get(personId)?.name ?? '',
    phone: people.get(personId)?.phone ?? null,
  });
  const line = (row: PromiseRow): StorePromise => ({
    ...{
      promiseId: row.promiseId,
      ...who(row.personId),
      article: row.article,
      size: row.size,
      storeName: row.storeName,
    },
    ...{
      way: row.way,
      why: row.why,
      readyAt: row.readyAt.toISOString(),
      fetchByOn: row.fetchByOn,
      onShelf: row.onShelf,
    },
    setAside: row.label === null ? null : { label: row.label, shelf: row.shelf },
    ...{ toldWhy: row.toldWhy, toldAt: row.toldAt?.toISOString() ?? null },
    movedTo: row.movedArticle && row.movedStore ? { article: row.movedArticle, storeName: row.movedStore } : null,
  });
  return {
    day: {
      today,
      stores: await storesOn(tx, tenantId, unitIds, today),
      coming: coming.map(line),
      toRing: toRing.map(line),
      late: late.map(({ loanId, personId, article, label, dueOn, daysLate, isWanted }) => ({
        ...{ loanId, ...who(personId), article, label, dueOn, daysLate, isWanted },
      })),
      emptyShelves: await emptyShelves(tx, tenantId, unitIds),
    },
    persons,
  };
}

async function storesOn(tx: Transaction, tenantId: string, unitIds: readonly string[], today: string) {
  const stores: StoreDay['stores'][number][] = [];
  for (const { id, name } of await tx.rows<{ id: string; name: string }>(queries.storesOfUnits, [tenantId, unitIds])) {
    const hours = await hoursOf(tx, tenantId, id);
    const [first] = spansOn(hours, 'door', today);
    const last = spansOn(hours, 'door', today).at(-1);
    const until = last && localDay(last.to, hours.zone) > today ? '24:00' : last && localClock(last.to, hours.zone);
    const closings = await tx.rows<{ id: string; kind: string; on: string; why: string }>(queries.closingsAhead, [
      ...[tenantId, id, today],
    ]);
    stores.push({ id, name, door: first ? `${localClock(first.from, hours.zone)}–${until}` : null, closings });
  }
  return stores;
}

async function emptyShelves(tx: Transaction, tenantId: string, unitIds: readonly string[]) {
  const rows = await tx.rows<{ emptyShelfId: string; at: Date; stockId: string; expected: number }>(
    shelfQueries.openEmptyShelves,
    [tenantId, unitIds],
  );
  const stocks = await stocksOf(
    tx,
    tenantId,
    rows.map(({ stockId }) => stockId),
  );
  return rows.flatMap(({ emptyShelfId, at, stockId, expected }) => {
    const stock = stocks.get(stockId);
    if (!stock) return [];
    const { articleNames: article, sizeNames: size, storeName } = stock;
    return [{ emptyShelfId, at: at.toISOString(), article, size, storeName, expected }];
  });
}

/** A day on which a store is shut or nobody cleans. Too soon when somebody who comes then could no longer be told. */
export async function closeDay(
  tx: Transaction,
  newId: () => string,
  of: {
    readonly tenantId: string;
    readonly storeId: string;
    readonly kind: 'door' | 'cleaning' | 'counter';
    readonly on: string;
    readonly why: string;
  },
): Promise<{ readonly closingId: string } | { readonly refused: 'too-soon' | 'closed-already' }> {
  const zone = await timeZoneOf(tx, of.tenantId);
  const earliest = addDays(localDay(tx.at, zone), of.kind === 'door' ? 2 : 1);
  if (of.on < earliest) return { refused: 'too-soon' };
  const [made] = await tx.rows<{ id: string }>(queries.addClosing, [
    ...[of.tenantId, newId(), of.storeId, of.kind, of.on, of.why],
  ]);
  return made ? { closingId: made.id } : { refused: 'closed-already' };
}
