import type { AidAccident, AidHarm } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import { placeOf } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import { markItem } from '../promise/move-item.ts';
import { type AtWork, step } from './at-work.ts';
import * as queries from './recall-queries.ts';
import * as repairs from './repair-queries.ts';
import { openRepair } from './repairs.ts';
import * as things from './thing-queries.ts';

const hour = 3_600_000;

export interface NewAccident {
  readonly happenedAt: string;
  readonly harm: AidHarm;
  readonly words: string;
}

/**
 * Somebody was hurt, or might have been. The thing is kept aside as it is, before anything else; what is lent is marked, and kept aside
 * the moment it comes in. A deviation comes of it by the event.
 */
export async function tellAccident(
  at: AtWork,
  thing: things.WholeThingRecord,
  said: NewAccident,
): Promise<{ readonly refused: 'gone' | 'already-told' } | { readonly id: string }> {
  const { tx, actor, newId } = at;
  const { tenantId } = actor;
  if (thing.state === 'scrapped') return { refused: 'gone' };
  const since = new Date(tx.at.getTime() - hour);
  if ((await tx.rows(queries.accidentTwice, [tenantId, thing.id, since])).length > 0)
    return { refused: 'already-told' };
  const unitId = actor.duties[0]?.unitId;
  if (unitId === undefined) throw new TypeError('one who tells of an accident is on duty');
  const [loan] = await tx.rows<{ loanId: string }>(things.holderOf, [tenantId, thing.id]);
  const id = newId();
  await tx.rows(queries.addAccident, [
    ...[tenantId, id, thing.id, loan?.loanId ?? null, new Date(said.happenedAt), said.harm, said.words, tx.at],
    ...[actor.id, actor.name, unitId],
  ]);
  if (thing.state === 'out' || thing.state === 'missing' || thing.state === 'quarantine') {
    await markItem(tx, { tenantId, itemId: thing.id }, { heldBecause: 'accident' });
  } else await step(at, thing.id, { to: 'quarantine', heldBecause: 'accident', facts: { because: 'accident' } });
  await emit(tx, {
    ...{ tenantId, kind: 'aid.accident-told', subjectId: id, occurredAt: tx.at },
    payload: { unitId, staffId: actor.id, isSerious: isSerious(said.harm) },
  });
  return { id };
}

export function isSerious(harm: AidHarm): boolean {
  return harm === 'serious' || harm === 'death';
}

/** It is no longer needed as it was. Before the authority has been told nobody lets it go. */
export async function releaseAccident(
  at: AtWork,
  accident: queries.AccidentRow,
  said: { readonly words: string; readonly next: 'returned' | 'repair' | 'scrapped' },
): Promise<'not-told-yet' | 'released-already' | null> {
  const { tx, actor } = at;
  const { tenantId } = actor;
  if (accident.releasedAt) return 'released-already';
  if (accident.harm !== 'none' && !accident.authorityToldAt) return 'not-told-yet';
  await tx.rows(queries.releaseAccident, [actor.tenantId, accident.id, tx.at, actor.name, said.words, said.next]);
  const others = await tx.rows(queries.openAccidentOf, [actor.tenantId, accident.thingId, accident.id]);
  if (others.length > 0) return null;
  const recalls = await tx.rows(queries.openRecallsOfItem, [actor.tenantId, accident.thingId]);
  const [thing] = await tx.rows<things.WholeThingRecord>(things.oneThing, [actor.tenantId, accident.thingId]);
  if (thing?.heldBecause !== 'accident') return null;
  if (recalls.length > 0) {
    await markItem(tx, { tenantId, itemId: thing.id }, { heldBecause: 'recall' });
    return null;
  }
  if (thing.state === 'quarantine') {
    await step(at, thing.id, { to: said.next, words: said.words, heldBecause: null });
    if (said.next === 'repair') await mendAfter(at, thing, said.words);
  } else await markItem(tx, { tenantId, itemId: thing.id }, { heldBecause: null });
  return null;
}

/** It stands among the repairs, unless somebody has opened one already. */
async function mendAfter(at: AtWork, thing: things.WholeThingRecord, words: string): Promise<void> {
  const { tx, actor } = at;
  if ((await tx.rows(repairs.openOf, [actor.tenantId, thing.id])).length > 0) return;
  const told = { told: 'store', kind: 'mechanical', isUrgent: false, faultId: null } as const;
  await openRepair(at, { ...thing, state: 'repair' }, { ...told, words });
}

export async function shownAccidents(
  tx: Transaction,
  tenantId: string,
  rows: readonly queries.AccidentRow[],
): Promise<AidAccident[]> {
  const hours = await ruleValue(tx, tenantId, 'aids.accident-report-hours');
  const { country } = await placeOf(tx, tenantId);
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return rows.map((row) => ({
    ...{ id: row.id, thingId: row.thingId, label: row.label, article: row.article, harm: row.harm, words: row.words },
    ...{ happenedAt: row.happenedAt.toISOString(), toldAt: row.toldAt.toISOString() },
    law: country === 'SE' ? 'se-ivo-lakemedelsverket' : 'no-equipment-2013',
    // Grave harm is reported at once, whatever the rule says.
    tellBy: new Date(row.toldAt.getTime() + (isSerious(row.harm) ? 0 : hours) * hour).toISOString(),
    ...{
      makerToldAt: iso(row.makerToldAt),
      authorityToldAt: iso(row.authorityToldAt),
      releasedAt: iso(row.releasedAt),
    },
    ...{
      toldByName: row.toldByName,
      makerToldByName: row.makerToldByName,
      authorityToldByName: row.authorityToldByName,
      releasedAs: row.releasedAs,
      releasedByName: row.releasedByName,
      releasedWords: row.releasedWords,
    },
    ...{ sameOut: row.sameOut, version: row.version },
  }));
}
