import type { ScreenVisit } from '@tunet/contract';
import { expect, test } from 'vitest';
import { screen as text } from '../text/nb/screen.ts';
import { dayOf, isNight, whenOf, whoOf } from './say-visit.ts';

const where = { language: 'nb', timeZone: 'Europe/Oslo' } as const;
const visit: ScreenVisit = {
  ...{ id: 'v', from: '2026-11-23T07:00:00.000Z', to: '2026-11-23T08:00:00.000Z', who: 'Anne', state: 'planned' },
  ...{ unitName: 'hjemmetjenesten', unitPhone: null, comingAt: null },
};

test('the window is the promise, until the unit has said another time', () => {
  expect(whenOf(text, visit, where)).toBe('Mellom 08:00 og 09:00');
  expect(whenOf(text, { ...visit, comingAt: '2026-11-23T08:20:00.000Z' }, where)).toBe('Kommer kl. 09:20');
});

test('until the list of the day is set, it is one of the unit', () => {
  expect(whoOf(text, { ...visit, who: null })).toBe('En fra hjemmetjenesten');
  expect(whoOf(text, { ...visit, state: 'done' })).toBe('Anne var her');
});

test('a day that is not today is named, and midnight is that of the place', () => {
  expect(dayOf(text, visit, where, Date.parse('2026-11-22T23:30:00Z'))).toBeNull();
  expect(dayOf(text, visit, where, Date.parse('2026-11-22T22:30:00Z'))).toBe('I morgen');
  expect(dayOf(text, visit, where, Date.parse('2026-11-21T12:00:00Z'))).toBe('mandag 23. november');
});

test('it dims from ten until seven', () => {
  expect(['21:59', '22:00', '03:00', '06:59', '07:00'].map(isNight)).toEqual([false, true, true, true, false]);
});
