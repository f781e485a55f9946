-- devices: contact with what stands in people's homes, what is wrong with it, and who sees to it.

-- How often a device says that it is there; null: what the municipality's rule says.
alter table device add column heartbeat_seconds int check (heartbeat_seconds between 10 and 604800);
-- Its last heartbeat. Supervision begins with the first one after the device was placed: what never sends any is not supervised.
alter table device add column heartbeat_at timestamptz;
grant update (heartbeat_at) on device to tunet_receiver;
grant select (tenant_id, person_id, text, ends_on) on hazard to tunet_dispatch;

-- When the receiver listened, from-to, one row for each time it was started. A device's silence is counted only then.
create table receiver_watch (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  started_at timestamptz not null,
  last_at timestamptz not null,
  primary key (tenant_id, id),
  check (last_at >= started_at)
);
call protection.by_tenant('receiver_watch');
create index receiver_watch_last on receiver_watch (tenant_id, last_at);
grant select, insert, update on receiver_watch to tunet_receiver;
grant select on receiver_watch to tunet_app, tunet_dispatch;

-- One thing that is wrong and who sees to it. Every case has an owner and a deadline.
create table technical_case (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('silent', 'person-without-alarm', 'fault', 'low-battery', 'outage', 'unknown-device', 'not-tested')),
  device_id uuid,
  -- account number of the device, or of an unknown one; null for an outage
  cid text,
  -- who sent it at the transport, of an unknown device
  sender text,
  area_id uuid,
  -- of an outage: what its devices have in common, and the name of that (area id, model; null: all that the centre hears)
  outage_by text check (outage_by in ('area', 'model', 'reception')),
  outage_of text,
  -- what a device said is wrong, in our words
  faults text[] not null default '{}',
  state text not null default 'open' check (state in ('open', 'taken', 'handled')),
  -- the unit that sees to it now, and the two that may: the desk that answers and the technical team of the municipality
  owner_id uuid not null,
  desk_id uuid,
  team_id uuid,
  due_at timestamptz not null,
  -- the last sign before it, or when it was first heard of
  since_at timestamptz not null,
  opened_at timestamptz not null,
  times int not null default 1,
  last_at timestamptz not null,
  -- heard again, or whole again; a person looks all the same
  back_at timestamptz,
  -- nobody is at home: not urgent
  is_away boolean not null default false,
  taken_by uuid,
  taken_by_name text,
  taken_at timestamptz,
  handled_by uuid,
  handled_by_name text,
  handled_at timestamptz,
  note text,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, device_id) references device (tenant_id, id),
  foreign key (tenant_id, area_id) references area (tenant_id, id),
  constraint taken_whole check ((taken_by is null) = (taken_at is null) and (state <> 'taken' or taken_by is not null)),
  constraint handled_whole check ((state = 'handled') = (handled_at is not null)),
  constraint outage_whole check ((kind = 'outage') = (outage_by is not null)),
  constraint owner_known check (owner_id in (desk_id, team_id))
);
call protection.by_tenant('technical_case');
-- One open case a device for its silence, and one for each other thing that is wrong with it.
create unique index technical_case_silence on technical_case (tenant_id, device_id)
  where kind in ('silent', 'person-without-alarm') and state <> 'handled';
create unique index technical_case_device on technical_case (tenant_id, device_id, kind)
  where kind in ('fault', 'low-battery', 'not-tested') and state <> 'handled';
create unique index technical_case_sender on technical_case (tenant_id, desk_id, sender) where kind = 'unknown-device' and state <> 'handled';
create unique index technical_case_outage on technical_case (tenant_id, outage_by, coalesce(outage_of, ''))
  where kind = 'outage' and state <> 'handled';
create index technical_case_open on technical_case (tenant_id, due_at) where state <> 'handled';
create index technical_case_of_device on technical_case (tenant_id, device_id, opened_at desc);

