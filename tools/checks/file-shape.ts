import { sourceFiles } from './source-tree.ts';

const longest = 500;
const code = /\.(ts|tsx|mjs|sql|css)$/;
const bannedNames = ['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'misc'];
/** Names that a tool or a convention outside of us has chosen. */
const givenNames = /^(README|LICENSE|STYLE|GLOSSARY|SAFETY|SECURITY|CONTRIBUTING|CHANGELOG)(\.md)?$/;

export interface Lengths {
  readonly files: number;
  readonly median: number;
  readonly tooLong: readonly string[];
}

/** How long the hand-written files are; median and faults. */
export function lengthsOf(root: string): Lengths {
  const lengths = sourceFiles(root, code).map((file) => ({
    path: file.path,
    lines: file.text().split('\n').length - 1,
  }));
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  return {
    files: sorted.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    tooLong: lengths.filter(({ lines }) => lines > longest).map(({ path, lines }) => `${path}: ${lines} lines`),
  };
}

/** Files and folders whose name says nothing, or is not kebab-case. */
export function oddNames(root: string): string[] {
  const paths = sourceFiles(root, /^(bench|contract|conformance|docs|prove|scenarios|server|tools|town|web)\//);
  const faults = new Set<string>();
  for (const { path } of paths) {
    const parts = path.split('/');
    for (const [index, part] of parts.entries()) {
      if (givenNames.test(part)) continue;
      const stem = part.replace(/^\./, '').replace(/(\.[a-z0-9]+)+$/, '');
      const shown = parts.slice(0, index + 1).join('/');
      const words = stem.split(/[-_]/);
      if (words.some((word) => bannedNames.includes(word))) faults.add(`${shown}: says nothing`);
      if (!/^\.?[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) && !isGiven(path, stem)) faults.add(`${shown}: not kebab-case`);
    }
  }
  return [...faults];
}

/** A migration is numbered; pictures and messages may keep a size or a number in the name. */
function isGiven(path: string, stem: string): boolean {
  return path.startsWith('server/migrations/') && /^\d{4}(_[a-z0-9]+)+$/.test(stem);
}
