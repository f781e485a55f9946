-- A team assesses together (assessments); how she has it over time, in her own numbers beside those of who helps her.

-- services: what a scale is for. Only a scale of levels is what needs are mapped on.
alter table instrument add column kind text not null default 'level' check (kind in ('level', 'pulse', 'own-goal'));

-- {children: {inHome, what}, housing, risk, riskDone, relatives: [{key, name, says, needs, keptFromHer, keptBecause}]}
alter table assessment add column further jsonb not null default '{}';

-- Who takes part beside the one who began; those of a unit that helps her come in by the relation they have already.
create table assessment_member (
  tenant_id uuid not null,
  application_id uuid not null,
  staff_id uuid not null,
  person_id uuid not null,
  name text not null,
  -- what she is in this team; what she may do comes from her assignment
  profession text not null check (profession in ('assessor', 'nurse', 'occupational-therapist', 'carer', 'other')),
  invited_by_name text not null,
  invited_at timestamptz not null,
  done_at timestamptz,
  excused_because text,
  excused_by_name text,
  excused_at timestamptz,
  primary key (tenant_id, application_id, staff_id),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  constraint excused_whole check ((excused_at is null) = (excused_because is null) and (excused_at is null) = (excused_by_name is null))
);
call protection.by_tenant('assessment_member');
call protection.by_relation('assessment_member', 'person_id');
create index assessment_member_staff on assessment_member (tenant_id, staff_id) where done_at is null and excused_at is null;
grant select, insert, update (done_at, excused_because, excused_by_name, excused_at) on assessment_member to tunet_app;

-- Who wrote which part, and in which version last.
create table assessment_writing (
  tenant_id uuid not null,
  assessment_id uuid not null,
  part text not null check (part ~ '^[a-z]+(-[a-z]+)*$'),
  staff_id uuid not null,
  person_id uuid not null,
  name text not null,
  at timestamptz not null,
  version int not null,
  primary key (tenant_id, assessment_id, part, staff_id),
  foreign key (tenant_id, assessment_id) references assessment (tenant_id, id)
);
call protection.by_tenant('assessment_writing');
call protection.by_relation('assessment_writing', 'person_id');
grant select, insert, update (name, at, version) on assessment_writing to tunet_app;

-- Thriving, active, mastering, 0-10, and what matters now. Never a score of the office: no decision and no register reads it.
create table pulse (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  instrument_code text not null,
  instrument_from date not null,
  thriving int check (thriving between 0 and 10),
  active int check (active between 0 and 10),
  mastering int check (mastering between 0 and 10),
  matters_now text not null default '',
  -- her own answer, whoever wrote it down, or how one who helps her sees it
  view text not null check (view in ('own', 'professional')),
  occasion text not null check (occasion in ('assessment', 'between')),
  said_at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (thriving is not null or active is not null or mastering is not null or matters_now <> '')
);
call protection.by_tenant('pulse');
call protection.by_relation('pulse', 'person_id');
create index pulse_person on pulse (tenant_id, person_id, said_at);
grant select, insert on pulse to tunet_app;

-- Three to five things that she herself wants to manage.
create table own_goal (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  activity text not null check (btrim(activity) <> ''),
  set_by_name text not null,
  set_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check ((ended_at is null) = (ended_by_name is null))
);
call protection.by_tenant('own_goal');
call protection.by_relation('own_goal', 'person_id');
create index own_goal_person on own_goal (tenant_id, person_id, set_at);
grant select, insert, update (ended_at, ended_by_name) on own_goal to tunet_app;

create table own_goal_rating (
  tenant_id uuid not null,
  id uuid not null,
  own_goal_id uuid not null,
  person_id uuid not null,
  value int not null check (value between 0 and 10),
  view text not null check (view in ('own', 'professional')),
  said_at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, own_goal_id) references own_goal (tenant_id, id)
);
call protection.by_tenant('own_goal_rating');
call protection.by_relation('own_goal_rating', 'person_id');
create index own_goal_rating_goal on own_goal_rating (tenant_id, own_goal_id, said_at);
grant select, insert on own_goal_rating to tunet_app;
