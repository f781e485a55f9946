import { Command } from 'commander';
import { environmentWith, homeFolder, readConfig, type Setting, settings } from '../config.ts';

export function configCommand(): Command {
  return new Command('config').description('list every setting, its value and what it means').action(() => {
    for (const line of describeSettings(environmentWith({}))) console.log(line);
    // Last, so that the table is there to look at when a value is wrong.
    readConfig();
  });
}

/** The table of settings as lines of text; the values of secrets are not among them. */
export function describeSettings(env: Record<string, string | undefined>): string[] {
  const lines = ['Settings are environment variables. * marks what is set.', ''];
  for (const [name, setting] of Object.entries(settings) as [string, Setting][]) {
    const value = env[name]?.trim();
    const isSet = value !== undefined && value !== '';
    const shown = isSet ? (setting.secret ? '(set, not shown)' : value) : setting.fallback || `(${setting.otherwise})`;
    lines.push(`${isSet ? '*' : ' '} ${name.padEnd(26)}${shown}`, `    ${setting.meaning}`);
  }
  lines.push('', `Data folder: ${homeFolder(env)}`);
  return lines;
}
