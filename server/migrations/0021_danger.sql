-- Danger that words point to: what a municipality adds to the published list, and texts in which words of it stood.

create table danger_phrase (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('life', 'fire', 'missing', 'violence', 'suicide')),
  phrase text not null check (length(phrase) between 4 and 80),
  -- the local days on which it counts; added to the default list, which nothing takes from
  starts_on date not null,
  ends_on date,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  ended_by_name text,
  primary key (tenant_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
call protection.by_tenant('danger_phrase');
create index danger_phrase_counts on danger_phrase (tenant_id, starts_on);
grant select, insert, update (ends_on, ended_by_name) on danger_phrase to tunet_app;
grant select on danger_phrase to tunet_dispatch;

-- One text in which words of the list stood. It holds the list's words, never the writer's.
create table danger_flag (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- the list that it stands on top of, and whose telephone is rung first
  unit_id uuid not null,
  source text not null check (source in ('message', 'application', 'visit', 'absence', 'plan', 'feedback')),
  -- the thread, application, visit … that the text stands in
  subject_id uuid not null,
  kind text not null check (kind in ('life', 'fire', 'missing', 'violence', 'suicide')),
  because text[] not null,
  raised_at timestamptz not null,
  -- nobody at work was reading such texts when it came
  out_of_hours boolean not null,
  -- when a telephone is rung unless somebody has opened it (in hours) or taken it
  ring_at timestamptz not null,
  rung_at timestamptz,
  rings int not null default 0,
  opened_at timestamptz,
  opened_by_name text,
  -- somebody answered the telephone by a key press; somebody took it in the list
  answered_at timestamptz,
  taken_at timestamptz,
  taken_by_name text,
  -- the whole chain was gone through and nobody answered
  unreached_at timestamptz,
  stopped_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
call protection.by_tenant('danger_flag');
call protection.by_relation('danger_flag', 'person_id');
-- A wall more: only those on duty in the unit. One she has let write must not see that she wrote of him.
create policy at_work on danger_flag as restrictive for select to tunet_app
  using (unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));
create index danger_flag_subject on danger_flag (tenant_id, subject_id);
create index danger_flag_unit on danger_flag (unit_id, raised_at);
create index danger_flag_waiting on danger_flag (tenant_id, ring_at) where taken_at is null and answered_at is null;
grant select, insert, update (opened_at, opened_by_name, taken_at, taken_by_name) on danger_flag to tunet_app;
grant select, update (rung_at, rings, answered_at, unreached_at, stopped_by) on danger_flag to tunet_dispatch;

-- Where nobody was reached, for everybody at work to see: a unit and since when, and no person.
create table danger_unreached (
  tenant_id uuid not null,
  flag_id uuid not null,
  unit_id uuid not null,
  since timestamptz not null,
  primary key (tenant_id, flag_id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
call protection.by_tenant('danger_unreached');
grant select, delete on danger_unreached to tunet_app;
grant select, insert, delete on danger_unreached to tunet_dispatch;
