import { expect, test } from 'vitest';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { noticeFor } from './notice.ts';

const occurredAt = new Date('2026-11-21T02:00:00.000Z');
const event = (kind: string, payload: StoredEvent['payload']): StoredEvent => ({
  tx: '1',
  id: '1',
  tenantId: 'nordvik',
  kind,
  subjectId: 'alarm',
  payload,
  occurredAt,
});

test('a hand-over tells the unit; the ladder tells lead and last, not the desk that rings anyway', () => {
  expect(noticeFor(event('alarm.handed-over', { handOverId: 'h', unitId: 'u' }), occurredAt)).toEqual({
    tenantId: 'nordvik',
    kind: 'hand-over-asked',
    subjectId: 'h',
    unitId: 'u',
  });
  const kinds = [0, 1, 2, 3].map((step) => noticeFor(event('alarm.ladder', { step }), occurredAt)?.kind);
  expect(kinds).toEqual([undefined, undefined, 'ladder-lead', 'ladder-last']);
  expect(noticeFor(event('alarm.closed', {}), occurredAt)).toBeNull();
});

test('a lead is told of too few at the desk and of a week that nobody has published', () => {
  const told = (kind: string) => noticeFor(event(kind, {}), occurredAt);
  expect(told('desk.short')).toMatchObject({ kind: 'desk-short', subjectId: 'alarm', unitId: null });
  expect(told('calendar.unpublished')).toMatchObject({ kind: 'calendar-unpublished', unitId: null });
});

test('an hour later nobody is told', () => {
  const handOver = event('alarm.handed-over', { handOverId: 'h', unitId: 'u' });
  const after = (milliseconds: number) => noticeFor(handOver, new Date(occurredAt.getTime() + milliseconds));
  expect(after(3_600_000)).not.toBeNull();
  expect(after(3_600_001)).toBeNull();
});

test('an arrival that is late is told to the lead only where nobody at the desk has the alarm', () => {
  const late = (alarm: string) =>
    noticeFor(event('hand-over.arrival-late', { handOverId: 'h', unitId: 'u', alarm }), occurredAt);
  expect(late('waiting')).toMatchObject({ kind: 'arrival-late', subjectId: 'h', unitId: null });
  expect(late('taken')).toBeNull();
});
