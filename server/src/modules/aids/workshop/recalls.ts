import type { AidRecall, AidRecallHead } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { namesOf, summariesOf } from '../../people/index.ts';
import { ruleValue } from '../../services/index.ts';
import { lockStocks } from '../promise/capacity.ts';
import { markItem } from '../promise/move-item.ts';
import { type AtWork, step } from './at-work.ts';
import * as queries from './recall-queries.ts';
import * as things from './thing-queries.ts';

const hour = 3_600_000;

export interface NewRecall {
  readonly model: string;
  readonly batch?: string | undefined;
  readonly maker?: string | undefined;
  readonly why: string;
  readonly stopUsing: boolean;
  readonly source: AidRecall['source'];
}

export function findCalled(
  tx: Transaction,
  tenantId: string,
  of: Pick<NewRecall, 'model' | 'batch' | 'maker'>,
): Promise<queries.CalledRow[]> {
  return tx.rows<queries.CalledRow>(queries.called, [tenantId, of.model, of.batch ?? null, of.maker ?? null]);
}

/**
 * One act: what lies in a store is kept aside at once; what is lent is marked, so that it is kept aside the moment it comes back. Who
 * has one is found and told by the worker, which sees every loan also where the one who calls back does not.
 */
export async function openRecall(
  at: AtWork,
  said: NewRecall,
): Promise<{ readonly refused: 'nothing-found' | 'already-open' } | { readonly id: string }> {
  const { tx, actor, newId } = at;
  const { tenantId } = actor;
  const seen = await findCalled(tx, tenantId, said);
  await lockStocks(tx, tenantId, [...new Set(seen.map(({ stockId }) => stockId))]);
  const found = await findCalled(tx, tenantId, said);
  if (found.length === 0) return { refused: 'nothing-found' };
  const alike = await tx.rows(queries.openAlike, [tenantId, said.model, said.batch ?? null]);
  if (alike.length > 0) return { refused: 'already-open' };
  const id = newId();
  await tx.rows(queries.addRecall, [
    ...[tenantId, id, said.maker ?? null, said.model, said.batch ?? null, said.why, said.stopUsing, said.source],
    ...[tx.at, actor.id, actor.name],
  ]);
  for (const item of found) {
    const isAway = item.state === 'out' || item.state === 'missing';
    await tx.rows(queries.addItem, [tenantId, id, item.id, item.state, isAway ? null : tx.at]);
    await setAside(at, item);
  }
  await emit(tx, { tenantId, kind: 'aid.recall-opened', subjectId: id, occurredAt: tx.at });
  return { id };
}

/** What is kept aside for something graver stays that; what is lent keeps its state until it comes back. */
async function setAside(at: AtWork, item: queries.CalledRow): Promise<void> {
  if (item.heldBecause === 'accident') return;
  if (item.state === 'out' || item.state === 'missing' || item.state === 'quarantine') {
    await markItem(at.tx, { tenantId: at.actor.tenantId, itemId: item.id }, { heldBecause: 'recall' });
  } else await step(at, item.id, { to: 'quarantine', heldBecause: 'recall', facts: { because: 'recall' } });
}

/** What became of one that is here. Mended and unharmed ones go on to be cleaned and looked over. */
export async function settleItem(
  at: AtWork,
  recall: queries.RecallRow,
  item: queries.RecallItemRow,
  became: 'mended' | 'nothing-wrong' | 'scrapped',
): Promise<'still-out' | 'settled-already' | null> {
  const { tx, actor } = at;
  if (item.settledAs !== null) return 'settled-already';
  if (item.state === 'out' || item.state === 'missing') return 'still-out';
  await tx.rows(queries.settleItem, [actor.tenantId, recall.id, item.thingId, became, tx.at]);
  const others = await tx.rows(queries.openRecallsOfItem, [actor.tenantId, item.thingId]);
  const [thing] = await tx.rows<things.WholeThingRecord>(things.oneThing, [actor.tenantId, item.thingId]);
  if (!thing || thing.state === 'scrapped' || thing.heldBecause === 'accident') return null;
  if (became === 'scrapped') {
    await step(at, thing.id, { to: 'scrapped', heldBecause: null, facts: { why: 'called-back' } });
    return null;
  }
  // Another recall of the same thing still holds it.
  if (others.length > 0) return null;
  if (thing.state === 'returned') await step(at, thing.id, { to: 'quarantine', facts: { because: 'recall' } });
  await step(at, thing.id, { to: 'returned', heldBecause: null, facts: { recall: became } });
  return null;
}

