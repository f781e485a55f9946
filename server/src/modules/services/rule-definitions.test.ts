import { describe, expect, test } from 'vitest';
import { defaultServiceTypes } from './default-catalogue.ts';
import { defaultInstruments } from './default-instruments.ts';
import { definitionOf, ruleKeys } from './rule-definitions.ts';
import { exampleOf } from './rule-example.ts';
import { defaultRuleValues } from './rules.ts';
import { serviceTypeShape } from './service-type-shape.ts';

describe('every rule', () => {
  test.each(ruleKeys)('%s: what we propose is a value that may be decided', (key) => {
    const { schema, byDefault, label, help } = definitionOf(key);
    for (const value of Object.values(byDefault)) expect(schema.safeParse(value).success).toBe(true);
    for (const text of [...Object.values(label), ...Object.values(help)]) expect(text).not.toBe('');
  });
  test('the ladder of the alarm path begins where the statement that receives alarms takes it to begin', () => {
    expect(defaultRuleValues('NO')['alarm.ladderSeconds'][0]).toBe(30);
  });
  test('no help before the decision is promised for more than two weeks', () => {
    expect(definitionOf('decisions.start-now-days').schema.safeParse(15).success).toBe(false);
  });
});

describe('an example', () => {
  test('an answer to a message written before Easter comes after it', () => {
    const on = { day: '2026-04-01', country: 'NO' } as const;
    expect(exampleOf('conversations.answer-working-days', 1, on)?.until.day).toBe('2026-04-07');
    expect(exampleOf('conversations.answer-working-days', 1, { ...on, country: 'SE' })?.until.day).toBe('2026-04-02');
  });
});

describe('what a municipality begins with', () => {
  test.each(['NO', 'SE'] as const)('%s: every kind of help can be decided as it stands, and none twice', (country) => {
    const types = defaultServiceTypes(country);
    for (const { sort: _, source: __, ...type } of types) expect(serviceTypeShape.parse(type)).toEqual(type);
    expect(new Set(types.map(({ code }) => code)).size).toBe(types.length);
  });
  test.each(['NO', 'SE'] as const)('%s: the alarm rings on wherever she is', (country) => {
    const alarm = defaultServiceTypes(country).find(({ code }) => code === 'safety-alarm');
    expect(new Set(Object.values(alarm?.whenAway ?? {}))).toEqual(new Set(['goes-on']));
  });
  test('necessary help is appealed within four weeks, an offer of the municipality’s own within three', () => {
    const weeks = (code: string) => defaultServiceTypes('NO').find((each) => each.code === code)?.appealWeeks;
    expect([weeks('home-nursing'), weeks('safety-alarm'), weeks('housing')]).toEqual([4, 3, 3]);
  });
  test.each(['NO', 'SE'] as const)('%s: a scale has one value for what is not relevant', (country) => {
    for (const { scale } of defaultInstruments(country)) {
      expect(scale.filter(({ isNotRelevant }) => isNotRelevant).map(({ value }) => value)).toEqual([9]);
    }
  });
});
