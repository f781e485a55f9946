import type { CallRound, PlannedCall } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { absenceOf } from '../../people/index.ts';
import * as queries from './call-queries.ts';
import { type Pause, type Round, roundsOf, settling, stateOf } from './planned-call.ts';

/** Calls with what is known of each, read together. */
export interface KnownCalls {
  readonly calls: readonly queries.CallRow[];
  readonly outcomes: readonly queries.OutcomeRow[];
  readonly pauses: readonly (Pause & { readonly callId: string })[];
}

/** How far ahead and back the watch looks, in milliseconds. */
const ahead = 12 * 3_600_000;
const justSettled = 2 * 3_600_000;

export async function knownCalls(tx: Transaction, calls: readonly queries.CallRow[]): Promise<KnownCalls> {
  const ids = calls.map(({ id }) => id);
  if (ids.length === 0) return { calls, outcomes: [], pauses: [] };
  const outcomes = await tx.rows<queries.OutcomeRow>(queries.outcomesOf, [ids]);
  const written = await tx.rows<queries.PauseRow>(queries.pausesOf, [ids]);
  // One who has just left may be away before the pause is written.
  const away = await absenceOf(tx, [...new Set(calls.map(({ personId }) => personId))]);
  const now = away.flatMap(({ personId, startsAt }) =>
    calls.flatMap((call) => (call.personId === personId ? [{ callId: call.id, startsAt, endsAt: null }] : [])),
  );
  return { calls, outcomes, pauses: [...written, ...now] };
}

export async function callsOfDesks(tx: Transaction, deskIds: readonly string[]): Promise<KnownCalls> {
  return knownCalls(tx, await tx.rows<queries.CallRow>(queries.callsOfDesks, [deskIds]));
}

const rank: Readonly<Record<CallRound['state'], number>> = { missed: 0, due: 1, coming: 2, paused: 3, settled: 4 };

/** What the watch sees: missed first, then due, then what comes in the next hours, then what was just settled. */
export function watchedRounds(known: KnownCalls, at: Date): CallRound[] {
  return known.calls
    .flatMap((call) => roundsShown(call, known, at))
    .filter(({ state, startsAt, endsAt, doneAt }) => {
      if (state === 'missed' || state === 'due') return true;
      if (state === 'settled') return doneAt !== null && at.getTime() - doneAt.getTime() < justSettled;
      if (state === 'paused' && Date.parse(endsAt) <= at.getTime()) return false;
      return Date.parse(startsAt) - at.getTime() < ahead;
    })
    .sort((a, b) => rank[a.state] - rank[b.state] || (a.startsAt < b.startsAt ? -1 : 1))
    .map(({ doneAt: _, ...round }) => round);
}

/** The latest calls to one person, newest first. */
export function latestRounds(known: KnownCalls, at: Date): CallRound[] {
  return known.calls
    .flatMap((call) => roundsShown(call, known, at))
    .sort((a, b) => (a.startsAt > b.startsAt ? -1 : 1))
    .slice(0, 20)
    .map(({ doneAt: _, ...round }) => round);
}

/** One day's call as it stands. */
export function showRound(
  call: queries.CallRow,
  round: Round,
  known: KnownCalls,
  at: Date,
): CallRound & { doneAt: Date | null } {
  const said = known.outcomes.filter(({ callId, onDate }) => callId === call.id && onDate === round.onDate);
  const pauses = known.pauses.filter(({ callId }) => callId === call.id);
  const settled = said.find(({ outcome }) => settling.includes(outcome)) ?? null;
  const last = settled ?? said.at(-1) ?? null;
  return {
    ...{ callId: call.id, onDate: round.onDate, personId: call.personId, personName: call.personName },
    ...{ phone: call.phone, languages: call.languages, speaks: call.speaks, placeName: call.placeName },
    ...{ why: call.why, askedBy: call.askedBy, lastOn: call.lastOn },
    ...{ startsAt: round.startsAt.toISOString(), endsAt: round.endsAt.toISOString() },
    state: stateOf(round, said, pauses, at),
    tries: said.filter(({ outcome }) => outcome === 'no-answer').length,
    outcome: last?.outcome ?? null,
    note: last?.note ?? null,
    doneByName: last?.doneByName ?? null,
    doneAt: settled?.doneAt ?? null,
  };
}

function roundsShown(call: queries.CallRow, known: KnownCalls, at: Date) {
  return roundsOf(call, call.zone, new Date(at.getTime() + ahead)).map((round) => showRound(call, round, known, at));
}

/** True when a call of it was missed, or is due, and nobody has said what came of it. */
export function isOwed(call: queries.CallRow, known: KnownCalls, at: Date): boolean {
  return roundsShown(call, known, at).some(({ state }) => state === 'missed');
}

export function shownCall(call: queries.CallRow, known: KnownCalls, at: Date): PlannedCall {
  const clock = `${String(Math.floor(call.fromMinute / 60)).padStart(2, '0')}:${String(call.fromMinute % 60).padStart(2, '0')}`;
  const { id, why, askedBy, minutes, firstOn, lastOn, writtenByName, endedAt } = call;
  return {
    ...{ id, why, askedBy, from: clock, minutes, firstOn, lastOn, writtenByName },
    endedAt: endedAt?.toISOString() ?? null,
    hasMissed: endedAt === null && isOwed(call, known, at),
  };
}
