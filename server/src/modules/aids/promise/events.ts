import type { AidToldWhy } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';

interface Whose {
  readonly personId: string;
  readonly unitId: string;
}

/**
 * What the promise tells others, past tense. The subject is the reservation; of a loan the loan; of a thing the thing. Ids and codes only.
 * Consumers: notices (she and those who follow her, by their own switches), the door (codes), the loans.
 */
export interface PromiseEvents {
  readonly 'aid.reserved': Whose & { readonly stockId: string };
  readonly 'aid.cancelled': Whose;
  /** She gets an equal thing, or a thing elsewhere: `movedToId` is the promise that stands. */
  readonly 'aid.promise-moved': Whose & { readonly because: AidToldWhy; readonly movedToId: string };
  readonly 'aid.promise-withdrawn': Whose & { readonly because: AidToldWhy };
  /** The day or the hour on which she may come is another. */
  readonly 'aid.promise-replanned': Whose & { readonly because: AidToldWhy };
  readonly 'aid.lapsed': Whose;
  /** Somebody stood at her door and nobody opened. `nextOn`: when somebody comes again; null: a person rings first. */
  readonly 'aid.not-at-home': Whose & { readonly errand: 'bring' | 'fetch'; readonly nextOn: string | null };
  readonly 'aid.shelf-empty': Whose & { readonly stockId: string };
  readonly 'aid.handed-out': Whose & {
    readonly stockId: string;
    readonly itemId: string;
    readonly reservationId: string | null;
  };
  readonly 'aid.taken-back': Whose & { readonly stockId: string; readonly itemId: string; readonly endedAs: string };
  readonly 'aid.extended': Whose & { readonly dueOn: string };
  /** No person: a thing went from one state to another. */
  readonly 'aid.item-moved': { readonly stockId: string; readonly from: string; readonly to: string };
}
export type PromiseEventKind = keyof PromiseEvents;

/** Writes the fact in the transaction that made it true. */
export function tell<K extends PromiseEventKind>(
  tx: Transaction,
  kind: K,
  of: { readonly tenantId: string; readonly subjectId: string; readonly payload: PromiseEvents[K] },
): Promise<void> {
  return emit(tx, {
    tenantId: of.tenantId,
    kind,
    subjectId: of.subjectId,
    occurredAt: tx.at,
    payload: { ...of.payload },
  });
}
