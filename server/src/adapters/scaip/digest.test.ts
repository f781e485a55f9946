import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SenderLogin } from '../../modules/devices/index.ts';
import { answerChallenge, digestResponse, makeHa1, parseProof } from './digest.ts';
import { DigestGuard } from './digest-guard.ts';
import { composeMessage } from './raw-peer.ts';
import { parseSipMessage, type SipRequest } from './sip-message.ts';
import type { SipReply } from './sip-replies.ts';

const [username, realm, password] = ['unit-26317', 'tunet', 'correct horse'];
const uri = 'sip:alarm@127.0.0.1';
const login: SenderLogin = {
  ...{ username, realm, cid: '26317', isDemanded: true },
  ...{ ha1Md5: makeHa1('MD5', username, realm, password), ha1Sha256: makeHa1('SHA-256', username, realm, password) },
};
const known = (name: string) => (name === username ? login : null);

describe('digest', () => {
  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ] as const)('of RFC 7616 section 3.9.1 comes out with %s', (algorithm, expected) => {
    const ha1 = makeHa1(algorithm, 'Mufasa', 'http-auth@example.org', 'Circle of Life');
    const cnonce = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ';
    const nonce = '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v';
    const proof = { algorithm, nonce, uri: '/dir/index.html', counted: { nc: '00000001', cnonce } };
    expect(digestResponse(proof, ha1, 'GET')).toBe(expected);
  });

  it('is read in any order, with and without quotes; what lacks a part is none', () => {
    const whole =
      'Digest nonce="n", uri="sip:a", realm="r",username="u\\"x", response=AB, qop=auth,nc=00000001 ,cnonce="c"';
    expect(parseProof(whole)).toEqual({
      ...{ username: 'u"x', realm: 'r', nonce: 'n', uri: 'sip:a', response: 'ab', algorithm: 'MD5' },
      counted: { nc: '00000001', cnonce: 'c' },
    });
    for (const without of [/nonce="n", /, / response=AB,/, /nc=00000001 ,/, /Digest/, /,cnonce="c"/]) {
      expect(parseProof(whole.replace(without, ''))).toBeNull();
    }
    expect(parseProof(whole.replace('qop=auth', 'qop=auth-int'))).toBeNull();
    expect(parseProof(`${whole}, algorithm=SHA-1`)).toBeNull();
  });

  it('may be any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseProof(`Digest ${text}`)));
  });
});

describe('the guard', () => {
  let now: number;
  let guard: DigestGuard;
  beforeEach(() => {
    now = Date.parse('2026-11-21T10:00:00Z');
    guard = new DigestGuard(() => now);
  });

  function challengesOf(reply: SipReply): string[] {
    return (reply.headers ?? []).map(({ value }) => value);
  }
  function prove(challenges: readonly string[], with_: Partial<{ password: string; username: string }> = {}): string {
    const by = { username, password, method: 'MESSAGE', uri, cnonce: 'one', ...with_ };
    return answerChallenge(challenges, by) ?? '';
  }
  function request(authorization: string | null): SipRequest {
    const { message } = parseSipMessage(Buffer.from(composeMessage('<mrq/>', { Authorization: authorization })));
    if (message?.kind !== 'request') throw new Error('no request');
    return message;
  }
  const check = (authorization: string | null) => guard.check(request(authorization), known).kind;

  it('offers the better hash first, and only those that it keeps', () => {
    const reply = guard.challenge(login, false);
    expect(reply.status).toBe(401);
    expect(challengesOf(reply)[0]).toMatch(/^Digest realm="tunet", nonce="[\w-]{43}", algorithm=SHA-256, qop="auth"$/);
    expect(challengesOf(reply)).toHaveLength(2);
    expect(challengesOf(guard.challenge({ ...login, ha1Sha256: null }, true))).toEqual([
      expect.stringMatching(/algorithm=MD5, qop="auth", stale=true$/),
    ]);
  });

  it.each([0, 1])('believes the one who knows the password, with either hash', (which) => {
    const challenges = challengesOf(guard.challenge(login, false));
    expect(guard.check(request(prove([challenges[which] ?? ''])), known)).toEqual({ kind: 'proven', login });
    expect(check(null)).toBe('absent');
  });

  it.each([
    ['another password', (c: string[]) => prove(c, { password: 'guess' })],
    ['another name', (c: string[]) => prove(c, { username: 'unit-1' })],
    ['another method', (c: string[]) => answerChallenge(c, { username, password, method: 'INVITE', uri, cnonce: 'x' })],
    ['another realm', (c: string[]) => prove(c.map((text) => text.replace('realm="tunet"', 'realm="other"')))],
    ['something else', () => 'Basic dW5pdDpwYXNz'],
    ['nothing', () => ''],
  ])('does not believe %s', (_name, make) => {
    expect(check(make(challengesOf(guard.challenge(login, false))))).toBe('wrong');
  });

  it('takes each count of a nonce once', () => {
    const proof = prove(challengesOf(guard.challenge(login, false)));
    expect(check(proof)).toBe('proven');
    expect(check(proof)).toBe('stale');
  });

  it('takes a nonce again with the next count, until it is old', () => {
    const [challenge = ''] = challengesOf(guard.challenge(login, false));
    const nonce = /nonce="([^"]+)"/.exec(challenge)?.[1] ?? '';
    const next = (nc: string): string => {
      const counted = { nc, cnonce: 'c' };
      const response = digestResponse({ algorithm: 'SHA-256', nonce, uri, counted }, login.ha1Sha256 ?? '', 'MESSAGE');
      return `Digest username="${username}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}", algorithm=SHA-256, qop=auth, nc=${nc}, cnonce="c"`;
    };
    expect(check(next('00000002'))).toBe('proven');
    expect(check(next('00000001'))).toBe('proven');
    expect(check(next('00000002'))).toBe('stale');
    expect(check(next('00000000'))).toBe('stale');
    now += 5 * 60_000;
    expect(check(next('00000003'))).toBe('proven');
    now += 1;
    expect(check(next('00000004'))).toBe('stale');
  });

  it('takes a nonce without a count once only', () => {
    const [challenge = ''] = challengesOf(guard.challenge(login, false));
    const old = prove([challenge.replace(', qop="auth"', '')]);
    expect(old).not.toContain('nc=');
    expect(check(old)).toBe('proven');
    expect(check(old)).toBe('stale');
    expect(check(prove([challenge]))).toBe('stale');
  });

  it('asks again when the nonce is of another process, or made up', () => {
    const others = challengesOf(new DigestGuard(() => now).challenge(login, false));
    expect(check(prove(others))).toBe('stale');
    expect(check(prove(others.map((text) => text.replace(/nonce="[^"]+"/, 'nonce="x"'))))).toBe('stale');
  });
});
