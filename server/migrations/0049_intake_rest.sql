-- requests: named teams of an office, that cases are assigned to. Who may see a case comes from the office's duty, never from a team.
create table case_team (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  made_at timestamptz not null,
  made_by_name text not null,
  -- a team that works no longer keeps its name in what happened
  retired_at timestamptz,
  retired_by_name text,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint case_team_retired_whole check ((retired_at is null) = (retired_by_name is null))
);
call protection.by_tenant('case_team');
create unique index case_team_name on case_team (tenant_id, unit_id, lower(name)) where retired_at is null;
grant select, insert, update (name, retired_at, retired_by_name, version) on case_team to tunet_app;

create table case_team_member (
  tenant_id uuid not null,
  team_id uuid not null,
  staff_id uuid not null,
  -- what she is in the team; what she may do comes from her assignment
  profession text not null check (profession in ('assessor', 'nurse', 'occupational-therapist', 'carer', 'other')),
  primary key (tenant_id, team_id, staff_id),
  foreign key (tenant_id, team_id) references case_team (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
call protection.by_tenant('case_team_member');
grant select, insert, delete on case_team_member to tunet_app;

alter table application add column team_id uuid;
alter table application add constraint application_team foreign key (tenant_id, team_id) references case_team (tenant_id, id);
grant update (team_id) on application to tunet_app;

-- requests: what somebody's alarms suggest to look at anew. Facts that were counted; a person decides what becomes of it.
create table alarm_suggestion (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  cause text not null check (cause in ('many-presses', 'falls', 'asks-for-visit', 'nights', 'no-voice')),
  -- so many times in so many days, as counted last
  times int not null check (times > 0),
  days int not null check (days > 0),
  counted_at timestamptz not null,
  raised_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'made-case', 'not-now', 'stopped')),
  decided_at timestamptz,
  decided_by_name text,
  because text,
  application_id uuid,
  -- not raised again for the same cause before this day
  quiet_until date,
  -- the death that stopped it
  stopped_by uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  constraint suggestion_decided_whole check ((state in ('made-case', 'not-now')) = (decided_at is not null)),
  constraint suggestion_case_whole check ((state = 'made-case') = (application_id is not null)),
  constraint suggestion_quiet_whole check ((state = 'not-now') = (quiet_until is not null and because is not null)),
  constraint suggestion_stopped_whole check ((state = 'stopped') = (stopped_by is not null))
);
call protection.by_tenant('alarm_suggestion');
call protection.by_relation('alarm_suggestion', 'person_id');
create unique index alarm_suggestion_open on alarm_suggestion (tenant_id, person_id, cause) where state in ('open', 'stopped');
create index alarm_suggestion_unit on alarm_suggestion (unit_id) where state = 'open';
create index alarm_suggestion_quiet on alarm_suggestion (tenant_id, person_id, cause, quiet_until desc) where state = 'not-now';
grant select on alarm_suggestion to tunet_app;
grant update (state, decided_at, decided_by_name, because, application_id, quiet_until, version) on alarm_suggestion to tunet_app;
grant select, insert on alarm_suggestion to tunet_dispatch;
grant update (times, days, counted_at, state, stopped_by, version) on alarm_suggestion to tunet_dispatch;

-- carelink: a person is chosen for a message that named nobody we know; who has it to look at, who chose, and why.
alter table carelink_arrival add column taken_by uuid;
alter table carelink_arrival add column taken_by_name text;
alter table carelink_arrival add column taken_at timestamptz;
alter table carelink_arrival add column picked_person_id uuid;
alter table carelink_arrival add column picked_by_name text;
alter table carelink_arrival add column picked_at timestamptz;
alter table carelink_arrival add column picked_because text;
alter table carelink_arrival add constraint carelink_arrival_picked foreign key (tenant_id, picked_person_id) references person (tenant_id, id);
alter table carelink_arrival add constraint carelink_picked_whole check (
  (picked_person_id is null) = (picked_because is null) and (picked_person_id is null) = (picked_at is null) and (taken_by is null) = (taken_at is null));
grant update (taken_by, taken_by_name, taken_at, picked_person_id, picked_by_name, picked_at, picked_because) on carelink_arrival to tunet_app;

-- How many are in hospital now, without who: an office that has a case of none of them is told that they exist.
create view insight.in_hospital_now as
  select tenant_id, count(distinct person_id)::int as in_hospital from hospital_stay where state in ('in', 'ready') group by tenant_id;
grant select on insight.in_hospital_now to tunet_app;
