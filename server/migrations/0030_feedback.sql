-- quality: what people say about the help, in their own words.
create table feedback (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- the unit that helps her; null: none does
  unit_id uuid,
  -- who answers for quality in the municipality
  quality_unit_id uuid not null,
  about text not null check (about in ('help', 'visit', 'staff', 'information', 'aid', 'other')),
  words text not null check (length(words) between 1 and 4000),
  -- she asked that the unit is not told her name
  is_nameless boolean not null,
  -- the unit that helps may read it: it was not asked to be kept from it, or words of danger stand in it
  unit_sees boolean not null,
  written_by uuid not null,
  written_by_name text not null,
  written_as text not null check (written_as in ('self', 'proxy')),
  sent_at timestamptz not null,
  answer_by date not null,
  answered_at timestamptz,
  answered_by_name text,
  answer text check (length(answer) <= 4000),
  -- somebody at work thinks that it is an appeal and has asked her; her own yes or no
  appeal_asked_at timestamptz,
  appeal_asked_by_name text,
  appeal_refused_at timestamptz,
  appeal_id uuid,
  appeal_reference text,
  appeal_promised_on date,
  deviation_id uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, quality_unit_id) references unit (tenant_id, id),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by_name is null)),
  check ((appeal_asked_at is null) = (appeal_asked_by_name is null)),
  check ((appeal_id is null) = (appeal_reference is null) and (appeal_id is null) = (appeal_promised_on is null))
);
call protection.by_tenant('feedback');
call protection.by_relation('feedback', 'person_id');
-- A wall more: the one who wrote it, those who answer for quality, and the unit only when it may read it.
create policy feedback_reader on feedback as restrictive for select to tunet_app
  using (written_by = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or quality_unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or (unit_sees and unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])));
create index feedback_person on feedback (tenant_id, person_id, sent_at desc);
create index feedback_open on feedback (tenant_id, answer_by) where answered_at is null;
grant select, insert on feedback to tunet_app;
grant update (answered_at, answered_by_name, answer, appeal_asked_at, appeal_asked_by_name, appeal_refused_at, appeal_id, appeal_reference,
  appeal_promised_on, deviation_id, version) on feedback to tunet_app;
