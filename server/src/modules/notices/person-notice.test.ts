import { expect, test } from 'vitest';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { idOfEvent, toldOf } from './person-notice.ts';

const occurredAt = new Date('2026-11-21T09:00:00Z');
const event = (kind: string, payload: Record<string, unknown>): StoredEvent => ({
  ...{ tx: '812', id: '77', tenantId: 'nordvik', kind, subjectId: 'subject', occurredAt },
  payload: { personId: 'ingrid', ...payload },
});
const told = (kind: string, payload: Record<string, unknown> = {}) => toldOf(event(kind, payload), occurredAt);

test('what one of the unit writes is told, what she or a relative writes is not', () => {
  expect(told('message.sent', { authorKind: 'staff', readerId: null })).toMatchObject({
    ...{ event: 'message-answered', only: null, subjectId: 'subject' },
  });
  expect(told('message.sent', { authorKind: 'staff', readerId: 'marit' })).toMatchObject({ only: 'marit' });
  expect(told('feedback.replied', { readerId: 'marit' })).toMatchObject({ event: 'message-answered', only: 'marit' });
  expect(told('message.sent', { authorKind: 'self', readerId: null })).toBeNull();
  expect(told('message.sent', { authorKind: 'proxy', readerId: null })).toBeNull();
});

test('that a proxy is about to end is told to each of the two, and to nobody when it is not said to whom', () => {
  const telling = { readerId: 'marit', tellingId: 'telling' };
  expect(told('proxy.ending', telling)).toMatchObject({ event: 'proxy-ending', only: 'marit', subjectId: 'telling' });
  expect(told('proxy.ending', {})).toBeNull();
});

test('the family hears that a visit is not confirmed only after the unit has had its time', () => {
  expect(told('visit.unconfirmed', { to: 'unit' })).toBeNull();
  expect(told('visit.unconfirmed', { to: 'family' })).toMatchObject({ event: 'visit-unconfirmed' });
});

test('she is told when another cancels, and not of what she has cancelled herself', () => {
  expect(told('visit.cancelled', { by: 'relative' })).toMatchObject({ besides: 'proxies' });
  expect(told('visit.cancelled', { by: 'resident' })).toMatchObject({ besides: 'self' });
  expect(told('visit.cancelled', { by: 'unit' })).toMatchObject({ besides: null });
});

test('a promise that is moved twice is told twice, and read twice it is the same', () => {
  const first = told('application.promise-changed');
  expect(first?.subjectId).toBe('00000000-0000-832c-8000-00000000004d');
  expect(idOfEvent({ tx: '812', id: '78' })).not.toBe(first?.subjectId);
  expect(told('application.promise-changed')).toEqual(first);
  expect(told('decision.issued')?.subjectId).toBe('subject');
});

test('what is between those at work is nobody’s news, nor what is a day old', () => {
  for (const kind of ['visit.cancel-asked', 'visit.move-asked', 'application.taken', 'visit.put-back', 'toString']) {
    expect(told(kind)).toBeNull();
  }
  expect(toldOf(event('visit.done', {}), new Date(occurredAt.getTime() + 86_400_001))).toBeNull();
});

test('that a draft lapses is told to its writer and to nobody who follows either of them', () => {
  const at = new Date('2026-11-23T09:00:00Z');
  const event = {
    ...{ tx: '1', id: '1', tenantId: 't', subjectId: 'draft', occurredAt: at, kind: 'draft.lapses' },
    payload: { personId: 'mother', readerId: 'daughter' },
  };
  const told = toldOf(event as unknown as StoredEvent, at);
  expect(told).toMatchObject({ personId: 'mother', only: 'daughter', event: 'application-promise-moved' });
});
