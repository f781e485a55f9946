import type { CallOutcome, CallRound } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { endGrantsFor } from '../../access/index.ts';
import * as queries from './call-queries.ts';
import { roundOf } from './planned-call.ts';
import { isOwed, knownCalls, showRound } from './read-rounds.ts';

/** A call in sight of the reader. */
export async function callInSight(tx: Transaction, callId: string): Promise<queries.CallRow | undefined> {
  return (await tx.rows<queries.CallRow>(queries.callsById, [[callId]]))[0];
}

export interface Said {
  readonly onDate: string;
  readonly outcome: CallOutcome;
  readonly note: string | undefined;
  readonly occurredAt: Date;
}

/**
 * Writes what came of one day's call. Nobody spoken with is settled only by somebody sent, or by why it was not needed: both in words.
 * A missed one can be settled as long as it takes.
 */
export async function settleRound(
  tx: Transaction,
  actor: Actor,
  newId: NewId,
  call: queries.CallRow,
  said: Said,
): Promise<CallRound | 'missing' | 'already-settled' | 'note-needed' | 'not-now' | 'already-ended'> {
  const round = roundOf(call, said.onDate, call.zone);
  if (!round) return call.endedAt === null ? 'missing' : 'already-ended';
  if (said.outcome !== 'spoke' && said.outcome !== 'no-answer' && said.note === undefined) return 'note-needed';
  await tx.rows(queries.lockCall, [call.id]);
  const before = showRound(call, round, await knownCalls(tx, [call]), tx.at);
  if (before.state === 'settled') return 'already-settled';
  if (before.state === 'coming' && said.outcome !== 'not-needed') return 'not-now';
  await tx.rows(queries.insertOutcome, [
    ...[call.tenantId, newId(), call.id, call.personId, said.onDate, said.outcome, said.note ?? null],
    ...[actor.id, actor.name, said.occurredAt],
  ]);
  const { doneAt: _, ...after } = showRound(call, round, await knownCalls(tx, [call]), tx.at);
  return after;
}

/** She is not to be rung any more. What was missed is not made to vanish by it. */
export async function endCall(
  tx: Transaction,
  actor: Actor,
  call: queries.CallRow,
): Promise<'ended' | 'already-ended' | 'settle-first'> {
  await tx.rows(queries.lockCall, [call.id]);
  const [now] = await tx.rows<queries.CallRow>(queries.callsById, [[call.id]]);
  if (!now || now.endedAt !== null) return 'already-ended';
  if (isOwed(now, await knownCalls(tx, [now]), tx.at)) return 'settle-first';
  await tx.rows(queries.endCall, [call.tenantId, call.id, tx.at, actor.id, actor.name]);
  await endGrantsFor(tx, call.tenantId, call.id, tx.at, { bases: ['desk-watch'] });
  return 'ended';
}
