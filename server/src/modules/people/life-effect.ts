import type { Transaction } from '../../platform/db/transaction.ts';

/** Somebody is away from home, or home again. */
export interface AwayFact {
  readonly tenantId: string;
  readonly personId: string;
  readonly absenceId: string;
  readonly kind: 'hospital' | 'short-stay' | 'family' | 'holiday';
  /** May lie ahead: she goes on Friday. */
  readonly startsAt: Date;
}

/** A registered death. */
export interface DeathFact {
  readonly tenantId: string;
  readonly personId: string;
  readonly deathId: string;
}

/** One thing that a death leaves for the one who ties up the ends. */
export interface LooseEnd {
  readonly kind: 'key' | 'alarm' | 'dispenser' | 'screen' | 'aid' | 'message' | 'letter' | 'other';
  /** What it is, in the words that stand on it: a key's label, a device's number. Never a name or an address; empty where the kind says all. */
  readonly what: string;
}

/**
 * What a module does when somebody is away, comes home, dies, or turns out to live. Every module that owns something that goes on
 * by itself or goes out registers one in `server/src/life-effects.ts`. All run in one transaction of the worker (role
 * tunet_dispatch), each must bear being called again with the same fact, and `undone` puts back exactly what `died` stopped.
 */
export interface LifeEffect {
  /** Name of the module. */
  readonly module: string;
  away?(tx: Transaction, fact: AwayFact): Promise<void>;
  home?(tx: Transaction, fact: AwayFact): Promise<void>;
  died?(tx: Transaction, fact: DeathFact): Promise<void>;
  undone?(tx: Transaction, fact: DeathFact): Promise<void>;
  /** What is left to be done by a person. Asked before anything is stopped; must not change anything. */
  left?(tx: Transaction, fact: DeathFact): Promise<readonly LooseEnd[]>;
}
