import { createHmac } from 'node:crypto';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { ConfigError } from './config-error.ts';
import { readSecrets } from './config-secrets.ts';
import { type SettingName, settings } from './config-settings.ts';
import { type DatabaseConfig, embeddedLogin, embeddedPort } from './platform/db/database-config.ts';
import { socketFolder } from './platform/db/embedded-socket.ts';

export { ConfigError } from './config-error.ts';
export { type Setting, type SettingName, settings } from './config-settings.ts';

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** Everything a process needs to know from outside. */
export type Config = {
  /** The clone. */
  root: string;
  /** Where data is kept: `pg/`, `secrets.json`, `seals/`, `logs/`. */
  home: string;
  /** False in the demo: synthetic people, embedded log-in, loopback only. */
  production: boolean;
  log: { level: LogLevel };
  /** Milliseconds to add to the machine's clock; other than 0 only in the demo and in tests. */
  clockOffset: number;
  web: {
    host: string;
    port: number;
    /** Scheme, host and port that browsers use; no slash at the end. */
    publicOrigin: string;
    /** Addresses of proxies whose forwarded headers are trusted; empty means none. */
    trustedProxies: string[];
    tls: { certificate: string; key: string } | undefined;
  };
  sip: {
    host: string;
    port: number;
    /** Undefined without a certificate. Files are PEM. */
    tls:
      | {
          port: number;
          certificate: string;
          key: string;
          clientAuthority?: string;
          demandsCertificate?: boolean;
        }
      | undefined;
  };
  /** Where the receiver answers over HTTP; same host as the web. */
  receiver: { host: string; port: number };
  identity: {
    /** True when the demo's own identity provider is used. */
    embedded: boolean;
    host: string;
    port: number;
    issuer: string;
    clientId: string;
    clientSecret: string;
  };
  session: {
    secret: string;
    /** Part of cookie names: cookies do not tell ports apart, so two copies on one host would share them. */
    cookiePrefix: string;
  };
  database: DatabaseConfig;
  /** Folder outside the database that gets a copy of each audit seal. */
  sealFolder: string;
  /** SIP address that a voice call from an alarm is sent to; undefined when none is set. */
  voiceUri: string | undefined;
  /** What sends text messages; undefined when none is set. */
  sms: { url: string; key: string } | undefined;
  /** Where it is looked up how somebody can be told; undefined when none is set. */
  contactRegister: { url: string; key: string } | undefined;
  /** What rings a telephone; undefined when none is set. */
  phone: { url: string; key: string } | undefined;
  /** By which the telephone system tells of calls; undefined: nobody is believed. */
  voiceKey: string | undefined;
  /** What carries messages to hospitals and surgeries; undefined when none is set. */
  carelink: { url: string; key: string } | undefined;
  /** The gateway to the state's aid centre. */
  stateAids: { url: string; key: string } | undefined;
  /** The state's register of aids; undefined: none is connected. */
  productData: { url: string; key: string } | undefined;
  /** By which that gateway hands messages in; undefined: nobody is believed. */
  carelinkKey: string | undefined;
  /** What carries door codes to the locks of stores; undefined when none is set. */
  locks: { url: string; key: string } | undefined;
  /** By which the locks tell of openings; undefined: nobody is believed. */
  lockKey: string | undefined;
  /** Opens the desk's emergency list when nothing works; null when none is set, and then no list is made. */
  emergencyPassphrase: string | null;
  /** What sends mail; undefined when none is set. */
  mail: { url: string; from: string } | undefined;
  /** Lets another machine read /metrics; undefined when only this one may. */
  metricsToken: string | undefined;
  /** Whether the made-up town lives by itself, or only obeys the buttons of the demo page. */
  town: 'live' | 'still';
  /** How much of the town is laid out: all its 9 000 persons, or the people of the stories with a few neighbours. */
  townScale: 'whole' | 'story';
  /** A red frame around every door says that it is an exercise. */
  isExercise: boolean;
  /** Names of secrets that were made up on first start; production refuses them. */
  generatedSecrets: SettingName[];
};

