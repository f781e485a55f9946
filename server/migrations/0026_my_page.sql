-- A visit that she or hers cancelled after the cut-off of its kind: possible by telephone, and marked.
alter table visit add column cancel_is_late boolean not null default false;

-- visits: somebody follows one person's windows in a calendar of her own. One for each reader; a new address ends the one before.
create table visit_calendar (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  reader_id uuid not null,
  reader_name text not null,
  language text not null check (language in ('nb', 'nn', 'sv', 'en')),
  made_at timestamptz not null,
  last_read_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('visit_calendar');
-- Without a live relation nobody sees the row, and the calendar is empty the same moment.
call protection.by_relation('visit_calendar', 'person_id');
create unique index visit_calendar_live on visit_calendar (tenant_id, person_id, reader_id) where ended_at is null;
grant select, insert, update (last_read_at, ended_at) on visit_calendar to tunet_app;

-- The secret of its address as a hash, apart: by it the calendar is found before anybody's eyes are known. It names nobody.
create table visit_calendar_address (
  tenant_id uuid not null,
  calendar_id uuid not null,
  follower_id uuid not null,
  token_hash bytea not null unique,
  ended_at timestamptz,
  primary key (tenant_id, calendar_id),
  foreign key (tenant_id, calendar_id) references visit_calendar (tenant_id, id)
);
call protection.by_tenant('visit_calendar_address');
grant select, insert, update (ended_at) on visit_calendar_address to tunet_app;

-- plans: how she wishes it, any day, each wording kept: the newest of a kind counts. Empty words take it back.
create table plan_wish (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('times', 'language', 'body-care', 'other')),
  words text not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references care_plan (tenant_id, id)
);
call protection.by_tenant('plan_wish');
call protection.by_relation('plan_wish', 'person_id');
create index plan_wish_plan on plan_wish (tenant_id, plan_id, written_at desc);
grant select, insert on plan_wish to tunet_app;

-- "This is not right", said of one line of her plan: a message to the unit, which waits there and is answered there.
create table plan_remark (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('matters', 'goal', 'own', 'help', 'wish')),
  -- the goal or the thing that is done; null for what stands alone in its part
  line_id uuid,
  -- as the line stood
  line_words text not null,
  thread_id uuid not null,
  said_by uuid not null,
  said_by_name text not null,
  said_as text not null check (said_as in ('self', 'proxy')),
  said_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references care_plan (tenant_id, id),
  foreign key (tenant_id, thread_id) references thread (tenant_id, id)
);
call protection.by_tenant('plan_remark');
call protection.by_relation('plan_remark', 'person_id');
create index plan_remark_plan on plan_remark (tenant_id, plan_id);
grant select, insert on plan_remark to tunet_app;
