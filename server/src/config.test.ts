import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeSettings } from './cli/config.ts';
import { ConfigError, cloneFolder, type Environment, homeFolder, readConfig, settings } from './config.ts';

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'tunet-config-'));
});

afterAll(() => rmSync(home, { recursive: true }));

function read(env: Environment = {}) {
  return readConfig({ TUNET_HOME: home, ...env });
}

describe('without any setting', () => {
  test('is the demo on this machine, with all data in the clone', () => {
    expect(homeFolder({})).toBe(join(cloneFolder, '.tunet'));
    const { web, sip, identity, production, database, sealFolder } = read();
    expect({ web, sip, production }).toEqual({
      web: { host: '127.0.0.1', port: 3000, publicOrigin: 'http://127.0.0.1:3000', trustedProxies: [], tls: undefined },
      sip: { host: '127.0.0.1', port: 5060, tls: undefined },
      production: false,
    });
    expect(identity).toMatchObject({ embedded: true, port: 3001, issuer: 'http://127.0.0.1:3001' });
    expect(database).toMatchObject({ kind: 'socket', host: join(home, 'pg'), user: 'tunet', database: 'tunet' });
    expect(sealFolder).toBe(join(home, 'seals'));
  });

  test('makes secrets once, for its owner only', () => {
    const first = read();
    expect(read().session.secret).toBe(first.session.secret);
    expect(first.session.secret.length).toBeGreaterThanOrEqual(32);
    expect(first.generatedSecrets).toEqual(['TUNET_SESSION_SECRET', 'TUNET_OIDC_CLIENT_SECRET']);
    expect(statSync(join(home, 'secrets.json')).mode & 0o777).toBe(0o600);
  });
});

test('a second copy needs only another port: the identity provider, the origin and the cookies follow', () => {
  const { web, identity, session } = read({ PORT: '4000' });
  expect(web.publicOrigin).toBe('http://127.0.0.1:4000');
  expect(identity.issuer).toBe('http://127.0.0.1:4001');
  expect(session.cookiePrefix).toBe('tunet_4000');
});

test('an own identity provider and database are taken as given', () => {
  const config = read({
    HOST: '0.0.0.0',
    TUNET_OIDC_ISSUER: 'https://login.example.no',
    TUNET_OIDC_CLIENT_ID: 'tunet-nordvik',
    TUNET_OIDC_CLIENT_SECRET: 'kept elsewhere',
    TUNET_PUBLIC_ORIGIN: 'https://tunet.example.no/',
    TUNET_PROXY: '10.0.0.1, 10.0.0.2',
    DATABASE_URL: 'postgres://tunet:pw@db/tunet',
  });
  expect(config.identity).toMatchObject({
    embedded: false,
    issuer: 'https://login.example.no',
    clientId: 'tunet-nordvik',
  });
  expect(config.web).toMatchObject({
    publicOrigin: 'https://tunet.example.no',
    trustedProxies: ['10.0.0.1', '10.0.0.2'],
  });
  expect(config.database).toEqual({ kind: 'url', url: 'postgres://tunet:pw@db/tunet' });
  expect(config.generatedSecrets).toEqual(['TUNET_SESSION_SECRET']);
});

describe('alarms over TLS', () => {
  const own = { TUNET_SIP_TLS_CERT: '/etc/tunet/sip.pem', TUNET_SIP_TLS_KEY: '/etc/tunet/sip.key' };

  test('are heard with a certificate, one port above the open one', () => {
    expect(read(own).sip.tls).toEqual({ port: 5061, certificate: '/etc/tunet/sip.pem', key: '/etc/tunet/sip.key' });
    expect(read({ ...own, TUNET_SIP_TLS_PORT: '7000' }).sip.tls?.port).toBe(7000);
  });

  test('take the certificate of the web when they have none of their own', () => {
    const web = { TUNET_TLS_CERT: '/etc/tunet/web.pem', TUNET_TLS_KEY: '/etc/tunet/web.key' };
    expect(read(web).sip.tls?.certificate).toBe('/etc/tunet/web.pem');
    expect(read({ ...web, ...own }).sip.tls?.certificate).toBe('/etc/tunet/sip.pem');
  });

  test('ask devices for a certificate when there is an authority, and hear those without unless it is demanded', () => {
    const asking = { ...own, TUNET_SIP_TLS_CA: '/etc/tunet/makers.pem' };
    expect(read(asking).sip.tls).toMatchObject({ clientAuthority: '/etc/tunet/makers.pem', demandsCertificate: false });
    expect(read({ ...asking, TUNET_SIP_TLS_CLIENTS: 'demanded' }).sip.tls?.demandsCertificate).toBe(true);
  });
});

