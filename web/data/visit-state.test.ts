import type { FieldVisit } from '@tunet/contract';
import { expect, test } from 'vitest';
import type { OutboxEntry } from './outbox.ts';
import { answersDiffer, byWindow, comingOnPhone, orderOnPhone, visitOnPhone } from './visit-state.ts';

const visit: FieldVisit = {
  ...{ id: 'v', unitId: 'u', personId: 'p', interventionIds: [], isCritical: false, carers: 1 },
  ...{ day: '2026-11-23', from: '2026-11-23T07:00:00Z', to: '2026-11-23T08:00:00Z', state: 'planned' as const },
  ...{ mine: true, assignedTo: 'Anne', comingAt: null, pausedBecause: null, cancelled: null },
  ...{ cancelAsked: null, moveAsked: null, answers: [], leftOut: [] },
};
const entry = (what: string, state: OutboxEntry['state'], body = {}): OutboxEntry => ({
  ...{ order: 1, commandId: what, key: `POST /api/field/visits/:visitId/${what}`, input: { body }, actorId: 'a' },
  ...{ subjectId: 'v', occurredAt: '2026-11-23T07:30:00Z', state, code: null },
});

test('what she has said stands on her phone while there is no net', () => {
  expect(visitOnPhone(visit, [])).toBe('planned');
  expect(visitOnPhone(visit, [entry('done', 'kept')])).toBe('done');
  expect(visitOnPhone({ ...visit, state: 'not-confirmed' }, [entry('done', 'kept')])).toBe('done');
  expect(visitOnPhone(visit, [entry('done', 'kept'), entry('not-done', 'kept')])).toBe('not-done');
});

test('what was refused does not count, and once received the server’s word does', () => {
  expect(visitOnPhone(visit, [entry('done', 'refused')])).toBe('planned');
  expect(visitOnPhone({ ...visit, state: 'done' }, [entry('not-done', 'received')])).toBe('done');
  // Received, and the list on the phone is older: it still shows what she said.
  expect(visitOnPhone(visit, [entry('done', 'received')])).toBe('done');
});

test('a later time is shown at once', () => {
  expect(comingOnPhone(visit, [entry('coming', 'kept', { at: '2026-11-23T09:00:00Z' })])).toBe('2026-11-23T09:00:00Z');
  expect(comingOnPhone(visit, [entry('coming', 'refused', { at: '2026-11-23T09:00:00Z' })])).toBeNull();
});

test('visits stand by window, one’s own first', () => {
  const later = { ...visit, id: 'l', from: '2026-11-23T09:00:00Z', to: '2026-11-23T10:00:00Z' };
  const other = { ...visit, id: 'o', mine: false };
  expect(byWindow([later, other, visit]).map(({ visits }) => visits.map(({ id }) => id))).toEqual([['v', 'o'], ['l']]);
});

test('two who answered differently are told of', () => {
  const answer = { how: 'field' as const, because: null, words: null, byName: 'x' };
  expect(answersDiffer({ answers: [{ ...answer, state: 'done' }] })).toBe(false);
  expect(
    answersDiffer({
      answers: [
        { ...answer, state: 'done' },
        { ...answer, state: 'not-done' },
      ],
    }),
  ).toBe(true);
});

test('another order stands on her phone at once; what was refused, or is no longer in the visit, does not', () => {
  const of = { ...visit, interventionIds: ['a', 'b', 'c'] };
  const order = (state: OutboxEntry['state'], lineIds: readonly string[]): OutboxEntry => ({
    ...entry('order', state, { lineIds }),
    subjectId: 'order v',
  });
  expect(orderOnPhone(of, [])).toEqual(['a', 'b', 'c']);
  expect(orderOnPhone(of, [order('kept', ['c', 'b', 'a'])])).toEqual(['c', 'b', 'a']);
  expect(orderOnPhone(of, [order('kept', ['c', 'gone', 'a'])])).toEqual(['c', 'b', 'a']);
  expect(orderOnPhone(of, [order('refused', ['c', 'b', 'a'])])).toEqual(['a', 'b', 'c']);
  expect(orderOnPhone(of, [order('kept', ['b', 'a'])])).toEqual(['b', 'a', 'c']);
});
