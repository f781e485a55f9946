-- access: the smaller door. A code that staff gave, once and shortly, opens it on the one device where it was first used.

alter table session drop constraint session_assurance_check;
alter table session add constraint session_assurance_check check (assurance in ('low', 'code', 'substantial', 'high'));

-- The number finds the code and the code proves it; only a keyed hash of the code is kept.
create table door_code (
  tenant_id uuid not null,
  id uuid not null,
  -- whose door it opens, and on behalf of whom when that is another
  person_id uuid not null,
  for_person_id uuid,
  number text not null check (number ~ '^[0-9]{4}$'),
  code_hash bytea not null,
  given text not null check (given in ('in-person', 'rang-back', 'video')),
  identity_shown text not null check (identity_shown in ('passport', 'national-card', 'driving-licence', 'known-in-person', 'registered-number')),
  issued_by uuid not null,
  issued_by_name text not null,
  issued_at timestamptz not null,
  lapses_at timestamptz not null,
  wrong_tries int not null default 0,
  used_at timestamptz,
  -- too many wrong tries, another code, staff, she herself, a death
  stopped_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create unique index door_code_number on door_code (tenant_id, number) where used_at is null and stopped_at is null;
create index door_code_person on door_code (tenant_id, person_id);
-- The one device: a secret in a cookie that no script reads, made new each time it opens. One that comes back with an old secret
-- was copied, and both are stopped.
create table code_device (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  for_person_id uuid,
  door_code_id uuid not null,
  account_id uuid not null references account (id),
  -- made new at each opening; the one before holds until the new one has come back, for an answer can be lost on the way
  secret_hash bytea not null,
  pending_hashes bytea[] not null default '{}',
  earlier_hashes bytea[] not null default '{}',
  bound_at timestamptz not null,
  last_used_at timestamptz not null,
  stopped_at timestamptz,
  stopped_because text check (stopped_because in ('herself', 'staff', 'new-code', 'copied', 'protected', 'death', 'not-used')),
  stopped_by_name text,
  -- the death that stopped it can be undone
  stopped_by_ref uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, door_code_id) references door_code (tenant_id, id),
  constraint stopped_whole check ((stopped_at is null) = (stopped_because is null))
);
create unique index code_device_one on code_device (tenant_id, person_id) where stopped_at is null;
call protection.by_tenant('door_code');
call protection.by_tenant('code_device');
-- She herself, and whoever helps her or the one she helps: a code of a relative is seen by way of the one it is about.
create procedure protection.by_code_holder(target regclass) language plpgsql as $$
begin
  execute format($p$create policy relation on %s as restrictive for select to tunet_app
    using ((select current_setting('tunet.knocking', true)) = 'with a code'
      or coalesce(for_person_id, person_id) = any (array(
      select g.person_id from access_grant g
      where g.subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
        and g.starts_at <= (select nullif(current_setting('tunet.at', true), '')::timestamptz)
        and g.lives_until > (select nullif(current_setting('tunet.at', true), '')::timestamptz)))
      or person_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]))$p$, target);
end $$;
call protection.by_code_holder('door_code');
call protection.by_code_holder('code_device');
grant select, insert, update (wrong_tries, used_at, stopped_at) on door_code to tunet_app;
grant select, insert, update (secret_hash, pending_hashes, earlier_hashes, last_used_at, stopped_at, stopped_because, stopped_by_name, stopped_by_ref)
  on code_device to tunet_app;
grant select, update (stopped_at) on door_code to tunet_dispatch;
grant select, update (stopped_at, stopped_because, stopped_by_ref) on code_device to tunet_dispatch;
grant insert on account, account_actor to tunet_app;
grant update (ends_at) on account_actor to tunet_app, tunet_dispatch;
grant select on account_actor to tunet_dispatch;
