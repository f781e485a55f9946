import type { ApplicationOutcome, Ball } from '@tunet/contract';

/** Who has it at the office, since when. */
export interface Taken {
  readonly by: string;
  readonly byName: string;
  readonly at: Date;
}

interface Received {
  readonly state: 'received';
}
interface InHand {
  readonly state: 'taken';
  readonly taken: Taken;
}
/** The needs are gone through. `taken` is null when it was given back after that. */
interface Mapped {
  readonly state: 'mapped';
  readonly mappedAt: Date;
  readonly taken: Taken | null;
}
/** She has the answer. Nobody need have mapped anything first: help may be decided at once. */
interface Decided {
  readonly state: 'decided';
  readonly decidedAt: Date;
  readonly outcome: ApplicationOutcome;
  readonly mappedAt: Date | null;
  readonly taken: Taken | null;
}
interface Started extends Omit<Decided, 'state'> {
  readonly state: 'started';
  readonly startedAt: Date;
}

/** What it goes back to when a death turns out not to be one. */
export type Alive = Received | InHand | Mapped | Decided;

interface Withdrawn {
  readonly state: 'withdrawn';
  readonly endedAt: Date;
  readonly before: Received | InHand | Mapped;
}
interface Stopped {
  readonly state: 'stopped';
  readonly endedAt: Date;
  /** The death. */
  readonly stoppedBy: string;
  readonly before: Alive;
}

/** Where an application stands, with all that is true there and nothing else. */
export type Standing = Alive | Started | Withdrawn | Stopped;

export type ApplicationCommand =
  | { readonly kind: 'take'; readonly by: string; readonly byName: string }
  | { readonly kind: 'give-back' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'map' }
  | { readonly kind: 'decide'; readonly outcome: ApplicationOutcome }
  | { readonly kind: 'decide-anew'; readonly outcome: ApplicationOutcome }
  | { readonly kind: 'start' }
  | { readonly kind: 'stop'; readonly deathId: string }
  | { readonly kind: 'resume'; readonly deathId: string };

export type ApplicationRefusal = 'already-taken' | 'not-taken' | 'already-decided' | 'already-ended' | 'nothing-to-do';

export type NextStanding = { readonly to: Standing } | { readonly refused: ApplicationRefusal };

const nothing: NextStanding = { refused: 'nothing-to-do' };

/**
 * What a command does to an application: total, most answers are a refusal.
 * `map`, `decide` and `start` follow what happened elsewhere; where they come too late or twice there is `nothing-to-do`.
 * While a death stops it they are still written down, so that undoing the death loses nothing.
 */
export function next(from: Standing, command: ApplicationCommand, at: Date): NextStanding {
  switch (command.kind) {
    case 'take':
      return take(from, { by: command.by, byName: command.byName, at });
    case 'give-back':
      return giveBack(from);
    case 'withdraw':
      if (isOpen(from)) return { to: { state: 'withdrawn', endedAt: at, before: from } };
      return { refused: from.state === 'decided' || from.state === 'started' ? 'already-decided' : 'already-ended' };
    case 'map':
      return follow(from, (alive) =>
        alive.state === 'received' || alive.state === 'taken'
          ? { state: 'mapped', mappedAt: at, taken: takenOf(alive) }
          : null,
      );
    case 'decide':
      return follow(from, (alive) =>
        alive.state === 'decided'
          ? null
          : {
              state: 'decided',
              decidedAt: at,
              outcome: command.outcome,
              mappedAt: alive.state === 'mapped' ? alive.mappedAt : null,
              taken: takenOf(alive),
            },
      );
    case 'decide-anew':
      // After an appeal: what was answered is answered otherwise, and help that has begun has begun.
      if (from.state === 'started') return { to: { ...from, outcome: command.outcome } };
      return follow(from, (alive) => (alive.state === 'decided' ? { ...alive, outcome: command.outcome } : null));
    case 'start':
      // A plan that changes after a refusal starts no help that was asked for here.
      if (from.state !== 'decided' || from.outcome === 'refused') return nothing;
      return { to: { ...from, state: 'started', startedAt: at } };
    case 'stop':
      if (!isAlive(from)) return nothing;
      return { to: { state: 'stopped', endedAt: at, stoppedBy: command.deathId, before: from } };
    case 'resume':
      return from.state === 'stopped' && from.stoppedBy === command.deathId ? { to: from.before } : nothing;
    default:
      return unreachable(command);
  }
}

function take(from: Standing, taken: Taken): NextStanding {
  if (!isOpen(from)) return { refused: 'already-ended' };
  if (takenOf(from)) return { refused: 'already-taken' };
  return { to: from.state === 'mapped' ? { ...from, taken } : { state: 'taken', taken } };
}

function giveBack(from: Standing): NextStanding {
  if (!isOpen(from)) return { refused: 'already-ended' };
  if (!takenOf(from)) return { refused: 'not-taken' };
  return { to: from.state === 'mapped' ? { ...from, taken: null } : { state: 'received' } };
}

function follow(from: Standing, move: (alive: Alive) => Alive | null): NextStanding {
  const alive = from.state === 'stopped' ? from.before : from;
  if (!isAlive(alive)) return nothing;
  const moved = move(alive);
  if (!moved) return nothing;
  return { to: from.state === 'stopped' ? { ...from, before: moved } : moved };
}

/** The office still owes an answer. */
export function isOpen(standing: Standing): standing is Received | InHand | Mapped {
  return standing.state === 'received' || standing.state === 'taken' || standing.state === 'mapped';
}

function isAlive(standing: Standing): standing is Alive {
  return isOpen(standing) || standing.state === 'decided';
}

/** Who has it, or had it when it ended. */
export function takenOf(standing: Standing): Taken | null {
  switch (standing.state) {
    case 'received':
      return null;
    case 'withdrawn':
    case 'stopped':
      return takenOf(standing.before);
    default:
      return standing.taken;
  }
}

/** Who has to do something now. After a refusal it is she: nobody else will, and she may appeal. */
export function whoHasTheBall(standing: Standing): Ball {
  switch (standing.state) {
    case 'received':
    case 'taken':
    case 'mapped':
      return 'office';
    case 'decided':
      return standing.outcome === 'refused' ? 'you' : 'home-care';
    case 'started':
    case 'withdrawn':
    case 'stopped':
      return 'nobody';
    default:
      return unreachable(standing);
  }
}

function unreachable(never: never): never {
  throw new TypeError(`not a case: ${JSON.stringify(never)}`);
}
