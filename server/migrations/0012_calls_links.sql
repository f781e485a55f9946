-- alarms: calls beside the alarm, receivers outside the app, links that are no log-in. notices: calls that go out.

-- The device that pressed calls. Sound stays in the municipality's telephone system: this is what that system says of it.
-- No number is kept, and nothing of what is said. alarm_id null: a call that fits no open alarm; counted, and taken away after two days.
create table voice_call (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  alarm_id uuid,
  -- what the telephone system calls it; null: known only by the device having begun to call
  call_id text check (length(call_id) between 1 and 120),
  state text not null check (state in ('calling', 'talking', 'ended')),
  calling_at timestamptz not null,
  talking_at timestamptz,
  ended_at timestamptz,
  -- the telephone at the desk that answered, as its system names it, and the operator whose telephone it is
  agent text check (length(agent) between 1 and 60),
  agent_id uuid,
  primary key (tenant_id, id)
);
call protection.by_tenant('voice_call');
create unique index voice_call_one on voice_call (call_id) where call_id is not null;
create index voice_call_alarm on voice_call (tenant_id, alarm_id, calling_at) where alarm_id is not null;
create index voice_call_unmatched on voice_call (calling_at) where alarm_id is null;
grant select, insert, update on voice_call to tunet_app, tunet_receiver;
grant select, delete on voice_call to tunet_dispatch;

-- Within the time in which a device calls, none came. Written by the sweep, once; a call that comes later is shown all the same.
alter table alarm add column call_missed_at timestamptz;
create index alarm_call_due on alarm (received_at) where closed_at is null and call_missed_at is null and voice_at is null and device_speaks;
-- Of one who does not speak no call is expected.
grant select (tenant_id, id, speaks) on person to tunet_receiver;

-- Which telephone is whose, so that "talking" can say with whom. She says so herself, and the last to say it counts.
create table desk_telephone (
  tenant_id uuid not null,
  agent text not null check (length(agent) between 1 and 60),
  staff_id uuid not null,
  said_at timestamptz not null,
  primary key (tenant_id, agent),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
call protection.by_tenant('desk_telephone');
grant select, insert, update on desk_telephone to tunet_app;
grant select on desk_telephone to tunet_receiver;

-- Those outside the app who have agreed to go: a relative with a key, a private provider, the fire watch.
create table responder (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('relative', 'provider', 'fire-watch')),
  name text not null,
  phone text not null,
  -- for whom she has agreed to go; null: for anybody in the area, or in the whole municipality
  person_id uuid,
  area_id uuid,
  has_key boolean not null default false,
  agreed_on date not null,
  -- the member of staff who heard it and wrote it down
  written_by uuid,
  written_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, area_id) references area (tenant_id, id),
  constraint relative_of_somebody check ((kind = 'relative') = (person_id is not null))
);
call protection.by_tenant('responder');
create index responder_person on responder (tenant_id, person_id) where ended_at is null;
-- As by_relation; one who goes to anybody is no secret of anybody.
create policy relation on responder as restrictive for select to tunet_app
  using (person_id is null or person_id = any (array(
      select g.person_id from access_grant g
      where g.subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
        and g.starts_at <= (select nullif(current_setting('tunet.at', true), '')::timestamptz)
        and g.lives_until > (select nullif(current_setting('tunet.at', true), '')::timestamptz))));
grant select, insert, update (ended_at) on responder to tunet_app;

-- A hand-over goes to a unit or to a responder, and by one of three ways.
alter table hand_over
  alter column unit_id drop not null,
  add column responder_id uuid,
  add column way text not null default 'app' check (way in ('app', 'link', 'voice')),
  add constraint one_receiver check ((unit_id is null) <> (responder_id is null)),
  add constraint hand_over_responder foreign key (tenant_id, responder_id) references responder (tenant_id, id);
alter table hand_over drop constraint hand_over_accepted_how_check;
alter table hand_over add constraint hand_over_accepted_how_check check (accepted_how in ('app', 'link', 'voice'));

-- The link is known by its hash; the secret itself is in no table. It belongs to the browser that opens it first.
create table hand_over_link (
  tenant_id uuid not null,
  hand_over_id uuid not null,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  browser_hash bytea,
  primary key (tenant_id, hand_over_id),
  foreign key (tenant_id, hand_over_id) references hand_over (tenant_id, id),
  constraint opened_whole check ((opened_at is null) = (browser_hash is null))
);
call protection.by_tenant('hand_over_link');
grant select, insert, update (opened_at, browser_hash) on hand_over_link to tunet_app;

-- Whoever holds the link acts as the hand-over itself: it sees that one, its alarm and its home, and no other.
drop policy relation on hand_over;
create policy relation on hand_over as restrictive for select to tunet_app
  using (id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or desk_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or alarm_id = any ((select protection.alarms_about())::uuid[]));
create or replace function protection.alarms_asked() returns uuid[] stable language plpgsql as $$
begin
  return array(select h.alarm_id from public.hand_over h where h.state in ('asked', 'accepted', 'on-the-way', 'present')
    and (h.unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
      or h.id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])));
end $$;

-- One who holds a link is named in the log by the name under which she was asked.
alter table audit drop constraint audit_actor_kind_check;
alter table audit add constraint audit_actor_kind_check check (actor_kind in ('staff', 'person', 'receiver', 'device', 'system', 'nobody'));

-- notices: a telephone that rings. One row a number a time; the next in the chain is a row of its own.
create table phone_call (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- the alarm or the hand-over
  subject_id uuid not null,
  unit_id uuid,
  area_id uuid,
  to_phone text not null,
  -- place in the chain, and how many times the chain was gone through before
  chain_order int not null,
  round int not null,
  state text not null default 'waiting' check (state in ('waiting', 'pressed', 'answered', 'no-answer', 'failed', 'dropped')),
  created_at timestamptz not null,
  rung_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id)
);
call protection.by_tenant('phone_call');
create unique index phone_call_once on phone_call (tenant_id, kind, subject_id, round, chain_order);
grant select on phone_call to tunet_app;
grant select, insert, update on phone_call to tunet_dispatch;
