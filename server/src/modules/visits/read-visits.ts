import type { FieldVisit, MyVisit, RouteAnswer, UnitVisit, visitRoutes } from '@tunet/contract';
import { addDays, localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { PersonShown } from '../../platform/http/handlers.ts';
import { dangersIn, dangersOf } from '../guide/index.ts';
import { lastNotes } from '../notes/index.ts';
import { timeZoneOf, unitMembers, unitsNamed } from '../organisation/index.ts';
import { namesOf, visitCards } from '../people/index.ts';
import { helpWords, mattersTo, wishesTo } from '../plans/index.ts';
import { beforeVisits } from './before-visit.ts';
import { newToHer } from './newcomers/new-to-her.ts';
import * as queries from './queries.ts';
import { asFieldVisit, asMyVisit, asUnitVisit, type Showing } from './show-visit.ts';
import type { AnswerRow, VisitRow } from './stored-visit.ts';
import { cutOffs, visitReasons, visitRules } from './visit-rules.ts';

type Day = RouteAnswer<(typeof visitRoutes)['GET /api/units/day']>;
type FieldDay = RouteAnswer<(typeof visitRoutes)['GET /api/field/day']>;

/** The units whose visits the actor works with now. */
export function unitsOf(actor: Actor): string[] {
  return actor.duties
    .filter(({ unitKind }) => unitKind === 'home-care' || unitKind === 'night-patrol')
    .map(({ unitId }) => unitId);
}

/** Today in the municipality's own zone. */
export async function todayIn(tx: Transaction, tenantId: string): Promise<string> {
  return localDay(tx.at, await timeZoneOf(tx, tenantId));
}

/** What these visits are shown with. */
async function showingOf(tx: Transaction, tenantId: string, rows: readonly VisitRow[]): Promise<Showing> {
  const answered = rows.filter(({ state }) => state !== 'planned').map(({ id }) => id);
  const help = await helpWords(tx, tenantId, [...new Set(rows.flatMap(({ interventions }) => interventions))]);
  return {
    now: tx.at,
    rules: await visitRules(tx, tenantId),
    help: new Map(help.map((each) => [each.id, each])),
    answers: answered.length === 0 ? [] : await tx.rows<AnswerRow>(queries.answersOf, [answered]),
  };
}

function personsOf(rows: readonly VisitRow[]): string[] {
  return [...new Set(rows.map(({ person_id }) => person_id))];
}

export function shownOf(rows: readonly VisitRow[]): PersonShown[] {
  const [first] = rows;
  return first ? personsOf(rows).map((personId) => ({ tenantId: first.tenant_id, personId })) : [];
}

/** Visits for her and those who follow her. What stopped by itself with a death or a plan is not told visit by visit. */
export async function asMyVisits(tx: Transaction, rows: readonly VisitRow[], mayChange: boolean): Promise<MyVisit[]> {
  const told = rows.filter(
    ({ state, cancelled_by: by }) => state !== 'cancelled' || !['death', 'plan'].includes(by ?? ''),
  );
  const [first] = told;
  if (!first) return [];
  const tenantId = first.tenant_id;
  const showing = await showingOf(tx, tenantId, told);
  const units = new Map((await unitsNamed(tx, tenantId, unitIdsOf(told))).map((unit) => [unit.id, unit]));
  const reasons = await visitReasons(tx, tenantId);
  const cancelBy = await cutOffs(tx, tenantId);
  return told.map((row) => {
    const unit = units.get(row.unit_id) ?? { name: '', phone: null };
    return asMyVisit(row, { ...showing, reasons, mayChange, unit, cancelBy });
  });
}

function unitIdsOf(rows: readonly VisitRow[]): string[] {
  return [...new Set(rows.map(({ unit_id }) => unit_id))];
}

export async function asUnitVisits(tx: Transaction, rows: readonly VisitRow[]): Promise<UnitVisit[]> {
  const [first] = rows;
  if (!first) return [];
  const showing = await showingOf(tx, first.tenant_id, rows);
  const names = await namesOf(tx, personsOf(rows));
  const dangers = await dangersOf(
    tx,
    rows.map(({ id }) => id),
  );
  const before = await beforeVisits(tx, personsOf(rows));
  const fresh = await newToHer(tx, first.tenant_id, idsOf(rows));
  const beside = (row: VisitRow) => ({
    ...{ name: names.get(row.person_id) ?? '', danger: dangers.get(row.id) ?? null },
    ...{ before: before.get(row.person_id) ?? [], newToHer: fresh.has(row.id) },
  });
  return rows.map((row) => asUnitVisit(row, showing, beside(row)));
}

export async function asFieldVisits(tx: Transaction, rows: readonly VisitRow[], actor: Actor): Promise<FieldVisit[]> {
  const [first] = rows;
  if (!first) return [];
  const showing = await showingOf(tx, first.tenant_id, rows);
  const fresh = await newToHer(tx, first.tenant_id, idsOf(rows));
  return rows.map((row) => ({ ...asFieldVisit(row, showing, actor), newToHer: fresh.has(row.id) }));
}

function idsOf(rows: readonly VisitRow[]): string[] {
  return rows.map(({ id }) => id);
}

/** One day of the units where the actor is on duty. */
export async function readDay(tx: Transaction, actor: Actor, on?: string): Promise<{ day: Day; rows: VisitRow[] }> {
  const { tenantId } = actor;
  const unitIds = unitsOf(actor);
  const today = await todayIn(tx, tenantId);
  const rows = await tx.rows<VisitRow>(queries.visitsOfUnits, [unitIds, on ?? today, on ?? today]);
  const asked = await tx.rows<VisitRow>(queries.askedOfUnits, [unitIds, today, on ?? today, tx.at]);
  const shown = new Set([...rows, ...asked].map(({ id }) => id));
  // Also one of another day, or one that has fallen away: somebody wrote words of danger about it.
  const flagged = (await dangersIn(tx, unitIds, 'visit')).filter((id) => !shown.has(id));
  if (flagged.length > 0) asked.push(...(await tx.rows<VisitRow>(queries.someVisits, [flagged])));
  const units = await unitsNamed(tx, tenantId, unitIds);
  const day = {
    today,
    on: on ?? today,
    units: units.map(({ id, name }) => ({ id, name })),
    carers: await unitMembers(tx, tenantId, unitIds),
    visits: await asUnitVisits(tx, rows),
    asked: await asUnitVisits(tx, asked),
    reasons: await visitReasons(tx, tenantId),
  };
  return { day, rows: [...rows, ...asked] };
}

/** Today and tomorrow of the carer's units, whole: it is read all day without net. Her own first. */
export async function readFieldDay(tx: Transaction, actor: Actor): Promise<{ day: FieldDay; rows: VisitRow[] }> {
  const { tenantId } = actor;
  const today = await todayIn(tx, tenantId);
  const tomorrow = addDays(today, 1);
  const found = await tx.rows<VisitRow>(queries.visitsOfUnits, [unitsOf(actor), today, tomorrow]);
  const rows = [...found].sort((a, b) => Number(b.assigned_to === actor.id) - Number(a.assigned_to === actor.id));
  const personIds = personsOf(rows);
  const mine = new Set(rows.filter((row) => row.assigned_to === actor.id).map(({ person_id }) => person_id));
  const [cards, notes] = [await visitCards(tx, personIds, mine), await lastNotes(tx, personIds, 3)];
  const wishes = await wishesTo(tx, tenantId, personIds);
  const matters = await mattersTo(tx, tenantId, personIds, unitsOf(actor));
  const help = await helpWords(tx, tenantId, [...new Set(rows.flatMap(({ interventions }) => interventions))]);
  const before = await beforeVisits(tx, personIds);
  const day = {
    today,
    tomorrow,
    visits: await asFieldVisits(tx, rows, actor),
    persons: cards.map((card) => ({
      ...card,
      whatMatters: matters.get(card.id) ?? null,
      wishes: [...(wishes.get(card.id) ?? [])],
      before: [...(before.get(card.id) ?? [])],
      notes: notes
        .filter(({ personId }) => personId === card.id)
        .map(({ words, authorName, writtenAt, hidden }) => ({
          ...{ words, authorName, hidden },
          writtenAt: writtenAt.toISOString(),
        })),
    })),
    interventions: help.map(({ id, title, how, ownPart, isCritical, inPlan }) => ({
      ...{ id, title, how, ownPart, isCritical, inPlan },
    })),
    reasons: await visitReasons(tx, tenantId),
  };
  return { day, rows };
}
