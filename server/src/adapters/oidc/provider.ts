import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';
import type { Log } from '../../platform/log/log.ts';
import { languageOf, plainStyle } from './plain-page.ts';
import type { ProviderKeys } from './provider-keys.ts';
import {
  leaveScript,
  leaveScriptText,
  type ProvidedPerson,
  providerStyle,
  renderChoices,
  renderLate,
  renderLeave,
  renderLeft,
} from './provider-page.ts';
import { createProviderStore } from './provider-store.ts';

export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the web's login comes back to. */
  readonly webOrigin: string;
  readonly keys: ProviderKeys;
  readonly people: readonly ProvidedPerson[];
  readonly log: Log;
}

/** The demo's identity provider: anyone may be any of its made-up people. Not for production. */
export function createIdentityHandler(options: ProviderOptions): RequestListener {
  const provider = createProvider(options);
  const answer = provider.callback();
  const host = new URL(options.issuer).host;
  return (request, response) => {
    // A name that somebody else made point at this machine is not ours.
    if (request.headers.host !== host) return end(response, 404, 'text/plain', '');
    const path = (request.url ?? '').split('?')[0] ?? '';
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    if (path === providerStyle) return end(response, 200, 'text/css', plainStyle);
    if (path === leaveScript) return end(response, 200, 'text/javascript', leaveScriptText);
    if (path.startsWith('/interaction/')) {
      interact(provider, options, request, response).catch((error: Error) => {
        options.log.warn({ why: error.name }, 'demo login could not go on');
        page(options, response, 400, renderLate(languageOf(request.headers['accept-language']), options.webOrigin));
      });
      return;
    }
    answer(request, response);
  };
}

/** Shows who one may be, or takes the choice. The provider's own cookie ties both to one browser. */
async function interact(
  provider: Provider,
  options: ProviderOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const details = await provider.interactionDetails(request, response);
  const path = `/interaction/${details.uid}`;
  if (request.url !== path) throw new RangeError('another login');
  const chosen = request.method === 'POST' ? await chosenIn(request) : details.params.login_hint;
  const person = options.people.find(({ key }) => key === chosen);
  if (!person) {
    const language = languageOf(request.headers['accept-language']);
    return page(options, response, 200, renderChoices(language, path, options.people, details.params.door));
  }
  options.log.info({ door: person.door, acr: person.acr }, 'demo login');
  const login = { accountId: person.key, acr: person.acr, amr: ['demo'], remember: false };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}

async function chosenIn(request: IncomingMessage): Promise<string | null> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > 1000) throw new RangeError('too long');
  }
  return new URLSearchParams(body).get('key');
}

function createProvider(options: ProviderOptions): Provider {
  const { issuer, clientId, clientSecret, webOrigin, keys, people, log } = options;
  const port = new URL(issuer).port;
  const acrs = [...new Set(people.map(({ acr }) => acr))];
  const configuration: Configuration = {
    adapter: createProviderStore(Date.now),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${webOrigin}/auth/callback`],
        post_logout_redirect_uris: ['/', '/staff/', '/field/'].map((path) => `${webOrigin}${path}`),
      },
    ],
    jwks: { keys: [keys.signing] },
    // Cookies do not tell ports apart: two copies of Tunet on one machine would share them by name.
    cookies: {
      keys: keys.cookies,
      names: {
        session: `tunet_${port}_op`,
        interaction: `tunet_${port}_op_login`,
        resume: `tunet_${port}_op_resume`,
      },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    acrValues: acrs,
    claims: { openid: ['sub', 'acr', 'amr', 'sid'] },
    scopes: ['openid'],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_post'],
    pkce: { required: () => true },
    extraParams: ['door'],
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      Grant: 3600,
      IdToken: 300,
      Interaction: 600,
      Session: 12 * 3600,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.set('content-security-policy', policyOf(options));
          ctx.type = 'html';
          ctx.body = renderLeave(languageOf(ctx.get('accept-language')), form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.set('content-security-policy', policyOf(options));
          ctx.type = 'html';
          ctx.body = renderLeft(languageOf(ctx.get('accept-language')), webOrigin);
        },
      },
    },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    clientBasedCORS: () => false,
    findAccount: (_ctx, sub) =>
      people.some(({ key }) => key === sub) ? { accountId: sub, claims: () => ({ sub }) } : undefined,
    // Nobody is asked to share anything: the only client is Tunet itself.
    async loadExistingGrant(ctx) {
      const { client, session, provider: own } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new own.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError(ctx, out) {
      log.warn({ error: out.error }, 'demo login refused');
      ctx.set('content-security-policy', policyOf(options));
      ctx.type = 'html';
      ctx.body = renderLate(languageOf(ctx.get('accept-language')), webOrigin);
    },
  };
  const provider = new Provider(issuer, configuration);
  provider.on('server_error', (_ctx, error) => log.error({ err: error.name }, 'identity provider failed'));
  provider.on('grant.error', (_ctx, error) => log.warn({ error: error.error }, 'code refused'));
  return provider;
}

/** Nothing from elsewhere, and forms only to us and on to the web. */
function policyOf({ webOrigin }: ProviderOptions): string {
  return `default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self' ${webOrigin}; base-uri 'none'; frame-ancestors 'none'`;
}

function page(options: ProviderOptions, response: ServerResponse, status: number, text: string): void {
  response.setHeader('content-security-policy', policyOf(options));
  response.setHeader('cache-control', 'no-store');
  end(response, status, 'text/html; charset=utf-8', text);
}

function end(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type }).end(text);
}
