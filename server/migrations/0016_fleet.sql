-- The fleet: models, what stands where and who confirmed it, the way from decided to working, announced tests, taking over a fleet.
-- Every mark here is for people to read. None of it decides whether a signal rings.

create table device_model (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  vendor text not null check (length(vendor) between 1 and 80),
  name text not null check (length(name) between 1 and 80),
  kind text not null check (kind in ('social-alarm', 'dispenser', 'screen', 'other')),
  speaks boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id, vendor, name)
);
call protection.by_tenant('device_model');
grant select on device_model to tunet_app, tunet_receiver, tunet_dispatch;
grant insert on device_model to tunet_app;

-- A fleet taken over from a file: what came of it as counts. The file itself is not kept.
create table fleet_import (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  digest bytea not null,
  rows_read int not null,
  devices_taken int not null,
  imported_at timestamptz not null,
  imported_by uuid not null,
  imported_by_name text not null,
  primary key (tenant_id, id)
);
call protection.by_tenant('fleet_import');
grant select, insert on fleet_import to tunet_app;

alter table device drop constraint device_kind_check;
alter table device add constraint device_kind_check check (kind in ('social-alarm', 'dispenser', 'screen', 'other'));
alter table device drop constraint device_status_check;
alter table device add constraint device_status_check check (status in ('stocked', 'never-tested', 'in-service', 'paused', 'retired'));
alter table device add column serial text check (length(serial) between 1 and 60);
alter table device add column model_id uuid;
alter table device add constraint device_of_model foreign key (tenant_id, model_id) references device_model (tenant_id, id);
alter table device add column sim text;
alter table device add column import_id uuid;
-- The last time it said that somebody fell; for the order in which a fleet taken over is rung.
alter table device add column fell_at timestamptz;
-- The test list: ring this one first (a person's mark), and the last time somebody tried.
alter table device add column ring_first_by text;
alter table device add column tried_at timestamptz, add column tried_how text check (tried_how in ('no-answer', 'later', 'not-at-home'));
create unique index device_serial on device (tenant_id, serial) where serial is not null;
create index device_never_tested on device (tenant_id) where status = 'never-tested';
grant insert on device to tunet_app;
grant update (status, tested_at, phone, sim, serial, ring_first_by, tried_at, tried_how) on device to tunet_app;
grant update (status, tested_at, fell_at) on device to tunet_dispatch;

-- Whoever stands in the room reads the address aloud: the commonest error is a device that moved while its record did not.
alter table placement add column address_confirmed_on date;
alter table placement add column address_confirmed_with text check (address_confirmed_with in ('person', 'relative'));
alter table placement add column address_confirmed_by text;
alter table placement add constraint address_whole check ((address_confirmed_on is null) = (address_confirmed_with is null));
-- Homes were confirmed with the person before placements were.
select set_config('tunet.tenants', (select string_agg(id::text, ',') from tenant), true);
update placement p set address_confirmed_on = h.confirmed_on, address_confirmed_with = 'person'
  from home h where h.tenant_id = p.tenant_id and h.id = p.home_id and h.confirmed_on is not null;
grant insert, update (ends_at, address_confirmed_on, address_confirmed_with, address_confirmed_by) on placement to tunet_app;
grant insert on wearer to tunet_app;
grant select on wearer to tunet_dispatch;

-- Whoever wore it before wears it no more: the one who moves it takes off those she sees, the worker all others.
grant delete on wearer to tunet_app;
grant insert, delete on wearer to tunet_dispatch;

-- As by_relation, and one more way: whom the numbers of a fleet's file mean. Exactly the numbers that were said, and nothing but the
-- number; what is known of her stays behind her own wall until the one who sets up her device has a relation to her.
drop policy relation on person_number;
create policy relation on person_number as restrictive for select to tunet_app
  using (person_id = any (array(
      select g.person_id from access_grant g
      where g.subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
        and g.starts_at <= (select nullif(current_setting('tunet.at', true), '')::timestamptz)
        and g.lives_until > (select nullif(current_setting('tunet.at', true), '')::timestamptz)))
    or number = any ((select string_to_array(nullif(current_setting('tunet.numbers', true), ''), ','))::text[]));

-- From decided to working, one for each kind of technology granted.
create table device_setup (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('social-alarm', 'dispenser', 'screen', 'other')),
  -- the kind of help that was decided; null when begun by hand
  service_type text,
  decision_id uuid,
  -- those who do it; each step may be somebody else's
  unit_id uuid not null,
  device_id uuid,
  state text not null check (state in ('open', 'working', 'asked', 'stopped')),
  -- what she was promised
  promised_on date not null,
  started_at timestamptz not null,
  started_by_name text,
  stopped_at timestamptz,
  stopped_because text,
  -- the death that stopped it; undone, it goes on
  stopped_by_death uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, device_id) references device (tenant_id, id),
  unique (tenant_id, decision_id, service_type),
  constraint stopped_whole check ((state = 'stopped') = (stopped_at is not null) and (stopped_at is null) = (stopped_because is null))
);
call protection.by_tenant('device_setup');
call protection.by_relation('device_setup', 'person_id');
create index device_setup_person on device_setup (tenant_id, person_id);
create index device_setup_open on device_setup (tenant_id, promised_on) where state in ('open', 'working');
create index device_setup_device on device_setup (tenant_id, device_id) where device_id is not null;

