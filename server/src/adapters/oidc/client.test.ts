import { createHash, createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { assuranceOf } from './assurance.ts';
import { createOidcClient } from './client.ts';

const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
const secret = 'a-client-secret-of-this-test-only-0123456789';
const redirect = 'http://127.0.0.1:1/auth/callback';

type Claims = Record<string, unknown>;
/** What the hostile provider does otherwise than an honest one. */
interface Tampering {
  claims?: (honest: Claims) => Claims;
  header?: Record<string, unknown>;
  sign?: (input: string) => string;
  metadata?: Claims;
  answer?: Claims;
}

let server: Server;
let issuer = '';
let tampering: Tampering = {};
let asked: URLSearchParams | undefined;
let codes: Set<string>;
/** What the browser carried to the provider. */
let carried: { nonce: string; challenge: string };

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration') return json(200, { ...metadata(), ...tampering.metadata });
    if (request.url === '/jwks') {
      return json(200, {
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      });
    }
    if (request.url !== '/token') return json(404, {});
    let body = '';
    for await (const chunk of request) body += chunk;
    asked = new URLSearchParams(body);
    if (!codes.delete(asked.get('code') ?? '')) return json(400, { error: 'invalid_grant' });
    const proof = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    if (proof !== carried.challenge) return json(400, { error: 'invalid_grant' });
    return json(200, { access_token: 'opaque', token_type: 'Bearer', id_token: idToken(), ...tampering.answer });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  tampering = {};
  asked = undefined;
  codes = new Set(['the-code']);
});

function metadata(): Claims {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    authorization_response_iss_parameter_supported: true,
    code_challenge_methods_supported: ['S256'],
    acr_values_supported: ['idporten-loa-high', 'idporten-loa-substantial'],
  };
}

function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const honest = {
    iss: issuer,
    aud: 'tunet',
    sub: 'somebody',
    nonce: carried.nonce,
    iat: now,
    exp: now + 300,
    acr: 'idporten-loa-high',
  };
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = { alg: 'RS256', kid: 'one', ...tampering.header };
  const input = `${encode(header)}.${encode(tampering.claims?.(honest) ?? honest)}`;
  return `${input}.${(tampering.sign ?? signWith(own.privateKey))(input)}`;
}

function signWith(key: typeof own.privateKey) {
  return (input: string) => createSign('sha256').update(input).sign(key, 'base64url');
}

function client(at = issuer) {
  const identity = { embedded: false, issuer: at, clientId: 'tunet', clientSecret: secret };
  return createOidcClient({ web: { publicOrigin: 'http://127.0.0.1:1' }, identity });
}

/** Begins a login, lets the provider answer as it likes, and completes it. */
async function logIn(change: (answer: URLSearchParams) => void = () => undefined) {
  const oidc = client();
  const { address, ticket } = await oidc.begin({ door: 'staff' });
  const query = new URL(address).searchParams;
  carried = { nonce: query.get('nonce') ?? '', challenge: query.get('code_challenge') ?? '' };
  const answer = new URLSearchParams({ code: 'the-code', state: query.get('state') ?? '', iss: issuer });
  change(answer);
  return { proven: oidc.complete(answer, ticket), again: () => oidc.complete(answer, ticket), query };
}

async function refusal(of: Promise<unknown>): Promise<{ why: string; detail: string }> {
  const error = await of.then(
    () => expect.fail('somebody was let in'),
    (reason: { name: string; why: string; detail: string }) => reason,
  );
  expect(error.name).toBe('LoginRefused');
  return { why: error.why, detail: error.detail };
}

test('an honest answer proves who it is and how surely', async () => {
  const { proven, query } = await logIn();
  expect(await proven).toEqual({ issuer, subject: 'somebody', assurance: 'high' });
  expect(query.get('response_type')).toBe('code');
  expect(query.get('scope')).toBe('openid');
  expect(query.get('redirect_uri')).toBe(redirect);
  expect(query.get('code_challenge_method')).toBe('S256');
  expect(query.get('acr_values')).toBe('idporten-loa-high');
  expect(asked?.get('code_verifier')?.length).toBeGreaterThanOrEqual(43);
  expect(query.toString()).not.toContain(asked?.get('code_verifier'));
});

