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
