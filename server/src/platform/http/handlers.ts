import type { Basis, RouteAnswer, RouteInput, RouteRefusal, RouteShape, RouteTable } from '@tunet/contract';
import type { Transaction } from '../db/transaction.ts';
import type { NewId } from '../ids/ids.ts';
import type { Actor, Decision, Facts } from './actor.ts';

/** A person whose data an answer shows; named in the audit row. */
export interface PersonShown {
  readonly tenantId: string;
  readonly personId: string;
}

/** What the audit row says beside who, when and which action. */
export interface AuditNote {
  readonly persons?: readonly PersonShown[];
  /** When the handler knows the basis better than the rule, e.g. which grant opened the person. */
  readonly basis?: Basis;
  readonly basisRef?: string;
  readonly object?: { readonly kind: string; readonly id: string; readonly version?: number };
  readonly reason?: { readonly code: string; readonly text?: string };
  readonly onBehalfOf?: string;
}

export type Outcome<R extends RouteShape> =
  | ({ readonly answer: RouteAnswer<R> } & AuditNote)
  | ({ readonly refused: RouteRefusal<R>; readonly detail?: Readonly<Record<string, string>> } & AuditNote)
  | { readonly missing: true };

/** What a handler has to work with: who asks, one transaction in her scope, the instant. */
export interface RequestContext {
  readonly actor: Actor;
  readonly tx: Transaction;
  /** The instant of receipt; also what grants are judged at. */
  readonly at: Date;
  readonly newId: NewId;
  /** When it happened for the one who did it, checked to be neither ahead nor over a day old. Equals `at` for reads. */
  readonly occurredAt: Date;
  /**
   * Decides the route's own action with facts on the person, and ends the request (403, audited) when denied.
   * Must be called by the handler of every action whose rule needs facts.
   */
  demand(facts: Facts): Extract<Decision, { allow: true }>;
}

export interface PublicContext {
  readonly at: Date;
  readonly newId: NewId;
  /** Host name and place cookie of the request, by which the municipality is found. */
  readonly hostName: string;
  readonly chosenPlace: string | undefined;
  readonly token: string | undefined;
  readonly actor: Actor | null;
  /** What a machine or the holder of a link proves itself by, where there is no session. */
  readonly bearer: string | undefined;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** Leaves a cookie that only this server reads. */
  keepCookie(name: string, value: string, how: { readonly path: string; readonly seconds: number }): void;
  /** Where the request comes from, as far as the proxies in front are trusted. */
  readonly address: string;
}

/** A route that sends messages until the reader leaves. */
export interface StreamContext extends Omit<RequestContext, 'tx' | 'occurredAt' | 'demand'> {
  readonly closed: AbortSignal;
  /** Who reads at this moment, at most four seconds old; null when the session has ended. */
  reader(): Promise<StreamReader | null>;
}

/**
 * The reader of a stream and her right to it. What many read is read once for all whose eyes are alike: her handler gives each
 * what she may see, and writes down whom it names to her with `auditShown`.
 */
export interface StreamReader {
  readonly actor: Actor;
  readonly action: string;
  readonly basis: Basis;
  readonly role: string;
  /** ids of persons whom the stream has named to her */
  readonly shown: Set<string>;
}

export type Handler<R extends RouteShape> = R extends { readonly stream: true }
  ? (context: StreamContext, send: (message: RouteAnswer<R>) => void) => Promise<void>
  : R extends { readonly doors: 'public' | 'link' }
    ? (
        context: PublicContext,
        input: RouteInput<R>,
      ) => Promise<{ readonly answer: RouteAnswer<R> } | { readonly refused: RouteRefusal<R> }>
    : (context: RequestContext, input: RouteInput<R>) => Promise<Outcome<R>>;

/** One handler for every route of a module; a missing one does not compile. */
export type Handlers<T extends RouteTable> = {
  readonly [K in keyof T]: T[K] extends RouteShape ? Handler<T[K]> : never;
};
