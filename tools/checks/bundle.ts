import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a built door is made of. */
export interface Bundle {
  /** Scripts that the page and its scripts name, at once or later, as paths in the built folder. */
  readonly scripts: readonly string[];
  /** Scripts in which a library stands that a resident shall not have to download. */
  readonly heavy: readonly string[];
}

const marks: readonly RegExp[] = [/ZodError|\$ZodType|_zod\b/, /react-hook-form/, /i18next/, /\$\$ds-react\b/];

/**
 * Follows a built door from its page through every script it names.
 * @returns null when nothing has been built
 */
export function bundleOf(dist: string, door: string): Bundle | null {
  const page = join(dist, door, 'index.html');
  if (!existsSync(page)) return null;
  const seen = new Set<string>();
  const waiting = namedIn(readFileSync(page, 'utf8'));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name) || !existsSync(join(dist, name))) continue;
    seen.add(name);
    waiting.push(...namedIn(readFileSync(join(dist, name), 'utf8')));
  }
  const scripts = [...seen].sort();
  return {
    scripts,
    heavy: scripts.filter((name) => marks.some((mark) => mark.test(readFileSync(join(dist, name), 'utf8')))),
  };
}

/** What the first visit to a door has to fetch before its first page stands. */
export interface FirstLoad {
  /** Scripts that the page names and those that these import at once, with one file of text, as paths in the built folder. */
  readonly scripts: readonly string[];
  /** Kilobytes (1000 bytes) of these scripts, each packed by gzip. */
  readonly gzipKb: number;
}

/**
 * Weighs what a built door loads at first: its page's scripts, their static imports, and the text of one language.
 * @returns null when nothing has been built
 * @throws Error when the door names no text of that language: then it is not weighed whole
 */
export function firstLoadOf(dist: string, door: string, language: string): FirstLoad | null {
  const page = join(dist, door, 'index.html');
  if (!existsSync(page)) return null;
  const seen = new Map<string, string>();
  const waiting = namedIn(readFileSync(page, 'utf8'));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    const script = readFileSync(join(dist, name), 'utf8');
    seen.set(name, script);
    waiting.push(...importedAtOnce(script));
  }
  const text = [...seen.values()].flatMap(namedIn).find((name) => isTextOf(name, language));
  if (text === undefined) throw new Error(`The built ${door} door fetches no text in ${language}.`);
  seen.set(text, readFileSync(join(dist, text), 'utf8'));
  const bytes = [...seen.values()].reduce((total, script) => total + gzipSync(script, { level: 9 }).length, 0);
  return { scripts: [...seen.keys()].sort(), gzipKb: bytes / 1000 };
}

/** `import … from"./x.js"`, `import"./x.js"` and `export … from"./x.js"`, but not `import("./x.js")`. */
function importedAtOnce(script: string): string[] {
  const statements = script.matchAll(/\b(?:import|export)\s*(?:[\w*${}\s,]+?from\s*)?["']\.\/([^"']+\.js)["']/g);
  return [...statements].map(([, name]) => `assets/${name}`);
}

/** The first text of a language is `nb-<hash>.js`; those of later pages are `nb-pages-<hash>.js` and so on. */
function isTextOf(name: string, language: string): boolean {
  return new RegExp(`^assets/${language}-(?!(pages|work|staff)-)[\\w-]{8}\\.js$`).test(name);
}

function namedIn(text: string): string[] {
  return [...text.matchAll(/[\w./-]*?([\w-]+\.js)\b/g)].map(([, name]) => `assets/${name}`);
}
