/** How to reach PostgreSQL: the embedded one by its socket folder, or an own one by its address. */
export type DatabaseConfig =
  | {
      kind: 'socket';
      /** Folder that holds the socket `.s.PGSQL.<port>`. */
      host: string;
      port: number;
      /** A login without rights of its own that may become each of Tunet's roles (`-c role=…`). */
      user: string;
      database: string;
    }
  | { kind: 'url'; url: string };

/** The one login of the embedded PostgreSQL; it owns nothing and inherits nothing. */
export const embeddedLogin = 'tunet';

/** Superuser of the embedded PostgreSQL; only the supervisor and the CLI use it. */
export const embeddedSuperuser = 'postgres';

/** The embedded PostgreSQL listens on a socket only; the number is part of the socket's file name. */
export const embeddedPort = 5432;

/** What `pg` needs to log in, as one of the roles when a role is named. */
export type ConnectionSettings = {
  host?: string;
  port?: number;
  user?: string;
  database?: string;
  connectionString?: string;
  options?: string;
  application_name: string;
};

/**
 * Connection settings for `pg` from the configuration.
 * @param role the role to become at log-in; the login itself when left out
 */
export function connectionSettings(database: DatabaseConfig, role?: string, name = 'tunet'): ConnectionSettings {
  const options = role === undefined ? {} : { options: `-c role=${role}` };
  if (database.kind === 'url') return { connectionString: database.url, application_name: name, ...options };
  const { host, port, user } = database;
  return { host, port, user, database: database.database, application_name: name, ...options };
}

/** The same database with the embedded superuser as the login; an own PostgreSQL keeps the login it was given. */
export function asAdministrator(database: DatabaseConfig): DatabaseConfig {
  return database.kind === 'url' ? database : { ...database, user: embeddedSuperuser };
}
