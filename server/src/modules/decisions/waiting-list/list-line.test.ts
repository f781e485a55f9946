import type { DecisionDraft, DraftService, Slot } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingSlots } from '../decision.ts';

const kinds = [
  { code: 'home-nursing', needsTimes: true, hasList: false },
  { code: 'long-stay', needsTimes: false, hasList: true },
];
const line: DraftService = {
  ...{ id: 'a', serviceType: 'long-stay', isGranted: true, timesFloor: null, timesUsual: null, per: null },
  ...{ extentWords: 'Hjemmesykepleie hver dag.', startsOn: null, endsOn: null, unitId: null },
  ...{ appealBody: 'Statsforvalteren', appealWeeks: 4 },
  list: { criteria: ['help-day-and-night'], band: 'soon', bandReason: 'Faller om natten.', followUpOn: '2027-02-01' },
};
const place: DraftService = { ...line, id: 'b', isGranted: false, extentWords: 'Ingen ledig plass nå.' };
const { list: _list, ...placeOnly } = place;
const draft = (services: DraftService[], outcome: DecisionDraft['outcome'] = 'on-list'): DecisionDraft => ({
  ...{ outcome, language: 'nb', services, laws: ['hol § 3-2 a'], facts: 'f', reasons: 'r', herView: 'v' },
  ...{ whyDifferent: 'w', evaluationOn: '2027-06-01', toldHow: 'digital' },
  consent: { canConsent: true, judgedBy: 'Assessor', judgedOn: '2026-11-20', ground: 'Hun sier selv hva hun vil ha.' },
});
const slots = (services: DraftService[], outcome?: DecisionDraft['outcome']): Slot[] =>
  missingSlots(draft(services, outcome), kinds).map(({ slot }) => slot);

test('nobody is put on a list where the kind of help has none, whatever else the line says', () => {
  expect(slots([{ ...line, serviceType: 'home-nursing' }])).toContain('no-list');
  const anything = fc.record({
    isGranted: fc.constantFrom(true, false, null),
    outcome: fc.constantFrom('granted', 'partly', 'refused', 'on-list') as fc.Arbitrary<DecisionDraft['outcome']>,
    words: fc.string(),
    band: fc.constantFrom('first', 'soon', 'steady') as fc.Arbitrary<'first' | 'soon' | 'steady'>,
  });
  fc.assert(
    fc.property(anything, ({ isGranted, outcome, words, band }) => {
      const list = { criteria: ['x'], band, bandReason: words, followUpOn: '2027-02-01' };
      const bad = { ...line, serviceType: 'home-nursing', isGranted, extentWords: words, list };
      expect(slots([bad], outcome)).toContain('no-list');
    }),
  );
});

test('the right to the place and the right to the list are two lines, each with its own appeal', () => {
  expect(slots([line, placeOnly])).toEqual([]);
  expect(slots([line])).toEqual([]);
  expect(slots([line, { ...placeOnly, appealWeeks: null }])).toEqual(['appeal-weeks']);
});

test('one on the list must know the criteria, how soon and why, the help meanwhile and the day it is looked at again', () => {
  const empty = { criteria: [], band: null, bandReason: ' ', followUpOn: null };
  expect(slots([{ ...line, extentWords: ' ', list: empty }])).toEqual([
    ...['criteria', 'band', 'band-reason', 'help-meanwhile', 'follow-up-on'],
  ]);
  expect(slots([{ ...line, isGranted: false, list: empty }], 'refused')).toEqual([]);
});

test('the outcome says the list only when the list is all that was given', () => {
  const help: DraftService = {
    ...{ ...placeOnly, id: 'c', serviceType: 'home-nursing', isGranted: true, timesFloor: 1, timesUsual: 1 },
    ...{ per: 'day', startsOn: '2026-12-01', unitId: 'u' },
  };
  expect(slots([help])).toEqual(['nobody-on-list']);
  expect(slots([line, help])).toEqual(['nobody-on-list']);
  expect(slots([line, help], 'partly')).toEqual([]);
  expect(slots([line], 'granted')).toEqual(['all-granted']);
  expect(slots([line], 'refused')).toEqual(['something-granted']);
});

test('one who gets the place does not wait for it, and the list is judged once', () => {
  const granted = { ...placeOnly, isGranted: true, startsOn: '2026-12-01', unitId: 'u' };
  expect(slots([line, granted], 'partly')).toContain('place-and-list');
  expect(slots([line, { ...line, id: 'd' }])).toContain('place-and-list');
});
