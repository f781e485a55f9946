-- services: what a municipality may decide itself, with validity dates.

-- Ladders, limits, numbers. The row with the latest valid_from not after the day counts.
create table rule (
  tenant_id uuid not null references tenant (id),
  key text not null,
  valid_from date not null,
  value jsonb not null,
  source text not null,
  primary key (tenant_id, key, valid_from)
);
call protection.by_tenant('rule');

-- Own lists of cause and measure; national event numbers are events, not causes.
create table code (
  tenant_id uuid not null references tenant (id),
  list text not null check (list in ('alarm-cause', 'alarm-measure')),
  code text not null check (code ~ '^[a-z0-9-]{2,60}$'),
  sort int not null,
  is_common boolean not null default false,
  label jsonb not null check (label ?& array['nb', 'nn', 'sv', 'en']),
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, list, code)
);
call protection.by_tenant('code');
grant select on rule, code to tunet_app, tunet_receiver, tunet_dispatch;

-- devices: the fleet that can raise an alarm, and where each stands.

create table device (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  cid text not null check (cid ~ '^[0-9A-Za-z]{1,32}$'),
  model text not null,
  speaks boolean not null default true,
  phone text,
  status text not null default 'never-tested' check (status in ('never-tested', 'in-service', 'paused')),
  tested_at timestamptz,
  last_seen_at timestamptz,
  primary key (tenant_id, id),
  unique (cid)
) with (fillfactor = 70);
call protection.by_tenant('device');

-- A device belongs to a home; did names who wears which pendant. An unknown wearer shows all who live there.
create table placement (
  tenant_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  home_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, device_id) references device (tenant_id, id),
  foreign key (tenant_id, home_id) references home (tenant_id, id)
);
call protection.by_tenant('placement');
create unique index placement_one_home on placement (tenant_id, device_id) where ends_at is null;
create index placement_home on placement (tenant_id, home_id);
create index placement_device on placement (tenant_id, device_id);

create table wearer (
  tenant_id uuid not null,
  device_id uuid not null,
  did text not null,
  person_id uuid not null,
  why text,
  primary key (tenant_id, device_id, did),
  foreign key (tenant_id, device_id) references device (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('wearer');
call protection.by_relation('wearer', 'person_id');
-- placement ties a device to a home: seen only by way of a home one may see.
create policy relation on placement as restrictive for select to tunet_app
  using (home_id = any ((select protection.homes_lived_in())::uuid[]));
grant select on device, placement, wearer to tunet_app, tunet_receiver;
grant update (last_seen_at) on device to tunet_receiver;

-- notices: what is told to whom outside the doors. No personal data in any of it.
create table notice (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('hand-over-asked', 'ladder-lead', 'ladder-last')),
  unit_id uuid,
  to_phone text not null,
  subject_id uuid not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  tries int not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, kind, subject_id, to_phone)
);
call protection.by_tenant('notice');
grant select, insert, update on notice to tunet_dispatch;
grant select on notice to tunet_app;
