import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

function namedIn(text: string): string[] {
  return [...text.matchAll(/[\w./-]*?([\w-]+\.js)\b/g)].map(([, name]) => `assets/${name}`);
}
