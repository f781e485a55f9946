import type { CallOutcome } from '@tunet/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Agreement, type Pause, roundOf, roundsOf, settling, stateOf } from './planned-call.ts';

const zone = 'Europe/Oslo';
const call: Agreement = {
  ...{ fromMinute: 23 * 60, minutes: 30, firstOn: '2026-11-21', lastOn: '2026-11-23' },
  ...{ writtenAt: new Date('2026-11-21T19:00:00Z'), endedAt: null },
};
const at = (clock: string, day = '21') => new Date(`2026-11-${day}T${clock}:00Z`);

describe('one call', () => {
  const [first] = roundsOf(call, zone, at('23:00'));
  if (!first) throw new Error('there is one tonight');
  test('comes, is due in its window, and is missed after it until somebody says what came of it', () => {
    expect(first).toEqual({ onDate: '2026-11-21', startsAt: at('22:00'), endsAt: at('22:30') });
    expect(stateOf(first, [], [], at('21:59'))).toBe('coming');
    expect(stateOf(first, [], [], at('22:00'))).toBe('due');
    expect(stateOf(first, [], [], at('22:30'))).toBe('missed');
    expect(stateOf(first, [], [], at('22:30', '29'))).toBe('missed');
  });
  test('that nobody answered is still due, and missed at its end', () => {
    const rang = [{ onDate: '2026-11-21', outcome: 'no-answer' as const }];
    expect(stateOf(first, rang, [], at('22:10'))).toBe('due');
    expect(stateOf(first, rang, [], at('22:31'))).toBe('missed');
  });
  test('waits while she is away, and counts again when she is home before its end', () => {
    const hospital: Pause = { startsAt: at('20:00'), endsAt: null };
    expect(stateOf(first, [], [hospital], at('22:10'))).toBe('paused');
    expect(stateOf(first, [], [{ ...hospital, endsAt: at('22:20') }], at('22:25'))).toBe('due');
    expect(stateOf(first, [], [{ ...hospital, endsAt: at('23:20') }], at('23:25'))).toBe('paused');
    expect(stateOf(first, [], [{ startsAt: at('22:40'), endsAt: null }], at('22:50'))).toBe('missed');
  });
});

describe('its days', () => {
  test('from the first to the last, none before it was agreed and none after it ended', () => {
    expect(roundsOf(call, zone, at('12:00', '30')).map(({ onDate }) => onDate)).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
    ]);
    expect(roundsOf({ ...call, writtenAt: at('22:30') }, zone, at('12:00', '30'))).toHaveLength(2);
    expect(roundsOf({ ...call, endedAt: at('12:00', '22') }, zone, at('12:00', '30'))).toHaveLength(1);
    expect(roundOf(call, '2026-11-22', zone)?.startsAt).toEqual(at('22:00', '22'));
    expect(roundOf(call, '2026-11-24', zone)).toBeNull();
  });
});

const days = fc.integer({ min: 1, max: 40 });
const anInstant = fc.date({ min: new Date('2026-10-20'), max: new Date('2026-12-20'), noInvalidDate: true });
const outcomes = fc.array(fc.constantFrom<CallOutcome>('spoke', 'no-answer', 'sent-somebody', 'not-needed'), {
  maxLength: 3,
});

describe('properties', () => {
  test('a missed call stays missed until it is settled, whatever else happens after it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        days,
        anInstant,
        anInstant,
        outcomes,
        (minute, n, now, later, said) => {
          fc.pre(later > now);
          const every = {
            ...call,
            fromMinute: minute,
            firstOn: '2026-10-20',
            lastOn: '2026-12-01',
            writtenAt: at('00:00', '01'),
          };
          for (const round of roundsOf(every, zone, now).slice(-n)) {
            if (stateOf(round, [], [], now) !== 'missed') continue;
            const told = said.map((outcome) => ({ onDate: round.onDate, outcome }));
            const isSettled = said.some((outcome) => settling.includes(outcome));
            expect(stateOf(round, told, [{ startsAt: later, endsAt: null }], later)).toBe(
              isSettled ? 'settled' : 'missed',
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
  test('each day has one call, and no two of them overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), anInstant, (minute, now) => {
        const every = {
          ...call,
          fromMinute: minute,
          firstOn: '2026-10-01',
          lastOn: '2026-12-31',
          writtenAt: new Date(0),
        };
        const rounds = roundsOf(every, zone, now);
        expect(new Set(rounds.map(({ onDate }) => onDate)).size).toBe(rounds.length);
        for (const [index, round] of rounds.entries()) {
          const next = rounds[index + 1];
          if (next) expect(next.startsAt.getTime()).toBeGreaterThanOrEqual(round.endsAt.getTime());
        }
      }),
    );
  });
});
