import type { Row } from '../../platform/db/pool.ts';
import type { VisitFacts, VisitState } from './visit.ts';

export type AbsenceKind = 'hospital' | 'short-stay' | 'family' | 'holiday';

/** A visit as it lies in the table. */
export interface VisitRow extends Row {
  readonly tenant_id: string;
  readonly id: string;
  readonly version: number;
  readonly person_id: string;
  readonly unit_id: string;
  readonly day_on: string;
  readonly window_from: Date;
  readonly window_to: Date;
  readonly moved_from: Date | null;
  readonly interventions: readonly string[];
  readonly is_critical: boolean;
  readonly carers: number;
  readonly state: VisitState;
  readonly assigned_to: string | null;
  readonly assigned_to_name: string | null;
  readonly coming_at: Date | null;
  readonly answered_by: string | null;
  readonly answered_by_name: string | null;
  readonly left_out: Readonly<Record<string, string>> | null;
  readonly because: string | null;
  readonly cancelled_by: 'resident' | 'relative' | 'unit' | 'plan' | 'death' | null;
  readonly cancelled_by_name: string | null;
  readonly cancel_words: string | null;
  readonly cancel_asked_at: Date | null;
  readonly cancel_asked_as: 'resident' | 'relative' | null;
  readonly cancel_asked_by_name: string | null;
  readonly cancel_answer: string | null;
  /** she or hers took it back after the cut-off of its kind */
  readonly cancel_is_late: boolean;
  readonly move_words: string | null;
  readonly move_asked_at: Date | null;
  readonly move_asked_by_name: string | null;
  readonly move_answer: string | null;
  readonly changed_at: Date | null;
  readonly absence_id: string | null;
  readonly absence_kind: AbsenceKind | null;
}

/** An answer as it lies in the table. */
export interface AnswerRow extends Row {
  readonly id: string;
  readonly visit_id: string;
  readonly state: 'done' | 'not-done';
  readonly how: 'field' | 'office';
  readonly left_out: Readonly<Record<string, string>>;
  readonly because: string | null;
  readonly words: string | null;
  readonly by_id: string;
  readonly by_name: string;
  readonly occurred_at: Date;
}

export function factsOf(row: VisitRow): VisitFacts {
  return {
    state: row.state,
    windowFrom: row.window_from,
    windowTo: row.window_to,
    isCritical: row.is_critical,
    comingAt: row.coming_at,
    absenceId: row.absence_id,
    cancelAskedAt: row.cancel_asked_at,
    moveAskedAt: row.move_asked_at,
  };
}

/** Somebody has it, or something was asked or said about it: the plan does not take it away. */
export function isTouched(row: VisitRow): boolean {
  return [row.assigned_to, row.coming_at, row.cancel_asked_at, row.move_asked_at, row.moved_from].some(
    (each) => each !== null,
  );
}
