import type { Pool } from 'pg';
import { localClock, localDay } from '../../../platform/calendar/local-time.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { type ContactRegister, type Meaning, meaningOf, type RegisterAnswer } from './contact-register.ts';
import { addSaid, dueContacts, lastSaid, markAnswered, markFailed } from './lookup-queries.ts';

/** How the municipality wants the register read. */
export interface ContactRules {
  readonly staleMonths: number;
  /** The last word of a register that is silent counts so long. */
  readonly silentDays: number;
}

export interface ContactWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
  readonly register: ContactRegister;
  rules(tx: Transaction, tenantId: string): Promise<ContactRules>;
}

/** Milliseconds between looks: whom somebody asks about now is looked up within a minute, everybody else at night. */
const interval = 30_000;
/** So many numbers in one question. */
const atOnce = 500;
const day = 86_400_000;
/** Local hours in which everybody is looked up. */
const night = { from: '02:00', to: '05:00' } as const;

export function startContactLookups(work: ContactWork): Repeating {
  return every(interval, () => lookUpContacts(work), {
    timers: work.timers,
    failed: (error) =>
      work.log.warn({ err: (error as Error).message }, 'the contact register was not asked; tried again'),
  });
}

/** One look in every municipality: those who are asked for, and at night those who were not asked about for twenty hours. */
export async function lookUpContacts(work: Omit<ContactWork, 'timers' | 'log'>): Promise<void> {
  const { pool, clock } = work;
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const act = <T>(run: (tx: Transaction) => Promise<T>) =>
      inTransaction(pool, { tenants: [tenantId], subjects: [], at: clock.now() }, run);
    for (;;) {
      const due = await act(async (tx) => {
        const hour = localClock(tx.at, await timeZoneOf(tx, tenantId));
        const isNight = hour >= night.from && hour < night.to;
        return dueContacts(tx, tenantId, { isNight, atOnce });
      });
      if (due.length === 0) break;
      // Asked outside a transaction: a register that is slow holds nobody up.
      const numbers = due.map(({ number }) => number);
      const answers = await work.register.lookUp(numbers).catch(() => null);
      await act((tx) => keep(tx, work, { tenantId, due, answers }));
      if (answers === null || due.length < atOnce) break;
    }
  }
}

async function keep(
  tx: Transaction,
  { newId, rules }: Pick<ContactWork, 'newId' | 'rules'>,
  of: {
    readonly tenantId: string;
    readonly due: readonly { readonly personId: string; readonly number: string }[];
    readonly answers: readonly RegisterAnswer[] | null;
  },
): Promise<void> {
  const { tenantId, due, answers } = of;
  const { staleMonths, silentDays } = await rules(tx, tenantId);
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  const byNumber = new Map((answers ?? []).map((answer) => [answer.number, answer]));
  for (const { personId, number } of due) {
    if (answers !== null) {
      await markAnswered(tx, tenantId, personId);
      await say(tx, newId, { tenantId, personId, today, ...meaningOf(byNumber.get(number), today, staleMonths) });
      continue;
    }
    const since = await markFailed(tx, tenantId, personId);
    // Its last word stands for a while, with the day it was said; after that nobody knows, and that means paper.
    if (tx.at.getTime() - since.getTime() > silentDays * day)
      await say(tx, newId, { tenantId, personId, today, state: 'unknown', says: 'silent', confirmedOn: null });
  }
}

/** A row for each time the register says something else than before; every earlier one stays. */
async function say(
  tx: Transaction,
  newId: NewId,
  said: Meaning & { readonly tenantId: string; readonly personId: string; readonly today: string },
): Promise<void> {
  const before = await lastSaid(tx, said.tenantId, said.personId);
  if (before?.says === said.says && before.state === said.state) return;
  await addSaid(tx, newId(), said);
}
