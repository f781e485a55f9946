-- training: what somebody who works here has passed. A course is a code of a list; what it opens is asked by others.
create table qualification (
  tenant_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  course text not null check (course ~ '^[a-z0-9-]{2,60}$'),
  passed_on date not null,
  -- last day it counts; null: as long as she works here
  until_on date,
  noted_at timestamptz not null,
  noted_by uuid not null,
  noted_by_name text not null,
  taken_back_at timestamptz,
  taken_back_because text,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  check (until_on is null or until_on >= passed_on),
  check ((taken_back_at is null) = (taken_back_because is null))
);
call protection.by_tenant('qualification');
create index qualification_staff on qualification (tenant_id, staff_id) where taken_back_at is null;
grant select, insert, update (taken_back_at, taken_back_because) on qualification to tunet_app;

-- aids: a case at the state's aid centre (in Sweden the region's), mirrored here so that she has one list and one place to ask.
create table state_case (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- an application, an order without a decision, a swap, a swap on her own user pass
  kind text not null check (kind in ('application', 'order', 'swap', 'user-pass-swap')),
  article_id uuid,
  -- what is asked for, plainly; never why she needs it
  what text not null,
  state text not null check (state in ('waiting-for-person', 'expired', 'deleted', 'ready', 'sent', 'under-treatment', 'granted', 'partly',
    'refused', 'dropped', 'approved', 'rejected', 'shipping', 'received', 'in-use', 'stopped')),
  -- how she has said yes: by herself on her page, or on paper kept in the municipality's archive
  consent text not null check (consent in ('on-page', 'on-paper')),
  -- last day to say yes on her page
  confirm_by_on date,
  reminded int not null default 0,
  external_number text,
  -- instant of the newest word from the state; an older one that comes later moves nothing
  mirrored_at timestamptz,
  -- in stock, or ordered from the maker: says within how many weeks it should be here
  delivery text check (delivery in ('stock', 'ordered')),
  expected_on date,
  -- the municipal loan that helps her meanwhile
  meanwhile_loan_id uuid,
  made_by uuid not null,
  made_by_name text not null,
  unit_id uuid not null,
  asked_at timestamptz not null,
  made_at timestamptz not null,
  try_at timestamptz not null,
  tries int not null default 0,
  -- the death that stopped it, and what it goes back to
  stopped_by uuid,
  stopped_from text,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, article_id) references aid_article (tenant_id, id),
  foreign key (tenant_id, meanwhile_loan_id) references aid_loan (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint waits_until check (state <> 'waiting-for-person' or confirm_by_on is not null),
  constraint stopped_whole check ((state = 'stopped') = (stopped_by is not null) and (stopped_by is null) = (stopped_from is null))
);
call protection.by_tenant('state_case');
call protection.by_relation('state_case', 'person_id');
create index state_case_person on state_case (tenant_id, person_id, made_at desc);
create index state_case_open on state_case (tenant_id, state, made_at);
create unique index state_case_number on state_case (tenant_id, external_number) where external_number is not null;
grant select, insert, update on state_case to tunet_app, tunet_dispatch;

-- aids: each step of a case, ours and the state's; never changed.
create table state_case_step (
  tenant_id uuid not null,
  id uuid not null,
  state_case_id uuid not null,
  person_id uuid not null,
  state text not null,
  -- when it happened where it happened
  at timestamptz not null,
  received_at timestamptz not null,
  by_kind text not null check (by_kind in ('person', 'staff', 'state', 'clock')),
  by_name text,
  -- an older word from the state that came late: kept, and moves nothing
  moved text not null check (moved in ('yes', 'late', 'not-possible')),
  primary key (tenant_id, id),
  foreign key (tenant_id, state_case_id) references state_case (tenant_id, id)
);
call protection.by_tenant('state_case_step');
call protection.by_relation('state_case_step', 'person_id');
create index state_case_step_case on state_case_step (tenant_id, state_case_id, received_at);
grant select, insert on state_case_step to tunet_app, tunet_dispatch;

-- aids: what somebody has to do for a case: nothing is left lying because a status came.
create table state_case_task (
  tenant_id uuid not null,
  id uuid not null,
  state_case_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('ask-again', 'help-on', 'look', 'ask-state', 'deliver', 'adapt', 'train', 'swap-back')),
  due_on date not null,
  made_at timestamptz not null,
  done_at timestamptz,
  done_by_name text,
  words text,
  primary key (tenant_id, id),
  foreign key (tenant_id, state_case_id) references state_case (tenant_id, id),
  check ((done_at is null) = (done_by_name is null))
);
call protection.by_tenant('state_case_task');
call protection.by_relation('state_case_task', 'person_id');
create unique index state_case_task_open on state_case_task (tenant_id, state_case_id, kind) where done_at is null;
grant select, insert, update (done_at, done_by_name, words) on state_case_task to tunet_app, tunet_dispatch;

-- aids: how far the state's words have been read.
create table state_case_feed (
  tenant_id uuid not null references tenant (id),
  next text not null,
  read_at timestamptz not null,
  primary key (tenant_id)
);
call protection.by_tenant('state_case_feed');
grant select, insert, update on state_case_feed to tunet_dispatch;
