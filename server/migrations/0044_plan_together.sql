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
