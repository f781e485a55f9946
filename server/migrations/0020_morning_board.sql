-- The morning board: allocation, coordination, response and technology read yesterday together, and every line leaves with an owner and a date.

create table morning_line (
  tenant_id uuid not null,
  id uuid not null,
  source text not null check (source in ('alarm', 'silent', 'dose', 'discharge', 'technology', 'other')),
  -- the row in the module that the line comes from; null for one that somebody wrote
  source_id uuid,
  person_id uuid,
  -- the unit whose people wrote it (of a response centre it is in another tenant), and the one that has it now
  from_unit_id uuid not null,
  owner_unit_id uuid not null,
  due_on date not null,
  words text check (length(words) <= 500),
  written_by_name text not null,
  written_at timestamptz not null,
  done_at timestamptz,
  done_by_name text,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check ((done_at is null) = (done_by_name is null))
);
call protection.by_tenant('morning_line');
-- Seen by those on duty in the unit that wrote it or has it; whom it is about shows only to those who may see her.
create policy relation on morning_line as restrictive for select to tunet_app
  using (owner_unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or from_unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or person_id = any (array(
      select g.person_id from access_grant g
      where g.subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
        and g.starts_at <= (select nullif(current_setting('tunet.at', true), '')::timestamptz)
        and g.lives_until > (select nullif(current_setting('tunet.at', true), '')::timestamptz))));
-- One line for one thing until it is done.
create unique index morning_line_once on morning_line (tenant_id, source, source_id) where done_at is null and source_id is not null;
create index morning_line_open on morning_line (tenant_id, due_on) where done_at is null;
grant select, insert on morning_line to tunet_app;
grant update (done_at, done_by_name) on morning_line to tunet_app;
