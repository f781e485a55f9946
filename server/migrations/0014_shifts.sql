-- shifts: the watch of those who answer. Planned calls, the notice board, the report that the next shift reads. Nobody's working minutes.

-- Ring her at 23 until Friday. Rung by the desk that answers for her municipality.
create table planned_call (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- the response desk (unit of the centre, in another tenant: no foreign key); null until the worker has found it for a unit that cannot see it
  desk_id uuid,
  why text not null,
  -- in words: her daughter, home care, herself
  asked_by text not null,
  -- on the clock on the wall where she lives, minutes after midnight
  from_minute int not null check (from_minute between 0 and 1439),
  minutes int not null check (minutes between 5 and 240),
  first_on date not null,
  last_on date not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('no-longer', 'over', 'death')),
  ended_by uuid,
  ended_by_name text,
  -- the death that stopped it; put back when it is undone
  stopped_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (last_on >= first_on and last_on <= first_on + 92),
  check ((ended_at is null) = (ended_because is null))
);
call protection.by_tenant('planned_call');
call protection.by_relation('planned_call', 'person_id');
create index planned_call_desk on planned_call (desk_id, last_on) where ended_at is null;
create index planned_call_person on planned_call (tenant_id, person_id);

-- What came of one day's call. Only one settles it; one that nobody answered is kept beside, and settles nothing.
create table planned_call_outcome (
  tenant_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  outcome text not null check (outcome in ('spoke', 'no-answer', 'sent-somebody', 'not-needed')),
  note text,
  done_by uuid not null,
  done_by_name text not null,
  done_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, call_id) references planned_call (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  -- who was sent, or why it was not needed
  constraint said_why check (outcome in ('spoke', 'no-answer') or note is not null)
);
call protection.by_tenant('planned_call_outcome');
call protection.by_relation('planned_call_outcome', 'person_id');
create unique index planned_call_settled on planned_call_outcome (tenant_id, call_id, on_date) where outcome <> 'no-answer';

-- While she is away nobody rings her home.
create table planned_call_pause (
  tenant_id uuid not null,
  call_id uuid not null,
  person_id uuid not null,
  absence_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  primary key (tenant_id, call_id, absence_id),
  foreign key (tenant_id, call_id) references planned_call (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('planned_call_pause');
call protection.by_relation('planned_call_pause', 'person_id');

-- Home from hospital: the first night those who answer know of it. A line by itself, until noon the next day.
create table first_night (
  tenant_id uuid not null,
  person_id uuid not null,
  absence_id uuid not null,
  desk_id uuid not null,
  home_at timestamptz not null,
  until_at timestamptz not null,
  primary key (tenant_id, absence_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (until_at > home_at)
);
call protection.by_tenant('first_night');
call protection.by_relation('first_night', 'person_id');
create index first_night_desk on first_night (desk_id, until_at);

-- The lift is out of order, a road is closed. Of a municipality, or of the centre for all that it answers for. Gone by itself.
create table board_notice (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  area_id uuid,
  words text not null check (length(words) between 1 and 300),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  expires_at timestamptz not null,
  taken_down_at timestamptz,
  taken_down_by uuid,
  taken_down_by_name text,
  primary key (tenant_id, id),
  foreign key (tenant_id, area_id) references area (tenant_id, id),
  check (expires_at > written_at and expires_at <= written_at + interval '92 days')
);
call protection.by_tenant('board_notice');
create index board_notice_live on board_notice (tenant_id, expires_at) where taken_down_at is null;

-- What was open when a shift was handed to the next. Lines point, and name nobody: who reads sees what she may see, as it stands now.
create table shift_report (
  tenant_id uuid not null,
  id uuid not null,
  desk_id uuid not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  -- to the next, in her own words
  words text,
  read_by uuid,
  read_by_name text,
  read_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, desk_id) references unit (tenant_id, id),
  constraint read_whole check ((read_by is null) = (read_at is null)),
  constraint read_by_another check (read_by is null or read_by <> made_by)
);
call protection.by_tenant('shift_report');
create index shift_report_desk on shift_report (tenant_id, desk_id, made_at desc);

create table shift_report_line (
  tenant_id uuid not null,
  report_id uuid not null,
  no int not null,
  kind text not null check (kind in ('alarm', 'technical', 'planned-call', 'notice', 'away', 'first-night', 'unpublished')),
  place_id uuid not null references tenant (id),
  object_id uuid not null,
  -- which day of a planned call, which Monday of a calendar
  on_date date,
  primary key (tenant_id, report_id, no),
  foreign key (tenant_id, report_id) references shift_report (tenant_id, id)
);
call protection.by_tenant('shift_report_line');

-- A desk with too few, since when, and whether its lead was told. Gone when there are enough again.
create table desk_shortage (
  tenant_id uuid not null,
  unit_id uuid not null,
  id uuid not null,
  since timestamptz not null,
  paged_at timestamptz,
  -- told once more because somebody waited
  alarm_paged_at timestamptz,
  primary key (tenant_id, unit_id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
call protection.by_tenant('desk_shortage');

-- A week to come that nobody has published, and that its lead was told of once.
create table calendar_warning (
  tenant_id uuid not null references tenant (id),
  monday date not null,
  id uuid not null,
  warned_at timestamptz not null,
  primary key (tenant_id, monday)
);
call protection.by_tenant('calendar_warning');
grant select, insert on calendar_warning to tunet_dispatch;

grant select on planned_call, planned_call_outcome, planned_call_pause, board_notice, shift_report, shift_report_line, desk_shortage, first_night to tunet_app, tunet_dispatch;
grant insert on planned_call, planned_call_outcome, board_notice, shift_report, shift_report_line to tunet_app;
grant update (ended_at, ended_because, ended_by, ended_by_name) on planned_call to tunet_app;
grant update (taken_down_at, taken_down_by, taken_down_by_name) on board_notice to tunet_app;
grant update (read_by, read_by_name, read_at) on shift_report to tunet_app;
grant update (desk_id, ended_at, ended_because, stopped_by) on planned_call to tunet_dispatch;
grant insert, update (ends_at, starts_at) on planned_call_pause to tunet_dispatch;
grant insert, update, delete on desk_shortage to tunet_dispatch;
grant insert on first_night to tunet_dispatch;

-- A desk that has agreed to ring somebody, or that she came home from hospital to tonight, sees her for as long as that lasts. A basis of its
-- own and not in-care: that one makes the unit hers, to be written to and given visits.
alter table access_grant drop constraint access_grant_basis_check;
alter table access_grant add constraint access_grant_basis_check check (basis in ('own', 'proxy', 'open-alarm', 'alarm-in-hand',
  'handed-over', 'break-glass', 'log-control', 'case', 'in-care', 'conversation', 'estate', 'desk-watch'));
