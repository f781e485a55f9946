import type { AidPart, DoorOfPerson } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { namesOf } from '../../people/index.ts';
import { ruleValue } from '../../services/index.ts';
import { hoursOf } from '../promise/stock.ts';
import type { StoreHours } from '../promise/store-hours.ts';
import type { DoorNumbers } from './door-number.ts';
import * as queries from './door-queries.ts';
import { type DoorWindow, doorWindows } from './door-windows.ts';
import { expectedBack } from './match-label.ts';
import { type LastTryRow, lastTriesOf } from './round-queries.ts';

/** Returns may come at any hour of the door; so far ahead windows are offered. */
const farthestDay = '9999-12-31';

/** The parts of articles by article; none for a single thing. */
export async function partsByArticle(
  tx: Transaction,
  tenantId: string,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AidPart[]>> {
  const rows = await tx.rows<queries.PartRow>(queries.partsOf, [tenantId, [...new Set(articleIds)]]);
  const found = new Map<string, AidPart[]>();
  for (const { articleId, code, names, count } of rows)
    found.set(articleId, [...(found.get(articleId) ?? []), { code, names, count }]);
  return found;
}

/** What somebody may do at the door now: what waits, what she has, and when it opens. Null: she is out of sight. */
export async function seeDoor(
  tx: Transaction,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
  /** null: the number is not shown to the one who looks */
  numbers: DoorNumbers | null,
): Promise<DoorOfPerson | null> {
  const name = (await namesOf(tx, [personId])).get(personId);
  if (name === undefined) return null;
  const promises = await tx.rows<queries.PromiseRow>(queries.promisesOf, [personId]);
  const loans = await tx.rows<queries.LoanRow>(queries.loansOf, [personId]);
  const codes = await tx.rows<queries.CodeRow>(queries.liveCodesOf, [tenantId, personId, tx.at]);
  const storeIds = [...new Set([...promises, ...loans].map(({ storeId }) => storeId))];
  const stores = await storesIn(tx, tenantId, storeIds);
  const parts = await partsByArticle(
    tx,
    tenantId,
    loans.map(({ articleId }) => articleId),
  );
  const tries = await tx.rows<LastTryRow>(lastTriesOf, [personId]);
  const inVain = (id: string) => {
    const last = tries.find(({ stopId }) => stopId === id);
    return { triedOn: last?.triedOn ?? null, isToBeRung: last?.mustRing ?? false };
  };
  const codeHours = await ruleValue(tx, tenantId, 'aids.code-hours');
  const codeFor = (id: string) => {
    const code = codes.find(({ reservationId, loanId }) => reservationId === id || loanId === id);
    if (!code || !numbers) return null;
    const { opensAt, closesAt, lockToldAt } = code;
    return {
      digits: numbers.digitsOf(code.id),
      ...shownWindow({ from: opensAt, to: closesAt }),
      doorKnows: lockToldAt !== null,
    };
  };
  const windows = (storeId: string, readyAt: Date, lastDay: string) => {
    const there = stores.get(storeId);
    if (!there?.store.lockCode) return [];
    return doorWindows(there.hours, { now: tx.at, readyAt, lastDay, codeHours }).map(shownWindow);
  };
  return {
    firstName: name.split(' ')[0] ?? '',
    timeZone: [...stores.values()][0]?.hours.zone ?? 'Europe/Oslo',
    fetches: promises.flatMap((row) => {
      const there = stores.get(row.storeId);
      if (!there) return [];
      const isReady = row.readyAt <= tx.at;
      return [
        {
          reservationId: row.id,
          ...kindOf(row),
          shelf: row.shelf,
          store: shownStore(there.store),
          readyAt: row.readyAt.toISOString(),
          fetchByOn: row.fetchByOn,
          isReady,
          isDelivered: row.way === 'delivery',
          bringOn: row.way === 'delivery' ? broughtOn(row, there.hours.zone) : null,
          ...inVain(row.id),
          windows: row.way === 'delivery' ? [] : windows(row.storeId, row.readyAt, row.fetchByOn),
          code: codeFor(row.id),
        },
      ];
    }),
    returns: loans.flatMap((row) => {
      const there = stores.get(row.storeId);
      if (!there) return [];
      return [
        {
          loanId: row.id,
          label: row.label,
          ...kindOf(row),
          parts: expectedBack(parts.get(row.articleId) ?? [], row.partsOut),
          store: shownStore(there.store),
          dueOn: row.dueOn,
          windows: windows(row.storeId, tx.at, farthestDay),
          code: codeFor(row.id),
          fetchOn: row.fetchOn,
          ...inVain(row.id),
        },
      ];
    }),
  };
}

/** On the day it is ready, or the later one that was set after nobody had opened. */
function broughtOn({ readyAt, bringOn }: queries.PromiseRow, zone: string): string {
  const ready = localDay(readyAt, zone);
  return bringOn !== null && bringOn > ready ? bringOn : ready;
}

async function storesIn(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, { readonly store: queries.StoreRow; readonly hours: StoreHours }>> {
  const found = new Map<string, { readonly store: queries.StoreRow; readonly hours: StoreHours }>();
  if (ids.length === 0) return found;
  for (const store of await tx.rows<queries.StoreRow>(queries.storesOf, [tenantId, ids]))
    found.set(store.id, { store, hours: await hoursOf(tx, tenantId, store.id) });
  return found;
}

function shownWindow({ from, to }: DoorWindow): { opensAt: string; closesAt: string } {
  return { opensAt: from.toISOString(), closesAt: to.toISOString() };
}

function shownStore({ id, name, street, phone, lockCode }: queries.StoreRow) {
  return { id, name, street, phone, hasLock: lockCode !== null };
}

/** A kind as it is shown at the door. */
export function kindOf({
  article,
  size,
  drawing,
  weightLimitKg,
}: Pick<queries.PromiseRow, 'article' | 'size' | 'drawing' | 'weightLimitKg'>) {
  return { article, size, drawing, weightLimitKg };
}
