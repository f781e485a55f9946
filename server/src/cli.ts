import { Command } from 'commander';
import { backupCommand } from './cli/backup.ts';
import { checkCommand } from './cli/check.ts';
import { configCommand } from './cli/config.ts';
import { deviceLoginCommand } from './cli/device-login.ts';
import { emergencyListCommand } from './cli/emergency-list.ts';
import { guideCommand } from './cli/guide.ts';
import { migrateCommand } from './cli/migrate.ts';
import { pressCommand } from './cli/press.ts';
import { registerCommand } from './cli/register.ts';
import { restoreCommand } from './cli/restore.ts';
import { signalsCommand } from './cli/signals.ts';
import { startCommand } from './cli/start.ts';
import { townCommand } from './cli/town.ts';
import { uninstallCommand } from './cli/uninstall.ts';
import { vendorKeyCommand } from './cli/vendor-key.ts';

/** Runs `tunet …`. A fault is told in its own words and makes the exit code 1. */
export async function runCli(argv: string[]): Promise<void> {
  const program = new Command('tunet')
    .description('One door in and one yard for municipal health and care')
    .addHelpText('after', '\nSettings are environment variables: tunet config lists them.')
    .showHelpAfterError('Run tunet --help to see what there is.');
  for (const command of [
    startCommand(),
    configCommand(),
    migrateCommand(),
    townCommand(),
    pressCommand(),
    signalsCommand(),
    deviceLoginCommand(),
    vendorKeyCommand(),
    checkCommand(),
    emergencyListCommand(),
    guideCommand(),
    registerCommand(),
    backupCommand(),
    restoreCommand(),
    uninstallCommand(),
  ]) {
    program.addCommand(command);
  }
  try {
    await program.parseAsync(argv);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
