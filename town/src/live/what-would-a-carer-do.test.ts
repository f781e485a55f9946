import type { FieldHandOver, FieldVisit } from '@tunet/contract';
import { describe, expect, test } from 'vitest';
import { workOnHandOvers } from './what-would-a-carer-do.ts';
import { answerNextVisit, courseOf, type DaySight } from './what-would-a-carer-write.ts';

function handOver(changes: Partial<FieldHandOver> = {}): FieldHandOver {
  const at = '2026-11-21T20:55:00.000Z';
  return { id: 'h', state: 'asked', kind: 'press', mine: false, askedAt: at, ...changes } as FieldHandOver;
}

const causes = ['fall', 'toilet'];

describe('hand-overs', () => {
  test('asked, on the way, there, done: one step after the other', () => {
    const keyOf = (changes: Partial<FieldHandOver>) =>
      workOnHandOvers({ handOvers: [handOver(changes)], causes, standsAside: false })
        ?.key.split('/')
        .pop();
    expect(keyOf({})).toBe('accept');
    expect(keyOf({ state: 'accepted', mine: true })).toBe('on-the-way');
    expect(keyOf({ state: 'on-the-way', mine: true })).toBe('present');
    expect(keyOf({ state: 'present', mine: true })).toBe('done');
    expect(keyOf({ state: 'done', mine: true })).toBeUndefined();
  });
  test('what a colleague has accepted is not hers', () => {
    const others = [handOver({ state: 'on-the-way' })];
    expect(workOnHandOvers({ handOvers: others, causes, standsAside: false })).toBeNull();
  });
  test('standing aside she accepts nothing, and finishes what she has begun', () => {
    expect(workOnHandOvers({ handOvers: [handOver()], causes, standsAside: true })).toBeNull();
    const begun = [handOver(), handOver({ id: 'mine', state: 'present', mine: true })];
    const next = workOnHandOvers({ handOvers: begun, causes, standsAside: true });
    expect(next).toMatchObject({ input: { params: { handOverId: 'mine' } } });
  });
});

const from = '2026-11-21T08:00:00.000Z';
const to = '2026-11-21T10:00:00.000Z';

function visit(id: string, changes: Partial<FieldVisit> = {}): FieldVisit {
  return { id, from, to, state: 'planned', cancelAsked: null, comingAt: null, ...changes } as FieldVisit;
}

function sight(visits: readonly FieldVisit[]): DaySight {
  return { seenAt: new Date(from), visits, reasons: ['not-home', 'other'], language: 'nb' };
}

const many = Array.from({ length: 2_000 }, (_, no) => visit(`visit-${no}`));

describe('visits of the day', () => {
  test('most are done within their window, a few are late, a few are not done', () => {
    const kinds = many.map((each) => courseOf(each).kind);
    const share = (kind: string) => kinds.filter((each) => each === kind).length / kinds.length;
    expect(share('late')).toBeGreaterThan(0.03);
    expect(share('late')).toBeLessThan(0.07);
    expect(share('not-done')).toBeGreaterThan(0.01);
    expect(share('not-done')).toBeLessThan(0.04);
    for (const each of many.filter((one) => courseOf(one).kind === 'done')) {
      expect(courseOf(each).answersAt).toBeGreaterThan(Date.parse(from));
      expect(courseOf(each).answersAt).toBeLessThan(Date.parse(to));
    }
  });
  test('nothing is answered before its window, nor twice, nor when somebody has asked it away', () => {
    const early = new Date('2026-11-21T07:59:00Z');
    expect(answerNextVisit(sight(many), early, new Set())).toBeNull();
    const noon = new Date('2026-11-21T12:00:00Z');
    expect(answerNextVisit(sight(many), noon, new Set(many.map(({ id }) => id)))).toBeNull();
    const asked = visit('asked', { cancelAsked: { at: from, byName: null, words: null } });
    const away = visit('away', { state: 'paused' });
    expect(answerNextVisit(sight([asked, away]), noon, new Set())).toBeNull();
  });
  test('one that will be late is said to come later, before its window ends, once', () => {
    const late = many.find((each) => courseOf(each).kind === 'late') ?? visit('none');
    const before = new Date(Date.parse(to) - 60_000);
    const said = answerNextVisit(sight([late]), before, new Set());
    expect(said?.deed.key).toMatch(/coming$/);
    const known = { ...late, comingAt: new Date(courseOf(late).comingAt ?? 0).toISOString() };
    expect(answerNextVisit(sight([known]), before, new Set())).toBeNull();
    expect(answerNextVisit(sight([known]), new Date('2026-11-21T12:00:00Z'), new Set())?.deed.key).toMatch(/done$/);
  });
  test('one that was not done has a reason of the municipality', () => {
    const missed = many.find((each) => courseOf(each).kind === 'not-done') ?? visit('none');
    const next = answerNextVisit(sight([missed]), new Date(to), new Set());
    expect(next?.deed).toMatchObject({ input: { body: { because: 'not-home' } } });
  });
});
