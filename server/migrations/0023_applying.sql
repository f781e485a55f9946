-- Applying: what is written and not sent yet, what was asked and answered beside the own words, and what came by telephone.

-- One for each person and writer, the writer's alone: a representative's draft is hers, not the resident's.
create table application_draft (
  tenant_id uuid not null,
  person_id uuid not null,
  writer_id uuid not null,
  -- a new one each time she begins anew, so that a device that was away never wakes one that was sent or thrown away
  id uuid not null,
  -- question -> {value, at}; of two devices the later answer of each question wins
  answers jsonb not null,
  version int not null default 1,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (tenant_id, person_id, writer_id),
  unique (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('application_draft');
call protection.by_relation('application_draft', 'person_id');
create policy writer on application_draft as restrictive to tunet_app
  using (writer_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));
create index application_draft_saved on application_draft (saved_at);
grant select, insert, delete, update (answers, version, saved_at) on application_draft to tunet_app;
grant select, delete on application_draft to tunet_dispatch;

-- What she said of herself in the one who writes, what was asked beside the words, which kinds of help she thought of,
-- and, when somebody else wrote, whether it was read back to her and she said yes; null: nobody needed to.
alter table application add column applies_as text check (applies_as in ('self', 'relative', 'guardian', 'professional'));
alter table application add column answers jsonb not null default '{}';
alter table application add column wishes text[] not null default '{}';
alter table application add column read_back text check (read_back in ('yes', 'no'));
alter table application add column because text check (because in ('she-asks', 'asked-for-her', 'letter', 'met-her'));

-- A kind of help: who decides, what it costs, who may be granted it; null: as in the start catalogue.
alter table service_type add column terms jsonb;

-- A note from the telephone that is no application: a question, or the concern of somebody else. The office's alone.
create table phone_note (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('inquiry', 'concern')),
  words text not null,
  caller text,
  caller_phone text,
  written_by uuid not null,
  written_by_name text not null,
  at timestamptz not null,
  outcome text check (outcome in ('answered', 'she-wants-help', 'she-says-no', 'not-reached')),
  outcome_words text,
  settled_by_name text,
  settled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint settled_whole check ((outcome is null) = (settled_at is null))
);
call protection.by_tenant('phone_note');
create policy office on phone_note as restrictive to tunet_app
  using (unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));
create index phone_note_open on phone_note (unit_id, at) where outcome is null;
grant select, insert, update (outcome, outcome_words, settled_by_name, settled_at) on phone_note to tunet_app;

-- Help that is given by age without an assessment: she takes it, it holds at once, and the office puts it in place and asks how it goes.
create table light_help (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  service_type text not null,
  -- the age it was given from, as the catalogue said that day
  from_age int not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  taken_by_name text not null,
  unit_id uuid not null,
  follow_up_on date not null,
  in_place_at timestamptz,
  in_place_by_name text,
  ended_at timestamptz,
  -- the death that ended it; null when her side did
  ended_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
call protection.by_tenant('light_help');
call protection.by_relation('light_help', 'person_id');
create unique index light_help_once on light_help (tenant_id, person_id, service_type) where ended_at is null;
create index light_help_waiting on light_help (unit_id, taken_at) where ended_at is null;
grant select, insert, update (in_place_at, in_place_by_name, ended_at, follow_up_on) on light_help to tunet_app;
grant select, update (ended_at, ended_by) on light_help to tunet_dispatch;

-- Photos and papers that tell more: beside a draft its writer's alone and gone with it, then with the application and read as it is.
create table application_paper (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  writer_id uuid not null,
  draft_id uuid,
  application_id uuid,
  media_type text not null check (media_type in ('image/jpeg', 'application/pdf')),
  width int check (width between 1 and 2048),
  height int check (height between 1 and 2048),
  bytes bytea not null check (octet_length(bytes) between 1 and 10485760),
  kept_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, draft_id) references application_draft (tenant_id, id) on delete cascade,
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  constraint beside_one check ((draft_id is null) <> (application_id is null)),
  check ((media_type = 'image/jpeg') = (width is not null) and (width is null) = (height is null))
);
call protection.by_tenant('application_paper');
call protection.by_relation('application_paper', 'person_id');
create policy writer on application_paper as restrictive to tunet_app
  using (draft_id is null
    or writer_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));
-- What came with an application stays with it.
create policy beside_draft on application_paper as restrictive for delete to tunet_app using (draft_id is not null);
create policy sent_once on application_paper as restrictive for update to tunet_app
  using (draft_id is not null) with check (application_id is not null);
create index application_paper_draft on application_paper (tenant_id, draft_id) where draft_id is not null;
create index application_paper_application on application_paper (tenant_id, application_id) where application_id is not null;
grant select, insert, delete, update (draft_id, application_id) on application_paper to tunet_app;
