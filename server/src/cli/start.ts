import { Command, InvalidArgumentError } from 'commander';
import { superviseTunet } from '../main.ts';

export function startCommand(): Command {
  return new Command('start')
    .description('start everything: database, receiver, web and worker; the demo, unless --production')
    .option('--quiet', 'say nothing but faults', false)
    .option('--production', 'refuse everything that belongs to the demo', false)
    .option(
      '--clock <instant>',
      'the instant the clock shows at start, e.g. 2026-11-21T02:00:00Z (demo only)',
      parseInstant,
    )
    .action(async (options: { quiet: boolean; production: boolean; clock?: Date }) => {
      await superviseTunet({ quiet: options.quiet, production: options.production, clock: options.clock });
    });
}

function parseInstant(text: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new InvalidArgumentError('An instant looks like 2026-11-21T02:00:00Z.');
  return instant;
}
