import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the project. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** Folders of packages, builds, data of a running copy, and what a tool wrote. */
const passedOver = /^(node_modules|dist|generated|coverage|\.git|\.tunet.*)$/;

/** One file of the tree: its path from the root with `/`, and its text when asked for. */
export interface SourceFile {
  readonly path: string;
  text(): string;
}

/**
 * Every file that people wrote, in order of name.
 * @param root of the project or of a planted tree
 * @param wanted which paths
 */
export function sourceFiles(root: string, wanted: RegExp): SourceFile[] {
  return [...walk(root, '')]
    .filter((path) => wanted.test(path))
    .sort()
    .map((path) => ({ path, text: () => readFileSync(join(root, path), 'utf8') }));
}

function* walk(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !passedOver.test(entry.name)) yield* walk(root, path);
    else if (entry.isFile()) yield path;
  }
}

/** Lines that a pattern hits, as `path:line: text`. */
export function hits(file: SourceFile, pattern: RegExp): string[] {
  return file
    .text()
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}: ${line.trim().slice(0, 120)}`] : []));
}
