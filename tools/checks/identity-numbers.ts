import { type SourceFile, sourceFiles } from './source-tree.ts';

const norwegian = /(?<![\d.])\d{11}(?![\d.])|(?<!\d)\d{6} \d{5}(?!\d)/g;
const swedish = /(?<!\d)(?:18|19|20)?\d{6}[-+]\d{4}(?!\d)|(?<![\d.])(?:18|19|20)\d{10}(?![\d.])/g;

/** National identity numbers of people who may exist, as `path:line: 010190*****`. */
export function realIdentityNumbers(root: string): string[] {
  return sourceFiles(root, /\.(ts|tsx|mjs|sql|json|md|txt|xml|html|yml|csv)$/)
    .filter(({ path }) => path !== 'package-lock.json')
    .flatMap((file) => [...find(file, norwegian, isRealNorwegian), ...find(file, swedish, isRealSwedish)]);
}

function find(file: SourceFile, pattern: RegExp, isReal: (digits: string) => boolean): string[] {
  const text = file.text();
  return [...text.matchAll(pattern)]
    .filter(([found]) => isReal(found.replaceAll(/\D/g, '')))
    .map(({ 0: found, index }) => `${file.path}:${text.slice(0, index).split('\n').length}: ${found.slice(0, 6)}*****`);
}

/** Two check digits (mod 11) and a day that exists; months from 41 on are synthetic, days from 41 on are D-numbers. */
export function isRealNorwegian(digits: string): boolean {
  const d = [...digits].map(Number);
  const check = (weights: readonly number[]): number => {
    const sum = weights.reduce((total, weight, index) => total + weight * (d[index] ?? 0), 0);
    return (11 - (sum % 11)) % 11;
  };
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4));
  if (day < 1 || day > 31 || month < 1 || month > 12) return false;
  return check([3, 7, 6, 1, 8, 9, 4, 5, 2]) === d[9] && check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) === d[10];
}

/** Luhn and a day that exists; the tax agency keeps 238x-239x and 98xx for tests. */
export function isRealSwedish(digits: string): boolean {
  const ten = digits.slice(-10);
  const month = Number(ten.slice(2, 4));
  const day = Number(ten.slice(4, 6)) % 60;
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const individual = ten.slice(6);
  if (/^(23[89]\d|98\d\d)$/.test(individual)) return false;
  const sum = [...ten].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === 0;
}
