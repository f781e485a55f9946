import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow, isAwaited, type TestEvent, type TestFacts, testState } from './announced-test.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 10, minute));
const announced: TestFacts = {
  isVendors: false,
  speaks: true,
  startsAt: at(0),
  endsAt: at(15),
  heardAt: null,
  takenAt: null,
  voiceAt: null,
  closedAt: null,
  passedAt: null,
};
const silent: TestFacts = { ...announced, speaks: false };
const run = (test: TestFacts, ...events: readonly (readonly [TestEvent, number])[]): TestFacts =>
  events.reduce((known, [event, minute]) => follow(known, event, at(minute)), test);

describe('a device that speaks', () => {
  test('is tested when its press was taken and somebody spoke with the one who pressed', () => {
    expect(testState(run(announced, ['heard', 2], ['taken', 3]), at(4))).toBe('taken');
    expect(run(announced, ['heard', 2], ['taken', 3], ['voice', 4]).passedAt).toEqual(at(4));
  });
  test('is not tested when the alarm was closed and nobody had spoken through it', () => {
    expect(testState(run(announced, ['heard', 2], ['taken', 3], ['closed', 5]), at(6))).toBe('no-voice');
  });
  test('is not tested by a press outside the window, and that is said', () => {
    expect(testState(run(announced, ['heard', 16], ['taken', 17], ['voice', 18]), at(20))).toBe('not-heard');
  });
});

test('a device without a voice is tested when somebody has taken and closed its alarm', () => {
  expect(testState(run(silent, ['heard', 2], ['taken', 3]), at(4))).toBe('taken');
  expect(run(silent, ['heard', 2], ['taken', 3], ['closed', 4]).passedAt).toEqual(at(4));
});

test('only the first press in the window is the announced one: she may fall while the technician is on the stairs', () => {
  const passed = run(announced, ['heard', 2], ['taken', 3], ['voice', 4]);
  expect(isAwaited(announced, at(5))).toBe(true);
  expect(isAwaited(passed, at(5))).toBe(false);
  expect(isAwaited(run(announced, ['heard', 2]), at(5))).toBe(false);
});

test('a vendor’s night passes nothing', () => {
  const night = { ...announced, isVendors: true };
  expect(run(night, ['heard', 2], ['taken', 3], ['voice', 4])).toEqual(night);
});

const someEvents = fc.array(
  fc.tuple(fc.constantFrom<TestEvent>('heard', 'taken', 'voice', 'closed'), fc.integer({ min: 0, max: 59 })),
  { maxLength: 12 },
);

test('in any order of what is heard of it, nothing passes without having been heard, taken and proved', () => {
  fc.assert(
    fc.property(fc.boolean(), someEvents, (speaks, events) => {
      const end = run({ ...announced, speaks }, ...events);
      if (!end.passedAt) return;
      expect(end.heardAt).not.toBeNull();
      expect(end.takenAt).not.toBeNull();
      expect(speaks ? end.voiceAt : end.closedAt).not.toBeNull();
    }),
  );
});

test('told twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.boolean(), someEvents, (speaks, events) => {
      const once = run({ ...announced, speaks }, ...events);
      const twice = run({ ...announced, speaks }, ...events.flatMap((event) => [event, event]));
      expect(twice).toEqual(once);
    }),
  );
});
