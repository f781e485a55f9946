import type { FieldHandOver } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { type AwayPerson, absenceOf, locate } from '../../people/index.ts';
import { awayOf, iso, nameable, strictest } from './desk-row.ts';
import * as queries from './queries.ts';

export interface FieldView {
  readonly handOvers: FieldHandOver[];
  readonly persons: readonly PersonShown[];
}

/** What is asked of the units where the reader is on duty, and what she is doing. */
export async function readFieldList(tx: Transaction, actor: Actor): Promise<FieldView> {
  const units = actor.duties.map(({ unitId }) => unitId);
  return viewOf(tx, await tx.rows<queries.FieldColumns>(queries.fieldList, [units, tx.at, actor.tenantId]), actor);
}

/** One hand-over as the reader may see it; null when it is not of a unit where she is on duty. */
export async function readFieldOne(tx: Transaction, handOverId: string, actor: Actor): Promise<FieldView | null> {
  const rows = await tx.rows<queries.FieldColumns>(queries.fieldOne, [handOverId, tx.at]);
  const own = rows.filter((row) => actor.duties.some(({ unitId }) => unitId === row.unit_id));
  return own.length === 0 ? null : viewOf(tx, own, actor);
}

async function viewOf(tx: Transaction, rows: readonly queries.FieldColumns[], actor: Actor): Promise<FieldView> {
  const ids = rows.flatMap((row) => shownPersons(row, actor).map(({ id }) => id));
  const hazards = ids.length === 0 ? [] : await tx.rows<queries.HazardColumns>(queries.hazardsOf, [ids, tx.at]);
  const away = ids.length === 0 ? [] : await absenceOf(tx, ids);
  return {
    handOvers: rows.map((row) => shown(row, { hazards, away }, actor)),
    persons: rows.flatMap((row) =>
      shownPersons(row, actor).map(({ id }) => ({ tenantId: row.tenant_id, personId: id })),
    ),
  };
}

/** In her hand: she has said yes herself and is not done. */
function isMine(row: queries.FieldColumns, actor: Actor): boolean {
  return row.accepted_by === actor.id && row.done_at === null;
}

function shownPersons(row: queries.FieldColumns, actor: Actor): queries.PersonColumns[] {
  return nameable(row.persons, isMine(row, actor));
}

interface Known {
  readonly hazards: readonly queries.HazardColumns[];
  readonly away: readonly AwayPerson[];
}

function shown(row: queries.FieldColumns, { hazards, away }: Known, actor: Actor): FieldHandOver {
  const inHand = isMine(row, actor);
  const protection = strictest(row);
  return {
    id: row.id,
    alarmId: row.alarm_id,
    state: row.state,
    kind: row.kind,
    persons: shownPersons(row, actor).map(({ id, name, bornYear, speaks }) => ({
      ...{ id, name, bornYear, speaks },
      hazards: hazards.filter(({ personId }) => personId === id).map(({ text }) => text),
      away: awayOf(away, id),
    })),
    lives: locate(row.dwelling, protection, inHand ? 'in-hand' : 'none'),
    keys: inHand || protection === 'none' ? row.keys : null,
    askedAt: row.asked_at.toISOString(),
    answerBy: row.answer_by.toISOString(),
    arriveBy: iso(row.arrive_by),
    mine: row.accepted_by === actor.id,
    direct: row.is_direct,
    presses: row.presses,
    acceptedBy: row.accepted_by_name,
    acceptedAt: iso(row.accepted_at),
    onTheWayAt: iso(row.on_the_way_at),
    presentAt: iso(row.present_at),
    doneAt: iso(row.done_at),
    deskPhone: row.desk_phone,
    operatorNote: row.note,
  };
}
