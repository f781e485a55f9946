import { alarmKinds } from '@tunet/contract';
import { expect, test } from 'vitest';
import { defaultCauses, defaultMeasures } from '../../services/index.ts';
import { quickOutcomes } from './quick-outcomes.ts';

const listOf = (of: typeof defaultCauses) =>
  of.map(([code, label, common]) => ({ code, label, common: common ?? false }));
const lists = { causes: listOf(defaultCauses), measures: listOf(defaultMeasures), sent: 'sent-night-patrol' } as const;
const said = (kind: (typeof alarmKinds)[number], of = lists) =>
  quickOutcomes(kind, of).map(({ cause, measure }) => `${cause} ${measure}`);

test('a press offers what the first twenty of a night are about', () => {
  expect(said('press')).toEqual([
    'fall sent-night-patrol',
    'toilet sent-night-patrol',
    'asks-for-visit told-of-visit',
    'accidental talked',
    'test talked',
  ]);
});

test('smoke offers the fire brigade first, and a dispenser the medicine', () => {
  expect(said('fire')[0]).toBe('smoke-fire fire-brigade');
  expect(said('dispenser')[0]).toBe('medicine talked');
});

test('what says that somebody was sent needs somebody who was', () => {
  const needs = quickOutcomes('press', lists).map(({ measure, needsSomeoneSent }) => [measure, needsSomeoneSent]);
  expect(Object.fromEntries(needs)).toEqual({ 'sent-night-patrol': true, 'told-of-visit': false, talked: false });
});

test.each(alarmKinds)('%s offers two to five, each once, all of them on the lists', (kind) => {
  const offered = said(kind);
  expect(offered.length).toBeGreaterThanOrEqual(2);
  expect(offered.length).toBeLessThanOrEqual(5);
  expect(new Set(offered).size).toBe(offered.length);
});

test('a municipality’s own common cause is offered, and a code it has taken off the list is not', () => {
  const own = { code: 'cat-on-button', label: { nb: 'Katt', nn: 'Katt', sv: 'Katt', en: 'Cat' }, common: true };
  const causes = [own, ...lists.causes.filter(({ code }) => code !== 'accidental')];
  const offered = said('press', { ...lists, causes } as typeof lists);
  expect(offered[0]).toBe('cat-on-button talked');
  expect(offered.join()).not.toContain('accidental');
});

test('no list at all offers nothing, and breaks nothing', () => {
  expect(quickOutcomes('press', { causes: [], measures: [], sent: 'sent-home-care' })).toEqual([]);
});
