import type { CareGoal, Intervention } from '@tunet/contract';
import { expect, test } from 'vitest';
import { type Frame, faultOf, type PlanFacts, shortestWindowMinutes, type WantedPlan } from './plan.ts';

const east = '00000000-0000-7000-8000-0000000000e1';
const west = '00000000-0000-7000-8000-0000000000e2';
const frame: Frame = {
  id: '00000000-0000-7000-8000-0000000000d1',
  serviceType: 'home-nursing',
  unitId: east,
  startsOn: '2026-12-01',
  endsOn: '2027-05-31',
};
const facts: PlanFacts = { frames: [frame], serviceTypes: ['home-nursing', 'practical-help'] };
const goal: CareGoal = {
  id: '00000000-0000-7000-8000-0000000000a1',
  words: 'Komme seg på kafeen på lørdager',
  byOn: null,
  state: 'working',
};
const line: Intervention = {
  id: '00000000-0000-7000-8000-0000000000b1',
  goalId: goal.id,
  serviceType: 'home-nursing',
  decidedServiceId: frame.id,
  title: 'Medisiner om morgenen',
  how: '',
  ownPart: '',
  isCritical: true,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  everyWeeks: 1,
  windowFrom: '08:00',
  windowTo: '09:00',
  carers: 1,
  startsOn: '2026-12-01',
  endsOn: null,
};
const plan: WantedPlan = {
  unitId: east,
  startsOn: '2026-12-01',
  endsOn: null,
  goals: [goal],
  interventions: [line],
};
const withLine = (change: Partial<Intervention>): WantedPlan => ({ ...plan, interventions: [{ ...line, ...change }] });

test('a plan within its decision can be kept', () => {
  expect(faultOf(plan, facts)).toBeNull();
  expect(faultOf({ ...plan, interventions: [] }, facts)).toBeNull();
  // Help that the unit gives without a line of a decision.
  expect(faultOf(withLine({ decidedServiceId: null, serviceType: 'practical-help' }), facts)).toBeNull();
});

test.each([
  ['no-weekday', withLine({ weekdays: [] })],
  ['weekday-twice', withLine({ weekdays: [1, 1] })],
  ['window-backwards', withLine({ windowFrom: '09:00', windowTo: '08:00' })],
  ['window-backwards', withLine({ windowTo: '08:00' })],
  ['window-too-short', withLine({ windowTo: '08:14' })],
  ['unknown-goal', withLine({ goalId: east })],
  ['unknown-service', withLine({ serviceType: 'no-such-help' })],
  ['unknown-service', withLine({ serviceType: 'practical-help' })],
  ['unknown-decision', withLine({ decidedServiceId: east })],
  ['ends-before-start', withLine({ endsOn: '2026-11-30' })],
  ['outside-decision', withLine({ endsOn: '2027-06-01' })],
  ['outside-decision', withLine({ startsOn: '2027-06-01' })],
  ['other-unit', { ...plan, unitId: west }],
  ['outside-plan', { ...plan, startsOn: '2026-12-02' }],
  ['outside-plan', { ...withLine({ endsOn: '2027-02-01' }), endsOn: '2027-01-31' }],
  ['same-twice', { ...plan, interventions: [line, line] }],
] as [string, WantedPlan][])('%s is told with the line it stands on', (refused, wanted) => {
  expect(faultOf(wanted, facts)).toEqual({ refused, line: line.id });
});

test('a whole plan that ends before it begins is told of the plan', () => {
  expect(faultOf({ ...plan, interventions: [], endsOn: '2026-11-30' }, facts)).toEqual({
    refused: 'ends-before-start',
    line: null,
  });
});

test('help before the decision’s first day is outside it, also when the plan began earlier', () => {
  const early = { ...withLine({ startsOn: '2026-11-30' }), startsOn: '2026-11-01' };
  expect(faultOf(early, facts)).toEqual({ refused: 'outside-decision', line: line.id });
});

test('a decision that runs out never ends help by itself: a line without a last day goes on', () => {
  expect(faultOf(withLine({ endsOn: null, startsOn: '2027-05-31' }), facts)).toBeNull();
});

test('the shortest window is kept', () => {
  expect(shortestWindowMinutes).toBe(15);
  expect(faultOf(withLine({ windowTo: '08:15' }), facts)).toBeNull();
});
