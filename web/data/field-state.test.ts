import type { FieldHandOver } from '@tunet/contract';
import { expect, test } from 'vitest';
import { lastEntry, sortField, stateOnPhone } from './field-state.ts';
import type { OutboxEntry } from './outbox.ts';

const handOver: FieldHandOver = {
  id: 'h',
  alarmId: 'a',
  state: 'asked',
  kind: 'fall',
  persons: [],
  lives: { shown: false, why: 'unknown' },
  keys: null,
  askedAt: '2026-11-21T01:00:00Z',
  answerBy: '2026-11-21T01:02:00Z',
  arriveBy: null,
  mine: false,
  direct: false,
  presses: 1,
  acceptedBy: null,
  acceptedAt: null,
  onTheWayAt: null,
  presentAt: null,
  doneAt: null,
  deskPhone: null,
  operatorNote: null,
};

function did(what: string, state: OutboxEntry['state'] = 'kept', order = 1): OutboxEntry {
  return {
    order,
    commandId: `${what}${order}`,
    key: `POST /api/field/hand-overs/:handOverId/${what}`,
    input: {},
    actorId: 'ola',
    subjectId: 'h',
    occurredAt: '2026-11-21T01:01:00Z',
    state,
    code: null,
  };
}

test('what is kept on the phone moves the state on at once', () => {
  expect(stateOnPhone(handOver, [])).toBe('asked');
  expect(stateOnPhone(handOver, [did('accept'), did('on-the-way', 'kept', 2)])).toBe('on-the-way');
  expect(stateOnPhone(handOver, [did('refuse')])).toBe('refused');
});

test('what the server refused moves nothing', () => {
  expect(stateOnPhone(handOver, [did('accept', 'refused')])).toBe('asked');
});

test('the state never moves back', () => {
  expect(stateOnPhone({ ...handOver, state: 'present' }, [did('accept', 'received')])).toBe('present');
});

test('the list is asked, going, over; what another took is over', () => {
  const taken = { ...handOver, id: 'x', state: 'accepted', acceptedBy: 'Mette' } as const;
  const mine = { ...handOver, id: 'm', state: 'on-the-way', mine: true } as const;
  const sorted = sortField([taken, mine, handOver], []);
  expect(sorted.asked.map(({ id }) => id)).toEqual(['h']);
  expect(sorted.going.map(({ id }) => id)).toEqual(['m']);
  expect(sorted.over.map(({ id }) => id)).toEqual(['x']);
  expect(sortField([handOver], [did('accept')]).going).toHaveLength(1);
});

test('the last thing done is what its sign speaks of', () => {
  const entries = [did('accept', 'received'), did('on-the-way', 'kept', 2)];
  expect(lastEntry('h', entries)?.state).toBe('kept');
  expect(lastEntry('other', entries)).toBeNull();
});
