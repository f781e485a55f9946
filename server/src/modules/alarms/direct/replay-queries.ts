import type { Prepared } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `alarms-replay-${name}`, text };
}

/** Of these signals, those that are stored already; one that was on its way when the database went may have got there. */
export const signalsStored = prepared(
  'signals-stored',
  'select id, alarm_id as "alarmId" from signal where tenant_id = any ($1::uuid[]) and id = any ($2::uuid[])',
);
/** Of these entries, those that are stored already. */
export const entriesStored = prepared(
  'entries-stored',
  'select id from receiver_entry where tenant_id = any ($1::uuid[]) and id = any ($2::uuid[])',
);
export const keepEntry = prepared(
  'keep-entry',
  'insert into receiver_entry (tenant_id, id, alarm_id, rang_as, outcome, stored_at) values ($1, $2, $3, $4, $5, $6)',
);
/** A happening that is no step of the alarm; the desk sees it because the version rises. */
export const addHappening = prepared(
  'add-happening',
  `with risen as (update alarm set version = version + 1 where tenant_id = $1 and id = $3 returning id), woken as (select pg_notify('desk', ''))
    insert into alarm_happening (tenant_id, id, alarm_id, at, received_at, what, who_id, who_name, detail)
    select $1, $2::uuid, risen.id, $4::timestamptz, $5::timestamptz, $6, $7::uuid, $8, $9 from risen, woken`,
);
