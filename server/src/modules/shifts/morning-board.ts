import type { MorningLine, MorningSource } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { PersonShown } from '../../platform/http/handlers.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { namesOf } from '../people/index.ts';
import * as queries from './morning-queries.ts';

export interface ShownLine {
  readonly line: MorningLine;
  readonly persons: readonly PersonShown[];
}

/** Milliseconds that a line which is done stays in sight: until the next morning's meeting. */
const doneFor = 30 * 3_600_000;

/** The board as this reader may see it; the walls of the tables decide. */
export async function readBoard(tx: Transaction, actor: Actor) {
  const rows = await tx.rows<queries.MorningRow>(queries.listed, [new Date(tx.at.getTime() - doneFor)]);
  const units = await tx.rows<queries.OwnerRow>(queries.owners, []);
  return {
    today: await todayOf(tx, actor),
    shown: await shownOf(tx, rows),
    units: units.map(({ unitId, name }) => ({ unitId, name })),
  };
}

export interface NewLine {
  readonly id: string;
  readonly source: MorningSource;
  readonly sourceId: string | null;
  readonly personId: string | null;
  readonly ownerUnitId: string;
  /** YYYY-MM-DD */
  readonly dueOn: string;
  readonly words: string | null;
}

/** A thing of the morning gets an owner and a date. One that already has both keeps them until it is done. */
export async function settleLine(
  tx: Transaction,
  actor: Actor,
  said: NewLine,
): Promise<ShownLine | 'already-settled' | 'day-is-past' | 'say-what' | 'unknown-unit' | 'missing'> {
  const fromUnit = actor.duties[0]?.unitId;
  if (fromUnit === undefined) throw new TypeError('one who settles a line is on duty');
  if (!(await isSeen(tx, said))) return 'missing';
  if (said.dueOn < (await todayOf(tx, actor))) return 'day-is-past';
  if (said.sourceId === null && said.words === null) return 'say-what';
  const owner = (await tx.rows<queries.OwnerRow>(queries.owners, [])).find(({ unitId }) => unitId === said.ownerUnitId);
  if (!owner) return 'unknown-unit';
  const [person] = await tx.rows<{ tenantId: string }>(queries.personOf, [said.personId]);
  const added = await tx.rows(queries.add, [
    ...[owner.tenantId, said.id, said.source, said.sourceId],
    ...[person?.tenantId === owner.tenantId ? said.personId : null, fromUnit, said.ownerUnitId, said.dueOn, said.words],
    ...[actor.name, tx.at],
  ]);
  if (added.length === 0) return 'already-settled';
  const shown = await readLine(tx, said.id);
  if (!shown) throw new TypeError('a line that was just settled is there');
  return shown;
}

/** What a line names must be in the reader's sight: an id from elsewhere is answered like one that is nowhere. */
async function isSeen(tx: Transaction, { source, sourceId, personId }: NewLine): Promise<boolean> {
  if (personId !== null && (await tx.rows(queries.personOf, [personId])).length === 0) return false;
  if (sourceId === null) return true;
  return source !== 'other' && (await tx.rows(queries.sourceSeen[source], [sourceId])).length > 0;
}

export async function readLine(tx: Transaction, id: string): Promise<ShownLine | null> {
  const [shown] = await shownOf(tx, await tx.rows<queries.MorningRow>(queries.one, [id]));
  return shown ?? null;
}

/** It is done; said once. */
export async function finishLine(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<ShownLine | 'already-done' | null> {
  if (!(await readLine(tx, id))) return null;
  const finished = await tx.rows(queries.done, [id, tx.at, actor.name]);
  return finished.length === 0 ? 'already-done' : readLine(tx, id);
}

async function todayOf(tx: Transaction, actor: Actor): Promise<string> {
  return localDay(tx.at, await timeZoneOf(tx, actor.tenantId));
}

async function shownOf(tx: Transaction, rows: readonly queries.MorningRow[]): Promise<ShownLine[]> {
  const names = await namesOf(tx, [...new Set(rows.flatMap(({ personId }) => personId ?? []))]);
  return rows.map((row) => {
    const name = row.personId === null ? undefined : names.get(row.personId);
    const person = row.personId !== null && name !== undefined ? { id: row.personId, name } : null;
    return {
      persons: person ? [{ tenantId: row.tenantId, personId: person.id }] : [],
      line: {
        ...{ id: row.id, source: row.source, sourceId: row.sourceId, person, words: row.words },
        owner: { unitId: row.ownerUnitId, name: row.ownerName },
        ...{ dueOn: row.dueOn, writtenBy: row.writtenBy, writtenAt: row.writtenAt.toISOString() },
        ...{ doneAt: row.doneAt?.toISOString() ?? null, doneBy: row.doneBy },
      },
    };
  });
}
