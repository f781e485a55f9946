import { Command } from 'commander';
import { superviseTunet } from '../main.ts';
import { readClock } from './read-clock.ts';

export function startCommand(): Command {
  return new Command('start')
    .description('start everything: database, receiver, web and worker; the demo, unless --production')
    .option('--quiet', 'say nothing but faults, and leave the town of the demo still: only its buttons act', false)
    .option('--production', 'refuse everything that belongs to the demo', false)
    .option('--exercise', 'a red frame around every door says that it is an exercise', false)
    .option(
      '--clock <instant>',
      'the clock at start, e.g. 2026-12-24T03:00 in Nordvik or 2026-11-21T02:00:00Z (demo only)',
      readClock,
    )
    .action(async (options: { quiet: boolean; production: boolean; exercise: boolean; clock?: Date }) => {
      const { quiet, production, exercise, clock } = options;
      await superviseTunet({ quiet, production, exercise, clock });
    });
}