export type Environment = Record<string, string | undefined>;

/** The environment with some settings changed: for the processes we start. */
export function environmentWith(changes: Partial<Record<SettingName, string>>): Environment {
  return { ...process.env, ...changes };
}

/**
 * Reads the settings from the environment; the only reader of it.
 * Makes the secrets of a new home on first use and keeps them in `secrets.json`.
 * @throws ConfigError with one sentence that names the setting
 */
export function readConfig(env: Environment = process.env): Config {
  const home = homeFolder(env);
  const host = textOf(env, 'HOST');
  const port = portOf(env, 'PORT');
  const issuer = given(env, 'TUNET_OIDC_ISSUER');
  const production = yesOrNo(env, 'TUNET_PRODUCTION');
  const embedded = issuer === undefined;
  if (embedded && !production) refuseOpenDemo(host);
  const identityPort = portOf(env, 'TUNET_IDENTITY_PORT', port + 1);
  const secrets = readSecrets(home);
  const generated: SettingName[] = [];
  const secret = (name: SettingName, made: string): string => {
    const value = given(env, name);
    if (value === undefined) generated.push(name);
    return value ?? made;
  };
  if (!embedded) for (const name of ['TUNET_OIDC_CLIENT_ID', 'TUNET_OIDC_CLIENT_SECRET'] as const) demand(env, name);
  const sessionSecret = secret('TUNET_SESSION_SECRET', secrets.session);
  if (sessionSecret.length < 32) throw new ConfigError('TUNET_SESSION_SECRET', 'must have at least 32 characters');
  const config: Config = {
    root: cloneFolder,
    home,
    production,
    log: { level: oneOf(env, 'TUNET_LOG', ['silent', 'error', 'warn', 'info', 'debug']) },
    clockOffset: clockOffsetOf(env),
    web: {
      host,
      port,
      publicOrigin: originOf(env, host, port),
      trustedProxies: listOf(env, 'TUNET_PROXY'),
      tls: tlsOf(env),
    },
    sip: { host: given(env, 'TUNET_SIP_HOST') ?? host, port: portOf(env, 'TUNET_SIP_PORT'), tls: sipTlsOf(env) },
    receiver: { host, port: portOf(env, 'TUNET_RECEIVER_PORT', port + 2) },
    identity: {
      embedded,
      host,
      port: identityPort,
      issuer: embedded ? `http://${inUrl(reachable(host))}:${identityPort}` : urlOf('TUNET_OIDC_ISSUER', issuer),
      clientId: textOf(env, 'TUNET_OIDC_CLIENT_ID'),
      clientSecret: secret('TUNET_OIDC_CLIENT_SECRET', secrets.client),
    },
    session: { secret: sessionSecret, cookiePrefix: `tunet_${port}` },
    database: databaseOf(env, home),
    sealFolder: folderOf(env, 'TUNET_SEAL_DIR', resolve(home, 'seals')),
    voiceUri: voiceUriOf(env),
    sms: gatewayOf(env, 'TUNET_SMS_URL', 'TUNET_SMS_KEY'),
    contactRegister: gatewayOf(env, 'TUNET_CONTACT_REGISTER_URL', 'TUNET_CONTACT_REGISTER_KEY'),
    phone: gatewayOf(env, 'TUNET_PHONE_URL', 'TUNET_PHONE_KEY'),
    voiceKey: voiceKeyOf(env, production ? undefined : sessionSecret),
    carelink: gatewayOf(env, 'TUNET_CARELINK_URL', 'TUNET_CARELINK_KEY'),
    stateAids: gatewayOf(env, 'TUNET_STATE_AIDS_URL', 'TUNET_STATE_AIDS_KEY'),
    productData: gatewayOf(env, 'TUNET_PRODUCT_DATA_URL', 'TUNET_PRODUCT_DATA_KEY'),
    carelinkKey: carelinkKeyOf(env, production ? undefined : sessionSecret),
    locks: gatewayOf(env, 'TUNET_LOCKS_URL', 'TUNET_LOCKS_KEY'),
    lockKey: lockKeyOf(env, production ? undefined : sessionSecret),
    emergencyPassphrase: emergencyPassphraseOf(env, production),
    mail: mailOf(env),
    metricsToken: metricsTokenOf(env),
    town: oneOf(env, 'TUNET_TOWN', ['live', 'still']),
    townScale: oneOf(env, 'TUNET_TOWN_SCALE', ['whole', 'story']),
    isExercise: yesOrNo(env, 'TUNET_EXERCISE'),
    generatedSecrets: generated,
  };
  refuseSharedPort(config);
  return config;
}

