import { type DeviceKind, type SetupState, type SetupStepName, setupSteps } from '@tunet/contract';

/** Whose step it is: always a unit, and a named employee when one has taken it. */
export interface StepOwner {
  readonly unitId: string;
  readonly unitName: string;
  readonly staff: { readonly id: string; readonly name: string } | null;
}

interface StepCore {
  readonly step: SetupStepName;
  /** local day */
  readonly dueOn: string;
  readonly owner: StepOwner;
  readonly note: string | null;
}
/** Done by a person, or (the real press) by the press itself: then by nobody. */
export type Step = StepCore &
  (
    | { readonly state: 'open' }
    | {
        readonly state: 'done';
        readonly doneAt: Date;
        readonly doneBy: string | null;
        /** what she was shown, or what she answered */
        readonly detail: readonly string[];
      }
    | { readonly state: 'skipped'; readonly doneAt: Date; readonly doneBy: string; readonly because: string }
  );

/** One way from decided to working. */
export interface Setup {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: DeviceKind;
  readonly unitId: string;
  readonly deviceId: string | null;
  /** local day by which she was promised that it works */
  readonly promisedOn: string;
  /** the six, in order */
  readonly steps: readonly Step[];
  readonly stopped: { readonly at: Date; readonly because: string; readonly deathId: string | null } | null;
  readonly version: number;
}

/** What people do, and the one thing that only a press does. */
export type Command =
  | {
      readonly kind: 'plan';
      readonly step: SetupStepName;
      readonly dueOn: string;
      readonly owner: StepOwner;
      readonly note: string | null;
    }
  | {
      readonly kind: 'done';
      readonly step: SetupStepName;
      readonly by: string;
      readonly appointmentOn: string | null;
      readonly note: string | null;
    }
  | { readonly kind: 'skip'; readonly step: SetupStepName; readonly by: string; readonly because: string }
  | { readonly kind: 'fit'; readonly by: string; readonly deviceId: string; readonly note: string | null }
  /** its signal reached a desk, somebody took it and spoke with the one who pressed */
  | { readonly kind: 'press'; readonly deviceId: string; readonly askOn: string }
  | {
      readonly kind: 'explain';
      readonly by: string;
      readonly shown: readonly string[];
      readonly note: string | null;
    }
  | { readonly kind: 'ask'; readonly by: string; readonly answer: string; readonly words: string | null }
  | { readonly kind: 'stop'; readonly because: string; readonly deathId: string | null }
  | { readonly kind: 'resume'; readonly deathId: string };

export type Refused = {
  readonly refused:
    | 'not-now'
    | 'already-done'
    | 'stopped'
    | 'never-skipped'
    | 'own-way'
    | 'day-needed'
    | 'words-needed';
};

/** What must be behind us before a step. The real press and the explanation may come in either order. */
const before: Readonly<Record<SetupStepName, readonly SetupStepName[]>> = {
  ordered: [],
  appointment: ['ordered'],
  fitted: ['ordered', 'appointment'],
  'real-press': ['fitted'],
  explained: ['fitted'],
  asked: ['real-press', 'explained'],
};
/** Steps that a reason can stand in for. Never the real press: of pendants that were never paired some were worn for years. */
const skippable: readonly SetupStepName[] = ['appointment', 'explained'];

export function stateOf(setup: Pick<Setup, 'steps' | 'stopped'>): SetupState {
  if (setup.stopped) return 'stopped';
  if (stepOf(setup, 'asked').state === 'done') return 'asked';
  return stepOf(setup, 'real-press').state === 'done' ? 'working' : 'open';
}

/** The first step that is neither done nor skipped. */
export function nextStep(setup: Pick<Setup, 'steps' | 'stopped'>): Step | null {
  return setup.stopped ? null : (setup.steps.find(({ state }) => state === 'open') ?? null);
}

/** Whether a step may be done now. */
export function isReady(setup: Pick<Setup, 'steps' | 'stopped'>, step: SetupStepName): boolean {
  return (
    !setup.stopped &&
    stepOf(setup, step).state === 'open' &&
    before[step].every((each) => stepOf(setup, each).state !== 'open')
  );
}

export function stepOf({ steps }: Pick<Setup, 'steps'>, step: SetupStepName): Step {
  const found = steps.find((each) => each.step === step);
  if (!found) throw new TypeError('a setup has all six steps');
  return found;
}

/** The six steps as they stand at the beginning. @param dueOn the day of each */
export function freshSteps(owner: StepOwner, dueOn: Readonly<Record<SetupStepName, string>>): Step[] {
  return setupSteps.map((step) => ({ step, state: 'open', dueOn: dueOn[step], owner, note: null }));
}

