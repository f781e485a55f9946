import { type AlarmCommand, type HandOverWay, handOverSteps, openHandOver } from '@tunet/contract';

/** What stays the same through the life of a hand-over. */
interface Asking {
  readonly id: string;
  /** who is asked: a unit, or a responder outside the app; see `to` */
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPhone: string | null;
  readonly to: 'unit' | 'responder';
  readonly way: HandOverWay;
  /** what the operator wrote to the one who goes */
  readonly note: string | null;
  /** null: the line of receivers went on by itself */
  readonly askedBy: string | null;
  readonly askedAt: Date;
  /** after this the operator is told to ring and the next in line is proposed; the first may still accept */
  readonly answerBy: Date;
  readonly unansweredAt: Date | null;
}

interface Acceptance {
  /** null when somebody without an account here accepted by voice */
  readonly acceptedBy: string | null;
  readonly acceptedByName: string;
  readonly acceptedHow: HandOverWay;
  readonly acceptedAt: Date;
  readonly arriveBy: Date;
  /** when most of the time to arrive has gone: the row comes back to the operator */
  readonly warnAt: Date;
  readonly warnedAt: Date | null;
  /** nobody was there in time: it rang again, and the next in line was asked */
  readonly lateAt: Date | null;
}

export type Asked = Asking & { readonly state: 'asked' };
export type Accepted = Asking & Acceptance & { readonly state: 'accepted' };
export type OnTheWay = Asking & Acceptance & { readonly state: 'on-the-way'; readonly onTheWayAt: Date };
export type Present = Asking &
  Acceptance & { readonly state: 'present'; readonly onTheWayAt: Date | null; readonly presentAt: Date };
export type Done = Asking &
  Acceptance & {
    readonly state: 'done';
    readonly onTheWayAt: Date | null;
    readonly presentAt: Date;
    readonly doneAt: Date;
    /** what the one who was there found; null when told by voice */
    readonly foundCause: string | null;
    readonly foundNote: string | null;
  };
export type Refused = Asking & { readonly state: 'refused'; readonly refusedBecause: string };
export type Withdrawn = Asking & { readonly state: 'withdrawn' };

/** Somebody is asked to go. Ends when she is there and done, never when she says yes. */
export type HandOver = Asked | Accepted | OnTheWay | Present | Done | Refused | Withdrawn;

/**
 * The one who answers: a carer in her app, the holder of the link (its id is the hand-over's), or somebody on the phone whose name
 * the operator wrote down.
 */
export interface Receiver {
  readonly id: string | null;
  readonly name: string;
  readonly how: HandOverWay;
}

/** How long one who has said yes may be on her way, and after how much of it the operator looks again. */
export interface ArrivalLimit {
  readonly arrivalMinutes: number;
  readonly warnPercent: number;
}

export type HandOverCommand =
  | ({ readonly kind: 'accept'; readonly by: Receiver } & ArrivalLimit)
  | { readonly kind: 'refuse'; readonly by: Receiver; readonly because: string }
  | { readonly kind: 'on-the-way'; readonly by: Receiver }
  | { readonly kind: 'present'; readonly by: Receiver }
  | { readonly kind: 'done'; readonly by: Receiver; readonly foundCause: string | null; readonly note: string | null };

/** Fails to compile when a command here is not one of the contract's. */
export const handOverCommands = [
  'accept',
  'refuse',
  'on-the-way',
  'present',
  'done',
] as const satisfies readonly (AlarmCommand & HandOverCommand['kind'])[];

export type HandOverOutcome =
  | { readonly handOver: HandOver }
  | { readonly refused: 'already-taken'; readonly detail: { readonly name: string; readonly at: string } }
  | { readonly refused: 'not-now' };

