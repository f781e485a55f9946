import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function read(root: string, name: string): string {
  return existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '';
}

/** Domain words that have no row in the glossary, or a row that lacks a language. */
export function unexplainedWords(root: string, words: readonly string[]): string[] {
  const rows = read(root, 'GLOSSARY.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  const known = new Set(rows.flatMap(([code = '']) => [...code.matchAll(/`([^`]+)`/g)].map(([, word]) => plain(word))));
  return [
    ...words.filter((word) => !known.has(plain(word))).map((word) => `${word}: no row`),
    ...rows
      .filter((cells) => cells.length !== 6 || cells.some((cell) => cell === ''))
      .map(([code]) => `${code}: a cell is empty`),
  ];
}

/** `access_grant`, `AccessGrant` and `access-grant` are one word. */
function plain(word = ''): string {
  return word.replaceAll(/[-_ ]/g, '').toLowerCase();
}

/** Promises of SAFETY.md whose proof is not named or is not there. */
export function unprovedPromises(root: string): string[] {
  const part =
    read(root, 'SAFETY.md')
      .split(/^## /m)
      .find((each) => each.startsWith('What we promise now')) ?? '';
  const rows = part.split('\n').filter((line) => line.startsWith('| ') && !/^\| (promise|-)/.test(line));
  if (rows.length === 0) return ['no promise at all'];
  return rows.flatMap((row) => {
    const [promise = '', proof = ''] = row
      .split('|')
      .map((cell) => cell.trim())
      .slice(1);
    const files = [...proof.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
    if (files.length === 0) return [`${promise}: names no test`];
    return files
      .filter((path) => !/\.(test|scenario)\.ts$/.test(path) || !existsSync(join(root, path)))
      .map((path) => `${path}: is no test here`);
  });
}

/** Links between our own pages that lead nowhere. */
export function deadLinks(root: string, pages: readonly string[]): string[] {
  return pages.flatMap((page) =>
    [...read(root, page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, page, '..', target)))
      .map((target) => `${page} -> ${target}`),
  );
}

/** What is wrong with the papers that must lie at the root. */
export function missingPapers(root: string): string[] {
  const needed = [
    'README.md',
    'LICENSE',
    'STYLE.md',
    'GLOSSARY.md',
    'SAFETY.md',
    'SECURITY.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'publiccode.yml',
  ];
  const faults = needed.filter((name) => read(root, name) === '').map((name) => `${name}: missing`);
  if (read(root, 'STYLE.md').split('\n').length > 151) faults.push('STYLE.md: over 150 lines');
  if (!read(root, 'LICENSE').includes('EUROPEAN UNION PUBLIC LICENCE v. 1.2')) faults.push('LICENSE: not the EUPL 1.2');
  return faults;
}
