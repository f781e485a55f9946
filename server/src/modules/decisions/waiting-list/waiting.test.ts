import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextStanding, type Standing, type WaitingCommand } from './waiting.ts';

const start: Standing = { state: 'waiting', offer: null, how: null, isToday: false };
const commands: fc.Arbitrary<WaitingCommand> = fc.oneof(
  fc.constantFrom<WaitingCommand>(
    ...(['follow-up', 'offer', 'withdraw', 'put-back', 'die', 'live'] as const).map((kind) => ({ kind })),
  ),
  fc
    .constantFrom('yes' as const, 'no' as const, 'think' as const)
    .map((answer) => ({ kind: 'answer', answer }) as const),
  fc
    .constantFrom('taken-off' as const, 'own-wish' as const, 'decision' as const)
    .map((how) => ({ kind: 'take-off', how }) as const),
);

function walk(
  steps: readonly WaitingCommand[],
  each: (before: Standing, step: WaitingCommand, after: Standing) => void,
) {
  let now = start;
  for (const step of steps) {
    const next = nextStanding(now, step);
    const after = 'to' in next ? next.to : now;
    each(now, step, after);
    now = after;
  }
}

test('nobody comes off the list but by her own yes, a person’s act or a death, and how stands there', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 30 }), (steps) => {
      walk(steps, (before, step, after) => {
        expect(after.state === 'waiting').toBe(after.how === null);
        if (before.state !== 'waiting' || after.state === 'waiting') return;
        const isYes = step.kind === 'answer' && step.answer === 'yes' && before.offer !== null;
        expect(isYes || step.kind === 'take-off' || step.kind === 'die').toBe(true);
      });
    }),
  );
});

test('a no, a thought, an offer taken back and a look at it again leave her where she stood', () => {
  for (const step of [
    { kind: 'answer', answer: 'no' },
    { kind: 'answer', answer: 'think' },
    { kind: 'withdraw' },
    { kind: 'follow-up' },
  ] as const) {
    expect(nextStanding({ ...start, offer: 'open' }, step)).toMatchObject({ to: { state: 'waiting' } });
  }
});

test('one offer at a time, answered once; one who is off gets none', () => {
  expect(nextStanding({ ...start, offer: 'thinking' }, { kind: 'offer' })).toEqual({ refused: 'has-offer' });
  expect(nextStanding(start, { kind: 'answer', answer: 'yes' })).toEqual({ refused: 'already-answered' });
  const off: Standing = { state: 'left', offer: null, how: 'own-wish', isToday: true };
  expect(nextStanding(off, { kind: 'offer' })).toEqual({ refused: 'not-waiting' });
});

test('a removal is undone the same day, never later, and never what a death ended', () => {
  const off: Standing = { state: 'left', offer: null, how: 'taken-off', isToday: true };
  expect(nextStanding(off, { kind: 'put-back' })).toMatchObject({ to: { state: 'waiting' } });
  expect(nextStanding({ ...off, isToday: false }, { kind: 'put-back' })).toEqual({ refused: 'not-today' });
  const dead: Standing = { ...off, how: 'death' };
  expect(nextStanding(dead, { kind: 'put-back' })).toEqual({ refused: 'not-today' });
  expect(nextStanding(dead, { kind: 'live' })).toMatchObject({ to: { state: 'waiting' } });
  expect(nextStanding(off, { kind: 'live' })).toEqual({ refused: 'nothing-to-do' });
});
