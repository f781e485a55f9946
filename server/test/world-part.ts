import type { Transaction } from '../src/platform/db/transaction.ts';

/** One municipality of the tests over all routes, and the person in it that they are about. */
export interface World {
  readonly place: string;
  readonly tenantId: string;
  readonly personId: string;
  /** The unit that helps her at home, the office that has her case, and one on duty in each. */
  readonly homeCareId: string;
  readonly assessmentId: string;
  readonly nurseId: string;
  readonly assessorId: string;
}

/** What one module adds to the worlds: rows for its routes to find, and what a well-formed request to them names. */
export interface WorldPart {
  /** Lays out rows as the owner of the tables; ids by `idOf` with the place's name in them. */
  open(tx: Transaction, world: World): Promise<void>;
  /** Field or parameter name -> value, e.g. `applicationId`. */
  known(world: World): Readonly<Record<string, unknown>>;
}
