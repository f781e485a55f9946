import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stillWhilePressed } from './still-while-pressed.ts';

let page: EventTarget;
let shown: string[];
let schedule: (run: () => void) => void;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  shown = [];
  schedule = stillWhilePressed(page);
});
afterEach(() => {
  vi.useRealTimers();
});

const tell = (name: string) => page.dispatchEvent(new Event(name));
const answer = (name: string) => schedule(() => shown.push(name));

test('an answer is shown at once when nothing is pressed', () => {
  answer('visits');
  vi.advanceTimersByTime(0);
  expect(shown).toEqual(['visits']);
});

test('answers that come under a press are shown after it, in their order', () => {
  tell('pointerdown');
  answer('visits');
  answer('messages');
  vi.advanceTimersByTime(1_000);
  expect(shown).toEqual([]);
  tell('pointerup');
  // The click that comes of a touch is still ahead.
  vi.advanceTimersByTime(10);
  expect(shown).toEqual([]);
  tell('click');
  vi.advanceTimersByTime(100);
  expect(shown).toEqual(['visits', 'messages']);
});

test('a finger that scrolls holds nothing back', () => {
  tell('pointerdown');
  answer('visits');
  tell('pointercancel');
  vi.advanceTimersByTime(100);
  expect(shown).toEqual(['visits']);
});

test('a finger that stays down holds back for two seconds, and then no more', () => {
  tell('pointerdown');
  answer('visits');
  vi.advanceTimersByTime(2_000);
  expect(shown).toEqual(['visits']);
  answer('messages');
  vi.advanceTimersByTime(0);
  expect(shown).toEqual(['visits', 'messages']);
});

test('a second press before the first has ended keeps what waits', () => {
  tell('pointerdown');
  answer('visits');
  tell('pointerup');
  vi.advanceTimersByTime(20);
  tell('pointerdown');
  vi.advanceTimersByTime(500);
  expect(shown).toEqual([]);
  tell('pointerup');
  vi.advanceTimersByTime(100);
  expect(shown).toEqual(['visits']);
});
