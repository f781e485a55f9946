import type { Deviation, DeviationKind } from '@tunet/contract';
import { addDays, localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { PersonShown } from '../../platform/http/handlers.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { namesOf } from '../people/index.ts';
import { ruleValue } from '../services/index.ts';
import * as queries from './queries.ts';

export interface Shown {
  readonly deviation: Deviation;
  readonly persons: readonly PersonShown[];
}

/** Days that a handled deviation stays on the list. */
const handledDays = 90;
const hour = 3_600_000;

/** The deviations of the reader's units. */
export async function listDeviations(tx: Transaction, actor: Actor): Promise<Shown[]> {
  const units = actor.duties.map(({ unitId }) => unitId);
  const rows = await tx.rows<queries.DeviationRow>(queries.listed, [
    units,
    new Date(tx.at.getTime() - handledDays * 24 * hour),
  ]);
  return shownOf(tx, rows, actor);
}

export interface Report {
  readonly id: string;
  readonly about: Deviation['about'];
  readonly aboutId: string | null;
  readonly personId: string | null;
  readonly what: DeviationKind;
  readonly words: string | null;
}

/** One tap: it is kept, with a day by which the unit looks into it. The same tap twice is one. */
export async function reportDeviation(
  tx: Transaction,
  actor: Actor,
  said: Report,
): Promise<Shown | 'already-reported' | 'missing'> {
  const unitId = actor.duties[0]?.unitId;
  if (unitId === undefined) throw new TypeError('one who reports is on duty');
  const [person] = await tx.rows<{ tenantId: string }>(queries.personOf, [said.personId]);
  // What is named must be in sight: an id from elsewhere is answered like one that is nowhere.
  if (said.personId !== null && !person) return 'missing';
  if (said.about !== null && (await tx.rows(queries.aboutSeen[said.about], [said.aboutId])).length === 0)
    return 'missing';
  if (said.aboutId !== null) {
    const values = [unitId, said.aboutId, actor.id, new Date(tx.at.getTime() - hour)];
    if ((await tx.rows(queries.twice, values)).length > 0) return 'already-reported';
  }
  const days = await ruleValue(tx, actor.tenantId, 'quality.look-days');
  const lookBy = addDays(localDay(tx.at, await timeZoneOf(tx, actor.tenantId)), days);
  // A centre reports on somebody of a municipality: there the alarm leads to her, and her id stays where she lives.
  await tx.rows(queries.report, [
    ...[
      actor.tenantId,
      said.id,
      unitId,
      said.about,
      said.aboutId,
      person?.tenantId === actor.tenantId ? said.personId : null,
    ],
    ...[said.what, said.words, actor.id, tx.at, lookBy],
  ]);
  const shown = await readDeviation(tx, actor, said.id);
  if (!shown) throw new TypeError('a deviation that was just reported is there');
  return shown;
}

/** Null when it is not one of the reader's units. */
export async function readDeviation(tx: Transaction, actor: Actor, id: string): Promise<Shown | null> {
  const [shown] = await shownOf(tx, await tx.rows<queries.DeviationRow>(queries.one, [id]), actor);
  return shown ?? null;
}

/** What it was, in words, once there is time. */
export async function describeDeviation(
  tx: Transaction,
  actor: Actor,
  id: string,
  said: { readonly what: DeviationKind; readonly isSerious: boolean; readonly words: string },
): Promise<Shown | 'already-handled' | null> {
  const known = await held(tx, actor, id);
  if (!known) return null;
  if (known.deviation.handled) return 'already-handled';
  await tx.rows(queries.describe, [id, said.what, said.isSerious, said.words]);
  return readDeviation(tx, actor, id);
}

/** What was done so that it does not happen again. One that nobody has described cannot be handled. */
export async function handleDeviation(
  tx: Transaction,
  actor: Actor,
  id: string,
  words: string,
): Promise<Shown | 'already-handled' | 'say-what-first' | null> {
  const known = await held(tx, actor, id);
  if (!known) return null;
  if (known.deviation.handled) return 'already-handled';
  if (known.deviation.what === 'not-said') return 'say-what-first';
  await tx.rows(queries.handle, [id, tx.at, actor.name, words]);
  return readDeviation(tx, actor, id);
}

async function held(tx: Transaction, actor: Actor, id: string): Promise<Shown | null> {
  await tx.rows(queries.locked, [id]);
  return readDeviation(tx, actor, id);
}

async function shownOf(tx: Transaction, rows: readonly queries.DeviationRow[], actor: Actor): Promise<Shown[]> {
  const names = await namesOf(tx, [...new Set(rows.flatMap(({ personId }) => personId ?? []))]);
  return rows.map((row) => {
    const name = row.personId === null ? undefined : names.get(row.personId);
    const person = row.personId !== null && name !== undefined ? { id: row.personId, name } : null;
    return {
      persons: person ? [{ tenantId: row.tenantId, personId: person.id }] : [],
      deviation: {
        ...{ id: row.id, unitName: row.unitName, about: row.about, aboutId: row.aboutId, person, what: row.what },
        ...{ isSerious: row.isSerious, words: row.words, reportedAt: row.reportedAt.toISOString() },
        ...{ isMine: row.reportedBy === actor.id, lookBy: row.lookBy, version: row.version },
        handled:
          row.handledAt && row.handledBy !== null && row.handledWords !== null
            ? { at: row.handledAt.toISOString(), by: row.handledBy, words: row.handledWords }
            : null,
      },
    };
  });
}
