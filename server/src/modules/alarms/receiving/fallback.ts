import type { IncomingSignal, SignalAnswer } from '../core/incoming-signal.ts';

/** How long a signal may take before something else answers for it. Milliseconds from its receipt. */
export interface Waits {
  /** so long the database alone may keep it; then it goes to the journal */
  readonly commit: number;
  /** so long a desk may take to show it; then the device is told to try its next address */
  readonly answer: number;
}

export const usualWaits: Waits = { commit: 2_000, answer: 4_000 };

/** What keeps a signal when the database does not; see the floor `direct`. */
export interface Fallback {
  /** The database is known to be away, or not all that was kept meanwhile is stored: signals come here at once. */
  readonly isNeeded: boolean;
  /** The answer to a signal that was kept here before; null when it was not. */
  again(signal: IncomingSignal, within: number): Promise<SignalAnswer> | null;
  /**
   * Keeps a signal on the local disk and rings it. `stored` once it is kept and a desk has said that it shows it, or once the
   * database has it; `busy` after `within` milliseconds. Never rejects.
   */
  keep(signal: IncomingSignal, within: number): Promise<SignalAnswer>;
}
