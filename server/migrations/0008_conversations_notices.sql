-- Words between people, and what is told outside the doors.

create table thread (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  topic text not null,
  opened_by uuid not null,
  opened_by_name text not null,
  opened_as text not null check (opened_as in ('self', 'proxy', 'staff')),
  -- shared: she and those she has let write; private: only the one who opened it
  audience text not null check (audience in ('shared', 'private')),
  opened_at timestamptz not null,
  last_at timestamptz not null,
  -- the first unanswered words from outside, and when an answer is promised; null when answered
  waiting_since timestamptz,
  answer_by timestamptz,
  taken_by uuid,
  taken_by_name text,
  stopped_by uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((waiting_since is null) = (answer_by is null))
);
call protection.by_tenant('thread');
call protection.by_relation('thread', 'person_id');
create index thread_person on thread (tenant_id, person_id, last_at desc);
create index thread_waiting on thread (unit_id, answer_by) where waiting_since is not null;
create index thread_unit on thread (unit_id, last_at desc);
create table message (
  tenant_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  author_id uuid not null,
  author_kind text not null check (author_kind in ('self', 'proxy', 'staff')),
  author_name text not null,
  author_role text,
  words text not null,
  sent_at timestamptz not null,
  received_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, thread_id) references thread (tenant_id, id)
);
call protection.by_tenant('message');
call protection.by_relation('message', 'person_id');
create index message_thread on message (tenant_id, thread_id, received_at, id);
create table thread_reading (
  tenant_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  reader_id uuid not null,
  read_at timestamptz not null,
  primary key (tenant_id, thread_id, reader_id),
  foreign key (tenant_id, thread_id) references thread (tenant_id, id)
);
call protection.by_tenant('thread_reading');
call protection.by_relation('thread_reading', 'person_id');
grant select, insert on thread, message, thread_reading to tunet_app;
grant update on thread to tunet_app;
grant update (read_at) on thread_reading to tunet_app;
grant select on thread to tunet_dispatch;
grant update (waiting_since, answer_by, stopped_by, version) on thread to tunet_dispatch;

-- notices: to people too now, by text message and mail. Nothing personal in any of it.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$');
alter table notice drop constraint notice_tenant_id_kind_subject_id_to_phone_key;
alter table notice alter column to_phone drop not null;
alter table notice add column to_email text,
  -- whom it is about and who reads it; null for units
  add column person_id uuid,
  add column reader_id uuid,
  add column language text check (language in ('nb', 'nn', 'sv', 'en')),
  add column not_before timestamptz,
  -- why it was never sent: 'death', 'switched-off'
  add column dropped_because text;
alter table notice add constraint notice_one_address check ((to_phone is null) <> (to_email is null));
-- The same is told once to the same address, even when two readers share it.
create unique index notice_once on notice (tenant_id, kind, subject_id, coalesce(to_phone, to_email));
create index notice_person on notice (tenant_id, person_id) where person_id is not null and sent_at is null;
call protection.by_relation('notice', 'person_id');

-- Own switches: which events about whom, by which channel. No row: what the municipality has as default.
create table notice_switch (
  tenant_id uuid not null,
  reader_id uuid not null,
  person_id uuid not null,
  event text not null,
  channel text not null check (channel in ('sms', 'mail')),
  is_wanted boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id, reader_id, person_id, event, channel),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('notice_switch');
call protection.by_relation('notice_switch', 'person_id');
-- Quiet hours in the reader's own zone, and where she wants to be told.
create table notice_reader (
  tenant_id uuid not null,
  reader_id uuid not null,
  phone text,
  email text,
  quiet_from time,
  quiet_to time,
  time_zone text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, reader_id),
  check ((quiet_from is null) = (quiet_to is null))
);
call protection.by_tenant('notice_reader');
grant select, insert, update on notice_switch, notice_reader to tunet_app;
grant select on notice_switch, notice_reader to tunet_dispatch;
