import { addDays } from '../../../platform/calendar/local-time.ts';

/** A day until which somebody has to decide or end it. It ends nothing. */
interface Going {
  readonly limitOn: string;
  /** A decision that did not take the help over; a person still has to end it. */
  readonly decided: DecidedOtherwise | null;
}
export interface DecidedOtherwise {
  readonly decisionId: string;
  readonly outcome: 'granted' | 'partly' | 'refused';
}
interface Running extends Going {
  readonly state: 'running';
}
/** Needs are gone through before the final decision; help goes on. */
interface Mapping extends Going {
  readonly state: 'mapping';
  readonly because: string;
  readonly byName: string;
  readonly since: Date;
}
type Ended =
  | { readonly state: 'ended'; readonly how: 'decision'; readonly decisionId: string; readonly at: Date }
  | {
      readonly state: 'ended';
      readonly how: 'person';
      readonly byName: string;
      readonly because: string;
      readonly at: Date;
    };
/** By a death; undone it goes back to exactly where it stood. */
interface Stopped {
  readonly state: 'stopped';
  readonly stoppedBy: string;
  readonly before: Running | Mapping;
}

/** Help that was started before the decision, with all that is true of it and nothing else. */
export type StartNow = Running | Mapping | Ended | Stopped;

export type StartNowCommand =
  | { readonly kind: 'map'; readonly because: string; readonly byName: string; readonly untilOn: string }
  | { readonly kind: 'end'; readonly byName: string; readonly because: string }
  /** A decision has granted just this help from this unit: it goes on under the decision. */
  | { readonly kind: 'take-over'; readonly decisionId: string }
  /** A decision has come that did not. */
  | { readonly kind: 'decide-otherwise'; readonly decided: DecidedOtherwise }
  | { readonly kind: 'stop'; readonly deathId: string }
  | { readonly kind: 'resume'; readonly deathId: string }
  /** A day goes by. */
  | { readonly kind: 'day'; readonly on: string };

export type NextStartNow =
  | { readonly to: StartNow }
  | { readonly refused: 'already-ended' | 'already-mapping' | 'nothing-to-do' };

const nothing: NextStartNow = { refused: 'nothing-to-do' };

/**
 * What may happen next: total. Only a decision or a person ends it; a day that goes by never does.
 * Law: help that is needed does not wait for paper (helse- og omsorgstjenesteloven § 3-1; socialtjänstlagen 11 kap.).
 */
export function next(from: StartNow, command: StartNowCommand, at: Date): NextStartNow {
  if (command.kind === 'day') return nothing;
  if (command.kind === 'resume') {
    return from.state === 'stopped' && from.stoppedBy === command.deathId ? { to: from.before } : nothing;
  }
  if (from.state === 'ended') return { refused: 'already-ended' };
  if (from.state === 'stopped') {
    // What was on its way when she was said to be dead is not lost when she is not.
    if (command.kind === 'decide-otherwise') {
      return { to: { ...from, before: { ...from.before, decided: command.decided } } };
    }
    return command.kind === 'take-over' ? nothing : { refused: 'already-ended' };
  }
  switch (command.kind) {
    case 'map': {
      if (from.state === 'mapping') return { refused: 'already-mapping' };
      const { because, byName, untilOn } = command;
      return { to: { state: 'mapping', because, byName, since: at, limitOn: untilOn, decided: from.decided } };
    }
    case 'end':
      return { to: { state: 'ended', how: 'person', byName: command.byName, because: command.because, at } };
    case 'take-over':
      return { to: { state: 'ended', how: 'decision', decisionId: command.decisionId, at } };
    case 'decide-otherwise':
      return { to: { ...from, decided: command.decided } };
    case 'stop':
      return { to: { state: 'stopped', stoppedBy: command.deathId, before: from } };
    default:
      return unreachable(command);
  }
}

/** Whether help goes on. */
export function isGoing(start: StartNow): start is Running | Mapping {
  return start.state === 'running' || start.state === 'mapping';
}

/** The first day on which somebody must have decided or ended it. */
export function limitOf(startsOn: string, days: number): string {
  return addDays(startsOn, days);
}

/** Whether the head is to be reminded today: from the limit on, once each day, as long as it goes on. */
export function isReminderDue(start: StartNow, remindedOn: string | null, today: string): boolean {
  return isGoing(start) && today >= start.limitOn && (remindedOn === null || remindedOn < today);
}

function unreachable(never: never): never {
  throw new TypeError(`not a command: ${JSON.stringify(never)}`);
}
