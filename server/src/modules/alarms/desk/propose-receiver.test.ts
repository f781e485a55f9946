import { describe, expect, test } from 'vitest';
import { defaultRuleValues } from '../../services/index.ts';
import type { HandOver } from '../core/hand-over.ts';
import type { ReceiverUnit } from '../core/next-in-line.ts';
import { defaultSteps, emergencyNumbers } from './default-card.ts';
import { proposeReceiver } from './propose-receiver.ts';
import { whoCame } from './tell-story.ts';

const at = new Date('2026-11-21T22:00:00Z');
const asking = {
  ...{ unitName: 'Patrol', unitPhone: null, note: null, askedBy: 'x', askedAt: at, answerBy: at, unansweredAt: null },
};
const asked = (unitId: string, more: Partial<HandOver> = {}) =>
  ({ id: unitId, unitId, ...asking, state: 'asked', ...more }) as HandOver;

function unit(
  unitId: string,
  kind: ReceiverUnit['kind'],
  areaId: string | null,
  hour: number,
  onDuty = 1,
): ReceiverUnit {
  return { unitId, kind, name: unitId, phone: null, areaId, hour, onDuty };
}
const units = (hour: number) => [
  unit('west', 'home-care', 'w', hour),
  unit('east', 'home-care', 'e', hour),
  unit('patrol', 'night-patrol', null, hour),
  unit('technical', 'technical', null, hour),
];
const proposed = (of: ReceiverUnit[], areaId: string, handOvers: HandOver[], first: string[] = []) =>
  proposeReceiver(of, { areaId, first }, handOvers)
    .filter((each) => each.proposed)
    .map(({ unitId }) => unitId);

describe('who is proposed', () => {
  test('by day the unit of the home’s area', () => {
    expect(proposed(units(12), 'e', [])).toEqual(['east']);
  });
  test('from 22 to 7 the night patrol', () => {
    expect([22, 3, 6].map((hour) => proposed(units(hour), 'e', []))).toEqual([['patrol'], ['patrol'], ['patrol']]);
    expect([21, 7].map((hour) => proposed(units(hour), 'e', []))).toEqual([['east'], ['east']]);
  });
  test('the next in line after one that refused or did not answer', () => {
    expect(proposed(units(12), 'e', [asked('east', { state: 'refused' } as Partial<HandOver>)])).toEqual(['west']);
    expect(proposed(units(12), 'e', [asked('east', { unansweredAt: at })])).toEqual(['west']);
    expect(proposed(units(12), 'e', [asked('east')])).toEqual(['east']);
  });
  test('those whom the calendar or a nurse’s plan names go before all others, in their order', () => {
    expect(proposed(units(12), 'e', [], ['patrol', 'west'])).toEqual(['patrol']);
    expect(proposed(units(12), 'e', [asked('patrol', { unansweredAt: at })], ['patrol', 'west'])).toEqual(['west']);
    const both = [asked('patrol', { unansweredAt: at }), asked('west', { unansweredAt: at })];
    expect(proposed(units(12), 'e', both, ['patrol', 'west'])).toEqual(['east']);
  });
  test('one with nobody on duty only when there is no better; never the technical team', () => {
    const empty = [unit('one', 'home-care', 'e', 12, 0), unit('two', 'home-care', 'e', 12, 1)];
    expect(proposed(empty, 'e', [])).toEqual(['two']);
    expect(proposed([unit('one', 'home-care', 'e', 12, 0)], 'e', [])).toEqual(['one']);
    expect(proposed([unit('technical', 'technical', null, 12)], 'e', [])).toEqual([]);
  });
});

describe('the default card', () => {
  const [norway, sweden] = [defaultRuleValues('NO'), defaultRuleValues('SE')];
  test('fire: the fire brigade first, in each country', () => {
    expect(emergencyNumbers(norway, 'fire')[0]).toEqual({ code: 'fire', number: '110', first: true });
    expect(defaultSteps(sweden, 'fire')[0]).toMatchObject({ kind: 'emergency', phone: '112' });
  });
  test('a press: one talks first; no number is marked, because we judge no illness', () => {
    expect(defaultSteps(norway, 'press').map(({ kind }) => kind)).toEqual(['talk', 'relative', 'unit']);
    expect(emergencyNumbers(norway, 'press').some(({ first }) => first)).toBe(false);
  });
});

describe('who came, as it is told at home', () => {
  const yes = {
    acceptedBy: 'a',
    acceptedByName: 'Anne Vik',
    acceptedAt: at,
    arriveBy: at,
    onTheWayAt: at,
    presentAt: at,
  };
  test('by first name', () => {
    const [came] = [asked('patrol', { ...yes, acceptedHow: 'app', state: 'present' } as Partial<HandOver>)];
    expect(whoCame(came ? [came] : []).present).toEqual({ who: 'Anne', at: at.toISOString() });
  });
  test('what an operator wrote down from a call is not shown: the unit is', () => {
    const came = asked('patrol', {
      ...yes,
      acceptedHow: 'voice',
      acceptedByName: 'Liv, sounded tired',
      state: 'present',
    } as Partial<HandOver>);
    expect(whoCame([came]).onTheWay).toEqual({ who: 'Patrol', at: at.toISOString() });
  });
  test('nobody came when nobody did', () => {
    expect(whoCame([asked('patrol')])).toEqual({ onTheWay: null, present: null });
  });
});