/** What happens to a hand-over when its receiver says something. Total: every state answers every command. */
export function answerHandOver(handOver: HandOver, command: HandOverCommand, now: Date): HandOverOutcome {
  if (command.kind === 'accept' && handOver.state !== 'asked' && 'acceptedByName' in handOver) {
    return command.by.id !== null && handOver.acceptedBy === command.by.id
      ? { refused: 'not-now' }
      : { refused: 'already-taken', detail: { name: handOver.acceptedByName, at: handOver.acceptedAt.toISOString() } };
  }
  if (!handOverSteps[handOver.state].includes(command.kind) || !isTheirs(handOver, command.by)) {
    return { refused: 'not-now' };
  }
  const next = step(handOver, command, now);
  return next ? { handOver: next } : { refused: 'not-now' };
}

/** Once somebody has said yes in the app or by the link, nobody else's speaks for her; the operator may, after talking with her. */
function isTheirs(handOver: HandOver, by: Receiver): boolean {
  if (!('acceptedBy' in handOver) || handOver.acceptedBy === null) return true;
  return by.how === 'voice' || by.id === handOver.acceptedBy;
}

function step(handOver: HandOver, command: HandOverCommand, now: Date): HandOver | null {
  switch (handOver.state) {
    case 'asked':
      if (command.kind === 'refuse') return { ...handOver, state: 'refused', refusedBecause: command.because };
      return command.kind === 'accept' ? accept(handOver, command, now) : null;
    case 'accepted':
      if (command.kind === 'on-the-way') return { ...handOver, state: 'on-the-way', onTheWayAt: now };
      return command.kind === 'present' ? { ...handOver, state: 'present', onTheWayAt: null, presentAt: now } : null;
    case 'on-the-way':
      return command.kind === 'present' ? { ...handOver, state: 'present', presentAt: now } : null;
    case 'present':
      if (command.kind !== 'done') return null;
      return { ...handOver, state: 'done', doneAt: now, foundCause: command.foundCause, foundNote: command.note };
    default:
      return null;
  }
}

function accept(handOver: Asked, command: Extract<HandOverCommand, { kind: 'accept' }>, now: Date): Accepted {
  return {
    ...handOver,
    state: 'accepted',
    acceptedBy: command.by.id,
    acceptedByName: command.by.name,
    acceptedHow: command.by.how,
    acceptedAt: now,
    ...arrivalWithin(command, now),
  };
}

/** The instants that watch over an arrival, counted from now. */
export function arrivalWithin(
  { arrivalMinutes, warnPercent }: ArrivalLimit,
  now: Date,
): Pick<Acceptance, 'arriveBy' | 'warnAt' | 'warnedAt' | 'lateAt'> {
  const whole = arrivalMinutes * 60_000;
  return {
    arriveBy: new Date(now.getTime() + whole),
    warnAt: new Date(now.getTime() + Math.floor((whole * warnPercent) / 100)),
    warnedAt: null,
    lateAt: null,
  };
}

/** Somebody has said yes and is not there yet: her arrival is watched. */
export function isComing(handOver: HandOver): handOver is Accepted | OnTheWay {
  return handOver.state === 'accepted' || handOver.state === 'on-the-way';
}

/** Somebody is asked or on her way: the alarm stays open. */
export function isOpen(handOver: HandOver): boolean {
  return openHandOver.includes(handOver.state);
}

/**
 * The operator no longer asks. Before anybody accepted: always.
 * After that only when somebody else has been there, so that nobody writes an untrue *present* to get an alarm closed.
 */
export function withdraw(handOver: HandOver, somebodyWasThere: boolean): Withdrawn | null {
  const mayEnd =
    handOver.state === 'asked' ||
    (somebodyWasThere && (handOver.state === 'accepted' || handOver.state === 'on-the-way'));
  if (!mayEnd) return null;
  const { id, unitId, unitName, unitPhone, to, way, note, askedBy, askedAt, answerBy, unansweredAt } = handOver;
  return {
    ...{ id, unitId, unitName, unitPhone, to, way, note, askedBy, askedAt, answerBy, unansweredAt },
    state: 'withdrawn',
  };
}