describe('a wrong value is named in one sentence', () => {
  const cases: [Environment, string][] = [
    [{ PORT: 'http' }, 'PORT must be a port number from 1 to 65535, not "http".'],
    [{ PORT: '0' }, 'PORT must be a port number from 1 to 65535, not "0".'],
    [{ PORT: '65535' }, 'TUNET_IDENTITY_PORT must be a port number from 1 to 65535, not "65536".'],
    [{ TUNET_SIP_PORT: '70000' }, 'TUNET_SIP_PORT must be a port number from 1 to 65535, not "70000".'],
    [{ TUNET_SIP_PORT: '3000' }, 'TUNET_SIP_PORT must be another port than PORT and TUNET_IDENTITY_PORT.'],
    [{ TUNET_IDENTITY_PORT: '3000' }, 'TUNET_IDENTITY_PORT must be another port than PORT.'],
    [
      { DATABASE_URL: 'mysql://root:secret@db' },
      'DATABASE_URL must look like postgres://user:password@host:5432/database.',
    ],
    [{ TUNET_LOG: 'loud' }, 'TUNET_LOG must be one of silent, error, warn, info, debug, not "loud".'],
    [{ TUNET_PRODUCTION: 'maybe' }, 'TUNET_PRODUCTION must be yes or no, not "maybe".'],
    [{ TUNET_TLS_KEY: 'key.pem' }, 'TUNET_TLS_CERT must be set together with TUNET_TLS_KEY.'],
    [{ TUNET_SIP_TLS_CERT: 'a.pem' }, 'TUNET_SIP_TLS_KEY must be set together with TUNET_SIP_TLS_CERT.'],
    [
      { TUNET_SIP_TLS_PORT: '5061' },
      'TUNET_SIP_TLS_PORT must be set together with TUNET_SIP_TLS_CERT and TUNET_SIP_TLS_KEY.',
    ],
    [
      { TUNET_SIP_TLS_CERT: 'a.pem', TUNET_SIP_TLS_KEY: 'a.key', TUNET_SIP_TLS_PORT: '3000' },
      'TUNET_SIP_TLS_PORT must be another port than PORT, TUNET_IDENTITY_PORT, TUNET_SIP_PORT and TUNET_RECEIVER_PORT.',
    ],
    [
      { TUNET_SIP_TLS_CERT: 'a.pem', TUNET_SIP_TLS_KEY: 'a.key', TUNET_SIP_TLS_CLIENTS: 'demanded' },
      'TUNET_SIP_TLS_CLIENTS is "demanded", so TUNET_SIP_TLS_CA must be set too.',
    ],
    [
      { TUNET_OIDC_ISSUER: 'https://login.example.no' },
      'TUNET_OIDC_CLIENT_ID must be set together with TUNET_OIDC_ISSUER.',
    ],
    [{ TUNET_SESSION_SECRET: 'short' }, 'TUNET_SESSION_SECRET must have at least 32 characters.'],
    [{ TUNET_VOICE_URI: 'desk' }, 'TUNET_VOICE_URI must be a SIP address such as sip:desk@192.0.2.10, not "desk".'],
    [{ TUNET_SMS_URL: 'https://sms.example' }, 'TUNET_SMS_KEY must be set together with TUNET_SMS_URL.'],
    [{ TUNET_MAIL_URL: 'smtps://mail.example' }, 'TUNET_MAIL_FROM must be set together with TUNET_MAIL_URL.'],
    [
      { TUNET_MAIL_URL: 'https://u:secret@mail.example', TUNET_MAIL_FROM: 'a@b.example' },
      'TUNET_MAIL_URL must look like smtps://user:password@host:465.',
    ],
    [{ TUNET_METRICS_TOKEN: 'short' }, 'TUNET_METRICS_TOKEN must have at least 16 characters.'],
    [{ TUNET_CLOCK_OFFSET: 'noon' }, 'TUNET_CLOCK_OFFSET must be a whole number of milliseconds, not "noon".'],
    [
      { TUNET_PUBLIC_ORIGIN: 'https://a.example/app' },
      'TUNET_PUBLIC_ORIGIN must have no path, only scheme, host and port, not "https://a.example/app".',
    ],
  ];
  test.each(cases)('%o', (env, sentence) => {
    expect(() => read(env)).toThrow(
      new ConfigError(sentence.split(' ')[0] as keyof typeof settings, sentence.replace(/^\S+ |\.$/g, '')),
    );
  });

  test('the demo answers on this machine only', () => {
    expect(() => read({ HOST: '0.0.0.0' })).toThrow('the demo lets anyone log in as anyone');
  });

  test('a damaged secrets file', () => {
    const other = mkdtempSync(join(home, 'damaged-'));
    writeFileSync(join(other, 'secrets.json'), '{"session":');
    expect(() => read({ TUNET_HOME: other })).toThrow('holds a damaged');
  });

  test('a home that is no folder', () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    expect(() => read({ TUNET_HOME: join(file, 'home') })).toThrow(/TUNET_HOME .* choose another folder/);
  });
});

test('the table of settings names each of them and shows no secret', () => {
  const lines = describeSettings({ DATABASE_URL: 'postgres://tunet:hidden@db/tunet', PORT: '4000' }).join('\n');
  for (const name of Object.keys(settings)) expect(lines).toContain(name);
  expect(lines).toContain('4000');
  expect(lines).not.toContain('hidden');
});

test('every setting that is read is in the table', () => {
  const source = readFileSync(join(import.meta.dirname, 'config.ts'), 'utf8');
  const read = new Set([...source.matchAll(/'((?:TUNET_[A-Z_]+|HOST|PORT|DATABASE_URL))'/g)].map((match) => match[1]));
  expect([...read].sort()).toEqual(Object.keys(settings).sort());
});
