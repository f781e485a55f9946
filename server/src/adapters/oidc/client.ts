import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { type IdentityProvider, LoginRefused } from '../../modules/access/index.ts';
import { accountIssuer } from './account-issuer.ts';
import { assuranceOf } from './assurance.ts';

export interface OidcClientOptions {
  readonly web: { readonly publicOrigin: string };
  readonly identity: {
    readonly embedded: boolean;
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
  };
}

/** An id token may be made so far ahead of our clock. Seconds. */
const aheadLimit = 60;
/** Seconds that the provider gets for an answer. */
const patience = 10;

/**
 * OpenID Connect code flow with PKCE S256, state and nonce. The id token must be signed with RS256 by the issuer's own
 * published key, be for us, be fresh, and carry our nonce.
 * @param machineNow the machine's own clock, in milliseconds: tokens are timed by it, not by the demo's clock
 */
export function createOidcClient(options: OidcClientOptions, machineNow: () => number = Date.now): IdentityProvider {
  const { identity } = options;
  const redirectUri = `${options.web.publicOrigin}/auth/callback`;
  let known: Promise<Configuration> | undefined;

  /** Found at the first login and kept; a failure is not kept, for the provider may start after us. */
  function provider(): Promise<Configuration> {
    known ??= discover(identity).catch((error: unknown) => {
      known = undefined;
      throw new LoginRefused('unreachable', codeOf(error));
    });
    return known;
  }

  return {
    async begin({ door, hint }) {
      const config = await provider();
      const ticket = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const strong = config.serverMetadata().acr_values_supported?.filter((acr) => assuranceOf(acr) === 'high') ?? [];
      const address = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: ticket.state,
        nonce: ticket.nonce,
        code_challenge: await calculatePKCECodeChallenge(ticket.verifier),
        code_challenge_method: 'S256',
        ...(strong.length > 0 ? { acr_values: strong.join(' ') } : {}),
        // In the demo everyone chooses anew who to be.
        ...(identity.embedded ? { prompt: 'login', door, ...(hint ? { login_hint: hint } : {}) } : {}),
      });
      return { address: address.href, ticket };
    },
    async complete(answer, ticket) {
      const config = await provider();
      const url = new URL(redirectUri);
      url.search = answer.toString();
      const claims = await exchange(config, url, ticket);
      if (claims.iat > machineNow() / 1000 + aheadLimit) throw new LoginRefused('answer', 'iat-ahead');
      return { issuer: accountIssuer(identity), subject: claims.sub, assurance: assuranceOf(claims.acr) };
    },
    async logoutAddress(backTo) {
      const config = await provider();
      if (!config.serverMetadata().end_session_endpoint) return null;
      return buildEndSessionUrl(config, { post_logout_redirect_uri: backTo }).href;
    },
  };
}

function discover({ issuer, clientId, clientSecret }: OidcClientOptions['identity']): Promise<Configuration> {
  const url = new URL(issuer);
  // Unencrypted only to this machine itself.
  const nearby = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  return discovery(url, clientId, { id_token_signed_response_alg: 'RS256' }, ClientSecretPost(clientSecret), {
    execute: [enableNonRepudiationChecks, ...(nearby ? [allowInsecureRequests] : [])],
    timeout: patience,
  });
}

async function exchange(
  config: Configuration,
  url: URL,
  ticket: { readonly state: string; readonly nonce: string; readonly verifier: string },
): Promise<IDToken> {
  try {
    const tokens = await authorizationCodeGrant(config, url, {
      pkceCodeVerifier: ticket.verifier,
      expectedState: ticket.state,
      expectedNonce: ticket.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new LoginRefused('answer', 'no-id-token');
    return claims;
  } catch (error) {
    if (error instanceof LoginRefused) throw error;
    if (error instanceof AuthorizationResponseError && error.error === 'access_denied') {
      throw new LoginRefused('cancelled', error.error);
    }
    throw new LoginRefused(isOutage(error) ? 'unreachable' : 'answer', codeOf(error));
  }
}

/** Codes only: what a provider writes in clear may name somebody. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('error' in error && typeof error.error === 'string') return error.error.slice(0, 60);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function isOutage(error: unknown): boolean {
  const names = ['OAUTH_TIMEOUT', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'UND_ERR_SOCKET'];
  const cause = error instanceof Error ? error.cause : undefined;
  return names.includes(codeOf(error)) || (error instanceof TypeError && cause instanceof Error);
}
