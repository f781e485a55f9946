import { expect, test } from 'vitest';
import { en } from './en.ts';
import { enPages } from './en-pages.ts';
import { enStaff } from './en-staff.ts';
import { enWork } from './en-work.ts';
import { firstLanguage } from './language.ts';
import { nb } from './nb.ts';
import { nbPages } from './nb-pages.ts';
import { nbStaff } from './nb-staff.ts';
import { nbWork } from './nb-work.ts';
import { nn } from './nn.ts';
import { nnPages } from './nn-pages.ts';
import { nnStaff } from './nn-staff.ts';
import { nnWork } from './nn-work.ts';
import { sv } from './sv.ts';
import { svPages } from './sv-pages.ts';
import { svStaff } from './sv-staff.ts';
import { svWork } from './sv-work.ts';
import { clockOf, durationOf, relativeOf, runningOf } from './time.ts';

function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}()${value.length}`];
  if (typeof value === 'string') return [path];
  return Object.entries(value as object).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
}

function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [];
  return Object.values(value as object).flatMap(sentences);
}

/** Each language in its four parts: the first pages, the pages behind them, those at work, those at desks. */
const parts = {
  nb: [nb, nbPages, nbWork, nbStaff],
  nn: [nn, nnPages, nnWork, nnStaff],
  sv: [sv, svPages, svWork, svStaff],
  en: [en, enPages, enWork, enStaff],
} as const;
const whole = Object.values(parts).flat();

test.each(['nn', 'sv', 'en'] as const)('%s says everything bokmål says', (language) => {
  expect(parts[language].map((part) => shapeOf(part))).toEqual(parts.nb.map((part) => shapeOf(part)));
});

test('nothing is said in two parts that one page reads together', () => {
  const keys = [nb, nbPages, nbWork].flatMap((part) => Object.keys(part));
  expect(keys).toEqual([...new Set(keys)]);
});

test('the interface does not exclaim, thank or apologise', () => {
  for (const text of whole) {
    for (const sentence of sentences(text)) expect(sentence).not.toMatch(/!|beklager|takk|\btack\b|sorry|thank/i);
  }
});

test('no language has borrowed a word that section 10 says to avoid', () => {
  const avoid =
    /lukk sak|falsk alarm|eskaler|videreformidle|ubesvart|akseptert|offline|synkronisert|innsynslogg|åtkomstlogg/i;
  for (const text of whole) for (const s of sentences(text)) expect(s).not.toMatch(avoid);
});

test('plurals', () => {
  expect(nbWork.desk.openCount(1)).toBe('1 åpen alarm');
  expect(svWork.desk.openCount(3)).toBe('3 öppna larm');
});

test('times are read in 24 hours where the person is', () => {
  expect(clockOf('en', 'Europe/Oslo', '2026-11-21T22:05:00Z')).toBe('23:05');
  expect(clockOf('sv', 'Europe/Stockholm', '2026-07-01T22:05:00Z')).toBe('00:05');
  const now = Date.parse('2026-11-21T12:00:00Z');
  expect(relativeOf(en, 'en', 'Europe/Oslo', '2026-11-21T14:00:00Z', now)).toBe('in 2 h (15:00)');
  expect(relativeOf(nb, 'nb', 'Europe/Oslo', '2026-11-21T11:57:00Z', now)).toBe('for 3 min siden (12:57)');
  expect(durationOf(nb, 3_900_000)).toBe('1 t 5 min');
  expect(runningOf(125_000)).toBe('2:05');
});

test('the first language is the one chosen, else the browser’s, else bokmål', () => {
  expect(firstLanguage('sv', ['en'])).toBe('sv');
  expect(firstLanguage('xx', ['fi-FI', 'no-NO'])).toBe('nb');
  expect(firstLanguage(null, ['nn-NO'])).toBe('nn');
  expect(firstLanguage(null, ['fi'])).toBe('nb');
});
