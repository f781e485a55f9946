import type { Pool } from 'pg';
import type { Clock } from '../../platform/clock/clock.ts';
import { readReach } from '../../platform/db/read-reach.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { every } from '../../platform/jobs/every.ts';
import type { Repeating } from '../../platform/jobs/repeat.ts';
import type { Timers } from '../../platform/jobs/timers.ts';
import type { Log } from '../../platform/log/log.ts';
import { namedOutside } from '../people/index.ts';
import { ruleValue } from '../services/index.ts';
import type { CareLink, OutgoingMessage } from './care-link.ts';
import { tellUndelivered } from './file-messages.ts';
import { claimDue, type DueRow, type FailedRow, markFailed, markSent, withoutReceipt } from './sending-queries.ts';

export interface SendingWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly link: CareLink;
}

/** Milliseconds between looks. */
const interval = 5_000;
/** With longer and longer pauses about twenty minutes; then somebody is told. */
const mostTries = 6;

/** What goes on by itself: what lies ready is sent, and what gets no receipt is told to somebody. */
export function startSendings(work: SendingWork): Repeating {
  return every(interval, () => sendOut(work), {
    timers: work.timers,
    failed: (error) => work.log.warn({ err: (error as Error).message }, 'messages were not sent; tried again'),
  });
}

export async function sendOut({ pool, clock, link }: Pick<SendingWork, 'pool' | 'clock' | 'link'>): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const scope = () => ({ tenants: [tenantId], subjects: [], at: clock.now() });
    const due = await inTransaction(pool, scope(), async (tx) => {
      const rows = await tx.rows<DueRow>(claimDue, [tenantId, tx.at]);
      const named = new Map<string, OutgoingMessage['person']>();
      for (const { personId } of rows) {
        const person = personId && (await namedOutside(tx, tenantId, personId));
        if (personId && person)
          named.set(personId, { number: person.number, name: person.name, bornOn: person.bornOn });
      }
      return rows.map((row) => {
        const person = row.personId === null ? null : named.get(row.personId);
        return { row, person: person === undefined ? ('no-number' as const) : person };
      });
    });
    // No transaction is open while the outside is waited for.
    for (const { row, person } of due) {
      const why = await hand(link, row, person);
      await inTransaction(pool, scope(), async (tx) => {
        if (why === null) {
          const minutes = await ruleValue(tx, tenantId, 'carelink.receipt-minutes');
          await tx.rows(markSent, [tenantId, row.id, tx.at, new Date(tx.at.getTime() + minutes * 60_000)]);
        } else if (why !== 'try-again' || row.tries >= mostTries) {
          const [failed] = await tx.rows<FailedRow>(markFailed, [tenantId, row.id, why, tx.at]);
          if (failed) await tellUndelivered(tx, tenantId, failed);
        }
      });
    }
    await inTransaction(pool, scope(), async (tx) => {
      for (const { id } of await tx.rows<{ id: string }>(withoutReceipt, [tenantId, tx.at])) {
        const [failed] = await tx.rows<FailedRow>(markFailed, [tenantId, id, 'no-receipt', tx.at]);
        if (failed) await tellUndelivered(tx, tenantId, failed);
      }
    });
  }
}

/** @returns null when it was handed over */
async function hand(
  link: CareLink,
  { id, address, slug, thread, madeAt, kind, body }: DueRow,
  person: OutgoingMessage['person'] | 'no-number',
): Promise<string | null> {
  if (person === 'no-number') return person;
  if (address === null) return 'no-address';
  try {
    await link.send({
      messageId: id,
      thread,
      from: slug,
      to: address,
      sentAt: madeAt.toISOString(),
      kind,
      person,
      body,
    });
    return null;
  } catch {
    // Not lost: its next time is set already, and after the last somebody is told.
    return 'try-again';
  }
}
