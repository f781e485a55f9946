import type { Door } from '@tunet/contract';
import type { Assurance } from '../../platform/http/actor.ts';

/** What must be kept in the browser between leaving for the identity provider and coming back; never sent to it. */
export interface LoginTicket {
  readonly state: string;
  readonly nonce: string;
  /** PKCE code verifier (RFC 7636). */
  readonly verifier: string;
}

/** Somebody whom an identity provider vouches for. */
export interface ProvenIdentity {
  /** Under which accounts are kept; together with `subject` the only thing that links to an account. */
  readonly issuer: string;
  readonly subject: string;
  readonly assurance: Exclude<Assurance, 'code'>;
}

/** Why a login came to nothing. `answer` is an answer that must not be trusted. */
export type LoginFailure = 'cancelled' | 'answer' | 'unreachable';

/** A login that the provider or our checks refused. `detail` is a code for the log, never personal data. */
export class LoginRefused extends Error {
  override name = 'LoginRefused';
  readonly why: LoginFailure;
  readonly detail: string;
  constructor(why: LoginFailure, detail: string) {
    super(`${why}: ${detail}`);
    this.why = why;
    this.detail = detail;
  }
}

/** The port to OpenID Connect: the code flow with PKCE, state and nonce. */
export interface IdentityProvider {
  /**
   * @param ask.hint key of a made-up person; the demo's provider only
   * @throws LoginRefused when the provider cannot be reached
   */
  begin(ask: {
    readonly door: Door;
    readonly hint?: string;
  }): Promise<{ readonly address: string; readonly ticket: LoginTicket }>;
  /**
   * Exchanges the code once and checks everything that the answer and the id token claim.
   * @param answer the query that the browser came back with
   * @throws LoginRefused
   */
  complete(answer: URLSearchParams, ticket: LoginTicket): Promise<ProvenIdentity>;
  /** Where to send the browser to end the session at the provider too; null when it has no such place. */
  logoutAddress(backTo: string): Promise<string | null>;
}
