import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config-error.ts';

/** Secrets that were made up for this home. */
export type Secrets = { session: string; client: string };

/**
 * The secrets kept in `secrets.json` of this home, made on first use (mode 600).
 * @throws ConfigError when the home cannot be written
 */
export function readSecrets(home: string): Secrets {
  const path = join(home, 'secrets.json');
  return readKept(path) ?? makeSecrets(home, path);
}

function readKept(path: string): Secrets | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw new ConfigError('TUNET_HOME', `holds ${path}, which cannot be read (${codeOf(error)}): start as its owner`);
  }
  try {
    const found = JSON.parse(text) as Partial<Secrets>;
    if (typeof found.session === 'string' && typeof found.client === 'string') {
      return { session: found.session, client: found.client };
    }
  } catch {
    // Falls through to the sentence below.
  }
  throw new ConfigError('TUNET_HOME', `holds a damaged ${path}: remove the file, and everyone logs in again`);
}

/** Written whole and then linked into place: of two processes that start at once, one wins and both read the same. */
function makeSecrets(home: string, path: string): Secrets {
  const made: Secrets = {
    session: randomBytes(32).toString('base64url'),
    client: randomBytes(32).toString('base64url'),
  };
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    try {
      linkSync(draft, path);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    rmSync(draft, { force: true });
  } catch (error) {
    throw new ConfigError(
      'TUNET_HOME',
      `is ${home}, which cannot be written (${codeOf(error)}): choose another folder`,
    );
  }
  return readKept(path) ?? made;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