create table device_setup_step (
  tenant_id uuid not null,
  setup_id uuid not null,
  person_id uuid not null,
  step text not null check (step in ('ordered', 'appointment', 'fitted', 'real-press', 'explained', 'asked')),
  state text not null check (state in ('open', 'done', 'skipped')),
  due_on date not null,
  owner_unit_id uuid not null,
  owner_unit_name text not null,
  owner_staff_id uuid,
  owner_staff_name text,
  note text,
  done_at timestamptz,
  done_by_name text,
  skipped_because text,
  -- explained: what she was shown; asked: what she answered
  detail text[],
  primary key (tenant_id, setup_id, step),
  foreign key (tenant_id, setup_id) references device_setup (tenant_id, id),
  -- the real press is never skipped, nor is what makes it possible
  constraint skipped_whole check ((state = 'skipped') = (skipped_because is not null)
    and (state <> 'skipped' or step in ('appointment', 'explained'))),
  constraint done_whole check ((state = 'open') = (done_at is null))
);
call protection.by_tenant('device_setup_step');
call protection.by_relation('device_setup_step', 'person_id');
grant select, insert on device_setup, device_setup_step to tunet_app, tunet_dispatch;
grant update on device_setup, device_setup_step to tunet_app, tunet_dispatch;

-- A test that somebody has announced: of one device for some minutes, or of a vendor's devices for a night.
-- What comes meanwhile is marked, and rings.
create table announced_test (
  tenant_id uuid not null,
  id uuid not null,
  device_id uuid,
  vendor text,
  model_id uuid,
  purpose text not null check (purpose in ('setup', 'taken-over', 'monthly', 'fault', 'vendor')),
  because text check (length(because) between 1 and 300),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  announced_at timestamptz not null,
  announced_by uuid not null,
  announced_by_name text not null,
  -- the alarm that the press became, and how far it came
  alarm_id uuid,
  heard_at timestamptz,
  taken_at timestamptz,
  voice_at timestamptz,
  closed_at timestamptz,
  passed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, device_id) references device (tenant_id, id),
  foreign key (tenant_id, model_id) references device_model (tenant_id, id),
  constraint of_whom check ((device_id is null) = (purpose = 'vendor') and (device_id is null) = (vendor is not null)),
  check (ends_at > starts_at),
  constraint heard_whole check ((alarm_id is null) = (heard_at is null))
);
call protection.by_tenant('announced_test');
create index announced_test_device on announced_test (tenant_id, device_id, starts_at desc) where device_id is not null;
create index announced_test_vendor on announced_test (tenant_id, ends_at) where vendor is not null;
create index announced_test_alarm on announced_test (tenant_id, alarm_id) where alarm_id is not null;
grant select, insert on announced_test to tunet_app;
grant update (ends_at) on announced_test to tunet_app;
grant select, update (alarm_id, heard_at, taken_at, voice_at, closed_at, passed_at) on announced_test to tunet_dispatch;
grant select on announced_test to tunet_receiver;
