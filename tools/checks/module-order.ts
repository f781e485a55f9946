import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { besideTheProduct, folderRules, forbidden, moduleLine, options } from './module-rules.ts';

const roots = ['contract', 'server', 'web', 'town', 'tools', 'scenarios', 'bench', 'prove'];

/** What dependency-cruiser saw and what it objects to. */
export interface OrderFindings {
  /** Our own files that were looked at; zero means that the check did not run. */
  readonly filesSeen: number;
  /** `rule: from -> to` */
  readonly violations: readonly string[];
}

/** Applies the rules of `module-rules.ts` to a tree. */
export async function checkOrder(root: string): Promise<OrderFindings> {
  const files = await look(root, forbidden, options.exclude.path);
  const folders = await look(root, folderRules, `${options.exclude.path}|${besideTheProduct}`);
  return {
    filesSeen: files.modules.filter(({ source }) => /\.tsx?$/.test(source) && !source.includes('node_modules')).length,
    violations: [...files.summary.violations, ...folders.summary.violations]
      .map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
      .sort(),
  };
}

async function look(root: string, rules: typeof forbidden, exclude: string): Promise<ICruiseResult> {
  const folders = roots.filter((name) => existsSync(join(root, name)));
  const { output } = await cruise(folders, {
    ...options,
    exclude: { path: exclude },
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: rules },
    outputType: 'json',
  });
  return typeof output === 'string' ? (JSON.parse(output) as ICruiseResult) : output;
}

/** Folders under modules/ that have no place in the line. */
export function unknownModules(root: string): string[] {
  const folder = join(root, 'server', 'src', 'modules');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !moduleLine.includes(entry.name))
    .map(({ name }) => name);
}
