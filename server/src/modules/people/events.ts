import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { AwayFact } from './life-effect.ts';

/**
 * What this module tells others, past tense. Ids and codes only. The subject of the first two is the absence, of the others the death.
 * Consumer: `life-events`, which runs every module's part (server/src/life-effects.ts).
 */
export interface PeopleEvents {
  readonly 'person.away': { readonly personId: string; readonly kind: AwayFact['kind'] };
  readonly 'person.home': { readonly personId: string };
  readonly 'person.died': { readonly personId: string };
  readonly 'person.death-undone': { readonly personId: string };
  /** She has moved; the subject is the new residency. */
  readonly 'person.moved': { readonly personId: string };
}
export type PeopleEventKind = keyof PeopleEvents;

/** Writes the fact in the transaction that made it true. */
export function tell<K extends PeopleEventKind>(
  tx: Transaction,
  kind: K,
  of: {
    readonly tenantId: string;
    readonly subjectId: string;
    readonly occurredAt: Date;
    readonly payload: PeopleEvents[K];
  },
): Promise<void> {
  const { tenantId, subjectId, occurredAt, payload } = of;
  return emit(tx, { tenantId, kind, subjectId, occurredAt, payload: { ...payload } });
}
