import type { AidPartOrder, AidRepair, AidRepairKind } from '@tunet/contract';
import { addMonths, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { namesOf } from '../../people/index.ts';
import { ruleValue } from '../../services/index.ts';
import { mayPull } from '../promise/pull.ts';
import { type AtWork, step } from './at-work.ts';
import * as queries from './repair-queries.ts';
import * as things from './thing-queries.ts';

const hour = 3_600_000;
/** What was mended stays on the list so long. */
const lately = 14 * 24 * hour;

export interface NewRepair {
  readonly told: AidRepair['told'];
  readonly kind: AidRepairKind;
  readonly words: string;
  readonly isUrgent: boolean;
  readonly faultId: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * Something is to be mended. What lies in the store goes out of circulation at once; what is lent stays with her until it is fetched or
 * swapped. Whose work it is follows from the rule of that day.
 * @returns the repair
 */
export async function openRepair(at: AtWork, thing: things.ThingRecord, repair: NewRepair): Promise<string> {
  const { tx, actor, newId } = at;
  const states = await ruleValue(tx, actor.tenantId, 'aids.state-mends');
  const id = newId();
  await tx.rows(queries.addRepair, [
    ...[
      actor.tenantId,
      id,
      thing.id,
      repair.told,
      repair.kind,
      states[repair.kind] === 'state' ? 'state' : 'municipality',
    ],
    ...[repair.words, repair.isUrgent, tx.at, actor.name],
  ]);
  if (repair.faultId !== null) await tx.rows(queries.tookFault, [actor.tenantId, repair.faultId, id]);
  if (isHere(thing.state)) {
    await step(at, thing.id, { to: 'repair', words: repair.words, facts: { kind: repair.kind, ...repair.facts } });
  }
  return id;
}

function isHere(state: things.ThingRecord['state']): boolean {
  return (
    state === 'available' ||
    state === 'reserved' ||
    state === 'returned' ||
    state === 'cleaned' ||
    state === 'inspected'
  );
}

/**
 * Why a repair cannot begin now; null when it can. What can wait takes nothing that somebody comes for within a day, and nothing that is set
 * aside. What cannot is taken off the shelf all the same, and whoever was promised it is told by the worker's next look (`solveShort`).
 */
export async function repairRefusal(
  { tx, actor }: AtWork,
  thing: things.ThingRecord,
  isUrgent: boolean,
): Promise<'not-now' | 'already-open' | 'promised-within-a-day' | null> {
  const { tenantId } = actor;
  if (thing.state === 'scrapped' || thing.state === 'missing') return 'not-now';
  if (thing.state === 'reserved' && !isUrgent) return 'not-now';
  if ((await tx.rows(queries.openOf, [tenantId, thing.id])).length > 0) return 'already-open';
  if (isUrgent || thing.state !== 'available') return null;
  return (await mayPull(tx, { tenantId, stockId: thing.stockId })) ? null : 'promised-within-a-day';
}

/** Whether taking this thing off the shelf would leave one who comes within a day without. */
export async function isPromisedWithinADay({ tx, actor }: AtWork, thing: things.ThingRecord): Promise<boolean> {
  if (thing.state !== 'available' && thing.state !== 'reserved') return false;
  const [row] = await tx.rows<{ promised: number; ready: number }>(queries.promisedWithin, [
    ...[actor.tenantId, thing.stockId, new Date(tx.at.getTime() + 24 * hour), thing.id],
  ]);
  return row !== undefined && row.promised > row.ready;
}

/** It is mended, nothing was wrong, or it was not worth it. What was in the workshop is cleaned and inspected before the next. */
export async function endRepair(
  at: AtWork,
  repair: queries.RepairRow,
  said: { readonly words: string; readonly became: 'mended' | 'nothing-wrong' | 'scrapped' },
): Promise<'done-already' | null> {
  const { tx, actor } = at;
  if (repair.doneAt) return 'done-already';
  const state = said.became === 'mended' ? 'done' : 'dropped';
  await tx.rows(queries.endRepair, [actor.tenantId, repair.id, state, tx.at, actor.name, said.words]);
  if (repair.thingState === 'repair') {
    const to = said.became === 'scrapped' ? 'scrapped' : 'returned';
    await step(at, repair.thingId, { to, words: said.words, facts: { repair: said.became } });
  }
  if (repair.kind === 'service' && said.became !== 'scrapped') await setNextService(at, repair.thingId);
  return null;
}

async function setNextService({ tx, actor }: AtWork, thingId: string): Promise<void> {
  const [thing] = await tx.rows<things.WholeThingRecord>(things.oneThing, [actor.tenantId, thingId]);
  const [care] = thing
    ? await tx.rows<{ serviceMonths: number | null }>(things.careOf, [actor.tenantId, thing.articleId])
    : [];
  const today = localDay(tx.at, await timeZoneOf(tx, actor.tenantId));
  const next = care?.serviceMonths == null ? null : addMonths(today, care.serviceMonths);
  await tx.rows(things.setService, [actor.tenantId, thingId, next]);
}

export async function readRepairs(tx: Transaction, tenantId: string) {
  const rows = await tx.rows<queries.RepairRow>(queries.listed, [tenantId, new Date(tx.at.getTime() - lately)]);
  const faults = await tx.rows<queries.FaultRow>(queries.openFaults, []);
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  const ahead = await ruleValue(tx, tenantId, 'aids.service-ahead-days');
  const until = new Date(Date.parse(`${today}T12:00:00Z`) + ahead * 24 * hour).toISOString().slice(0, 10);
  const due = await tx.rows<DueRow>(queries.dueForService, [tenantId, until]);
  const names = await namesOf(tx, [...new Set(faults.map(({ personId }) => personId))]);
  const { repairs, persons } = await shownRepairs(tx, tenantId, rows);
  return {
    persons: [...persons, ...faults.map(({ personId }) => ({ tenantId, personId }))],
    answer: {
      faults: faults.map(({ id, thingId, label, article, personId, words, isUrgent, toldAt }) => ({
        ...{ id, thingId, label, article, words, isUrgent, toldAt: toldAt.toISOString() },
        person: { id: personId, name: names.get(personId) ?? '' },
      })),
      repairs,
      dueForService: due.map((each) => ({ ...each })),
    },
  };
}

interface DueRow extends Record<string, unknown> {
  readonly thingId: string;
  readonly label: string;
  readonly article: queries.RepairRow['article'];
  readonly store: string;
  readonly serviceOn: string;
  readonly isOut: boolean;
}

/** Repairs with their orders, and who has the thing where the reader may see her. */
export async function shownRepairs(
  tx: Transaction,
  tenantId: string,
  rows: readonly queries.RepairRow[],
): Promise<{ readonly repairs: AidRepair[]; readonly persons: PersonShown[] }> {
  const orders = await tx.rows<queries.OrderRow>(queries.ordersOf, [tenantId, rows.map(({ id }) => id)]);
  const holders = new Map<string, string>();
  for (const { thingId, thingState } of rows) {
    if (thingState !== 'out' || holders.has(thingId)) continue;
    const [loan] = await tx.rows<{ personId: string }>(things.holderOf, [tenantId, thingId]);
    if (loan) holders.set(thingId, loan.personId);
  }
  const names = await namesOf(tx, [...new Set(holders.values())]);
  const repairs = rows.map((row): AidRepair => {
    const holder = holders.get(row.thingId);
    const name = holder === undefined ? undefined : names.get(holder);
    const { id, thingId, label, article, thingState, store, told, kind, whose, words, isUrgent, state, plannedOn } =
      row;
    return {
      ...{ id, thingId, label, article, thingState, store, told, toldAt: row.toldAt.toISOString(), kind, whose, words },
      ...{ isUrgent, state, plannedOn, doneAt: row.doneAt?.toISOString() ?? null, doneWords: row.doneWords },
      holder: holder !== undefined && name !== undefined ? { id: holder, name } : null,
      hasMeanwhile: row.meanwhileLoanId !== null,
      orders: orders.filter(({ repairId }) => repairId === row.id).map(shownOrder),
      version: row.version,
    };
  });
  return { repairs, persons: repairs.flatMap(({ holder }) => (holder ? [{ tenantId, personId: holder.id }] : [])) };
}

export function shownOrder(row: queries.OrderRow): AidPartOrder {
  const { id, kind, accessory, articleNumber, serialNumber, pieces, goesTo } = row;
  return {
    ...{ id, kind, accessory, articleNumber, serialNumber, pieces, goesTo },
    ...{ orderedAt: row.orderedAt.toISOString(), cameAt: row.cameAt?.toISOString() ?? null },
  };
}
