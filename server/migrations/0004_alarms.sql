-- alarms: signals, alarms, hand-over, arrival. `signal` is what came; `alarm` is what people work on.

-- Rows of a storm are written here. Each foreign key costs a look-up a row, so those stand only where a person is meant;
-- tenant and alarm come from the same statement that writes the row.
create table alarm (
  tenant_id uuid not null,
  id uuid not null,
  -- the response desk that answers (unit of the centre)
  desk_id uuid not null,
  device_id uuid,
  cid text not null,
  did text,
  home_id uuid,
  area_id uuid,
  kind text not null check (kind in ('fire', 'attack', 'epilepsy', 'fall', 'wandering', 'bed', 'door', 'press', 'dispenser', 'other')),
  device_speaks boolean not null,
  received_at timestamptz not null,
  presses int not null default 1,
  last_press_at timestamptz not null,
  reset_at timestamptz,
  ladder int not null default 0 check (ladder between 0 and 3),
  -- when the next step of the ladder is due; null when taken or at the top
  ladder_due_at timestamptz,
  waiting_since timestamptz not null,
  taken_by uuid,
  taken_by_name text,
  taken_at timestamptz,
  voice_at timestamptz,
  present_at timestamptz,
  closed_by uuid,
  closed_by_name text,
  closed_at timestamptz,
  cause text,
  -- what the one who was there found; the second wins, both are kept
  found_cause text,
  measure text,
  note text,
  version int not null default 1,
  primary key (tenant_id, id),
  constraint taken_whole check ((taken_by is null) = (taken_at is null)),
  constraint closed_whole check ((closed_at is null) = (cause is null) and (closed_at is null) = (closed_by is null)),
  constraint closed_by_contact check (closed_at is null or voice_at is not null or present_at is not null or (device_id is null and note is not null))
);
call protection.by_tenant('alarm');
-- One open alarm per device, wearer and kind: a second press of the same kind joins it, a graver kind opens on top.
create unique index alarm_one_open on alarm (tenant_id, cid, coalesce(did, ''), kind) where closed_at is null;
create index alarm_open on alarm (desk_id, received_at) where closed_at is null;
-- Few at any time: what the sweep looks at each second.
create index alarm_in_hand on alarm (taken_by) where closed_at is null and taken_by is not null;
create index alarm_ladder on alarm (ladder_due_at) where closed_at is null and ladder_due_at is not null;

