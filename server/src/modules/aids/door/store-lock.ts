import type { LockTells } from '@tunet/contract';

/** A number as a lock keeps it: it can be opened by it while the net is away. */
export interface CodeForLock {
  /** The lock, as the store names it. */
  readonly lock: string;
  /** Our number of the code; given again it changes nothing. */
  readonly ref: string;
  readonly digits: string;
  readonly from: Date;
  readonly to: Date;
}

/** What the lock tells when it has contact again; `at` is its own clock. */
export interface LockEvent {
  readonly eventId: string;
  readonly lock: string;
  /** The code it opened for; null for a wrong number. */
  readonly ref: string | null;
  readonly what: LockTells;
  readonly at: Date;
}

/**
 * The port to the locks of stores. A lock opens once for each code, within its window, without asking anybody; after some wrong numbers it
 * takes none for a while. It knows no person. Plugged in by the worker (`adapters/locks`).
 */
export interface StoreLock {
  /** Throws when the lock has not taken it: it is tried again. */
  give(code: CodeForLock): Promise<void>;
  /** The code opens nothing from now. A code it does not know is well ended too. */
  takeBack(code: Pick<CodeForLock, 'lock' | 'ref'>): Promise<void>;
}
