import type { Prepared } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `shifts-desk-${name}`, text };
}

export const shortageOf = prepared(
  'shortage',
  `select id, since, paged_at as "pagedAt", alarm_paged_at as "alarmPagedAt" from desk_shortage where tenant_id = $1 and unit_id = $2`,
);
export interface ShortageRow extends Record<string, unknown> {
  readonly id: string;
  readonly since: Date;
  readonly pagedAt: Date | null;
  readonly alarmPagedAt: Date | null;
}
export const keepShortage = prepared(
  'keep-shortage',
  `insert into desk_shortage (tenant_id, unit_id, id, since, paged_at, alarm_paged_at) values ($1, $2, $3, $4, $5, $6)
    on conflict (tenant_id, unit_id) do update set paged_at = excluded.paged_at, alarm_paged_at = excluded.alarm_paged_at`,
);
export const forgetShortage = prepared(
  'forget-shortage',
  'delete from desk_shortage where tenant_id = $1 and unit_id = $2',
);
export const warnOnce = prepared(
  'warn-once',
  `insert into calendar_warning (tenant_id, monday, id, warned_at) values ($1, $2, $3, $4) on conflict do nothing returning id`,
);
export const firstNights = prepared(
  'first-nights',
  `select f.tenant_id as "tenantId", f.absence_id as "absenceId", f.person_id as "personId", f.home_at as "homeAt", f.until_at as "untilAt",
      t.name as "placeName", p.first_name || ' ' || p.last_name as "personName"
    from first_night f join tenant t on t.id = f.tenant_id join person p on p.tenant_id = f.tenant_id and p.id = f.person_id
    where (f.desk_id = any ($1::uuid[]) and f.until_at > $2 and p.died_on is null) or f.absence_id = any ($3::uuid[])
    order by f.home_at desc`,
);
export interface FirstNightRow extends Record<string, unknown> {
  readonly tenantId: string;
  readonly absenceId: string;
  readonly personId: string;
  readonly homeAt: Date;
  readonly untilAt: Date;
  readonly placeName: string;
  readonly personName: string;
}