/** What becomes of a setup: pure and total. Nothing is left out in silence, and only a press makes anything work. */
export function next(setup: Setup, command: Command, now: Date): Setup | Refused {
  if (command.kind === 'resume') return resume(setup, command.deathId);
  if (setup.stopped) return { refused: 'stopped' };
  switch (command.kind) {
    case 'plan': {
      if (stepOf(setup, command.step).state !== 'open') return { refused: 'already-done' };
      const { dueOn, owner, note } = command;
      return change(setup, command.step, (step) => ({ ...step, dueOn, owner, note }));
    }
    case 'done':
      return finish(setup, command, now);
    case 'skip':
      if (!skippable.includes(command.step)) return { refused: 'never-skipped' };
      return closing(setup, command.step, (step) => ({
        ...{ step: step.step, dueOn: step.dueOn, owner: step.owner, note: step.note },
        ...{ state: 'skipped', doneAt: now, doneBy: command.by, because: command.because },
      }));
    case 'fit':
      return putInPlace(setup, command, now);
    case 'press': {
      // A press of the device that stood here before proves nothing of the one that stands here now.
      if (command.deviceId !== setup.deviceId) return { refused: 'not-now' };
      const pressed = doneStep(setup, 'real-press', { by: null, note: null, detail: [], now });
      return 'refused' in pressed ? pressed : change(pressed, 'asked', (step) => ({ ...step, dueOn: command.askOn }));
    }
    case 'explain':
      return doneStep(setup, 'explained', { by: command.by, note: command.note, detail: command.shown, now });
    case 'ask': {
      if (command.answer === 'other' && command.words === null) return { refused: 'words-needed' };
      const { by, answer, words } = command;
      return doneStep(setup, 'asked', { by, note: words, detail: [answer], now });
    }
    case 'stop':
      if (stateOf(setup) === 'asked') return { refused: 'already-done' };
      return whole(setup, { stopped: { at: now, because: command.because, deathId: command.deathId } });
  }
}

function resume(setup: Setup, deathId: string): Setup | Refused {
  return setup.stopped?.deathId === deathId ? whole(setup, { stopped: null }) : { refused: 'not-now' };
}

function finish(setup: Setup, command: Extract<Command, { kind: 'done' }>, now: Date): Setup | Refused {
  const { step, by, note, appointmentOn } = command;
  if (step === 'ordered') return doneStep(setup, step, { by, note, detail: [], now });
  if (step !== 'appointment') return { refused: 'own-way' };
  if (appointmentOn === null) return { refused: 'day-needed' };
  const made = doneStep(setup, step, { by, note, detail: [appointmentOn], now });
  if ('refused' in made) return made;
  // What is done on that day is due on that day.
  return (['fitted', 'real-press', 'explained'] as const).reduce(
    (all, each) =>
      stepOf(all, each).state === 'open' ? change(all, each, (one) => ({ ...one, dueOn: appointmentOn })) : all,
    made,
  );
}

function putInPlace(setup: Setup, command: Extract<Command, { kind: 'fit' }>, now: Date): Setup | Refused {
  const { by, deviceId, note } = command;
  const fitted = stepOf(setup, 'fitted');
  // The first one did not work: another takes its place, as long as nothing has been pressed.
  if (fitted.state === 'done' && stepOf(setup, 'real-press').state === 'open') {
    return whole(
      change(setup, 'fitted', (step) => ({ ...step, note: note ?? step.note })),
      { deviceId, version: setup.version + 1 },
    );
  }
  const done = doneStep(setup, 'fitted', { by, note, detail: [], now });
  return 'refused' in done ? done : { ...done, deviceId };
}

interface Doing {
  readonly by: string | null;
  readonly note: string | null;
  readonly detail: readonly string[];
  readonly now: Date;
}

function doneStep(setup: Setup, step: SetupStepName, { by, note, detail, now }: Doing): Setup | Refused {
  return closing(setup, step, (open) => ({
    ...{ step: open.step, dueOn: open.dueOn, owner: open.owner, note: note ?? open.note },
    ...{ state: 'done', doneAt: now, doneBy: by, detail },
  }));
}

function closing(setup: Setup, step: SetupStepName, close: (step: Step) => Step): Setup | Refused {
  if (stepOf(setup, step).state !== 'open') return { refused: 'already-done' };
  if (!isReady(setup, step)) return { refused: 'not-now' };
  return change(setup, step, close);
}

function change(setup: Setup, step: SetupStepName, how: (step: Step) => Step): Setup {
  return whole(setup, { steps: setup.steps.map((each) => (each.step === step ? how(each) : each)) });
}

function whole(setup: Setup, changed: Partial<Setup>): Setup {
  return { ...setup, version: setup.version + 1, ...changed };
}