test('another issuer in the id token is refused', async () => {
  tampering = { claims: (honest) => ({ ...honest, iss: 'https://other.example' }) };
  const { proven } = await logIn();
  expect(await refusal(proven)).toEqual({ why: 'answer', detail: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' });
});

test('another issuer in the browser answer is refused before the code is used (mix-up)', async () => {
  const { proven } = await logIn((answer) => answer.set('iss', 'https://other.example'));
  expect((await refusal(proven)).why).toBe('answer');
  expect(asked).toBeUndefined();
});

test('a missing issuer in the browser answer is refused when the provider promises one', async () => {
  const { proven } = await logIn((answer) => answer.delete('iss'));
  expect((await refusal(proven)).why).toBe('answer');
  expect(asked).toBeUndefined();
});

test('a provider that calls itself something else is refused', async () => {
  tampering = { metadata: { issuer: 'https://other.example' } };
  expect((await refusal(client().begin({ door: 'staff' }))).why).toBe('unreachable');
});

test('an id token for somebody else is refused', async () => {
  tampering = { claims: (honest) => ({ ...honest, aud: 'another-client' }) };
  const { proven } = await logIn();
  expect(await refusal(proven)).toEqual({ why: 'answer', detail: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' });
});

test('another nonce is refused', async () => {
  tampering = { claims: (honest) => ({ ...honest, nonce: 'from-another-login' }) };
  const { proven } = await logIn();
  expect(await refusal(proven)).toEqual({ why: 'answer', detail: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' });
});

test('no nonce is refused', async () => {
  tampering = { claims: ({ nonce: _, ...rest }) => rest };
  const { proven } = await logIn();
  expect((await refusal(proven)).why).toBe('answer');
});

test('alg none is refused', async () => {
  tampering = { header: { alg: 'none' }, sign: () => '' };
  const { proven } = await logIn();
  expect((await refusal(proven)).why).toBe('answer');
});

test('HS256 with the client secret is refused', async () => {
  tampering = {
    header: { alg: 'HS256' },
    sign: (input) => createHmac('sha256', secret).update(input).digest('base64url'),
  };
  const { proven } = await logIn();
  expect((await refusal(proven)).why).toBe('answer');
});

test('HS256 with the published key as secret is refused', async () => {
  const published = own.publicKey.export({ format: 'pem', type: 'spki' });
  tampering = {
    header: { alg: 'HS256' },
    sign: (input) => createHmac('sha256', published).update(input).digest('base64url'),
  };
  const { proven } = await logIn();
  expect((await refusal(proven)).why).toBe('answer');
});

test('a signature by a key that the issuer has not published is refused', async () => {
  tampering = { sign: signWith(foreign.privateKey) };
  const { proven } = await logIn();
  expect((await refusal(proven)).why).toBe('answer');
});

test('an id token that expired more than the half minute by which clocks may differ is refused', async () => {
  tampering = { claims: (honest) => ({ ...honest, exp: Math.floor(Date.now() / 1000) - 40 }) };
  const { proven } = await logIn();
  expect(await refusal(proven)).toEqual({ why: 'answer', detail: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED' });
});

test('an id token from the future is refused', async () => {
  tampering = { claims: (honest) => ({ ...honest, iat: Math.floor(Date.now() / 1000) + 120 }) };
  const { proven } = await logIn();
  expect(await refusal(proven)).toEqual({ why: 'answer', detail: 'iat-ahead' });
});

test('a code that was used is refused', async () => {
  const { proven, again } = await logIn();
  await proven;
  expect(await refusal(again())).toEqual({ why: 'answer', detail: 'invalid_grant' });
});

test('another state is refused before the code is used', async () => {
  const { proven } = await logIn((answer) => answer.set('state', 'from-another-login'));
  expect((await refusal(proven)).why).toBe('answer');
  expect(asked).toBeUndefined();
});

test('no state is refused before the code is used', async () => {
  const { proven } = await logIn((answer) => answer.delete('state'));
  expect((await refusal(proven)).why).toBe('answer');
  expect(asked).toBeUndefined();
});

test('an answer without an id token is refused', async () => {
  tampering = { answer: { id_token: undefined } };
  const { proven } = await logIn();
  expect((await refusal(proven)).why).toBe('answer');
});

test('a login that the person broke off is told apart', async () => {
  const { proven } = await logIn((answer) => {
    answer.delete('code');
    answer.set('error', 'access_denied');
  });
  expect((await refusal(proven)).why).toBe('cancelled');
});

test('a weaker, unknown or missing acr is never taken for high', async () => {
  for (const [acr, assurance] of [
    ['idporten-loa-substantial', 'substantial'],
    ['idporten-loa-higher', 'low'],
    ['IDPORTEN-LOA-HIGH', 'low'],
    [['idporten-loa-high'], 'low'],
    [undefined, 'low'],
  ] as const) {
    codes.add('the-code');
    tampering = { claims: (honest) => ({ ...honest, acr }) };
    expect((await (await logIn()).proven).assurance).toBe(assurance);
  }
  expect(assuranceOf('http://id.sambi.se/loa/loa3')).toBe('high');
});

test('a provider that is away is told apart, and is found again when it is back', async () => {
  const oidc = client('http://127.0.0.1:1');
  expect((await refusal(oidc.begin({ door: 'staff' }))).why).toBe('unreachable');
  tampering = { metadata: { issuer: 'https://other.example' } };
  const late = client();
  await refusal(late.begin({ door: 'staff' }));
  tampering = {};
  expect((await late.begin({ door: 'staff' })).address).toContain(`${issuer}/auth?`);
});

test('an issuer without encryption elsewhere than on this machine is refused', async () => {
  expect(await refusal(client('http://192.0.2.1').begin({ door: 'staff' }))).toEqual({
    why: 'unreachable',
    detail: 'OAUTH_HTTP_REQUEST_FORBIDDEN',
  });
});
