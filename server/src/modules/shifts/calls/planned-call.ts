import type { CallOutcome, RoundState } from '@tunet/contract';
import { addDays, daysBetween, instantAt, localDay } from '../../../platform/calendar/local-time.ts';

/** The desk rings her each day in a window, until a date. */
export interface Agreement {
  /** Minutes after midnight on the clock on the wall where she lives. */
  readonly fromMinute: number;
  /** Length of the window. */
  readonly minutes: number;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly writtenAt: Date;
  readonly endedAt: Date | null;
}

/** One day's call. */
export interface Round {
  readonly onDate: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface Outcome {
  readonly onDate: string;
  readonly outcome: CallOutcome;
}

/** She was away from home. */
export interface Pause {
  readonly startsAt: Date;
  /** null: she still is. */
  readonly endsAt: Date | null;
}

/** Outcomes after which nobody needs to ring any more. A call that nobody answered is no answer. */
export const settling: readonly CallOutcome[] = ['spoke', 'sent-somebody', 'not-needed'];

/** The calls that begin before `to`, from the day it was agreed. One whose window had passed when it was agreed is none. */
export function roundsOf(call: Agreement, zone: string, to: Date): Round[] {
  const last = [localDay(to, zone), call.lastOn].sort()[0] ?? call.lastOn;
  const days = Math.max(0, daysBetween(call.firstOn, last) + 1);
  return Array.from({ length: days }, (_, index) => roundOn(call, addDays(call.firstOn, index), zone)).filter(
    ({ startsAt, endsAt }) =>
      startsAt < to && endsAt > call.writtenAt && (call.endedAt === null || startsAt < call.endedAt),
  );
}

/** The call of one day; null when there is none. */
export function roundOf(call: Agreement, onDate: string, zone: string): Round | null {
  if (onDate < call.firstOn || onDate > call.lastOn) return null;
  return roundsOf(call, zone, new Date(roundOn(call, onDate, zone).startsAt.getTime() + 1)).at(-1) ?? null;
}

function roundOn({ fromMinute, minutes }: Agreement, onDate: string, zone: string): Round {
  const clock = `${String(Math.floor(fromMinute / 60)).padStart(2, '0')}:${String(fromMinute % 60).padStart(2, '0')}`;
  const startsAt = instantAt(onDate, clock, zone);
  return { onDate, startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/**
 * Where one day's call stands. A window that has passed is missed until a person says what came of it, however long that takes;
 * it is not missed when she was away at its end.
 */
export function stateOf(round: Round, outcomes: readonly Outcome[], pauses: readonly Pause[], at: Date): RoundState {
  if (outcomes.some(({ onDate, outcome }) => onDate === round.onDate && settling.includes(outcome))) return 'settled';
  const isAway = pauses.some(
    ({ startsAt, endsAt }) => startsAt < round.endsAt && (endsAt === null || endsAt >= round.endsAt),
  );
  if (isAway) return 'paused';
  if (at < round.startsAt) return 'coming';
  return at < round.endsAt ? 'due' : 'missed';
}