export function shownHead(row: queries.RecallRow): AidRecallHead {
  const { id, maker, model, batch, why, stopUsing, source, things: count, in: came, notReached } = row;
  return {
    ...{ id, maker, model, batch, why, stopUsing, source, things: count, in: came, notReached },
    ...{ openedAt: row.openedAt.toISOString(), closedAt: row.closedAt?.toISOString() ?? null },
  };
}

/** One recall with everybody who has heard, who has not and who must be rung. */
export async function readRecall(
  tx: Transaction,
  tenantId: string,
  recallId: string,
): Promise<{ readonly recall: AidRecall; readonly persons: PersonShown[] } | null> {
  const [row] = await tx.rows<queries.RecallRow>(queries.oneRecall, [tenantId, recallId]);
  if (!row) return null;
  const items = await tx.rows<queries.RecallItemRow>(queries.itemsOf, [tenantId, recallId]);
  const holders = await tx.rows<queries.HolderRow>(queries.holdersOf, [tenantId, recallId]);
  const [out] = await tx.rows<{ count: number }>(queries.outNow, [tenantId, recallId]);
  const hours = await ruleValue(tx, tenantId, 'aids.recall-ring-hours');
  const ids = holders.map(({ personId }) => personId);
  const names = await namesOf(tx, ids);
  const phones = new Map(
    (await summariesOf(tx, ids)).map(({ id, phone, protection }) => [id, protection === 'none' ? phone : null]),
  );
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const shown = holders.map((one) => ({
    ...{ id: one.id, thingId: one.thingId, label: one.label, toldHow: one.toldHow, toldAt: one.toldAt.toISOString() },
    person: { id: one.personId, name: names.get(one.personId) ?? '', phone: phones.get(one.personId) ?? null },
    ring: mustRing(one, tx.at, hours),
    ...{
      reachedAt: iso(one.reachedAt),
      reachedHow: one.reachedHow,
      reachedByName: one.reachedByName,
      tries: one.tries,
      triedAt: iso(one.triedAt),
    },
    inAt: iso(one.inAt),
  }));
  return {
    persons: ids.map((personId) => ({ tenantId, personId })),
    recall: {
      ...shownHead({ ...row, notReached: Math.max(row.notReached, 0) }),
      ...{ closedWords: row.closedWords, closedByName: row.closedByName },
      items: items.map(({ thingId, label, store, state, shelf, inAt, settledAs, settledAt }) => ({
        ...{ thingId, label, store, state, shelf, inAt: iso(inAt), settledAs, settledAt: iso(settledAt) },
      })),
      holders: shown.sort((a, b) => Number(b.ring) - Number(a.ring)),
      holdersElsewhere: Math.max(0, (out?.count ?? 0) - holders.filter(({ inAt }) => inAt === null).length),
      version: row.version,
    },
  };
}

/**
 * Why it cannot be closed yet; null when it can. Each who has one must be reached and each thing here and settled. What is gone and not
 * found stays gone: of that the one who closes says something in words.
 */
export function closesNot({ holders, items }: AidRecall): 'somebody-not-reached' | 'still-out' | 'not-settled' | null {
  if (holders.some(({ reachedAt, inAt }) => reachedAt === null && inAt === null)) return 'somebody-not-reached';
  if (items.some(({ state }) => state === 'out')) return 'still-out';
  if (items.some(({ state, settledAs }) => settledAs === null && state !== 'missing' && state !== 'scrapped'))
    return 'not-settled';
  return null;
}

/** She has not said that she has heard it: at once where nothing reaches her but the phone, else when the time for it is over. */
export function mustRing(
  one: Pick<queries.HolderRow, 'reachedAt' | 'inAt' | 'toldHow' | 'toldAt'>,
  now: Date,
  hours: number,
): boolean {
  if (one.reachedAt || one.inAt) return false;
  return one.toldHow !== 'digital' || now.getTime() >= one.toldAt.getTime() + hours * hour;
}
