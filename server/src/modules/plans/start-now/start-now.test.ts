import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../platform/calendar/local-time.ts';
import { isGoing, isReminderDue, limitOf, next, type StartNow, type StartNowCommand } from './start-now.ts';

const at = new Date('2026-11-20T14:20:00Z');
const begun: StartNow = { state: 'running', limitOn: limitOf('2026-11-20', 14), decided: null };

const days: fc.Arbitrary<StartNowCommand> = fc
  .integer({ min: 0, max: 2_000 })
  .map((after) => ({ kind: 'day', on: addDays('2026-11-20', after) }));
const others: fc.Arbitrary<StartNowCommand> = fc.oneof(
  fc.constant<StartNowCommand>({ kind: 'map', because: 'b', byName: 'N', untilOn: '2026-12-30' }),
  fc
    .constantFrom('granted' as const, 'partly' as const, 'refused' as const)
    .map((outcome): StartNowCommand => ({ kind: 'decide-otherwise', decided: { decisionId: 'd', outcome } })),
  fc.constant<StartNowCommand>({ kind: 'stop', deathId: 'x' }),
  fc.constantFrom('x', 'y').map((deathId): StartNowCommand => ({ kind: 'resume', deathId })),
);
const endings: fc.Arbitrary<StartNowCommand> = fc.constantFrom(
  { kind: 'end', byName: 'Silje', because: 'b' },
  { kind: 'take-over', decisionId: 'd' },
);

function after(commands: readonly StartNowCommand[]): StartNow {
  let now = begun;
  for (const command of commands) {
    const step = next(now, command, at);
    if ('to' in step) now = step.to;
  }
  return now;
}

test('it never ends by itself: whatever goes by, only a decision that takes it over or a person ends it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(days, others), { maxLength: 60 }), (commands) => {
      expect(after(commands).state).not.toBe('ended');
    }),
  );
});

test('a thousand days change nothing at all', () => {
  fc.assert(
    fc.property(fc.array(days, { maxLength: 1_000 }), (commands) => {
      expect(after(commands)).toEqual(begun);
    }),
  );
});

test('ended it stays ended, and says by what', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(days, others, endings), { maxLength: 40 }), (commands) => {
      const end = commands.findIndex((_, index) => after(commands.slice(0, index + 1)).state === 'ended');
      if (end < 0) return;
      const then = after(commands.slice(0, end + 1));
      expect(after(commands)).toEqual(then);
      expect(then.state === 'ended' && (then.how === 'decision' ? then.decisionId : then.because)).toBeTruthy();
    }),
  );
});

test('a death that is undone puts back exactly what stood', () => {
  fc.assert(
    fc.property(fc.array(others, { maxLength: 10 }), (commands) => {
      const before = after(commands);
      if (!isGoing(before)) return;
      expect(after([...commands, { kind: 'stop', deathId: 'x' }, { kind: 'resume', deathId: 'x' }])).toEqual(before);
    }),
  );
});

test('from the fourteenth day the head is reminded once each day, also while needs are mapped too long', () => {
  expect(isReminderDue(begun, null, '2026-12-03')).toBe(false);
  expect(isReminderDue(begun, null, '2026-12-04')).toBe(true);
  expect(isReminderDue(begun, '2026-12-04', '2026-12-04')).toBe(false);
  expect(isReminderDue(begun, '2026-12-04', '2026-12-05')).toBe(true);
  const mapping = after([{ kind: 'map', because: 'b', byName: 'N', untilOn: '2026-12-30' }]);
  expect(isReminderDue(mapping, '2026-12-04', '2026-12-29')).toBe(false);
  expect(isReminderDue(mapping, '2026-12-04', '2026-12-30')).toBe(true);
  expect(isReminderDue(after([{ kind: 'end', byName: 'S', because: 'b' }]), null, '2027-01-01')).toBe(false);
});