/** Where this home lies, without reading anything else; what `tunet config` and the locks need first. */
export function homeFolder(env: Environment = process.env): string {
  return folderOf(env, 'TUNET_HOME', resolve(cloneFolder, '.tunet'));
}

/** Whether the data lies in an own PostgreSQL; known before the rest is read. */
export function usesOwnDatabase(env: Environment = process.env): boolean {
  return given(env, 'DATABASE_URL') !== undefined;
}

/** The folder of the clone. */
export const cloneFolder = resolve(import.meta.dirname, '..', '..');

function given(env: Environment, name: SettingName): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function textOf(env: Environment, name: SettingName): string {
  return given(env, name) ?? settings[name].fallback;
}

function demand(env: Environment, name: SettingName): void {
  if (given(env, name) === undefined) throw new ConfigError(name, 'must be set together with TUNET_OIDC_ISSUER');
}

function portOf(env: Environment, name: SettingName, fallback = Number(settings[name].fallback)): number {
  const value = given(env, name) ?? String(fallback);
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port < 1 || port > 65_535) {
    throw new ConfigError(name, `must be a port number from 1 to 65535, not "${value}"`);
  }
  return port;
}

/** The demo has one that stands in the guide: its people are made up. */
function emergencyPassphraseOf(env: Environment, production: boolean): string | null {
  const passphrase = given(env, 'TUNET_EMERGENCY_PASSPHRASE');
  if (passphrase === undefined) return production ? null : 'demo: nattens liste';
  if (passphrase.length < 16) throw new ConfigError('TUNET_EMERGENCY_PASSPHRASE', 'must have at least 16 characters');
  return passphrase;
}

function yesOrNo(env: Environment, name: SettingName): boolean {
  const value = (given(env, name) ?? 'no').toLowerCase();
  if (['yes', '1', 'true'].includes(value)) return true;
  if (['no', '0', 'false'].includes(value)) return false;
  throw new ConfigError(name, `must be yes or no, not "${value}"`);
}

function listOf(env: Environment, name: SettingName): string[] {
  return (given(env, name) ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A relative folder is taken from the clone, so that every way of starting means the same place. */
function folderOf(env: Environment, name: SettingName, fallback: string): string {
  const value = given(env, name) ?? fallback;
  return resolve(cloneFolder, value.startsWith('~/') ? resolve(homedir(), value.slice(2)) : value);
}

function oneOf<const T extends string>(env: Environment, name: SettingName, known: readonly T[]): T {
  const value = textOf(env, name);
  const found = known.find((each) => each === value);
  if (found === undefined) throw new ConfigError(name, `must be one of ${known.join(', ')}, not "${value}"`);
  return found;
}

function clockOffsetOf(env: Environment): number {
  const value = given(env, 'TUNET_CLOCK_OFFSET') ?? '0';
  const offset = Number(value);
  if (!Number.isSafeInteger(offset)) {
    throw new ConfigError('TUNET_CLOCK_OFFSET', `must be a whole number of milliseconds, not "${value}"`);
  }
  return offset;
}

function urlOf(name: SettingName, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new ConfigError(name, `must be an address that begins with https:// or http://, not "${value}"`);
  }
  return value;
}

function originOf(env: Environment, host: string, port: number): string {
  const value = given(env, 'TUNET_PUBLIC_ORIGIN');
  const scheme = given(env, 'TUNET_TLS_CERT') === undefined ? 'http' : 'https';
  if (value === undefined) return `${scheme}://${inUrl(reachable(host))}:${port}`;
  const url = new URL(urlOf('TUNET_PUBLIC_ORIGIN', value));
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new ConfigError('TUNET_PUBLIC_ORIGIN', `must have no path, only scheme, host and port, not "${value}"`);
  }
  return url.origin;
}

