import { guideWays, type Language } from '@tunet/contract';
import { expect, test } from 'vitest';
import { someMunicipality } from './place-facts.ts';
import { namedByGuide, showWay } from './show-way.ts';
import { showSituations, situations } from './situations.ts';

const languages: readonly Language[] = ['nb', 'nn', 'sv', 'en'];
const countries = ['NO', 'SE'] as const;

test('every way is whole in every language and country: who, what next, and something to do now', () => {
  for (const country of countries)
    for (const language of languages)
      for (const way of guideWays) {
        const shown = showWay(way, { place: someMunicipality(country, language), language });
        for (const text of [shown.title, shown.explained, shown.responsible, shown.next]) {
          expect(text).not.toMatch(/[{}]|undefined/);
          expect(text).toMatch(/^[\p{Lu}\d]/u);
          expect(text).not.toMatch(/!/);
        }
        for (const text of [shown.explained, shown.next]) expect(text).toMatch(/\.$/);
      }
});

test('the municipality’s own names and numbers stand in the answer', () => {
  const place = {
    ...someMunicipality('NO', 'nb'),
    name: 'Nordvik kommune',
    teams: { store: { name: 'Utlånet på kaia', phone: '+47 555 01 025' } },
  };
  const shown = showWay('loan-aid', { place, language: 'nb' });
  expect(shown.responsible).toBe('Utlånet på kaia i Nordvik kommune');
  expect(shown.next).toContain('+47 555 01 025');
  expect(shown.act).toEqual({ kind: 'ask-team', teamName: 'Utlånet på kaia' });
});

test('a kind of help that the municipality does not have is not proposed by its code', () => {
  const place = someMunicipality('NO', 'nb');
  expect(showWay('safety-alarm', { place, language: 'nb' }).act).toEqual({ kind: 'apply', serviceType: null });
  const has = { ...place, serviceTypes: new Map([['safety-alarm', 21]]) };
  const shown = showWay('safety-alarm', { place: has, language: 'nb' });
  expect(shown.act).toEqual({ kind: 'apply', serviceType: 'safety-alarm' });
  expect(shown.next).toContain('tre uker');
});

test('nothing is ever called not urgent', () => {
  for (const language of languages)
    for (const way of guideWays) {
      const { title, explained, next } = showWay(way, { place: someMunicipality('NO', language), language });
      expect(`${title} ${explained} ${next}`).not.toMatch(
        /haster ikke|hastar ikkje|inte bråttom|inte akut|ikke akutt|not urgent|no hurry/i,
      );
    }
});

test('ten situations or more, each with three to five ways', () => {
  expect(situations.length).toBeGreaterThanOrEqual(10);
  for (const { ways } of showSituations(someMunicipality('SE', 'sv'), 'sv')) {
    expect(ways.length).toBeGreaterThanOrEqual(3);
    expect(ways.length).toBeLessThanOrEqual(5);
  }
});

test('an application that a way led to names the team that it goes on to, and one without a way names none', () => {
  expect(namedByGuide('dementia-team', 'NO')).toMatchObject({
    title: { nb: 'Snakk med demensteamet' },
    team: { nb: 'demensteamet' },
  });
  expect(namedByGuide('volunteer-visit', 'SE')?.team.sv).toBe('volontärcentralen');
  expect(namedByGuide(undefined, 'NO')).toBeNull();
});
