import { expect, test } from 'vitest';
import type { Happening } from './alarm.ts';
import { nationalEvents } from './national-events.ts';

const at = new Date('2026-11-21T23:00:00Z');

function line(what: Happening['what'], id: string | null = null): Happening {
  return { what, at, who: id === null ? null : { id, name: id }, detail: null };
}

test('an alarm talked out and closed: reported, begun, conversation, cause, measures, settled', () => {
  const told = nationalEvents([line('received'), line('taken', 'a'), line('voice-contact', 'a'), line('closed', 'a')]);
  expect(told.map(({ code }) => code)).toEqual([0, 1, 8, 6, 7, 3]);
});

test('handed over, refused by one, accepted by the next, somebody there', () => {
  const story = ['received', 'taken', 'handed-over', 'refused', 'handed-over', 'accepted', 'present', 'done'] as const;
  expect(nationalEvents(story.map((what) => line(what, 'a'))).map(({ code }) => code)).toEqual([
    0, 1, 4, 9, 4, 5, 9, 9,
  ]);
});

test('who takes it after another is another operator; the same one taking it anew is not', () => {
  const story = [
    line('taken', 'a'),
    line('given-back', 'a'),
    line('taken', 'a'),
    line('given-back', 'a'),
    line('taken', 'b'),
  ];
  expect(nationalEvents(story).map(({ code }) => code)).toEqual([1, 1, 10]);
});

test('what the device or time does is no national event: a reset, a press, the ladder', () => {
  expect(nationalEvents([line('pressed-again'), line('reset-by-device'), line('ladder'), line('unanswered')])).toEqual(
    [],
  );
});
