-- plans: how those who visit her do otherwise, today or from now on, within the decision; what is less goes to the office as a case.
create table plan_adjustment (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('today', 'from-now', 'changed-need')),
  -- the line, and its title as it stood; null: the plan as a whole
  intervention_id uuid,
  title text,
  -- why, in the words of the one who did it
  words text not null,
  changed jsonb not null default '[]',
  -- the version of the plan that holds what became of it
  plan_version int,
  -- a changed need: what it asks for, and the case at the office
  wants text check (wants in ('more', 'less', 'other')),
  application_id uuid,
  reference text,
  by_id uuid not null,
  by_name text not null,
  -- the day in the municipality's own zone
  on_day date not null,
  at timestamptz not null,
  received_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references care_plan (tenant_id, id),
  check ((kind = 'changed-need') = (wants is not null)),
  check ((kind = 'from-now') = (plan_version is not null))
);
call protection.by_tenant('plan_adjustment');
call protection.by_relation('plan_adjustment', 'person_id');
create index plan_adjustment_person on plan_adjustment (tenant_id, person_id, at desc);
grant select, insert on plan_adjustment to tunet_app;

-- requests: those who visit her have told the office that her need has changed; said anew it stands anew.
alter table application add column need_changed_at timestamptz,
  add column need_wants text check (need_wants in ('more', 'less', 'other')),
  -- marked by the one who was there: somebody has to look at it before all that has a day
  add column need_cannot_wait boolean not null default false;
grant update (need_changed_at, need_wants, need_cannot_wait) on application to tunet_app;

-- mine
-- visits: the one of her helpers who is hers to ask: named by the unit, dated, and kept when another is named.
create table contact_carer (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  staff_id uuid not null,
  named_at timestamptz not null,
  named_by uuid not null,
  named_by_name text not null,
  ended_at timestamptz,
  ended_by_name text,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  constraint ended_whole check ((ended_at is null) = (ended_by_name is null))
);
create unique index contact_carer_one on contact_carer (tenant_id, person_id) where ended_at is null;
call protection.by_tenant('contact_carer');
call protection.by_relation('contact_carer', 'person_id');
grant select, insert, update (ended_at, ended_by_name) on contact_carer to tunet_app;

-- visits: different faces in two weeks, day and evening (07-22), among persons with two visits a day or more, at least ten of the days: counted
-- as in Sweden. Weeks end on Sundays. No employee and no resident can be found in it; groups under five are null.
create view insight.faces_fortnight as
  with seen as (
    select v.tenant_id, v.unit_id, v.person_id, f.until_on, count(distinct coalesce(v.assigned_to, v.answered_by)) as faces,
        count(*) as visits, count(distinct v.day_on) as days
      from visit v join tenant t on t.id = v.tenant_id
        cross join lateral (values (date_trunc('week', v.day_on)::date + 6), (date_trunc('week', v.day_on)::date + 13)) f(until_on)
      where v.state = 'done' and (v.window_from at time zone t.time_zone)::time >= '07:00'
        and (v.window_from at time zone t.time_zone)::time < '22:00'
      group by 1, 2, 3, 4)
  select tenant_id, unit_id, until_on, case when count(*) >= 5 then count(*)::int end as people,
    case when count(*) >= 5 then percentile_cont(0.5) within group (order by faces) end as median
  from seen where visits >= 2 * days and days >= 10 group by 1, 2, 3;
grant select on insight.faces_fortnight to tunet_insight, tunet_app;
