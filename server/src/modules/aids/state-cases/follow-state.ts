import type { Pool } from 'pg';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { namedOutside } from '../../people/index.ts';
import { ruleValue } from '../../services/index.ts';
import { expectedOn } from './move-case.ts';
import {
  addTask,
  byExternal,
  claimReady,
  confirmPast,
  deliveryPast,
  feedOf,
  oneCase,
  type ReadyRow,
  type StateCaseRow,
  saveFeed,
  setDelivery,
  setReminded,
  setSent,
  toRemind,
} from './queries.ts';
import type { StateAids, StateNews } from './state-aids.ts';
import { mirror, reminderDays } from './state-case.ts';
import { keepStep, takeStep } from './take-step.ts';

export interface StateWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
  readonly state: StateAids;
}

/** Milliseconds between looks. */
const interval = 10_000;

/** What goes on by itself: what she has agreed to is sent, what the state says is read, and no day passes unseen. */
export function startStateCases(work: StateWork): Repeating {
  return every(interval, () => followState(work), {
    timers: work.timers,
    failed: (error) =>
      work.log.warn({ err: (error as Error).message }, 'cases with the state were not followed; tried again'),
  });
}

export async function followState(work: Pick<StateWork, 'pool' | 'clock' | 'newId' | 'state'>): Promise<void> {
  const { tenants } = await readReach(work.pool);
  for (const tenantId of tenants) {
    await inTransaction(work.pool, scopeOf(work.clock, tenantId), (tx) => seeToDays(tx, work.newId, tenantId));
    await sendReady(work, tenantId);
    await readNews(work, tenantId);
  }
}

function scopeOf(clock: Clock, tenantId: string) {
  return { tenants: [tenantId], subjects: [], at: clock.now() };
}

/** No time to say yes runs out unseen, and nothing granted is forgotten on its way. */
async function seeToDays(tx: Transaction, newId: NewId, tenantId: string): Promise<void> {
  for (const row of await tx.rows<StateCaseRow>(confirmPast, [tx.at, tenantId]))
    await takeStep(tx, newId, row, { to: 'expired', by: 'clock', byName: null, at: tx.at });
  const days = await ruleValue(tx, tenantId, 'aids.state-confirm-days');
  type Waiting = { id: string; personId: string; reminded: number; left: number };
  for (const { id, personId, reminded, left } of await tx.rows<Waiting>(toRemind, [tx.at, tenantId])) {
    const due = reminderDays(days)[reminded];
    if (due === undefined || days - left < due) continue;
    await tx.rows(setReminded, [tenantId, id]);
    await emit(tx, { tenantId, kind: 'state-case.waits', subjectId: id, payload: { personId }, occurredAt: tx.at });
  }
  for (const { id, personId, today } of await tx.rows<StateCaseRow>(deliveryPast, [tx.at, tenantId]))
    await tx.rows(addTask, [tenantId, newId(), id, personId, 'ask-state', today, tx.at]);
}

async function sendReady(
  { pool, clock, newId, state }: Pick<StateWork, 'pool' | 'clock' | 'newId' | 'state'>,
  tenantId: string,
) {
  const ready = await inTransaction(pool, scopeOf(clock, tenantId), async (tx) => {
    const rows = await tx.rows<ReadyRow>(claimReady, [tenantId, tx.at]);
    return Promise.all(rows.map(async (row) => ({ row, person: await namedOutside(tx, tenantId, row.personId) })));
  });
  // No transaction is open while the state is waited for.
  for (const { row, person } of ready) {
    if (!person) continue;
    const { number, name, bornOn } = person;
    const answer = await state
      .send({
        ...{ caseId: row.id, from: row.slug, kind: row.kind, what: row.what, stateNumber: row.stateNumber },
        person: { number, name, bornOn },
      })
      // Not lost: its next time is set already.
      .catch(() => null);
    if (!answer) continue;
    await inTransaction(pool, scopeOf(clock, tenantId), async (tx) => {
      const [sent] = await tx.rows(setSent, [tenantId, row.id, answer.externalNumber]);
      const [after] = sent ? await tx.rows<StateCaseRow>(oneCase, [tx.at, row.id]) : [];
      if (after) await keepStep(tx, newId, after, { to: 'sent', by: 'clock', byName: null, at: tx.at, moved: 'yes' });
    });
  }
}

async function readNews(
  { pool, clock, newId, state }: Pick<StateWork, 'pool' | 'clock' | 'newId' | 'state'>,
  tenantId: string,
) {
  const from = await inTransaction(pool, scopeOf(clock, tenantId), async (tx) => {
    const [place] = await tx.rows<{ slug: string }>(slugOf, [tenantId]);
    const [feed] = await tx.rows<{ next: string }>(feedOf, [tenantId]);
    return { slug: place?.slug ?? '', since: feed?.next ?? null };
  });
  const heard = await state.news(from.slug, from.since).catch(() => null);
  if (!heard || heard.next === from.since) return;
  await inTransaction(pool, scopeOf(clock, tenantId), async (tx) => {
    for (const news of heard.news) await hear(tx, newId, tenantId, news);
    await tx.rows(saveFeed, [tenantId, heard.next, tx.at]);
  });
}

const slugOf = { name: 'state-case-slug', text: 'select slug from tenant where id = $1' };

/** One word of the state. A number that nobody here has is another municipality's mistake or an older system's: it moves nothing. */
export async function hear(tx: Transaction, newId: NewId, tenantId: string, news: StateNews): Promise<void> {
  const [row] = await tx.rows<StateCaseRow>(byExternal, [tx.at, tenantId, news.externalNumber]);
  if (!row) return;
  const step = { to: news.state, by: 'state', byName: null, at: news.at } as const;
  const moved = mirror(row, news);
  if (moved !== 'yes') {
    await keepStep(tx, newId, row, { ...step, moved });
    if (moved === 'not-possible')
      await tx.rows(addTask, [tenantId, newId(), row.id, row.personId, 'look', row.today, tx.at]);
    return;
  }
  await takeStep(tx, newId, row, step);
  const delivery = news.delivery ?? (isYes(news.state) && row.delivery === null ? 'stock' : null);
  if (delivery) await tx.rows(setDelivery, [tenantId, row.id, delivery, await expectedOn(tx, row, delivery)]);
}

function isYes(state: StateNews['state']): boolean {
  return state === 'granted' || state === 'partly' || state === 'approved';
}
