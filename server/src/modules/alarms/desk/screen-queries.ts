import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `alarms-${name}`, text };
}

/** One row a screen, overwritten. A desk belongs to the centre's own tenant. */
export const reportScreen = prepared(
  'report-screen',
  `insert into desk_screen (tenant_id, id, desk_id, reported_at, is_sounding, is_live, is_visible)
    select u.tenant_id, $1, u.id, $3, $4, $5, $6 from unit u where u.id = $2 and u.kind = 'desk'
    on conflict (tenant_id, id) do update set desk_id = excluded.desk_id, reported_at = excluded.reported_at,
      is_sounding = excluded.is_sounding, is_live = excluded.is_live, is_visible = excluded.is_visible`,
);

/**
 * When alarms of these desks began to sound at a screen. A browser's clock may be wrong: never before the alarm came nor after now.
 * What was silent and is heard later counts from when it was heard.
 */
export const keepSoundings = prepared(
  'keep-soundings',
  `insert into alarm_sounding (tenant_id, alarm_id, screen_id, at, is_heard)
    select a.tenant_id, a.id, $1, greatest(a.received_at, least(s.at, $3::timestamptz)), s.heard
      from unnest($4::uuid[], $5::timestamptz[], $6::boolean[]) s(alarm_id, at, heard)
      join alarm a on a.id = s.alarm_id and a.desk_id = any ($2::uuid[]) order by a.tenant_id, a.id
    on conflict (tenant_id, alarm_id, screen_id) do update set at = excluded.at, is_heard = true
      where excluded.is_heard and not alarm_sounding.is_heard`,
);

/** At which screens an alarm sounded, and when. For the file of one alarm. */
export const soundingsOf = prepared(
  'soundings-of',
  'select screen_id as "screenId", at, is_heard as "isHeard" from alarm_sounding where tenant_id = $1 and alarm_id = $2 order by at, screen_id',
);
export interface SoundingColumns extends Row {
  readonly screenId: string;
  readonly at: Date;
  readonly isHeard: boolean;
}

/**
 * Alarms that wait where no screen can be heard, since $2 seconds at least, and of which no telephone has been told since they wait.
 * Those that somebody works on at this moment are left for the next look.
 */
export const unheardAlarms = prepared(
  'unheard',
  `select a.id, a.tenant_id as "tenantId", a.waiting_since as "waitingSince" from alarm a
    where a.closed_at is null and a.taken_by is null and a.waiting_since <= $1::timestamptz - make_interval(secs => $2)
      and not exists (select 1 from desk_screen s where s.desk_id = a.desk_id and s.is_sounding and s.is_live
        and s.reported_at > $1::timestamptz - make_interval(secs => $3))
      and not exists (select 1 from alarm_happening h where h.tenant_id = a.tenant_id and h.alarm_id = a.id
        and h.what = 'unheard' and h.at >= a.waiting_since)
    order by a.received_at limit $4 for update of a skip locked`,
);
export interface UnheardColumns extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly waitingSince: Date;
}

/** The last emergency list of these desks, without the file. */
export const latestList = prepared(
  'latest-emergency-list',
  `select id, made_at as "madeAt", people, hidden from emergency_list where desk_id = any ($1::uuid[]) order by made_at desc limit 1`,
);
export interface ListColumns extends Row {
  readonly id: string;
  readonly madeAt: Date;
  readonly people: number;
  readonly hidden: number;
}
export const listFile = prepared(
  'emergency-list-file',
  `select to_char(made_at, 'YYYY-MM-DD') as "madeOn", file from emergency_list where id = $1 and desk_id = any ($2::uuid[])`,
);