function tlsOf(env: Environment): Config['web']['tls'] {
  return pairOf(env, 'TUNET_TLS_CERT', 'TUNET_TLS_KEY');
}

function pairOf(env: Environment, certName: SettingName, keyName: SettingName): Config['web']['tls'] {
  const certificate = given(env, certName);
  const key = given(env, keyName);
  if (certificate === undefined && key === undefined) return undefined;
  if (certificate === undefined) throw new ConfigError(certName, `must be set together with ${keyName}`);
  if (key === undefined) throw new ConfigError(keyName, `must be set together with ${certName}`);
  return { certificate: resolve(cloneFolder, certificate), key: resolve(cloneFolder, key) };
}

/** Secured SIP: with a certificate of its own, else with that of the web. */
function sipTlsOf(env: Environment): Config['sip']['tls'] {
  const files = pairOf(env, 'TUNET_SIP_TLS_CERT', 'TUNET_SIP_TLS_KEY') ?? tlsOf(env);
  const authority = given(env, 'TUNET_SIP_TLS_CA');
  const clients = oneOf(env, 'TUNET_SIP_TLS_CLIENTS', ['asked', 'demanded']);
  if (files === undefined) {
    for (const name of ['TUNET_SIP_TLS_PORT', 'TUNET_SIP_TLS_CA'] as const) {
      if (given(env, name) !== undefined) {
        throw new ConfigError(name, 'must be set together with TUNET_SIP_TLS_CERT and TUNET_SIP_TLS_KEY');
      }
    }
    return undefined;
  }
  if (clients === 'demanded' && authority === undefined) {
    throw new ConfigError('TUNET_SIP_TLS_CLIENTS', 'is "demanded", so TUNET_SIP_TLS_CA must be set too');
  }
  const port = portOf(env, 'TUNET_SIP_TLS_PORT', portOf(env, 'TUNET_SIP_PORT') + 1);
  if (authority === undefined) return { port, ...files };
  return {
    port,
    ...files,
    clientAuthority: resolve(cloneFolder, authority),
    demandsCertificate: clients === 'demanded',
  };
}

function databaseOf(env: Environment, home: string): DatabaseConfig {
  const url = given(env, 'DATABASE_URL');
  if (url === undefined) {
    return { kind: 'socket', host: socketFolder(home), port: embeddedPort, user: embeddedLogin, database: 'tunet' };
  }
  // The value is not repeated: it often holds a password.
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new ConfigError('DATABASE_URL', 'must look like postgres://user:password@host:5432/database');
  }
  return { kind: 'url', url };
}

function voiceUriOf(env: Environment): string | undefined {
  const value = given(env, 'TUNET_VOICE_URI');
  if (value !== undefined && !/^sips?:[^\s]+$/.test(value)) {
    throw new ConfigError('TUNET_VOICE_URI', `must be a SIP address such as sip:desk@192.0.2.10, not "${value}"`);
  }
  return value;
}

function gatewayOf(env: Environment, urlName: SettingName, keyName: SettingName): Config['sms'] {
  const url = given(env, urlName);
  const key = given(env, keyName);
  if (url === undefined && key === undefined) return undefined;
  if (url === undefined) throw new ConfigError(urlName, `must be set together with ${keyName}`);
  if (key === undefined) throw new ConfigError(keyName, `must be set together with ${urlName}`);
  return { url: urlOf(urlName, url), key };
}

/** The demo's telephone system is a part of the demo: what both know is derived, and stands in no file. */
function voiceKeyOf(env: Environment, secret: string | undefined): string | undefined {
  const key = given(env, 'TUNET_VOICE_KEY');
  if (key !== undefined && key.length < 32)
    throw new ConfigError('TUNET_VOICE_KEY', 'must have at least 32 characters');
  if (key !== undefined || secret === undefined) return key;
  return createHmac('sha256', secret).update('telephone system of the demo').digest('base64url');
}

