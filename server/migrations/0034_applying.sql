-- requests: what is asked of the one who applies or appeals, before anything is decided against her. She answers once, in own words.
create table asked_question (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- one of the two
  application_id uuid,
  appeal_id uuid,
  -- the number to say on the telephone
  reference text not null,
  language text not null check (language in ('nb', 'nn', 'sv', 'en')),
  words text not null,
  -- the last day that is waited for: later than the least time that the municipality gives, the post counted
  answer_by date not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_by_name text not null,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text,
  answered_as text check (answered_as in ('self', 'proxy', 'staff')),
  -- whose words, when another than she gave them by telephone
  said_by text,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id),
  constraint about_one check ((application_id is null) <> (appeal_id is null)),
  constraint answered_whole check (num_nulls(answer, answered_at, answered_by, answered_by_name, answered_as) in (0, 5))
);
call protection.by_tenant('asked_question');
call protection.by_relation('asked_question', 'person_id');
create index asked_question_person on asked_question (tenant_id, person_id, asked_at desc);
create index asked_question_application on asked_question (tenant_id, application_id) where application_id is not null;
create index asked_question_appeal on asked_question (tenant_id, appeal_id) where appeal_id is not null;
grant select, insert, update (answer, answered_at, answered_by, answered_by_name, answered_as, said_by) on asked_question to tunet_app;
-- Answered once; what was asked is never changed.
create policy answered_once on asked_question as restrictive for update to tunet_app using (answered_at is null) with check (true);

-- Which of the days before a draft lapses its writer has been told of since she last touched it.
alter table application_draft add column told_days int[] not null default '{}';
grant update (told_days) on application_draft to tunet_app, tunet_dispatch;

-- Help by age is issued as a decision like all other help: in her help, in the unit's list, with a letter and an end.
alter table light_help add column decided_service_id uuid;
alter table light_help add foreign key (tenant_id, decided_service_id) references decided_service (tenant_id, id);
grant update (decided_service_id) on light_help to tunet_app;
-- The last day is set once, by her own act; what is decided with a last day keeps it.
grant update (ends_on) on decided_service to tunet_app;
