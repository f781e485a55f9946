import type { BeforeVisit, DangerFlag, FieldVisit, LocalText, MyVisit, UnitVisit } from '@tunet/contract';
import type { Actor } from '../../platform/http/actor.ts';
import type { HelpWords } from '../plans/index.ts';
import type { CodeLabel } from '../services/index.ts';
import { type AnswerRow, factsOf, type VisitRow } from './stored-visit.ts';
import { mayAskToMove, mayCancel, shownState, type VisitRules } from './visit.ts';

/** What a visit is shown with. */
export interface Showing {
  readonly now: Date;
  readonly rules: VisitRules;
  readonly help: ReadonlyMap<string, HelpWords>;
  readonly answers: readonly AnswerRow[];
}

function windowOf(row: VisitRow) {
  return { day: row.day_on, from: row.window_from.toISOString(), to: row.window_to.toISOString() };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

function what({ interventions }: VisitRow, help: Showing['help']): string[] {
  return interventions.flatMap((id) => help.get(id)?.title ?? []);
}

/** The kinds of help that are done in a visit. */
export function servicesIn({ interventions }: VisitRow, help: Showing['help']): string[] {
  return interventions.flatMap((id) => help.get(id)?.serviceType ?? []);
}

function cancelledOf(row: VisitRow): MyVisit['cancelled'] {
  if (row.cancelled_by === null) return null;
  return {
    ...{ by: row.cancelled_by, name: row.cancelled_by_name, words: row.cancel_words },
    isLate: row.cancel_is_late,
  };
}

function askedOf(at: Date | null, byName: string | null, words: string | null): MyVisit['cancelAsked'] {
  return at ? { at: at.toISOString(), byName, words } : null;
}

function lateAskOf(row: VisitRow): UnitVisit['cancelAsked'] {
  const asked = askedOf(row.cancel_asked_at, row.cancel_asked_by_name, row.cancel_words);
  return asked && { ...asked, isLate: row.cancel_is_late };
}

function asks(row: VisitRow) {
  return {
    cancelAsked: askedOf(row.cancel_asked_at, row.cancel_asked_by_name, row.cancel_words),
    moveAsked: askedOf(row.move_asked_at, row.move_asked_by_name, row.move_words),
  };
}

/** Whether something that she waits for is other than it was a day ago. */
function changed(row: VisitRow, now: Date): boolean {
  return row.changed_at !== null && now.getTime() - row.changed_at.getTime() < 24 * 3_600_000;
}

/** What the reader of a person's own page has been let do. */
export interface MyShowing extends Showing {
  readonly unit: { readonly name: string; readonly phone: string | null };
  readonly reasons: readonly CodeLabel[];
  readonly mayChange: boolean;
  /** until when it may be said no to */
  cancelBy(row: VisitRow, services: readonly string[]): Date;
}

export function asMyVisit(row: VisitRow, showing: MyShowing): MyVisit {
  const { now, rules, help, unit, reasons, mayChange } = showing;
  const facts = factsOf(row);
  const state = shownState(facts, now, rules);
  const until = showing.cancelBy(row, servicesIn(row, help));
  return {
    id: row.id,
    ...windowOf(row),
    what: what(row, help),
    unitName: unit.name,
    unitPhone: unit.phone,
    who: firstName(row.state === 'done' ? row.answered_by_name : row.assigned_to_name),
    state,
    comingAt: row.state === 'planned' ? iso(row.coming_at) : null,
    pausedBecause: state === 'paused' ? row.absence_kind : null,
    because: row.state === 'not-done' ? labelOf(reasons, row.because) : null,
    cancelled: row.state === 'cancelled' ? cancelledOf(row) : null,
    ...asks(row),
    answer: row.move_answer ?? row.cancel_answer,
    changed: changed(row, now),
    cancelBy: until.toISOString(),
    mayCancel: mayChange ? mayCancel(facts, now, until) : 'no',
    mayAskToMove: mayChange && mayAskToMove(facts, now),
  };
}

/** The first name is enough; one whose name is protected is one of the unit. */
function firstName(name: string | null): string | null {
  return name === null || name.startsWith('#') ? null : (name.split(' ')[0] ?? null);
}

function labelOf(reasons: readonly CodeLabel[], code: string | null): LocalText | null {
  return reasons.find((reason) => reason.code === code)?.label ?? null;
}

function leftOutOf(row: VisitRow): UnitVisit['leftOut'] {
  return Object.entries(row.left_out ?? {}).map(([interventionId, because]) => ({ interventionId, because }));
}

function answersTo(row: VisitRow, { answers }: Showing): UnitVisit['answers'] {
  const own = answers.filter((answer) => answer.visit_id === row.id);
  return own.map(({ state, how, because, words, by_name }) => ({ state, how, because, words, byName: by_name }));
}

export function asUnitVisit(
  row: VisitRow,
  showing: Showing,
  {
    name,
    danger,
    before,
    newToHer,
  }: {
    readonly name: string;
    readonly danger: DangerFlag | null;
    readonly before: readonly BeforeVisit[];
    readonly newToHer: boolean;
  },
): UnitVisit {
  const state = shownState(factsOf(row), showing.now, showing.rules);
  return {
    id: row.id,
    version: row.version,
    unitId: row.unit_id,
    ...windowOf(row),
    person: { id: row.person_id, name },
    what: what(row, showing.help),
    isCritical: row.is_critical,
    carers: row.carers,
    state,
    assignedTo: row.assigned_to === null ? null : { id: row.assigned_to, name: row.assigned_to_name ?? '' },
    comingAt: row.state === 'planned' ? iso(row.coming_at) : null,
    pausedBecause: state === 'paused' ? row.absence_kind : null,
    answers: answersTo(row, showing),
    leftOut: leftOutOf(row),
    cancelled: cancelledOf(row),
    ...asks(row),
    cancelAsked: lateAskOf(row),
    answer: row.move_answer ?? row.cancel_answer,
    danger,
    before: [...before],
    newToHer,
  };
}

export function asFieldVisit(row: VisitRow, showing: Showing, actor: Actor): FieldVisit {
  const state = shownState(factsOf(row), showing.now, showing.rules);
  return {
    id: row.id,
    unitId: row.unit_id,
    ...windowOf(row),
    personId: row.person_id,
    interventionIds: [...row.interventions],
    isCritical: row.is_critical,
    carers: row.carers,
    state,
    mine: row.assigned_to === actor.id,
    assignedTo: row.assigned_to_name,
    comingAt: row.state === 'planned' ? iso(row.coming_at) : null,
    pausedBecause: state === 'paused' ? row.absence_kind : null,
    cancelled: cancelledOf(row),
    ...asks(row),
    answers: answersTo(row, showing),
    leftOut: leftOutOf(row),
  };
}
