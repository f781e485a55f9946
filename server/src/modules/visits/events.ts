import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';

interface Whose {
  readonly personId: string;
  readonly unitId: string;
}

/**
 * What this module tells others, past tense; the subject is always the visit. Ids and codes only.
 * Consumers: notices (she and those who follow her, by their own switches; the unit), plans (what a decision has become).
 */
export interface VisitEvents {
  /** With what was done in it: the first visit for a line of a decision makes that help effected. */
  readonly 'visit.done': Whose & { readonly interventions: readonly string[] };
  readonly 'visit.not-done': Whose;
  /** The unit has said that it comes after the window. */
  readonly 'visit.late': Whose;
  /** Nobody has said what became of it. First the unit is asked; the family only when an hour has gone without an answer. */
  readonly 'visit.unconfirmed': Whose & { readonly to: 'unit' | 'family' };
  readonly 'visit.cancelled': Whose & { readonly by: 'resident' | 'relative' | 'unit' };
  /** Somebody asks that it falls away, and a nurse decides. */
  readonly 'visit.cancel-asked': Whose;
  readonly 'visit.move-asked': Whose;
  /** Another window is agreed. */
  readonly 'visit.moved': Whose;
  /** A wish was answered without a change: it stands as it was, and why is on the page. */
  readonly 'visit.ask-answered': Whose;
  /** Somebody comes tomorrow who has not been there lately; the subject is the telling of it. */
  readonly 'visit.newcomer': { readonly personId: string };
  /** The list was changed, and she does not come after all. */
  readonly 'visit.newcomer-withdrawn': { readonly personId: string };
  /** A death was undone and her visits stand again; the subject is the death. Heard by this module itself. */
  readonly 'visit.put-back': { readonly personId: string };
}
export type VisitEventKind = keyof VisitEvents;

/** Writes the fact in the transaction that made it true. */
export function tell<K extends VisitEventKind>(
  tx: Transaction,
  kind: K,
  of: {
    readonly tenantId: string;
    readonly visitId: string;
    readonly occurredAt: Date;
    readonly payload: VisitEvents[K];
  },
): Promise<void> {
  const { tenantId, visitId, occurredAt, payload } = of;
  return emit(tx, { tenantId, kind, subjectId: visitId, occurredAt, payload: { ...payload } });
}
