-- lessons: whether what is promised is kept, and why not. Nobody's name is in it: who wrote a reason stands in the audit log alone,
-- because with two operators at night a miss is a person (and a list of misses would be a ranking).

create table alarm_miss (
  tenant_id uuid not null,
  alarm_id uuid not null,
  desk_id uuid not null,
  what text not null check (what in ('voice', 'arrival', 'dispenser')),
  reason text not null check (reason in ('many-at-once', 'device-fault', 'line-fault', 'no-answer-from-person', 'nobody-free', 'road-or-weather',
    'door-or-key', 'wrong-address', 'our-system', 'unknown')),
  written_at timestamptz not null,
  primary key (tenant_id, alarm_id, what),
  foreign key (tenant_id, alarm_id) references alarm (tenant_id, id)
);
call protection.by_tenant('alarm_miss');
create policy relation on alarm_miss as restrictive for select to tunet_app
  using (desk_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or alarm_id = any ((select protection.alarms_about())::uuid[]));
grant select, insert on alarm_miss to tunet_app;
grant update (reason, written_at) on alarm_miss to tunet_app;

-- How long this person's alert from the dispenser may wait, per dose, set by a nurse; never longer than the municipality's own limit.
-- A dose against Parkinson's is not an evening pill.
create table dispenser_limit (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  dose text not null check (length(dose) between 1 and 60),
  -- clock on the wall of the municipality; an alert between them is about this dose
  from_clock text not null check (from_clock ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  until_clock text not null check (until_clock ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  minutes int not null check (minutes between 5 and 720),
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (from_clock < until_clock)
);
call protection.by_tenant('dispenser_limit');
call protection.by_relation('dispenser_limit', 'person_id');
create index dispenser_limit_person on dispenser_limit (tenant_id, person_id);
grant select, insert on dispenser_limit to tunet_app;
grant update (ended_at) on dispenser_limit to tunet_app;

-- A frozen alarm is kept as it is for those who ask what happened: nothing of it is purged before somebody lets it go.
create table alarm_freeze (
  tenant_id uuid not null,
  id uuid not null,
  alarm_id uuid not null,
  desk_id uuid not null,
  because text not null check (length(because) between 3 and 500),
  frozen_by uuid not null,
  frozen_by_name text not null,
  frozen_at timestamptz not null,
  let_go_by_name text,
  let_go_because text,
  let_go_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, alarm_id) references alarm (tenant_id, id),
  check ((let_go_at is null) = (let_go_by_name is null) and (let_go_at is null) = (let_go_because is null))
);
call protection.by_tenant('alarm_freeze');
create policy relation on alarm_freeze as restrictive for select to tunet_app
  using (desk_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or alarm_id = any ((select protection.alarms_about())::uuid[]));
create unique index alarm_freeze_one on alarm_freeze (tenant_id, alarm_id) where let_go_at is null;
grant select, insert on alarm_freeze to tunet_app;
grant update (let_go_by_name, let_go_because, let_go_at) on alarm_freeze to tunet_app;

-- The proof report. Read through these views only, also by the web: per unit and week, groups under five are null, no person, no staff.
-- An answer is voice contact; where a device cannot speak, the first act towards the person.
create view insight.answer_week as
  select a.tenant_id, a.desk_id as unit_id, date_trunc('week', a.received_at at time zone t.time_zone)::date as week,
    case when count(*) >= 5 then count(*)::int end as alarms,
    case when count(*) >= 5 then (count(*) filter (where answered.at <= a.received_at + interval '60 seconds'))::int end as within_60_s,
    case when count(*) >= 5 then (count(*) filter (where answered.at <= a.received_at + interval '180 seconds'))::int end as within_180_s
  from alarm a
  join tenant t on t.id = a.tenant_id
  cross join lateral (select case when a.device_speaks then a.voice_at else (
    select min(h.at) from alarm_happening h where h.tenant_id = a.tenant_id and h.alarm_id = a.id
      and h.what in ('voice-contact', 'emergency-call', 'handed-over', 'relative-informed', 'present')) end as at) answered
  where a.device_id is not null
  group by 1, 2, 3;

create view insight.arrival_week as
  select h.tenant_id, h.unit_id, date_trunc('week', h.asked_at at time zone t.time_zone)::date as week,
    case when count(*) >= 5 then count(*)::int end as asked,
    case when count(*) >= 5 then (count(*) filter (where h.unanswered_at is not null))::int end as unanswered,
    case when count(h.arrive_by) >= 5 then count(h.arrive_by)::int end as accepted,
    case when count(h.arrive_by) >= 5 then (count(*) filter (where h.present_at <= h.arrive_by))::int end as in_time
  from hand_over h
  join tenant t on t.id = h.tenant_id
  group by 1, 2, 3;

create view insight.dispenser_week as
  select a.tenant_id, a.desk_id as unit_id, date_trunc('week', a.received_at at time zone t.time_zone)::date as week,
    case when count(*) >= 5 then count(*)::int end as alerts,
    case when count(*) >= 5 then (count(*) filter (where answered.at <= a.received_at + make_interval(mins => allowed.minutes)))::int end as in_time
  from alarm a
  join tenant t on t.id = a.tenant_id
  cross join lateral (select least(
    (select min(l.minutes) from alarm_person p join dispenser_limit l on l.tenant_id = p.tenant_id and l.person_id = p.person_id
      where p.tenant_id = a.tenant_id and p.alarm_id = a.id and l.set_at <= a.received_at and (l.ended_at is null or l.ended_at > a.received_at)
        and to_char(a.received_at at time zone t.time_zone, 'HH24:MI') >= l.from_clock
        and to_char(a.received_at at time zone t.time_zone, 'HH24:MI') < l.until_clock),
    coalesce((select (r.value #>> '{}')::int from rule r where r.tenant_id = a.tenant_id and r.key = 'alarms.dispenser-minutes'
      and r.valid_from <= (a.received_at at time zone t.time_zone)::date order by r.valid_from desc limit 1), 60)) as minutes) allowed
  cross join lateral (select min(h.at) as at from alarm_happening h where h.tenant_id = a.tenant_id and h.alarm_id = a.id
      and h.what in ('voice-contact', 'emergency-call', 'handed-over', 'relative-informed', 'present')) answered
  where a.kind = 'dispenser' and a.device_id is not null
  group by 1, 2, 3;

create view insight.miss_week as
  select m.tenant_id, m.desk_id as unit_id, date_trunc('week', a.received_at at time zone t.time_zone)::date as week, m.what, m.reason,
    case when count(*) >= 5 then count(*)::int end as misses
  from alarm_miss m
  join alarm a on a.tenant_id = m.tenant_id and a.id = m.alarm_id
  join tenant t on t.id = m.tenant_id
  group by 1, 2, 3, 4, 5;

-- When each device was last tested end to end, by month; null: never with us. A device is no person.
create view insight.device_tested as
  select d.tenant_id, date_trunc('month', d.tested_at)::date as month, count(*)::int as devices
  from device d group by 1, 2;

grant select on all tables in schema insight to tunet_insight;
grant usage on schema insight to tunet_app;
grant select on insight.answer_week, insight.arrival_week, insight.dispenser_week, insight.miss_week, insight.device_tested to tunet_app;
