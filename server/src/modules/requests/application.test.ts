import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ApplicationCommand, isOpen, next, type Standing, takenOf, whoHasTheBall } from './application.ts';
import { columnsOf, standingOf } from './stored-application.ts';
import { comesNext, stepsOf } from './tell-status.ts';

const received: Standing = { state: 'received' };
const start = new Date('2026-11-20T09:00:00Z');
const berit = { by: 'berit', byName: 'Berit Aas' };

const command: fc.Arbitrary<ApplicationCommand> = fc.oneof(
  fc.constantFrom<ApplicationCommand>(
    { kind: 'take', ...berit },
    { kind: 'take', by: 'siri', byName: 'Siri Dahl' },
    { kind: 'give-back' },
    { kind: 'withdraw' },
    { kind: 'map' },
    { kind: 'start' },
  ),
  fc.constantFrom('granted', 'partly', 'refused').map((outcome): ApplicationCommand => ({ kind: 'decide', outcome })),
  fc
    .constantFrom('granted', 'partly', 'refused')
    .map((outcome): ApplicationCommand => ({ kind: 'decide-anew', outcome })),
  fc
    .tuple(fc.constantFrom('stop' as const, 'resume' as const), fc.constantFrom('death 1', 'death 2'))
    .map(([kind, deathId]): ApplicationCommand => ({ kind, deathId })),
);
const life = fc.array(command, { maxLength: 14 });

/** Where an application stands after each of the commands, an hour apart. */
function live(commands: readonly ApplicationCommand[]): Standing[] {
  const all = [received];
  commands.forEach((each, hour) => {
    const from = all.at(-1) ?? received;
    const answer = next(from, each, new Date(start.getTime() + (hour + 1) * 3_600_000));
    all.push('to' in answer ? answer.to : from);
  });
  return all;
}

function after(...commands: ApplicationCommand[]): Standing {
  return live(commands).at(-1) ?? received;
}

describe('whatever happens', () => {
  test('every command in every state has an answer, and what is stored is read back the same', () => {
    fc.assert(
      fc.property(life, (commands) => {
        for (const standing of live(commands)) expect(standingOf(columnsOf(standing))).toEqual(standing);
      }),
    );
  });

  test('what was withdrawn stays withdrawn, and what was answered is never unanswered', () => {
    fc.assert(
      fc.property(life, (commands) => {
        const all = live(commands);
        const since = all.findIndex(({ state }) => state === 'withdrawn');
        if (since >= 0) expect(new Set(all.slice(since).map(({ state }) => state))).toEqual(new Set(['withdrawn']));
        const answered = all.findIndex(({ state }) => state === 'decided');
        if (answered >= 0) expect(all.slice(answered).some(isOpen)).toBe(false);
      }),
    );
  });

  test('while the office owes an answer it has the ball; when nobody owes anything nobody has', () => {
    fc.assert(
      fc.property(life, (commands) => {
        for (const standing of live(commands)) {
          const ball = whoHasTheBall(standing);
          expect(ball === 'office').toBe(isOpen(standing));
          expect(comesNext({ standing, receivedAt: start, promisedOn: '2026-12-18' }).what === 'nothing').toBe(
            ball === 'nobody',
          );
        }
      }),
    );
  });

  test('five steps in their order: exactly one goes on while help is ahead, none afterwards', () => {
    fc.assert(
      fc.property(life, (commands) => {
        for (const standing of live(commands)) {
          const steps = stepsOf({ standing, receivedAt: start, promisedOn: '2026-12-18' });
          expect(steps.map(({ step }) => step)).toEqual(['received', 'taken', 'mapped', 'decided', 'started']);
          const goesOn = ['office', 'home-care'].includes(whoHasTheBall(standing));
          expect(steps.filter(({ is }) => is === 'now').length).toBe(goesOn ? 1 : 0);
          for (const { is, at } of steps) expect(at !== null).toBe(is === 'done');
        }
      }),
    );
  });
});

describe('a death', () => {
  test('undone puts it back exactly where it stood', () => {
    fc.assert(
      fc.property(life, (commands) => {
        const before = after(...commands);
        const stopped = next(before, { kind: 'stop', deathId: 'this one' }, start);
        if ('refused' in stopped) {
          expect(['withdrawn', 'stopped', 'started']).toContain(before.state);
          return;
        }
        expect(next(stopped.to, { kind: 'resume', deathId: 'another' }, start)).toHaveProperty('refused');
        expect(next(stopped.to, { kind: 'resume', deathId: 'this one' }, start)).toEqual({ to: before });
      }),
    );
  });

  test('loses no answer that was on its way when it was registered', () => {
    const lived = after(
      { kind: 'take', ...berit },
      { kind: 'stop', deathId: 'd' },
      { kind: 'decide', outcome: 'granted' },
      { kind: 'resume', deathId: 'd' },
    );
    expect(lived).toMatchObject({ state: 'decided', outcome: 'granted' });
  });
});

describe('who has it', () => {
  test('of two who take it the second is told that somebody has it', () => {
    const taken = after({ kind: 'take', ...berit });
    expect(next(taken, { kind: 'take', by: 'siri', byName: 'Siri Dahl' }, start)).toEqual({ refused: 'already-taken' });
    expect(takenOf(taken)?.byName).toBe('Berit Aas');
  });

  test('given back after the needs are mapped it waits for a colleague, and stays mapped', () => {
    const back = after({ kind: 'take', ...berit }, { kind: 'map' }, { kind: 'give-back' });
    expect(back).toMatchObject({ state: 'mapped', taken: null });
    expect(
      after({ kind: 'take', ...berit }, { kind: 'map' }, { kind: 'give-back' }, { kind: 'take', ...berit }),
    ).toMatchObject({ state: 'mapped', taken: berit });
  });
});

describe('after the answer', () => {
  test('granted: home care has the ball until the help is there', () => {
    const granted = after({ kind: 'decide', outcome: 'granted' });
    expect(whoHasTheBall(granted)).toBe('home-care');
    expect(whoHasTheBall(after({ kind: 'decide', outcome: 'granted' }, { kind: 'start' }))).toBe('nobody');
  });

  test('refused: she has it, and a plan that changes starts nothing here', () => {
    const refused = after({ kind: 'decide', outcome: 'refused' });
    expect(whoHasTheBall(refused)).toBe('you');
    expect(next(refused, { kind: 'start' }, start)).toEqual({ refused: 'nothing-to-do' });
  });

  test('an appeal led to another answer: what was refused is ahead of home care, what has begun has begun, and nothing is answered twice', () => {
    const anew: ApplicationCommand = { kind: 'decide-anew', outcome: 'granted' };
    expect(next(received, anew, start)).toEqual({ refused: 'nothing-to-do' });
    const changed = after({ kind: 'decide', outcome: 'refused' }, anew);
    expect(changed).toMatchObject({ state: 'decided', outcome: 'granted' });
    expect(whoHasTheBall(changed)).toBe('home-care');
    expect(after({ kind: 'decide', outcome: 'partly' }, { kind: 'start' }, anew)).toMatchObject({
      ...{ state: 'started', outcome: 'granted' },
    });
  });

  test('it can no longer be withdrawn', () => {
    expect(next(after({ kind: 'decide', outcome: 'partly' }), { kind: 'withdraw' }, start)).toEqual({
      refused: 'already-decided',
    });
  });
});
