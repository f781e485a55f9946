import type { StateCaseKind } from '@tunet/contract';
import type { StateWord } from './state-case.ts';

/** A case as it goes to the state's aid centre. */
export interface OutgoingCase {
  /** Our number of it; the other side must take the same number once. */
  readonly caseId: string;
  /** The municipality by its short name. */
  readonly from: string;
  readonly kind: StateCaseKind;
  readonly what: string;
  /** The state's six digits, where the article has them. */
  readonly stateNumber: string | null;
  readonly person: { readonly number: string; readonly name: string; readonly bornOn: string };
}

/** One word from the state about one case. */
export interface StateNews {
  readonly externalNumber: string;
  readonly state: StateWord;
  readonly at: Date;
  readonly delivery: 'stock' | 'ordered' | null;
}

/**
 * The port to the state's aid centre. Plugged in by the worker (`adapters/state-aids`).
 * Both throw when nobody answers; then it is tried again.
 */
export interface StateAids {
  /** Hands a case over and answers with the number it has there. */
  send(outgoing: OutgoingCase): Promise<{ readonly externalNumber: string }>;
  /** What has been said of a municipality's cases since a mark; `null` from the beginning. Answered again when asked again. */
  news(from: string, since: string | null): Promise<{ readonly news: readonly StateNews[]; readonly next: string }>;
}
