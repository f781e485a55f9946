-- devices: who speaks over the wire for which devices, how a maker's units differ from the usual, and by what they prove who they are.

-- How the units of one make differ. The first by sort whose patterns all match counts; a pattern that is null matches any.
create table sender_profile (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  sort int not null default 100,
  vendor text not null,
  -- like-patterns, compared in lower case: the device's model, the name it sends under, the program that it says it is
  model_like text,
  sender_like text,
  agent_like text,
  -- scaip: root <scaip>, and the answer inside the SIP 200
  dialect text not null default 'mrq' check (dialect in ('mrq', 'scaip')),
  -- the sender's name is another than the device's: ignore takes all, distrust takes alarms only. Both mark it, neither silences an alarm.
  identity text not null default 'ignore' check (identity in ('ignore', 'distrust')),
  -- how a call is asked for: the number in the answer, the one that the unit has, or not at all
  call_by text not null default 'number' check (call_by in ('number', 'own', 'none')),
  takes_several_numbers boolean not null default false,
  -- while a call is up a further one is forbidden outright
  forbids_second_call boolean not null default false,
  -- how long the parts of one message may be apart
  split_seconds int not null default 10 check (split_seconds between 1 and 60),
  primary key (tenant_id, id),
  check (coalesce(model_like, sender_like, agent_like) is not null)
);
call protection.by_tenant('sender_profile');
grant select on sender_profile to tunet_app, tunet_receiver;

-- A name and a proof for SIP digest. Only the hashes over name, realm and password are kept, never a password.
create table sender_login (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  username text not null check (username ~ '^[!-~]{1,64}$' and username !~ '["\\:]'),
  realm text not null check (realm ~ '^[!-~]{1,64}$'),
  -- the one device that it is for; null: a gateway that speaks for many
  cid text check (cid ~ '^[!-~]{1,32}$'),
  ha1_md5 text check (ha1_md5 ~ '^[0-9a-f]{32}$'),
  ha1_sha256 text check (ha1_sha256 ~ '^[0-9a-f]{64}$'),
  -- without a proof it is refused; else a proof is only looked at when it is given
  is_demanded boolean not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  check (coalesce(ha1_md5, ha1_sha256) is not null)
);
call protection.by_tenant('sender_login');
create unique index sender_login_name on sender_login (username) where ended_at is null;
grant select on sender_login to tunet_receiver;
grant insert, update (ended_at) on sender_login to tunet_app;
grant select (tenant_id, id, username, realm, cid, is_demanded, made_at, ended_at) on sender_login to tunet_app;

-- The key of a vendor's cloud for the devices of one municipality. Shown once when it is made; only its hash is kept.
create table device_vendor_key (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  vendor text not null check (vendor ~ '^\S(.{0,58}\S)?$'),
  key_hash bytea not null check (length(key_hash) = 32),
  made_at timestamptz not null,
  last_used_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id)
);
call protection.by_tenant('device_vendor_key');
create unique index device_vendor_key_hash on device_vendor_key (key_hash);
grant select, update (last_used_at) on device_vendor_key to tunet_receiver;
grant insert, update (ended_at) on device_vendor_key to tunet_app;
grant select (tenant_id, id, vendor, made_at, last_used_at, ended_at) on device_vendor_key to tunet_app;

-- What a vendor's cloud was answered, so that a repeat with the same key gets the same answer.
create table vendor_answer (
  tenant_id uuid not null,
  vendor_key_id uuid not null,
  idempotency_key text not null check (length(idempotency_key) between 1 and 128),
  body_hash bytea not null,
  -- json, not jsonb: a repeat gets the same bytes
  answer json not null,
  answered_at timestamptz not null,
  primary key (tenant_id, vendor_key_id, idempotency_key),
  foreign key (tenant_id, vendor_key_id) references device_vendor_key (tenant_id, id)
);
call protection.by_tenant('vendor_answer');
create index vendor_answer_age on vendor_answer (answered_at);
grant select, insert, delete on vendor_answer to tunet_receiver;
