import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = ['.', 'contract', 'server', 'web', 'town'];
const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

interface Package {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

/** Direct dependencies that are not pinned or that no line explains, and lines about what is gone. */
export function dependencyFaults(root: string): string[] {
  const used = new Map<string, string[]>();
  const faults: string[] = [];
  for (const folder of packages) {
    const path = join(root, folder, 'package.json');
    if (!existsSync(path)) continue;
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Package;
    for (const [name, version] of kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}))) {
      if (!/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        faults.push(`${name} ${version}: not pinned exactly`);
      if (!name.startsWith('@tunet/')) used.set(name, [...(used.get(name) ?? []), version]);
    }
  }
  for (const [name, versions] of used) {
    if (new Set(versions).size > 1) faults.push(`${name}: two versions, ${versions.join(' and ')}`);
  }
  const told = explained(root);
  return [
    ...faults,
    ...[...used.keys()].filter((name) => !told.has(name)).map((name) => `${name}: no line says why it`),
    ...[...told].filter((name) => !used.has(name)).map((name) => `${name}: has a line and is not used`),
  ];
}

/** Names in the first column of the tables of docs/decisions/dependencies.md whose line says why it and not another. */
function explained(root: string): Set<string> {
  const path = join(root, 'docs', 'decisions', 'dependencies.md');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const names = lines.flatMap((line) => {
    const [, first = '', why = '', other = ''] = line.split('|').map((cell) => cell.trim());
    const found = [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    return why.length >= 20 && other.length >= 10 ? found : [];
  });
  return new Set(names);
}
