import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'tunet-cli-'));
});

afterAll(() => rmSync(home, { recursive: true }));

const cli = join(import.meta.dirname, 'cli.ts');

/** In a process of its own: commands set the exit code. */
function tunet(args: string[], env: Record<string, string> = {}) {
  const script = `import { runCli } from ${JSON.stringify(cli)}; await runCli(['node', 'tunet', ...process.argv.slice(1)]);`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', TUNET_HOME: home, ...env },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

test('--help names every command', () => {
  const { code, out } = tunet(['--help']);
  expect(code).toBe(0);
  for (const name of ['start', 'signals', 'config', 'migrate', 'town', 'check', 'backup', 'restore', 'uninstall']) {
    expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  }
});

test('start --help names its options', () => {
  expect(tunet(['start', '--help']).out).toMatch(/--quiet[\s\S]*--production[\s\S]*--clock/);
});

describe('says in a sentence what is wrong, with exit code 1', () => {
  test.each([
    [['dance'], {}, "unknown command 'dance'"],
    [['start', '--clock', 'noon'], {}, 'A clock looks like 2026-12-24T03:00 (in Nordvik)'],
    [['signals', '--since', 'yesterday'], {}, 'A time looks like 45s, 10m, 2h or 1d, and is at most 31 days.'],
    [['signals', '--since', '90d'], {}, 'A time looks like 45s, 10m, 2h or 1d, and is at most 31 days.'],
    [['signals', 'all'], {}, 'too many arguments'],
    [['signals', '--person'], {}, "unknown option '--person'"],
    [['signals'], {}, 'There is no database in'],
    [['config'], { PORT: 'x' }, 'PORT must be a port number'],
    [['start'], { HOST: '0.0.0.0' }, 'answers on this machine only'],
    [['backup', '/nowhere/file.tar.gz'], {}, 'There is no database in'],
    [['backup', 'file'], { DATABASE_URL: 'postgres://db/tunet' }, 'back it up with pg_dump'],
    [['restore', '/nowhere/file.tar.gz'], {}, 'There is no file /nowhere/file.tar.gz.'],
    [['restore', 'file'], { DATABASE_URL: 'postgres://db/tunet' }, 'restore it with pg_restore'],
  ] as const)('%j %o', (args, env, sentence) => {
    const { code, err } = tunet([...args], { ...env });
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
    expect(code).toBe(1);
  });
});

test('production names everything that stands in its way', () => {
  const { code, err } = tunet(['start', '--production', '--clock', '2026-11-21T02:00:00Z']);
  expect(code).toBe(1);
  for (const setting of [
    'TUNET_OIDC_ISSUER',
    'TUNET_SESSION_SECRET',
    'TUNET_PROXY',
    'TUNET_PUBLIC_ORIGIN',
    'TUNET_PHONE_URL',
    '--clock',
  ]) {
    expect(err).toContain(setting);
  }
});
