import type { IncomingSignal } from '../core/incoming-signal.ts';

/** What waits for its turn; two lanes, so that tests and faults never hold back an alarm. */
export type Lane = 'alarms' | 'rest';

export function laneOf({ kind }: Pick<IncomingSignal, 'kind'>): Lane {
  return kind === 'test' || kind === 'fault' ? 'rest' : 'alarms';
}

/**
 * One device's signals are stored in the order in which they came. Presses of one device may share a batch;
 * anything else of the same device waits for the batch before it, or a reset could pass the press it belongs to.
 */
export function mayShareBatch(batch: readonly IncomingSignal[], signal: IncomingSignal): boolean {
  return batch.every((other) => other.cid !== signal.cid || (other.kind === 'alarm' && signal.kind === 'alarm'));
}
