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
  -- the one who reads it alone; null: shared by her and those she has let write
  reader_id uuid,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  -- the first unanswered words from outside, and when an answer is promised; null when answered
  waiting_since timestamptz,
  answer_by timestamptz,
  taken_by uuid,
  taken_by_name text,
  -- read by the unit, and no answer thought needed
  settled_at timestamptz,
  settled_by uuid,
  settled_by_name text,
  settled_because text,
  -- the death that stopped it
  stopped_by uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((waiting_since is null) = (answer_by is null)),
  constraint taken_whole check ((taken_by is null) = (taken_by_name is null)),
  constraint settled_whole check ((settled_at is null) = (settled_because is null) and (settled_at is null) = (settled_by is null))
);

-- A wall more than the relation: between two who may both see the person. The unit written to, the one who reads alone,
-- and of shared words she herself and those she has let write.
create procedure protection.by_conversation(target regclass) language plpgsql as $$
begin
  execute format($p$create policy conversation on %s as restrictive for select to tunet_app
    using (unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
      or reader_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
      or (reader_id is null and person_id = any (array(
        select g.person_id from access_grant g
        where g.subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
          and (g.basis = 'own' or (g.basis = 'proxy' and 'message' = any (g.scopes)))
          and g.starts_at <= (select nullif(current_setting('tunet.at', true), '')::timestamptz)
          and g.lives_until > (select nullif(current_setting('tunet.at', true), '')::timestamptz)))))$p$, target);
end $$;
call protection.by_tenant('thread');
call protection.by_relation('thread', 'person_id');
call protection.by_conversation('thread');
create index thread_person on thread (tenant_id, person_id, last_at desc);
create index thread_waiting on thread (unit_id, answer_by) where waiting_since is not null;
create index thread_unit on thread (unit_id, last_at desc);
create table message (
  tenant_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  -- as in the thread, for the wall
  unit_id uuid not null,
  reader_id uuid,
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
call protection.by_conversation('message');
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
  -- why it was never sent: 'death', 'switched-off', 'no-longer-let-see'
  add column dropped_because text,
  -- held back with others and told in one message: the notice that carried it
  add column told_in uuid;
alter table notice add constraint notice_one_address check ((to_phone is null) <> (to_email is null));
-- The same is told once to the same address, even when two readers share it.
create unique index notice_once on notice (tenant_id, kind, subject_id, coalesce(to_phone, to_email));
create index notice_person on notice (tenant_id, person_id) where person_id is not null and sent_at is null;
create index notice_held on notice (tenant_id, coalesce(to_phone, to_email)) where not_before is not null and sent_at is null;
call protection.by_relation('notice', 'person_id');
-- That an address was changed is told to the old one; written down where it is changed.
grant insert on notice to tunet_app;

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
-- Nobody else reads what somebody wants to be told, or where.
create policy reader on notice_switch as restrictive for select to tunet_app
  using (reader_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));
create policy reader on notice_reader as restrictive for select to tunet_app
  using (reader_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));
grant select, insert, update on notice_switch, notice_reader to tunet_app;
grant select on notice_switch, notice_reader to tunet_dispatch;
