-- From decision to help: plans, visits, notes.

create table care_plan (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  state text not null check (state in ('active', 'ended')),
  -- in her words; older words are kept in care_plan_wording
  what_matters text not null,
  starts_on date not null,
  ends_on date,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  -- the death that ended it; undone, it goes on
  death_id uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint ended_by_death check ((state = 'ended') = (death_id is not null))
);
call protection.by_tenant('care_plan');
call protection.by_relation('care_plan', 'person_id');
-- One plan for a person in a unit; it is changed, never doubled.
create unique index care_plan_one on care_plan (tenant_id, person_id, unit_id);
create index care_plan_unit on care_plan (unit_id) where state = 'active';
-- What mattered to her, each wording with its day and who wrote it.
create table care_plan_wording (
  tenant_id uuid not null,
  plan_id uuid not null,
  version int not null,
  person_id uuid not null,
  what_matters text not null,
  written_by_name text not null,
  written_as text not null check (written_as in ('self', 'proxy', 'staff')),
  written_at timestamptz not null,
  primary key (tenant_id, plan_id, version),
  foreign key (tenant_id, plan_id) references care_plan (tenant_id, id)
);
call protection.by_tenant('care_plan_wording');
call protection.by_relation('care_plan_wording', 'person_id');

create table care_goal (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  words text not null,
  by_on date,
  state text not null check (state in ('working', 'reached', 'changed', 'let-go')),
  sort int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references care_plan (tenant_id, id)
);
call protection.by_tenant('care_goal');
call protection.by_relation('care_goal', 'person_id');
create index care_goal_plan on care_goal (tenant_id, plan_id);

-- What is done, when and how. No minutes: a window of the day, and what is to be done in it.
create table intervention (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  goal_id uuid,
  service_type text not null,
  decided_service_id uuid,
  title text not null,
  how text not null default '',
  -- what she does herself
  own_part text not null default '',
  -- must never quietly fall away (medicine, insulin, supervision)
  is_critical boolean not null default false,
  -- 1 Monday ... 7 Sunday
  weekdays int[] not null check (cardinality(weekdays) > 0 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  every_weeks int not null default 1 check (every_weeks between 1 and 12),
  window_from time not null,
  window_to time not null,
  carers int not null default 1 check (carers in (1, 2)),
  starts_on date not null,
  ends_on date,
  sort int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references care_plan (tenant_id, id),
  foreign key (tenant_id, goal_id) references care_goal (tenant_id, id),
  foreign key (tenant_id, decided_service_id) references decided_service (tenant_id, id),
  check (window_to > window_from)
);
call protection.by_tenant('intervention');
call protection.by_relation('intervention', 'person_id');
create index intervention_plan on intervention (tenant_id, plan_id);
-- The whole plan as it was after each change, and who changed it.
create table care_plan_version (
  tenant_id uuid not null,
  plan_id uuid not null,
  version int not null,
  person_id uuid not null,
  plan jsonb not null,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, plan_id, version),
  foreign key (tenant_id, plan_id) references care_plan (tenant_id, id)
);
call protection.by_tenant('care_plan_version');
call protection.by_relation('care_plan_version', 'person_id');
grant select, insert on care_plan, care_plan_wording, care_plan_version, care_goal, intervention to tunet_app;
grant update on care_plan, care_goal, intervention to tunet_app;
grant select on care_plan, intervention to tunet_dispatch;
grant update (state, death_id, version) on care_plan to tunet_dispatch;

