import type { Basis, Door, Role } from '@tunet/contract';

/**
 * How surely we know who it is: eIDAS-like levels, mapped from each provider's `acr`; and `code`, which stands beside them: a code that
 * staff gave, on the one device where it was used. It never grows into one of the others.
 */
export type Assurance = 'low' | 'code' | 'substantial' | 'high';

/** Somebody who does something through a door, with what she may reach right now. */
export interface Actor {
  readonly kind: 'staff' | 'person';
  readonly id: string;
  /** Where she belongs: the employer, or the municipality she lives in. */
  readonly tenantId: string;
  readonly accountId: string;
  /** First name and last name; staff with protection: staff number. */
  readonly name: string;
  readonly door: Door;
  readonly assurance: Assurance;
  /** Of a session by code: the areas of the smaller door that her municipality has opened. */
  readonly opens?: readonly string[];
  /** Municipalities and centres within reach. */
  readonly tenants: readonly string[];
  /** Herself and the units where she is on duty: what grants are given to. */
  readonly subjects: readonly string[];
  readonly roles: readonly Role[];
  readonly duties: readonly { readonly unitId: string; readonly unitName: string; readonly unitKind: string }[];
  /** When the session ends if nothing more is done. */
  readonly sessionEndsAt?: Date;
}

/** A live grant of access to one person, as a fact for a decision. */
export interface LiveGrant {
  readonly basis: Basis;
  readonly ref: string | null;
  readonly scopes: readonly string[];
  /** When it ends by itself, if it does. */
  readonly endsAt?: Date | null;
  /** She is disqualified in what this relation is for: it opens nothing but handing over. */
  readonly isStopped?: boolean;
}

/** What must be known beyond the actor to decide. */
export interface Facts {
  /** Live grants of the actor's subjects to the person concerned. */
  readonly grants?: readonly LiveGrant[];
}

export type Decision =
  | { readonly allow: true; readonly basis: Basis; readonly basisRef: string | null; readonly role: string }
  | {
      readonly allow: false;
      readonly why: 'no-rule' | 'wrong-role' | 'not-on-duty' | 'no-relation' | 'disqualified' | 'stronger-login-needed';
    };

/** The port to the module `access`: who may do what, and on which basis. */
export interface Authority {
  /** Pure and total; anything without a rule is denied. */
  decide(actor: Actor, action: string, facts: Facts): Decision;
  /** True when the rule cannot be answered without facts on the person. */
  needsFacts(action: string): boolean;
  /** Every action that a rule would allow her on duty in all of these kinds of unit, to somebody or other. */
  withinReach(actor: Actor, unitKinds: readonly string[]): readonly string[];
}

/** The port to sessions: who holds this token, if it is alive at the instant. */
export interface Sessions {
  /** For something that she does: counts as use, and keeps the session. */
  find(token: string, at: Date): Promise<Actor | null>;
  /** For what a page asks by itself: does not keep the session. */
  peek(token: string, at: Date): Promise<Actor | null>;
}
