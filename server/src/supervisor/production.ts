import type { Client } from 'pg';
import type { Config } from '../config.ts';
import { ownerRole, workingRoles } from '../platform/db/roles.ts';

/** What keeps this configuration from being used in earnest; a sentence each, empty when nothing does. */
export function configurationFaults(config: Config): string[] {
  const faults: string[] = [];
  const { identity, web } = config;
  if (identity.embedded) {
    faults.push(
      'The embedded identity provider lets anyone log in as anyone: set TUNET_OIDC_ISSUER and its client id and secret.',
    );
  }
  for (const name of config.generatedSecrets) {
    // With the embedded provider the client secret is its own affair and named above.
    if (identity.embedded && name === 'TUNET_OIDC_CLIENT_SECRET') continue;
    faults.push(`${name} was made up on first start: set one of your own.`);
  }
  if (web.tls === undefined && web.trustedProxies.length === 0) {
    faults.push('Nothing ends TLS: set TUNET_PROXY to the proxy in front, or TUNET_TLS_CERT and TUNET_TLS_KEY.');
  }
  if (!web.publicOrigin.startsWith('https://')) {
    faults.push('TUNET_PUBLIC_ORIGIN must begin with https://.');
  }
  if (!identity.embedded && !identity.issuer.startsWith('https://')) {
    faults.push('TUNET_OIDC_ISSUER must begin with https://.');
  }
  if (config.sms === undefined) {
    faults.push('Nothing sends text messages to units that are asked to go: set TUNET_SMS_URL and TUNET_SMS_KEY.');
  }
  if (config.phone === undefined) {
    faults.push('Nothing rings a telephone when the desk is silent: set TUNET_PHONE_URL and TUNET_PHONE_KEY.');
  }
  if (config.mail === undefined) {
    faults.push('Nothing sends mail to those who want to be told that way: set TUNET_MAIL_URL and TUNET_MAIL_FROM.');
  }
  if (config.clockOffset !== 0) faults.push('The clock is moved (--clock or TUNET_CLOCK_OFFSET): leave it alone.');
  return faults;
}

/**
 * What keeps this database from being used in earnest.
 * @param client logged in as the processes log in, not as an administrator
 */
export async function databaseFaults(client: Client): Promise<string[]> {
  const faults: string[] = [];
  const login = await client.query<{ name: string; super: boolean; owns: boolean }>(
    `select session_user::text as name, rolsuper or rolbypassrls as super,
            exists (select from pg_class where relowner = r.oid and relkind in ('r', 'p')
                    and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)) as owns
     from pg_roles r where rolname = session_user`,
  );
  for (const { name, super: isSuper, owns } of login.rows) {
    if (isSuper)
      faults.push(`The login "${name}" passes row security: log in as one that is no superuser (DATABASE_URL).`);
    if (owns)
      faults.push(`The login "${name}" owns tables: give them to ${ownerRole}, or log in as another (DATABASE_URL).`);
  }
  faults.push(...(await roleFaults(client)));
  if (await hasTownData(client)) {
    faults.push('The database holds the made-up town: use an empty one (TUNET_HOME or DATABASE_URL).');
  }
  return faults;
}

/** The working roles may own nothing and may not pass row security, else the walls between tenants do not hold. */
export async function roleFaults(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; passes: boolean; owns: boolean }>(
    `select rolname::text as name, rolsuper or rolbypassrls as passes,
            exists (select from pg_class where relowner = r.oid and relkind in ('r', 'p')) as owns
     from pg_roles r where rolname = any ($1) order by 1`,
    [[...workingRoles]],
  );
  const missing = workingRoles.filter((role) => !rows.some((row) => row.name === role));
  return [
    ...missing.map((role) => `The role ${role} is missing: run npx tunet migrate.`),
    // graphile-worker makes its own tables as tunet_jobs, in a schema of its own.
    ...rows
      .filter((row) => row.owns && row.name !== 'tunet_jobs')
      .map((row) => `The role ${row.name} owns tables: give them to ${ownerRole}.`),
    ...rows
      .filter((row) => row.passes)
      .map((row) => `The role ${row.name} passes row security: take superuser and bypassrls away.`),
  ];
}

async function hasTownData(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select exists (select from tenant where slug in ('nordvik', 'solhamra')) as there`,
  );
  return rows[0]?.there === true;
}
