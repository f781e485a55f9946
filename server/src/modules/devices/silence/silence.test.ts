import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contact, joined, lateness, type Stretch, silenceOf, without, worksBy } from './silence.ts';

const start = Date.UTC(2026, 10, 21, 3);
const at = (seconds: number) => new Date(start + seconds * 1000);
const stretch = (from: number, to: number): Stretch => ({ from: at(from), to: at(to) });
const heardAt = (seconds: number, more: Partial<Contact> = {}): Contact => ({
  placedAt: at(-86_400),
  heartbeatAt: at(seconds),
  lastContactAt: at(seconds),
  intervalSeconds: 300,
  ...more,
});
const stateOf = (contact: Contact, watch: readonly Stretch[], now: number, minutes = 60) =>
  silenceOf(contact, watch, at(now), minutes).state;

describe('a device that the receiver has listened for all the time', () => {
  const watch = [stretch(-86_400, 86_400)];
  test.each([
    [300, 'heard'],
    [314, 'heard'],
    [315, 'late'],
    [614, 'late'],
    [615, 'silent'],
    [3_599, 'silent'],
    [3_600, 'without-alarm'],
  ])('%i seconds after its last heartbeat is %s', (seconds, state) => {
    expect(stateOf(heardAt(0), watch, seconds)).toBe(state);
  });

  test('a press is contact as good as any', () => {
    expect(stateOf(heardAt(0, { lastContactAt: at(900) }), watch, 1_200)).toBe('heard');
  });

  test('where nobody has another phone it takes less', () => {
    expect(stateOf(heardAt(0), watch, 1_800, 30)).toBe('without-alarm');
  });

  test('one that checks in each hour is not without alarm after an hour', () => {
    expect(stateOf(heardAt(0, { intervalSeconds: 3_600 }), watch, 3_700)).toBe('late');
    expect(stateOf(heardAt(0, { intervalSeconds: 3_600 }), watch, 7_300)).toBe('without-alarm');
  });
});

test('one that has never sent a heartbeat, or none since it was placed, is not supervised', () => {
  const watch = [stretch(-86_400, 86_400)];
  expect(stateOf(heardAt(0, { heartbeatAt: null }), watch, 80_000)).toBe('unsupervised');
  expect(stateOf(heardAt(0, { placedAt: at(1) }), watch, 80_000)).toBe('unsupervised');
  expect(worksBy({ state: 'unsupervised' })).toBeNull();
});

test('while the receiver is down no silence is counted, and after it each device gets its two intervals', () => {
  const contact = heardAt(0);
  const watch = [stretch(-3_600, 10), stretch(7_200, 20_000)];
  expect(stateOf(contact, watch, 7_200)).toBe('heard');
  expect(stateOf(contact, watch, 7_200 + 614)).toBe('late');
  expect(stateOf(contact, watch, 7_200 + 615)).toBe('silent');
});

test('a receiver that is started again and again and never listens for a whole interval finds nobody silent', () => {
  const watch = Array.from({ length: 200 }, (_, no) => stretch(no * 400, no * 400 + 299));
  expect(stateOf(heardAt(0), watch, 79_999)).toBe('heard');
});

const seconds = fc.integer({ min: 0, max: 200_000 });
const watches = fc
  .array(fc.tuple(seconds, fc.integer({ min: 0, max: 20_000 })), { maxLength: 12 })
  .map((parts) => parts.map(([from, length]) => stretch(from, from + length)));
const intervals = fc.integer({ min: 10, max: 7_200 });

describe('whenever the receiver listened', () => {
  test('a device that keeps its interval is never silent, nor even late', () => {
    fc.assert(
      fc.property(watches, intervals, seconds, seconds, (watch, intervalSeconds, phase, now) => {
        // It beats for ever; those beats are heard that fall into a stretch in which the receiver listened.
        const beats: number[] = [];
        for (let beat = phase % intervalSeconds; beat <= now; beat += intervalSeconds) beats.push(beat);
        const heard = beats.filter((beat) => watch.some(({ from, to }) => from <= at(beat) && at(beat) <= to));
        const last = heard.at(-1) ?? 0;
        const contact = heardAt(last, { intervalSeconds });
        expect(stateOf(contact, watch, now)).toBe('heard');
      }),
    );
  });

  test('one that says nothing more is silent once two intervals have been listened for in one stretch', () => {
    fc.assert(
      fc.property(watches, intervals, seconds, (watch, intervalSeconds, last) => {
        const now = 400_000;
        const long = stretch(300_000, 300_000 + 2 * intervalSeconds + lateness / 1000);
        expect(['silent', 'without-alarm']).toContain(
          stateOf(heardAt(last, { intervalSeconds }), [...watch, long], now),
        );
      }),
    );
  });

  test('more listening, or more time, never makes a device less silent; a contact makes it heard', () => {
    const grade = ['unsupervised', 'heard', 'late', 'silent', 'without-alarm'];
    fc.assert(
      fc.property(watches, watches, intervals, seconds, seconds, (watch, more, intervalSeconds, now, longer) => {
        const contact = heardAt(0, { intervalSeconds });
        const of = (watched: readonly Stretch[], when: number) => grade.indexOf(stateOf(contact, watched, when));
        expect(of([...watch, ...more], now)).toBeGreaterThanOrEqual(of(watch, now));
        expect(of(watch, now + longer)).toBeGreaterThanOrEqual(of(watch, now));
        expect(stateOf(heardAt(now, { intervalSeconds }), [...watch, ...more], now)).toBe('heard');
      }),
    );
  });

  test('the order and the overlaps of the watch do not matter', () => {
    fc.assert(
      fc.property(watches, intervals, seconds, (watch, intervalSeconds, now) => {
        const contact = heardAt(0, { intervalSeconds });
        expect(stateOf(contact, [...watch].reverse(), now)).toBe(stateOf(contact, watch, now));
        expect(stateOf(contact, [...watch, ...watch], now)).toBe(stateOf(contact, watch, now));
      }),
    );
  });
});

test('a watch without the time in which nothing was heard is all of it but that', () => {
  fc.assert(
    fc.property(watches, watches, seconds, (watch, deaf, second) => {
      const inside = (parts: readonly Stretch[], when: Date) => parts.some(({ from, to }) => from < when && when < to);
      const when = new Date(start + second * 1000 + 500);
      expect(inside(without(watch, deaf), when)).toBe(inside(joined(watch), when) && !inside(joined(deaf), when));
    }),
  );
});
