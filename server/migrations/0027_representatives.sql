-- access: those who act for somebody without her having given it herself, and what stands round a proxy.

-- A health professional has written down that she cannot consent: to what, why, and when it is looked at again.
create table incapacity (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  about text[] not null check (cardinality(about) > 0),
  because text not null,
  -- proxies that would end while she cannot renew them go on until somebody has decided
  keeps_proxies boolean not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  review_on date not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  ended_because text,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  constraint ended_whole check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_because is null))
);
call protection.by_tenant('incapacity');
call protection.by_relation('incapacity', 'person_id');
create unique index incapacity_live on incapacity (tenant_id, person_id) where ended_at is null;
grant select, insert, update (ended_at, ended_by, ended_by_name, ended_because) on incapacity to tunet_app;
grant select on incapacity to tunet_dispatch;

-- Registered by staff: what it rests on, who was looked at and by whom, and that both signed. Its grants carry its id as basis_ref:
-- one, or of a child one for each age. Never a copy of a document: which kind it was, and who saw it.
create table representation (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  subject_id uuid not null,
  kind text not null check (kind in ('granted', 'nearest-relative', 'future-power', 'guardian', 'parent')),
  incapacity_id uuid,
  -- what a guardian's mandate covers
  areas text[] not null default '{}',
  -- how she was met, by what she showed who she is, and what document of the court or the county was seen
  met text not null check (met in ('in-person', 'video')),
  identity_shown text not null check (identity_shown in ('passport', 'national-card', 'driving-licence', 'known-in-person')),
  document_seen text check (document_seen in ('mandate', 'future-power', 'birth-record', 'order')),
  is_signed_by_person boolean not null,
  is_signed_by_subject boolean not null,
  registered_by uuid not null,
  registered_by_name text not null,
  registered_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, subject_id) references person (tenant_id, id),
  foreign key (tenant_id, incapacity_id) references incapacity (tenant_id, id),
  constraint by_law_needs_record check (kind <> 'nearest-relative' or incapacity_id is not null),
  constraint guardian_has_mandate check (kind <> 'guardian' or (document_seen is not null and cardinality(areas) > 0)),
  constraint not_herself check (person_id <> subject_id)
);
call protection.by_tenant('representation');
call protection.by_relation('representation', 'person_id');
create index representation_person on representation (tenant_id, person_id);
grant select, insert on representation to tunet_app;
grant select on representation to tunet_dispatch;

-- Staff hold a representative back without telling her: the wall is shut, and what she sees is what stood there at that moment.
create table representative_hold (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  subject_id uuid not null,
  starts_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('representative_hold');
create unique index representative_hold_live on representative_hold (tenant_id, subject_id, person_id) where ended_at is null;
-- Read by whoever may see the person, and when a held one knocks.
create policy relation on representative_hold as restrictive for select to tunet_app
  using (subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or person_id = any (array(
      select g.person_id from access_grant g
      where g.subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
        and g.starts_at <= (select nullif(current_setting('tunet.at', true), '')::timestamptz)
        and g.lives_until > (select nullif(current_setting('tunet.at', true), '')::timestamptz))));
grant select, insert, update (ended_at) on representative_hold to tunet_app;
grant select on representative_hold to tunet_dispatch;

-- Why, apart: those with a relation to the person, never the one who is held back.
create table hold_reason (
  tenant_id uuid not null,
  hold_id uuid not null,
  person_id uuid not null,
  because text not null,
  held_by uuid not null,
  held_by_name text not null,
  ended_by uuid,
  ended_by_name text,
  ended_because text,
  primary key (tenant_id, hold_id),
  foreign key (tenant_id, hold_id) references representative_hold (tenant_id, id)
);
call protection.by_tenant('hold_reason');
call protection.by_relation('hold_reason', 'person_id');
grant select, insert, update (ended_by, ended_by_name, ended_because) on hold_reason to tunet_app;

-- What she saw at that moment, route by route; and what she has written since, which lands with staff and nowhere else.
create table held_answer (
  tenant_id uuid not null,
  hold_id uuid not null,
  -- of the contract, and what was asked: its path and query, ids only
  route text not null,
  asked text not null,
  person_id uuid not null,
  subject_id uuid not null,
  -- as text, for the order of its fields would be another one: that, too, can be seen
  answer json not null,
  primary key (tenant_id, hold_id, route, asked),
  foreign key (tenant_id, hold_id) references representative_hold (tenant_id, id)
);
create table held_write (
  tenant_id uuid not null,
  id uuid not null,
  hold_id uuid not null,
  person_id uuid not null,
  subject_id uuid not null,
  route text not null,
  input jsonb not null,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, hold_id) references representative_hold (tenant_id, id)
);
call protection.by_tenant('held_answer');
call protection.by_tenant('held_write');
create policy relation on held_answer as restrictive for select to tunet_app
  using (subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or person_id = any (array(
      select g.person_id from access_grant g
      where g.subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
        and g.starts_at <= (select nullif(current_setting('tunet.at', true), '')::timestamptz)
        and g.lives_until > (select nullif(current_setting('tunet.at', true), '')::timestamptz))));
create policy relation on held_write as restrictive for select to tunet_app
  using (subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or person_id = any (array(
      select g.person_id from access_grant g
      where g.subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
        and g.starts_at <= (select nullif(current_setting('tunet.at', true), '')::timestamptz)
        and g.lives_until > (select nullif(current_setting('tunet.at', true), '')::timestamptz))));
create index held_write_person on held_write (tenant_id, person_id);
grant select, insert, update (answer), delete on held_answer to tunet_app;
grant select, insert on held_write to tunet_app;

-- A proxy about to end: both are told well ahead; she who gave it may say that it is to end; else it becomes a task for staff.
alter table access_grant add column ending_told_at timestamptz, add column end_wanted_at timestamptz;
grant update (ending_told_at, end_wanted_at, ended_by_ref, would_end_at) on access_grant to tunet_app;
grant update (ending_told_at) on access_grant to tunet_dispatch;
create index access_grant_ending on access_grant (tenant_id, ends_at) where basis = 'proxy' and ends_at is not null;
create table representation_task (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  grant_id uuid,
  incapacity_id uuid,
  kind text not null check (kind in ('proxy-ending', 'incapacity-review')),
  due_on date not null,
  opened_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  done_by_name text,
  outcome text check (outcome in ('goes-on', 'let-end', 'reviewed')),
  note text,
  primary key (tenant_id, id),
  foreign key (tenant_id, grant_id) references access_grant (tenant_id, id),
  foreign key (tenant_id, incapacity_id) references incapacity (tenant_id, id),
  constraint done_whole check ((done_at is null) = (outcome is null) and (done_at is null) = (done_by is null))
);
call protection.by_tenant('representation_task');
call protection.by_relation('representation_task', 'person_id');
create unique index representation_task_grant on representation_task (tenant_id, grant_id) where done_at is null and grant_id is not null;
create unique index representation_task_review on representation_task (tenant_id, incapacity_id) where done_at is null and incapacity_id is not null;
grant select on representation_task to tunet_app;
grant update (done_at, done_by, done_by_name, outcome, note) on representation_task to tunet_app;
grant select, insert on representation_task to tunet_dispatch;

-- One who is registered by staff may not be a person here yet.
grant insert on person, relative to tunet_app;
grant update (relative_person_id) on relative to tunet_app;