-- visits: an agreed window. What was done is what happened, never how long it took.
create table visit (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  -- the day in the municipality's own zone
  day_on date not null,
  window_from timestamptz not null,
  window_to timestamptz not null,
  interventions uuid[] not null,
  is_critical boolean not null default false,
  carers int not null default 1,
  state text not null default 'planned' check (state in ('planned', 'done', 'not-done', 'cancelled')),
  assigned_to uuid,
  assigned_to_name text,
  -- said by the unit when it will be late
  coming_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text,
  -- interventions that were not done, with the reason: {id: code}
  left_out jsonb,
  because text,
  cancelled_by text check (cancelled_by in ('resident', 'relative', 'unit', 'plan', 'death')),
  cancelled_by_name text,
  cancel_words text,
  -- asked by resident or relative for a visit that must not quietly fall away: a nurse decides
  cancel_asked_at timestamptz,
  cancel_asked_as text check (cancel_asked_as in ('resident', 'relative')),
  cancel_asked_by_name text,
  cancel_answer text,
  -- another time, in their own words, and what was answered
  move_words text,
  move_asked_at timestamptz,
  move_asked_by_name text,
  move_answer text,
  -- when the window that the plan had begins, once another is agreed: the plan must not make the same visit again
  moved_from timestamptz,
  -- the last change that the one who waits for it should see: moved, somebody else, cancelled, later
  changed_at timestamptz,
  -- the absence that pauses it, the death that stopped it
  absence_id uuid,
  absence_kind text check (absence_kind in ('hospital', 'short-stay', 'family', 'holiday')),
  death_id uuid,
  -- when the unit and the relative were told that it is not confirmed
  unit_told_at timestamptz,
  family_told_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check (window_to > window_from),
  constraint answered_whole check ((state in ('done', 'not-done')) = (answered_at is not null)),
  constraint not_done_because check (state <> 'not-done' or because is not null),
  -- one that was done although it had been cancelled keeps who cancelled it
  constraint cancelled_whole check (state <> 'cancelled' or cancelled_by is not null)
);
call protection.by_tenant('visit');
call protection.by_relation('visit', 'person_id');
-- The same plan makes the same visit once. What is to be done belongs to it: help that comes into the plan after a visit was
-- cancelled gets one of its own.
create unique index visit_same on visit (tenant_id, person_id, unit_id, coalesce(moved_from, window_from), interventions);
create index visit_unit_day on visit (unit_id, day_on);
create index visit_person_day on visit (tenant_id, person_id, day_on);
-- Few at any time: what the sweep for unconfirmed visits looks at each minute.
create index visit_unheard on visit (window_to) where state = 'planned' and absence_id is null;
-- Every answer that came, in its own words; never changed. Two phones without net may both have answered.
create table visit_answer (
  tenant_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('done', 'not-done')),
  how text not null check (how in ('field', 'office')),
  left_out jsonb not null default '{}',
  because text,
  words text,
  by_id uuid not null,
  by_name text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, visit_id) references visit (tenant_id, id),
  check ((state = 'not-done') = (because is not null))
);
call protection.by_tenant('visit_answer');
call protection.by_relation('visit_answer', 'person_id');
create index visit_answer_visit on visit_answer (tenant_id, visit_id);
grant select, insert on visit_answer to tunet_app;
grant select, insert, update on visit to tunet_app;
grant select, insert, update on visit to tunet_dispatch;
grant delete on visit to tunet_dispatch;

-- notes: never changed; a correction is a new version with a reason.
create table note (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  person_id uuid not null,
  kind text not null check (kind in ('visit', 'journal')),
  -- the visit it was written at
  visit_id uuid,
  words text not null,
  author_id uuid not null,
  author_name text not null,
  author_role text not null,
  written_at timestamptz not null,
  received_at timestamptz not null,
  -- not visible to representatives, with the reason
  is_hidden boolean not null default false,
  hidden_because text,
  corrected_because text,
  primary key (tenant_id, id, version),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (is_hidden = (hidden_because is not null)),
  check ((version = 1) = (corrected_because is null))
);
call protection.by_tenant('note');
call protection.by_relation('note', 'person_id');
create index note_person on note (tenant_id, person_id, written_at desc);
create index note_visit on note (tenant_id, visit_id) where visit_id is not null;
grant select, insert on note to tunet_app;
