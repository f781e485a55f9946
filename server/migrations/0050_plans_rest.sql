-- plans: what others than the unit and she herself do: a relative, a volunteer, a device. Agreed, never a duty; who does it may end it
-- any day, and what then happens stands beside it from the first.
create table plan_part (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('relative', 'volunteer', 'device')),
  -- in words, as she calls them
  who text not null,
  -- one who follows her and may end it by her own log-in; null: she says so to the unit
  relative_person_id uuid,
  what text not null,
  -- with whom it was agreed, and when
  agreed_with text not null,
  agreed_on date not null,
  -- what happens when it falls away
  if_gone text not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  ended_as text check (ended_as in ('self', 'relative', 'staff')),
  ended_because text,
  -- somebody of the unit has seen to what falls away with it
  followed_at timestamptz,
  followed_by_name text,
  followed_words text,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references care_plan (tenant_id, id),
  constraint ended_whole check ((ended_at is null) = (ended_by_name is null) and (ended_at is null) = (ended_as is null)),
  constraint followed_whole check (
    (followed_at is null) = (followed_by_name is null) and (followed_at is null) = (followed_words is null)
      and (followed_at is null or ended_at is not null))
);
call protection.by_tenant('plan_part');
call protection.by_relation('plan_part', 'person_id');
create index plan_part_person on plan_part (tenant_id, person_id);
create index plan_part_fallen on plan_part (plan_id) where ended_at is not null and followed_at is null;
grant select, insert on plan_part to tunet_app;
grant update (ended_at, ended_by_name, ended_as, ended_because, followed_at, followed_by_name, followed_words, version) on plan_part
  to tunet_app;

-- plans: the one who sees to it that her plan hangs together; who it was before is kept with its days.
create table plan_coordinator (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  -- as it was when she was named
  staff_name text not null,
  named_at timestamptz not null,
  named_by uuid not null,
  named_by_name text not null,
  ended_at timestamptz,
  ended_by_name text,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references care_plan (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  constraint ended_whole check ((ended_at is null) = (ended_by_name is null))
);
create unique index plan_coordinator_one on plan_coordinator (tenant_id, plan_id) where ended_at is null;
create index plan_coordinator_person on plan_coordinator (tenant_id, person_id);
call protection.by_tenant('plan_coordinator');
call protection.by_relation('plan_coordinator', 'person_id');
grant select, insert, update (ended_at, ended_by_name) on plan_coordinator to tunet_app;

-- plans: when a goal is next gone through with her, and when the coordinator was last rung that the day is past.
alter table care_goal add column evaluate_on date,
  add column evaluation_rung_on date;
grant update (evaluation_rung_on) on care_goal to tunet_dispatch;
create index care_goal_due on care_goal (tenant_id, evaluate_on) where state in ('working', 'changed');

-- plans: a goal gone through: how it went in her words and in a professional's. Never changed; it ends no help.
create table goal_evaluation (
  tenant_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  -- the goal as it stood
  goal_words text not null,
  -- when it was to be done; null: nobody had set a day
  due_on date,
  her_words text not null,
  words text not null,
  outcome text not null check (outcome in ('working', 'reached', 'changed', 'let-go')),
  next_on date,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, goal_id) references care_goal (tenant_id, id),
  foreign key (tenant_id, plan_id) references care_plan (tenant_id, id),
  constraint next_while_worked_on check ((next_on is not null) = (outcome in ('working', 'changed')))
);
call protection.by_tenant('goal_evaluation');
call protection.by_relation('goal_evaluation', 'person_id');
create index goal_evaluation_person on goal_evaluation (tenant_id, person_id, at desc);
grant select, insert on goal_evaluation to tunet_app;

-- conversations: when the unit's lead was told that a promise is past: an answer that did not come, a call that was not made.
alter table thread add column told_lead_at timestamptz;
alter table ring_wish add column told_lead_at timestamptz;
grant update (told_lead_at) on thread to tunet_dispatch;
grant update (told_lead_at) on ring_wish to tunet_dispatch;
create index thread_late on thread (tenant_id, answer_by) where waiting_since is not null and stopped_by is null;
