import { localDay } from '../../platform/calendar/local-time.ts';
import { timeZoneOf, unitMembers } from '../organisation/index.ts';
import { tell } from './events.ts';
import type { Asked, Refusal } from './hold-visit.ts';
import * as queries from './queries.ts';
import { factsOf, type VisitRow } from './stored-visit.ts';
import { isOpen } from './visit.ts';

/** A window agreed anew. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/** Longer than any window somebody would wait in. Hours. */
const longest = 12;

/** Says who takes it. Anybody who works in the unit now, on duty or not: the list is made the day before. */
export async function assignVisit(
  { tx, at, actor }: Asked,
  row: VisitRow,
  staffId: string | null,
): Promise<'done' | Refusal<'visit-closed' | 'unknown-carer'>> {
  if (!isOpen(factsOf(row))) return { refused: 'visit-closed' };
  const members = staffId === null ? [] : await unitMembers(tx, actor.tenantId, [row.unit_id]);
  const carer = members.find(({ id }) => id === staffId);
  if (staffId !== null && !carer) return { refused: 'unknown-carer' };
  await tx.rows(queries.setAssigned, [row.tenant_id, row.id, staffId, carer?.name ?? null, at]);
  return 'done';
}

/** It comes at another time the same day. She and those who follow are told when it is after the window. */
export async function sayComing(
  { tx, at }: Asked,
  row: VisitRow,
  comingAt: Date,
): Promise<'done' | Refusal<'visit-closed' | 'wrong-time'>> {
  if (!isOpen(factsOf(row))) return { refused: 'visit-closed' };
  const { tenant_id: tenantId, id, person_id: personId, unit_id: unitId } = row;
  const isNear = Math.abs(comingAt.getTime() - row.window_from.getTime()) < longest * 3_600_000;
  if (!isNear) return { refused: 'wrong-time' };
  await tx.rows(queries.setComing, [tenantId, id, comingAt, at]);
  if (comingAt > row.window_to) {
    await tell(tx, 'visit.late', { tenantId, visitId: id, occurredAt: at, payload: { personId, unitId } });
  }
  return 'done';
}

/** A nurse decides whether a visit that was asked away falls away; a no says why. */
export async function answerCancel(
  { tx, at, actor }: Asked,
  row: VisitRow,
  answer: { readonly yes: boolean; readonly words: string | null },
): Promise<'done' | Refusal<'visit-closed' | 'note-needed'>> {
  const { tenant_id: tenantId, id, person_id: personId, unit_id: unitId } = row;
  if (!isOpen(factsOf(row)) || row.cancel_asked_at === null) return { refused: 'visit-closed' };
  if (!answer.yes) {
    if (answer.words === null) return { refused: 'note-needed' };
    await tx.rows(queries.refuseCancel, [tenantId, id, answer.words]);
    await tell(tx, 'visit.ask-answered', { tenantId, visitId: id, occurredAt: at, payload: { personId, unitId } });
    return 'done';
  }
  const by = row.cancel_asked_as ?? 'unit';
  const name = row.cancel_asked_by_name ?? actor.name;
  await tx.rows(queries.setCancelled, [tenantId, id, by, name, row.cancel_words, answer.words, at, row.cancel_is_late]);
  await tell(tx, 'visit.cancelled', { tenantId, visitId: id, occurredAt: at, payload: { personId, unitId, by } });
  return 'done';
}

/** Answers a wish for another time, or moves by agreement on the telephone. */
export async function answerMove(
  { tx, at }: Asked,
  row: VisitRow,
  answer: { readonly words: string; readonly window: Window | null },
): Promise<'done' | Refusal<'visit-closed' | 'wrong-time'>> {
  const { tenant_id: tenantId, id, person_id: personId, unit_id: unitId } = row;
  const { words, window } = answer;
  if (!isOpen(factsOf(row)) || (row.move_asked_at === null && window === null)) return { refused: 'visit-closed' };
  const told = { tenantId, visitId: id, occurredAt: at, payload: { personId, unitId } };
  if (window === null) {
    await tx.rows(queries.answerMove, [tenantId, id, words]);
    await tell(tx, 'visit.ask-answered', told);
    return 'done';
  }
  const length = window.to.getTime() - window.from.getTime();
  if (length <= 0 || length > longest * 3_600_000 || window.to <= at) return { refused: 'wrong-time' };
  const day = localDay(window.from, await timeZoneOf(tx, tenantId));
  await tx.rows(queries.moveVisit, [tenantId, id, words, window.from, window.to, day, at]);
  await tell(tx, 'visit.moved', told);
  return 'done';
}

/** Falls away by agreement on the telephone, or because the unit cannot: she reads why. */
export async function cancelByUnit(
  { tx, at, actor }: Asked,
  row: VisitRow,
  words: string,
): Promise<'done' | Refusal<'visit-closed'>> {
  if (!isOpen(factsOf(row))) return { refused: 'visit-closed' };
  const { tenant_id: tenantId, id, person_id: personId, unit_id: unitId } = row;
  await tx.rows(queries.setCancelled, [tenantId, id, 'unit', actor.name, words, null, at, false]);
  const payload = { personId, unitId, by: 'unit' as const };
  await tell(tx, 'visit.cancelled', { tenantId, visitId: id, occurredAt: at, payload });
  return 'done';
}