-- Whom an alarm is about: the wearer, else all who live there.
create table alarm_person (
  tenant_id uuid not null,
  alarm_id uuid not null,
  person_id uuid not null,
  received_at timestamptz not null,
  primary key (tenant_id, person_id, alarm_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('alarm_person');
call protection.by_relation('alarm_person', 'person_id');
-- Without the person: with her in it, each look-up by alarm would search for every person that the reader may see.
create index alarm_person_alarm on alarm_person (tenant_id, alarm_id);
-- Alarms about persons one may see.
create function protection.alarms_about() returns uuid[] stable language plpgsql as $$
begin
  return array(select p.alarm_id from public.alarm_person p);
end $$;

create table signal (
  tenant_id uuid not null,
  id uuid not null,
  alarm_id uuid,
  sender text not null,
  cid text not null,
  did text,
  ref text not null,
  kind text not null check (kind in ('alarm', 'reset', 'info', 'test', 'fault')),
  device_type text not null,
  status_code text not null,
  location_code text,
  body_hash bytea not null,
  text text not null default '',
  known boolean not null,
  received_at timestamptz not null,
  primary key (tenant_id, id)
);
call protection.by_tenant('signal');
create index signal_same on signal (cid, ref, received_at);
create index signal_alarm on signal (tenant_id, alarm_id) where alarm_id is not null;

-- What happened, in order; never changed. The life of the alarm as told to investigator, resident and register.
create table alarm_happening (
  tenant_id uuid not null,
  id uuid not null,
  alarm_id uuid not null,
  at timestamptz not null,
  received_at timestamptz not null,
  what text not null,
  who_id uuid,
  who_name text,
  detail text,
  primary key (tenant_id, id)
);
call protection.by_tenant('alarm_happening');
create index alarm_happening_alarm on alarm_happening (tenant_id, alarm_id, at, id);
create policy relation on alarm_happening as restrictive for select to tunet_app
  using (alarm_id = any (array(select a.id from alarm a where a.closed_at is null)) or alarm_id = any ((select protection.alarms_about())::uuid[]));

create table hand_over (
  tenant_id uuid not null,
  id uuid not null,
  alarm_id uuid not null,
  -- the desk that asked
  desk_id uuid,
  unit_id uuid not null,
  unit_name text not null,
  unit_phone text,
  state text not null check (state in ('asked', 'accepted', 'on-the-way', 'present', 'done', 'refused', 'withdrawn')),
  note text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer_by timestamptz not null,
  unanswered_at timestamptz,
  accepted_by uuid,
  accepted_by_name text,
  accepted_how text check (accepted_how in ('app', 'voice')),
  accepted_at timestamptz,
  arrive_by timestamptz,
  on_the_way_at timestamptz,
  present_at timestamptz,
  done_at timestamptz,
  refused_because text,
  found_cause text,
  found_note text,
  primary key (tenant_id, id),
  foreign key (tenant_id, alarm_id) references alarm (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
call protection.by_tenant('hand_over');
create index hand_over_alarm on hand_over (tenant_id, alarm_id);
create index hand_over_unit on hand_over (tenant_id, unit_id, asked_at desc);
create index hand_over_open on hand_over (unit_id) where state in ('asked', 'accepted', 'on-the-way', 'present');
create index hand_over_unanswered on hand_over (answer_by) where state = 'asked' and unanswered_at is null;
-- Seen by the unit asked, by the desk that asked, or by way of a person one may see.
create policy relation on hand_over as restrictive for select to tunet_app
  using (unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or desk_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or alarm_id = any ((select protection.alarms_about())::uuid[]));

-- The rarer ways to an alarm and to a home.
create function protection.alarms_asked() returns uuid[] stable language plpgsql as $$
begin
  return array(select h.alarm_id from public.hand_over h where h.state in ('asked', 'accepted', 'on-the-way', 'present')
    and h.unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));
end $$;
create function protection.homes_ringing() returns uuid[] stable language plpgsql as $$
begin
  return array(select a.home_id from public.alarm a where a.closed_at is null and a.home_id is not null);
end $$;

-- Seen by those on duty at the desk that answers, by way of a person one may see, or by a unit that is asked to go.
-- An alarm from a home where nobody is registered has no person to be seen by, and is acted on all the same.
create policy relation on alarm as restrictive for select to tunet_app
  using (desk_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or id = any ((select protection.alarms_about())::uuid[])
    or id = any ((select protection.alarms_asked())::uuid[]));

-- Where an open alarm comes from is seen by those who see the alarm.
drop policy relation on home;
create policy relation on home as restrictive for select to tunet_app
  using (id = any ((select protection.homes_ringing())::uuid[])
    or id = any ((select protection.homes_lived_in())::uuid[]));

-- The alarm card: ordered steps for this person and kind (kind null: all), signed by a nurse. Default cards are rules in services.
create table alarm_card (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text,
  steps jsonb not null,
  signed_by text not null,
  signed_on date not null,
  review_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('alarm_card');
call protection.by_relation('alarm_card', 'person_id');
create index alarm_card_person on alarm_card (tenant_id, person_id);

create table alarm_step_tick (
  tenant_id uuid not null,
  alarm_id uuid not null,
  no int not null,
  ticked_by uuid not null,
  ticked_at timestamptz not null,
  primary key (tenant_id, alarm_id, no),
  foreign key (tenant_id, alarm_id) references alarm (tenant_id, id)
);
call protection.by_tenant('alarm_step_tick');

grant select, insert on signal, alarm_person, alarm_happening to tunet_receiver;
grant select, insert, update on alarm to tunet_receiver;
grant select, update on hand_over to tunet_receiver;
grant select on alarm_step_tick to tunet_receiver;
grant select on alarm, alarm_person, alarm_happening, hand_over, alarm_card, alarm_step_tick to tunet_app;
grant select (tenant_id, id, alarm_id, cid, kind, known, received_at) on signal to tunet_app;
grant update on alarm to tunet_app;
grant insert on alarm_happening, hand_over, alarm_step_tick to tunet_app;
grant update on hand_over to tunet_app;
grant select on alarm, hand_over, alarm_person to tunet_dispatch;

-- insight: the only thing analytics may read. No staff, nothing finer than tenant and day, groups under five are null.
create schema insight;
grant usage on schema insight to tunet_insight;
create view insight.alarm_day as
  select tenant_id, (received_at at time zone 'UTC')::date as day, kind,
    case when count(*) >= 5 then count(*) end as alarms,
    case when count(*) >= 5 then count(*) filter (where voice_at <= received_at + interval '60 seconds') end as voice_within_60_s,
    case when count(*) >= 5 then count(*) filter (where voice_at <= received_at + interval '180 seconds') end as voice_within_180_s
  from alarm group by tenant_id, (received_at at time zone 'UTC')::date, kind;
grant select on all tables in schema insight to tunet_insight;
