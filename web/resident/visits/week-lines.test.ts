import { expect, test } from 'vitest';
import { sheetsFor, weekdayAndDate } from './week-lines.ts';

const visit = '08:00–09:00 Medisiner og frokost (Anne)';
const week = (perDay: number, text = visit) => Array.from({ length: 7 }, () => Array<string>(perDay).fill(text));

test('four visits each day are one sheet; five are two, and so are four that say much', () => {
  expect(sheetsFor(week(0))).toBe(1);
  expect(sheetsFor(week(4))).toBe(1);
  expect(sheetsFor(week(5))).toBe(2);
  expect(sheetsFor(week(4, `${visit}, stell, stomi og hjelp til å komme i tøyet`))).toBe(2);
});

test('the day is said in the language of the reader', () => {
  expect(weekdayAndDate('nb', '2026-11-23')).toBe('mandag 23.');
  expect(weekdayAndDate('sv', '2026-11-23')).toBe('måndag 23');
  expect(weekdayAndDate('en', '2026-11-23')).toContain('Monday');
});
