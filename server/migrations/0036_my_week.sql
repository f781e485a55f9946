-- visits: the week read aloud by telephone, the first time that somebody who helps shows the door, and who has not been there before.

-- Four digits that she chose, and the day she was born, both by a keyed hash: they are never told to anybody.
create table phone_word (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  born_hash bytea not null,
  word_hash bytea not null,
  wrong_tries int not null default 0,
  given text not null check (given in ('in-person', 'rang-back')),
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  last_heard_at timestamptz,
  stopped_at timestamptz,
  stopped_because text check (stopped_because in ('herself', 'staff', 'new-word', 'wrong', 'protected', 'death')),
  stopped_by_name text,
  -- the death that stopped it can be undone
  stopped_by_ref uuid,
  -- somebody who helps her has read that it was locked
  noted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  constraint stopped_whole check ((stopped_at is null) = (stopped_because is null))
);
create unique index phone_word_one on phone_word (tenant_id, person_id) where stopped_at is null;
create index phone_word_born on phone_word (tenant_id, born_hash) where stopped_at is null;
create index phone_word_person on phone_word (tenant_id, person_id, set_at desc);
call protection.by_tenant('phone_word');
-- Her own, and those who help her; and the telephone itself, which knows nobody yet.
create policy relation on phone_word as restrictive for select to tunet_app
  using ((select current_setting('tunet.knocking', true)) = 'by telephone' or person_id = any (array(
    select g.person_id from access_grant g
    where g.subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
      and g.starts_at <= (select nullif(current_setting('tunet.at', true), '')::timestamptz)
      and g.lives_until > (select nullif(current_setting('tunet.at', true), '')::timestamptz))));
grant select, insert, update (wrong_tries, last_heard_at, stopped_at, stopped_because, stopped_by_name, stopped_by_ref,
  noted_at) on phone_word to tunet_app;
grant select, update (stopped_at, stopped_because, stopped_by_name, stopped_by_ref) on phone_word to tunet_dispatch;

-- How far a call has come: ids and hashes, never what was said or pressed. Gone after two days.
create table week_call (
  tenant_id uuid not null,
  call_id text not null check (length(call_id) between 1 and 120),
  turn int not null,
  state jsonb not null,
  heard_at timestamptz not null,
  primary key (tenant_id, call_id)
);
call protection.by_tenant('week_call');
create index week_call_old on week_call (heard_at);
grant select, insert, update on week_call to tunet_app;
grant select, delete on week_call to tunet_dispatch;

-- One who has begun to get help: in the first week somebody who comes shows her the door, the messages and the alarm.
create table first_time (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  -- the day of her first visit; it is shown in every visit from then until somebody has done it
  planned_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'not-wanted')),
  -- what has been shown: codes of the list 'first-time'
  shown text[] not null default '{}',
  words text,
  changed_by uuid,
  changed_by_name text,
  changed_at timestamptz,
  ended_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('first_time');
call protection.by_relation('first_time', 'person_id');
create index first_time_open on first_time (tenant_id, unit_id) where state = 'open';
grant select, update (state, shown, words, changed_by, changed_by_name, changed_at, ended_at, version) on first_time to tunet_app;
grant select, insert on first_time to tunet_dispatch;

-- The evening before somebody comes who has not been there lately. One for each of them and day; withdrawn when the list changes.
create table newcomer (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  first_name text not null,
  day_on date not null,
  told_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, staff_id, day_on),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('newcomer');
call protection.by_relation('newcomer', 'person_id');
create index newcomer_day on newcomer (tenant_id, day_on);
grant select on newcomer to tunet_app;
grant select, insert, update (told_at, withdrawn_at) on newcomer to tunet_dispatch;
