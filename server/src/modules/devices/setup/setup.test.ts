import { type SetupStepName, setupSteps } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Command,
  freshSteps,
  isReady,
  next,
  nextStep,
  type Setup,
  type StepOwner,
  stateOf,
  stepOf,
} from './setup.ts';

const now = new Date('2026-11-22T10:00:00Z');
const owner: StepOwner = { unitId: 'unit', unitName: 'Teknisk team', staff: null };
const days = Object.fromEntries(setupSteps.map((step) => [step, '2026-12-04'])) as Record<SetupStepName, string>;
const fresh: Setup = {
  ...{ tenantId: 't', id: 's', personId: 'p', kind: 'social-alarm', unitId: 'unit', deviceId: null },
  ...{ promisedOn: '2026-12-04', steps: freshSteps(owner, days), stopped: null, version: 1 },
};

const by = 'Siri Mørk';
const ordered: Command = { kind: 'done', step: 'ordered', by, appointmentOn: null, note: null };
const met: Command = { kind: 'done', step: 'appointment', by, appointmentOn: '2026-11-24', note: null };
const fit: Command = { kind: 'fit', by, deviceId: 'd1', note: null };
const press: Command = { kind: 'press', deviceId: 'd1', askOn: '2026-12-08' };
const explain: Command = { kind: 'explain', by, shown: ['press'], note: null };
const ask: Command = { kind: 'ask', by, answer: 'works', words: null };

function run(setup: Setup, ...commands: readonly Command[]): Setup {
  return commands.reduce((known, command) => {
    const then = next(known, command, now);
    if ('refused' in then) throw new Error(`${command.kind}: ${then.refused}`);
    return then;
  }, setup);
}

test('the six steps, from decided to asked', () => {
  const met1 = run(fresh, ordered, met);
  expect(stepOf(met1, 'fitted').dueOn, 'the day of the appointment').toBe('2026-11-24');
  const pressed = run(met1, fit, press);
  expect(stateOf(run(met1, fit))).toBe('open');
  expect(stateOf(pressed)).toBe('working');
  expect(stepOf(pressed, 'asked').dueOn, 'two weeks after the press').toBe('2026-12-08');
  expect(stateOf(run(pressed, explain, ask))).toBe('asked');
});

test('the real press is done by a press and by nothing else, and never skipped', () => {
  const fitted = run(fresh, ordered, met, fit);
  expect(next(fitted, { kind: 'done', step: 'real-press', by, appointmentOn: null, note: null }, now)).toEqual({
    refused: 'own-way',
  });
  expect(next(fitted, { kind: 'skip', step: 'real-press', by, because: 'no time' }, now)).toEqual({
    refused: 'never-skipped',
  });
  expect(next(fitted, ask, now)).toEqual({ refused: 'not-now' });
});

test('the press of a device that no longer stands there proves nothing of the one that does', () => {
  const changed = run(fresh, ordered, met, fit, { ...fit, deviceId: 'd2' });
  expect(changed.deviceId).toBe('d2');
  expect(next(changed, press, now)).toEqual({ refused: 'not-now' });
  expect(stateOf(run(changed, { ...press, deviceId: 'd2' }))).toBe('working');
});

test('an appointment that is not needed is left out with its reason', () => {
  const skipped = run(
    fresh,
    ordered,
    { kind: 'skip', step: 'appointment', by, because: 'she fetches it herself' },
    fit,
  );
  expect(stepOf(skipped, 'appointment')).toMatchObject({ state: 'skipped', because: 'she fetches it herself' });
});

test('“other” after two weeks says what', () => {
  const pressed = run(fresh, ordered, met, fit, press, explain);
  expect(next(pressed, { ...ask, answer: 'other' }, now)).toEqual({ refused: 'words-needed' });
});

test('a death that is undone puts back exactly what was', () => {
  const met1 = run(fresh, ordered, met);
  const stopped = run(met1, { kind: 'stop', because: 'died', deathId: 'death' });
  expect(next(stopped, fit, now)).toEqual({ refused: 'stopped' });
  expect(next(stopped, { kind: 'resume', deathId: 'another' }, now)).toEqual({ refused: 'not-now' });
  expect(run(stopped, { kind: 'resume', deathId: 'death' })).toEqual({ ...met1, version: met1.version + 2 });
});

const someStep = fc.constantFrom(...setupSteps);
const someCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('plan'),
    step: someStep,
    dueOn: fc.constant('2026-12-01'),
    owner: fc.constant(owner),
    note: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('done'),
    step: someStep,
    by: fc.constant(by),
    appointmentOn: fc.constantFrom('2026-12-02', null),
    note: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('skip'), step: someStep, by: fc.constant(by), because: fc.constant('because') }),
  fc.record({
    kind: fc.constant('fit'),
    by: fc.constant(by),
    deviceId: fc.constantFrom('d1', 'd2'),
    note: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('press'), deviceId: fc.constantFrom('d1', 'd2'), askOn: fc.constant('2026-12-20') }),
  fc.constantFrom(explain, ask),
  fc.record({ kind: fc.constant('stop'), because: fc.constant('no'), deathId: fc.constantFrom(null, 'death') }),
  fc.constant<Command>({ kind: 'resume', deathId: 'death' }),
) as fc.Arbitrary<Command>;

test('whatever is tried in whatever order: nothing works before its own press, and nothing done is undone', () => {
  fc.assert(
    fc.property(fc.array(someCommand, { maxLength: 30 }), (commands) => {
      let setup = fresh;
      let pressed = false;
      for (const command of commands) {
        const then = next(setup, command, now);
        if ('refused' in then) continue;
        expect(then.version).toBeGreaterThan(setup.version);
        for (const { step, state } of setup.steps) {
          if (state !== 'open') expect(stepOf(then, step).state).toBe(state);
        }
        if (command.kind === 'press') pressed = command.deviceId === then.deviceId;
        setup = then;
        expect(stepOf(setup, 'real-press').state).toBe(pressed ? 'done' : 'open');
        expect(['working', 'asked'].includes(stateOf({ ...setup, stopped: null }))).toBe(pressed);
        const open = nextStep(setup);
        if (stateOf(setup) === 'open' || stateOf(setup) === 'working') {
          expect(open?.owner.unitId, 'the next step has an owner').toBeTruthy();
          expect(open?.dueOn, 'and a day').toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(
            setupSteps.some((step) => isReady(setup, step)),
            'somebody can go on',
          ).toBe(true);
        }
      }
    }),
  );
});
