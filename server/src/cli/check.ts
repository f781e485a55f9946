import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { type Config, readConfig } from '../config.ts';
import { checkAudit } from '../platform/audit/check-audit.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { inspectMigrations } from '../platform/db/migrate.ts';
import { createPool } from '../platform/db/pool.ts';
import { withClient } from '../platform/db/prepare-database.ts';
import { ownerRole } from '../platform/db/roles.ts';
import { lockHolder } from '../platform/lock.ts';
import { portFaults } from '../supervisor/check-ports.ts';
import { configurationFaults, databaseFaults, roleFaults } from '../supervisor/production.ts';
import { withDatabase } from './with-database.ts';

export function checkCommand(): Command {
  const check = new Command('check')
    .description('check the database, its roles and migrations, and the ports')
    .option('--production', 'check also what production demands', false)
    .action(async (options: { production: boolean }) => report(await findFaults(readConfig(), options.production)));
  check
    .command('audit')
    .description('compare the audit log with its seals and their copies')
    .action(async () => lookAtAudit(readConfig()));
  return check;
}

async function findFaults(config: Config, production: boolean): Promise<string[]> {
  const isRunning = lockHolder(join(config.home, 'tunet.lock')) !== undefined;
  const faults = isRunning ? [] : await portFaults(config);
  if (production) faults.push(...configurationFaults(config));
  const hasData = config.database.kind === 'url' || existsSync(join(config.home, 'pg', 'PG_VERSION'));
  if (!hasData) return [...faults, `There is no database in ${config.home} yet: npm start makes it.`];
  try {
    faults.push(...(await withDatabase(config, () => lookInDatabase(config, production))));
  } catch (error) {
    faults.push(`The database does not answer: ${error instanceof Error ? error.message : String(error)}`);
  }
  return faults;
}

async function lookInDatabase(config: Config, production: boolean): Promise<string[]> {
  return withClient(
    config.database,
    async (client) => {
      const { pending, faults } = await inspectMigrations(client);
      const names = pending.map((each) => each.name).join(', ');
      return [
        ...faults,
        ...(pending.length > 0 ? [`Not migrated yet: ${names}. Run npx tunet migrate.`] : []),
        ...(production ? await databaseFaults(client) : await roleFaults(client)),
      ];
    },
    ownerRole,
  );
}

function report(faults: string[]): void {
  for (const fault of faults) console.log(`- ${fault}`);
  console.log(faults.length === 0 ? 'All is well.' : `${faults.length} found.`);
  if (faults.length > 0) process.exitCode = 1;
}

async function lookAtAudit(config: Config): Promise<void> {
  const pool = createPool(config.database, 'tunet_dispatch', { max: 1, name: 'check audit' });
  const clock = systemClock(config.clockOffset);
  try {
    const { rows, seals, findings } = await withDatabase(config, () =>
      checkAudit({ pool, clock, sealFolder: config.sealFolder }),
    );
    console.log(`${rows} rows under ${seals} seals, with copies in ${config.sealFolder}.`);
    report(findings.map(({ where, says }) => `${where}: ${says}`));
  } finally {
    await pool.end();
  }
}
