-- quality: deviations and what is done about them. A deviation is about what happened, never about who was to blame.

create table deviation (
  tenant_id uuid not null,
  id uuid not null,
  -- the unit that looks into it: where the one who reported was at work
  unit_id uuid not null,
  about text check (about in ('alarm', 'hand-over', 'visit', 'device')),
  about_id uuid,
  person_id uuid,
  what text not null check (what in ('not-said', 'late-help', 'no-help', 'equipment', 'wrong-information', 'medicine', 'fall', 'violence', 'privacy', 'other')),
  -- serious: death or grave harm that was not expected; the law asks for more than a row (see the page)
  is_serious boolean not null default false,
  words text check (length(words) <= 2000),
  reported_by uuid not null,
  reported_at timestamptz not null,
  look_by date not null,
  handled_at timestamptz,
  handled_by_name text,
  handled_words text,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check ((about is null) = (about_id is null)),
  check ((handled_at is null) = (handled_by_name is null) and (handled_at is null) = (handled_words is null))
);
call protection.by_tenant('deviation');
-- Seen by those on duty in the unit that looks into it; whom it is about shows only to those who may see her.
create policy relation on deviation as restrictive for select to tunet_app
  using (unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));
create index deviation_unit on deviation (tenant_id, unit_id, reported_at desc);
grant select, insert on deviation to tunet_app;
grant update (what, is_serious, words, handled_at, handled_by_name, handled_words, version) on deviation to tunet_app;
