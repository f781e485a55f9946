import type { Pool } from 'pg';
import type { Clock } from '../platform/clock/clock.ts';
import { readReach } from '../platform/db/read-reach.ts';
import { inTransaction } from '../platform/db/transaction.ts';

/** Rows in one transaction: a long one would hold back every reader of events. */
const atOnce = 2_000;

/** What is kept no longer than it is of use. */
const sweeps = [
  // A session that has ended, or that nobody has used for a day, opens nothing.
  `delete from session where token_hash in (select token_hash from session
    where ended_at < $1::timestamptz - interval '24 hours' or last_seen_at < $1::timestamptz - interval '24 hours' limit ${atOnce})`,
  // A phone without net sends what happened up to a day ago; after two no repeat can come, and the kept answer shows persons.
  `delete from command where (tenant_id, actor_id, command_id) in (select tenant_id, actor_id, command_id from command
    where received_at < $1::timestamptz - interval '48 hours' limit ${atOnce})`,
  // What the receiver's journal told is known by its id as long as a journal could tell it again.
  `delete from receiver_entry where (tenant_id, id) in (select tenant_id, id from receiver_entry
    where stored_at < $1::timestamptz - interval '60 days' limit ${atOnce})`,
  // A call that fitted no alarm was counted, and is nobody's.
  `delete from voice_call where (tenant_id, id) in (select tenant_id, id from voice_call
    where alarm_id is null and calling_at < $1::timestamptz - interval '48 hours' limit ${atOnce})`,
  // How far a call came that read a week aloud: nobody goes on with it.
  `delete from week_call where (tenant_id, call_id) in (select tenant_id, call_id from week_call
    where heard_at < $1::timestamptz - interval '48 hours' limit ${atOnce})`,
  // Weeks in which somebody's pages were opened: a year is what the share of users is told for.
  `delete from door_week where (tenant_id, person_id, week_on, used_as) in (select tenant_id, person_id, week_on, used_as from door_week
    where week_on < ($1::timestamptz - interval '400 days')::date limit ${atOnce})`,
  // A screen that has said nothing for a day is gone; which alarms sounded there is kept with the alarms.
  `delete from desk_screen where (tenant_id, id) in (select tenant_id, id from desk_screen
    where reported_at < $1::timestamptz - interval '24 hours' limit ${atOnce})`,
  // Kept by the writer's own tick until the day that was set then; the last of its days is the whole day everywhere.
  `delete from guide_unanswered where (tenant_id, id) in (select tenant_id, id from guide_unanswered
    where kept_until < ($1::timestamptz at time zone 'UTC')::date limit ${atOnce})`,
];

/**
 * Removes old sessions and the kept answers of old commands.
 * @param pool role tunet_dispatch
 * @returns how many rows went
 */
export async function purge(pool: Pool, clock: Clock): Promise<number> {
  let gone = 0;
  for (const sweep of sweeps) {
    for (let last = atOnce; last === atOnce; gone += last) {
      const { tenants } = await readReach(pool);
      last = await inTransaction(pool, { tenants, subjects: [], at: clock.now() }, async (tx) => {
        const rows = await tx.sql(`${sweep} returning 1`, [tx.at]);
        return rows.length;
      });
    }
  }
  return gone;
}