-- Devices of an outage.
create table outage_device (
  tenant_id uuid not null,
  case_id uuid not null,
  device_id uuid not null,
  since_at timestamptz not null,
  back_at timestamptz,
  primary key (tenant_id, case_id, device_id),
  foreign key (tenant_id, case_id) references technical_case (tenant_id, id),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
call protection.by_tenant('outage_device');
create index outage_device_device on outage_device (tenant_id, device_id);

-- Whom a case is about: those who live where the device stands. In an outage the list of those who may have to be visited.
create table technical_case_person (
  tenant_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  device_id uuid not null,
  home_id uuid not null,
  -- of an outage: the unit that has her on its list
  unit_id uuid,
  -- what is known of her that bears on whom to visit first; facts side by side, never added up
  marks text[] not null default '{}',
  -- a person has said that somebody must go there
  must_visit_by_name text,
  must_visit_at timestamptz,
  -- the last time somebody rang her, and the last time she was spoken with
  rang_at timestamptz,
  rang_by_name text,
  reached_at timestamptz,
  visited_at timestamptz,
  visited_by_name text,
  -- when she and hers were told that the alarm does not work, and that it works again
  told_at timestamptz,
  told_back_at timestamptz,
  primary key (tenant_id, case_id, person_id),
  foreign key (tenant_id, case_id) references technical_case (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('technical_case_person');
call protection.by_relation('technical_case_person', 'person_id');
create index technical_case_person_person on technical_case_person (tenant_id, person_id);
create index technical_case_person_unit on technical_case_person (unit_id) where unit_id is not null;

-- What happened with a case, in order; never changed.
create table technical_happening (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  received_at timestamptz not null,
  what text not null check (what in ('opened', 'said-again', 'restored', 'without-alarm', 'told', 'told-back', 'contact-back', 'taken', 'given-back',
    'handed-over', 'rang', 'visited', 'must-visit', 'noted', 'handled', 'ended-by-itself')),
  who_id uuid,
  who_name text,
  detail text,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references technical_case (tenant_id, id)
);
call protection.by_tenant('technical_happening');
create index technical_happening_case on technical_happening (tenant_id, case_id, at, id);

-- Outages that a unit has people of: it sees them while it has.
create function protection.outages_of_units() returns uuid[] stable language plpgsql as $$
begin
  return array(select p.case_id from public.technical_case_person p
    where p.unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));
end $$;
create policy relation on technical_case as restrictive for select to tunet_app
  using (desk_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or team_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or id = any ((select protection.outages_of_units())::uuid[]));
create function protection.technical_cases() returns uuid[] stable language plpgsql as $$
begin
  return array(select c.id from public.technical_case c where c.handled_at is null or c.handled_at > now() - interval '30 days');
end $$;
create policy relation on technical_happening as restrictive for select to tunet_app
  using (case_id = any ((select protection.technical_cases())::uuid[]));
create policy relation on outage_device as restrictive for select to tunet_app
  using (case_id = any ((select protection.technical_cases())::uuid[]));

-- How many devices of an area are heard, and how many are not; counted anew by each look. No home and no person in it.
create table area_contact (
  tenant_id uuid not null,
  area_id uuid not null,
  heard int not null check (heard >= 0),
  silent int not null check (silent >= 0),
  -- placed, but has sent no heartbeat since
  unsupervised int not null check (unsupervised >= 0),
  counted_at timestamptz not null,
  primary key (tenant_id, area_id),
  foreign key (tenant_id, area_id) references area (tenant_id, id)
);
call protection.by_tenant('area_contact');

grant select, update on technical_case to tunet_app;
grant select, update on technical_case_person to tunet_app;
grant select, insert on technical_happening to tunet_app;
grant select on outage_device, area_contact to tunet_app;
grant select, insert, update on technical_case, technical_case_person, outage_device, area_contact to tunet_dispatch;
grant select, insert on technical_happening to tunet_dispatch;

-- Who sees to a case sees whom it is about, until it is handled.
alter table access_grant drop constraint access_grant_basis_check;
alter table access_grant add constraint access_grant_basis_check check (basis in ('own', 'proxy', 'open-alarm', 'alarm-in-hand',
  'handed-over', 'break-glass', 'log-control', 'case', 'in-care', 'conversation', 'estate', 'desk-watch', 'technical-case'));

-- A sender of unknown devices that somebody has looked at: those of its devices that had rung then may be quiet until the end.
-- Never a known device, never one that has not rung before it was looked at.
create table sender_mute (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  desk_id uuid not null,
  sender text not null,
  -- `4711 press`: a device that had rung, and what about; when it sends something else it rings
  cids text[] not null check (cardinality(cids) between 1 and 1000),
  reason text not null check (length(reason) > 0),
  muted_by uuid not null,
  muted_by_name text not null,
  muted_at timestamptz not null,
  ends_at timestamptz not null,
  ended_by_name text,
  primary key (tenant_id, id),
  foreign key (tenant_id, desk_id) references unit (tenant_id, id),
  check (ends_at <= muted_at + interval '24 hours')
);
call protection.by_tenant('sender_mute');
create index sender_mute_sender on sender_mute (sender, ends_at);
grant select on sender_mute to tunet_receiver, tunet_dispatch;
grant select, insert on sender_mute to tunet_app;
grant update (ends_at, ended_by_name) on sender_mute to tunet_app;

-- alarms: who sent an unknown device's alarm, and until when it is quiet. It stays in sight, counts its presses, and rings again by itself.
alter table alarm add column sender text;
alter table alarm add column muted_until timestamptz;
alter table alarm add constraint muted_unknown check (muted_until is null or device_id is null);

-- The technical side of what came, for `tunet signals`: no person, no text.
grant select (tenant_id, id, alarm_id, sender, cid, ref, kind, known, received_at) on signal to tunet_dispatch;
