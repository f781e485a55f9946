import { expect, test } from 'vitest';
import { foldLooks, type Look } from './fold-looks.ts';

const base: Look = {
  at: '2026-11-21T02:14:00Z',
  who: 'Jonas Berg',
  role: 'operator',
  unitName: 'Vaktsentralen',
  action: 'Alarm.Take',
  basis: 'open-alarm',
  reason: null,
};
const look = (clock: string, action: string, more: Partial<Look> = {}): Look => ({
  ...base,
  at: `2026-11-21T${clock}:00Z`,
  action,
  ...more,
});

test('what one did in one alarm is one line, each thing once, first thing first', () => {
  const lines = foldLooks([
    look('02:20', 'Alarm.Close'),
    look('02:18', 'HandOver.Accept', { who: 'Mette Lie' }),
    look('02:16', 'Alarm.Close'),
    look('02:14', 'Alarm.Take'),
  ]);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ actions: ['Alarm.Take', 'Alarm.Close'] });
  expect(lines[0]?.first.at).toBe('2026-11-21T02:14:00Z');
  expect(lines[0]?.last.at).toBe('2026-11-21T02:20:00Z');
});

test('another time is another line, and an emergency opening is never folded into work', () => {
  expect(foldLooks([look('12:00', 'Alarm.Take'), look('02:14', 'Alarm.Take')])).toHaveLength(2);
  const opened = look('02:13', 'Person.BreakGlass', { basis: 'break-glass', reason: 'phone-request' });
  expect(foldLooks([look('02:14', 'Alarm.Take'), opened])).toHaveLength(2);
});
