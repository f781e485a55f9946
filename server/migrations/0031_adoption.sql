-- Whether the door is used, and whether it helps: by unit and week, never by employee.

-- That somebody's pages were opened in a week, by herself or by one she has let follow; nothing of what was read.
create table door_week (
  tenant_id uuid not null,
  person_id uuid not null,
  -- the Monday, in the municipality's own zone
  week_on date not null,
  used_as text not null check (used_as in ('self', 'proxy')),
  primary key (tenant_id, person_id, week_on, used_as),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('door_week');
call protection.by_relation('door_week', 'person_id');
grant select, insert on door_week to tunet_app;
grant select, delete on door_week to tunet_dispatch;

-- The promise that an answer met or missed; null on words that answered nothing.
alter table message add column answers_by timestamptz;
-- Whether she says herself that it was settled here, without ringing.
alter table thread add column solved_here text check (solved_here in ('yes', 'no'));

create view insight.door_use_week as
  select v.tenant_id, v.unit_id, date_trunc('week', v.day_on)::date as week,
    case when count(distinct v.person_id) >= 5 then count(distinct v.person_id)::int end as served,
    case when count(distinct v.person_id) >= 5 then (count(distinct v.person_id) filter (where exists (
      select 1 from door_week d where d.tenant_id = v.tenant_id and d.person_id = v.person_id
        and d.week_on between date_trunc('week', v.day_on)::date - 21 and date_trunc('week', v.day_on)::date)))::int end as active
  from visit v group by 1, 2, 3;

create view insight.thread_week as
  select m.tenant_id, m.unit_id, date_trunc('week', m.received_at at time zone t.time_zone)::date as week,
    case when count(*) >= 5 then count(*)::int end as answers,
    case when count(*) >= 5 then (count(*) filter (where m.received_at <= m.answers_by))::int end as in_time
  from message m join tenant t on t.id = m.tenant_id
  where m.answers_by is not null
  group by 1, 2, 3;

create view insight.solved_week as
  select h.tenant_id, h.unit_id, date_trunc('week', h.last_at at time zone t.time_zone)::date as week,
    case when count(*) >= 5 then count(*)::int end as said,
    case when count(*) >= 5 then (count(*) filter (where h.solved_here = 'yes'))::int end as solved
  from thread h join tenant t on t.id = h.tenant_id
  where h.solved_here is not null
  group by 1, 2, 3;

create view insight.cancel_week as
  select v.tenant_id, v.unit_id, date_trunc('week', v.day_on)::date as week,
    case when count(*) >= 5 then count(*)::int end as cancels,
    case when count(*) >= 5 then (count(*) filter (where not v.cancel_is_late))::int end as in_time
  from visit v where v.cancelled_by in ('resident', 'relative')
  group by 1, 2, 3;

grant select on insight.door_use_week, insight.thread_week, insight.solved_week, insight.cancel_week to tunet_insight, tunet_app;
