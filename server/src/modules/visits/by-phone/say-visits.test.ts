import { describe, expect, test } from 'vitest';
import { languages, type SaidFixture, visitAt } from './said.fixture.ts';
import { sayInstant, sayToday, sayVisit, sayWeek } from './say-visits.ts';

const how = { language: 'nb', zone: 'Europe/Oslo', now: new Date('2026-11-23T06:00:00Z') } as const;

test('she hears when and who, by first name, and one of us until the list is set', () => {
  const visits = [visitAt('2026-11-23', '08:00', '09:00', { who: 'Anne' }), visitAt('2026-11-23', '19:30', '20:30')];
  expect(sayToday(visits, how)).toBe(
    'I dag mellom klokka 8 og 9 kommer Anne. I dag mellom klokka 19.30 og 20.30 kommer en av oss.',
  );
});

test('with nothing left today she hears that, and tomorrow', () => {
  const visits = [visitAt('2026-11-23', '05:00', '06:00', { state: 'done' }), visitAt('2026-11-24', '08:00', '09:00')];
  expect(sayToday(visits, how)).toBe(
    'Ingen flere kommer til deg i dag. I morgen mellom klokka 8 og 9 kommer en av oss.',
  );
  expect(sayWeek([], how)).toBe('Ingen besøk er satt opp den neste uka.');
});

test('a visit that nobody has told of is not confirmed, never missed', () => {
  expect(sayVisit(visitAt('2026-11-23', '05:00', '06:00', { state: 'not-confirmed' }), how)).toBe(
    'Besøket i dag mellom klokka 5 og 6 er ikke bekreftet ennå.',
  );
});

test('somebody new is said so; a later hour too', () => {
  const visit = visitAt('2026-11-24', '08:00', '09:00', { who: 'Bo', isNew: true });
  expect(sayVisit(visit, how)).toBe('I morgen mellom klokka 8 og 9 kommer Bo. Bo har ikke vært hos deg i det siste.');
  const late = { ...visit, comingAt: '2026-11-24T09:30:00.000Z' };
  expect(sayVisit(late, how)).toBe(
    'I morgen mellom klokka 8 og 9 skulle Bo komme. Det blir senere, omtrent klokka 10.30.',
  );
});

test('a promise is said as a day and a clock', () => {
  expect(sayInstant(new Date('2026-11-25T14:00:00Z'), how)).toBe('onsdag klokka 15');
});

describe.each(languages)('in %s', (language) => {
  test('every state has a sentence, and the words of the plan, a place or a number stand in none', () => {
    const states: SaidFixture['state'][] = ['planned', 'paused', 'not-confirmed', 'not-done', 'cancelled'];
    for (const state of states) {
      const said = sayVisit(visitAt('2026-11-23', '08:00', '09:00', { state, who: 'Anne' }), { ...how, language });
      expect(said).toMatch(/8/);
      expect(said).not.toMatch(/Medisiner|Dusj|Bjørkeveien|undefined|null/);
    }
  });
});
