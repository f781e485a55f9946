import type { Pool } from 'pg';
import type { Clock } from '../../platform/clock/clock.ts';
import { readReach } from '../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { addJobs, type NewJob } from '../../platform/jobs/add-jobs.ts';
import { every } from '../../platform/jobs/every.ts';
import type { Repeating } from '../../platform/jobs/repeat.ts';
import type { Task } from '../../platform/jobs/run-jobs.ts';
import type { Timers } from '../../platform/jobs/timers.ts';
import type { Log } from '../../platform/log/log.ts';
import { dangerAnswered, dangerUnreached, dangerWaits } from '../guide/index.ts';
import { isAnybodyOnDuty } from '../organisation/index.ts';
import { type CallKind, callEndedBy, callFor, nextInChain, rounds } from './call-wanted.ts';
import type { PhoneCalls } from './phone-calls.ts';
import { chainOf } from './phone-chain.ts';
import { addCall, beginCall, type CallRow, dropCalls, endCall, freshRound, stuckCalls } from './phone-queries.ts';
import { spokenText } from './texts.ts';

export const ringTask = 'notices.ring';

/** For a database that is away; a telephone that is not answered is no failed try, the next number is. */
const maxTries = 6;

interface Ring {
  readonly tenantId: string;
  readonly callId: string;
  readonly roundsLeft: number;
}

function jobOf(ring: Ring, runAt?: Date): NewJob {
  return { task: ringTask, payload: { ...ring }, key: ring.callId, maxTries, ...(runAt ? { runAt } : {}) };
}

/** What the consumer does with one event: begins a chain of calls, or ends those that nobody needs any more. */
export async function followWithCalls(
  tx: Transaction,
  event: StoredEvent,
  { newId, log }: { readonly newId: NewId; readonly log: Log },
): Promise<NewJob[]> {
  const ended = callEndedBy(event);
  if (ended) await dropCalls(tx, ended.tenantId, ended.subjectId);
  const wanted = callFor(event, tx.at);
  if (!wanted) return [];
  const { tenantId, kind, unitId } = wanted;
  // Somebody who is on duty in the unit sees it in her app; a unit with nobody in the app has only its telephone.
  if (kind === 'hand-over-asked' && unitId !== null && (await isAnybodyOnDuty(tx, unitId, tx.at))) return [];
  if (isDanger(wanted) && !(await dangerWaits(tx, tenantId, wanted.subjectId))) return [];
  const round = await freshRound(tx, wanted);
  if (round === null) return [];
  const [toPhone] = await chainOf(tx, wanted);
  if (toPhone === undefined) {
    log.warn({ tenant: tenantId, call: kind, subject: wanted.subjectId }, 'nobody was rung: there is no number');
    if (isDanger(wanted)) await dangerUnreached(tx, tenantId, wanted.subjectId);
    return [];
  }
  const callId = newId();
  const added = await addCall(tx, callId, wanted, { toPhone, chainOrder: 0, round });
  return added ? [jobOf({ tenantId, callId, roundsLeft: rounds })] : [];
}

export interface RingPorts {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly phoneCalls: PhoneCalls;
  readonly log: Log;
}

/**
 * Rings one number. Unless somebody answers by a key press, the next in the chain is rung; after the last, the chain begins again.
 * Whether anybody still needs to be rung is asked before each number.
 */
export function ringPhones({ pool, clock, newId, phoneCalls, log }: RingPorts): Task {
  return {
    name: ringTask,
    async run(payload) {
      const { tenantId, callId, roundsLeft } = payload as Ring;
      // The desk that is silent belongs to the centre, the alarm to the municipality.
      const { tenants } = await readReach(pool);
      const act = <T>(work: (tx: Transaction) => Promise<T>) =>
        inTransaction(pool, { tenants, subjects: [], at: clock.now() }, work);
      const call = await act((tx) => beginCall(tx, tenantId, callId));
      if (!call) return;
      const outcome = await phoneCalls.ring({
        to: call.toPhone,
        ...spokenText(call.kind, call.country, call.placeName),
        mustPress: true,
        reference: callId,
      });
      await act(async (tx) => {
        if (!(await endCall(tx, call, outcome))) return;
        if (outcome === 'pressed') {
          if (isDanger(call)) await dangerAnswered(tx, tenantId, call.subjectId);
          return;
        }
        const goesOn = await ringNext(tx, call, roundsLeft, newId);
        if (goesOn) return;
        log.error({ tenant: tenantId, call: call.kind, subject: call.subjectId }, 'nobody answered by a key');
        if (isDanger(call)) await dangerUnreached(tx, tenantId, call.subjectId);
      });
    },
  };
}

/** Whether somebody wrote words of danger: who was reached, and that nobody was, is kept with the text. */
function isDanger({ kind }: { readonly kind: CallKind }): boolean {
  return kind === 'danger-written' || kind === 'danger-written-open';
}

async function ringNext(tx: Transaction, call: CallRow, roundsLeft: number, newId: NewId): Promise<boolean> {
  const chain = await chainOf(tx, call);
  const next = nextInChain({ ...call, roundsLeft }, chain.length);
  const toPhone = next ? chain[next.chainOrder] : undefined;
  if (!next || toPhone === undefined) return false;
  const callId = newId();
  await addCall(tx, callId, call, { toPhone, chainOrder: next.chainOrder, round: next.round });
  const ring = { tenantId: call.tenantId, callId, roundsLeft: next.roundsLeft };
  await addJobs(tx, [jobOf(ring, next.wait === 0 ? undefined : new Date(tx.at.getTime() + next.wait))]);
  return true;
}

/** Finds calls whose process died while it rang, and has them rung again. */
export function startStuckCalls({
  pool,
  clock,
  timers,
  log,
}: Omit<RingPorts, 'phoneCalls' | 'newId'> & { timers: Timers }): Repeating {
  const sweep = async (): Promise<void> => {
    const { tenants } = await readReach(pool);
    await inTransaction(pool, { tenants, subjects: [], at: clock.now() }, async (tx) => {
      const stuck = await stuckCalls(tx);
      // Another key than the first job's: that one may be held by a process that is no more.
      await addJobs(
        tx,
        stuck.map(({ tenantId, id }) => ({
          ...jobOf({ tenantId, callId: id, roundsLeft: rounds }),
          key: `${id} again`,
        })),
      );
    });
  };
  return every(60_000, sweep, {
    timers,
    failed: (error) => log.warn({ err: (error as Error).message }, 'calls that were cut short were not looked for'),
  });
}