/** The demo's hospital is a part of the demo, as its telephone system is. */
function carelinkKeyOf(env: Environment, secret: string | undefined): string | undefined {
  const key = given(env, 'TUNET_CARELINK_INBOUND_KEY');
  if (key !== undefined && key.length < 32)
    throw new ConfigError('TUNET_CARELINK_INBOUND_KEY', 'must have at least 32 characters');
  if (key !== undefined || secret === undefined) return key;
  return createHmac('sha256', secret).update('hospital of the demo').digest('base64url');
}

/** The demo's locks are a part of the demo, as its hospital is. */
function lockKeyOf(env: Environment, secret: string | undefined): string | undefined {
  const key = given(env, 'TUNET_LOCKS_INBOUND_KEY');
  if (key !== undefined && key.length < 32)
    throw new ConfigError('TUNET_LOCKS_INBOUND_KEY', 'must have at least 32 characters');
  if (key !== undefined || secret === undefined) return key;
  return createHmac('sha256', secret).update('locks of the demo').digest('base64url');
}

function mailOf(env: Environment): Config['mail'] {
  const url = given(env, 'TUNET_MAIL_URL');
  const from = given(env, 'TUNET_MAIL_FROM');
  if (url === undefined && from === undefined) return undefined;
  if (url === undefined) throw new ConfigError('TUNET_MAIL_URL', 'must be set together with TUNET_MAIL_FROM');
  if (from === undefined) throw new ConfigError('TUNET_MAIL_FROM', 'must be set together with TUNET_MAIL_URL');
  // The value is not repeated: it often holds a password.
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) {
    throw new ConfigError('TUNET_MAIL_URL', 'must look like smtps://user:password@host:465');
  }
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from)) {
    throw new ConfigError('TUNET_MAIL_FROM', `must be a mail address, not "${from}"`);
  }
  return { url, from };
}

function metricsTokenOf(env: Environment): string | undefined {
  const token = given(env, 'TUNET_METRICS_TOKEN');
  if (token !== undefined && token.length < 16)
    throw new ConfigError('TUNET_METRICS_TOKEN', 'must have at least 16 characters');
  return token;
}

/** The demo lets anyone be anyone, so it answers on this machine only. */
function refuseOpenDemo(host: string): void {
  if (host === 'localhost' || host === '::1' || host.startsWith('127.')) return;
  throw new ConfigError(
    'HOST',
    `is "${host}", but the demo lets anyone log in as anyone and answers on this machine only: leave HOST at 127.0.0.1, or name an own identity provider in TUNET_OIDC_ISSUER`,
  );
}

function refuseSharedPort(config: Config): void {
  if (config.identity.embedded && config.identity.port === config.web.port) {
    throw new ConfigError('TUNET_IDENTITY_PORT', 'must be another port than PORT');
  }
  // SIP listens on TCP as well as UDP.
  if (config.sip.port === config.web.port || (config.identity.embedded && config.sip.port === config.identity.port)) {
    throw new ConfigError('TUNET_SIP_PORT', 'must be another port than PORT and TUNET_IDENTITY_PORT');
  }
  const taken = [config.web.port, config.sip.port, ...(config.identity.embedded ? [config.identity.port] : [])];
  if (config.sip.tls !== undefined && [...taken, config.receiver.port].includes(config.sip.tls.port)) {
    throw new ConfigError(
      'TUNET_SIP_TLS_PORT',
      'must be another port than PORT, TUNET_IDENTITY_PORT, TUNET_SIP_PORT and TUNET_RECEIVER_PORT',
    );
  }
  if (taken.includes(config.receiver.port)) {
    throw new ConfigError(
      'TUNET_RECEIVER_PORT',
      'must be another port than PORT, TUNET_IDENTITY_PORT and TUNET_SIP_PORT',
    );
  }
}

/** The address to use for a listener on "all addresses". */
function reachable(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
