-- screens: a screen in somebody's home. Two rows: the device, found by its secret before anybody's eyes are known, and what it is to her.

-- Names nobody but by id. Until it is paired it shows a number, for a while.
create table family_screen_device (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  secret_hash bytea not null,
  -- shown on the screen while it waits; null once paired
  code text check (code ~ '^[0-9]{6}$'),
  language text not null check (language in ('nb', 'nn', 'sv', 'en')),
  begun_at timestamptz not null,
  lapses_at timestamptz not null,
  resident_id uuid,
  ended_at timestamptz,
  primary key (tenant_id, id),
  constraint waits_or_is_hers check ((code is null) = (resident_id is not null))
);
create unique index family_screen_device_code on family_screen_device (tenant_id, code) where code is not null;
call protection.by_tenant('family_screen_device');
grant select, insert, delete, update (code, resident_id, ended_at) on family_screen_device to tunet_app;
grant select, update (ended_at) on family_screen_device to tunet_dispatch;

create table family_screen (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  paired_by uuid not null,
  paired_by_name text not null,
  paired_as text not null check (paired_as in ('self', 'proxy', 'staff')),
  paired_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- her own choice, part by part: whoever sits in the room sees it
  shows_visits boolean not null default true,
  shows_messages boolean not null default false,
  shows_photos boolean not null default false,
  -- of what it showed last: a look is written down when something else is shown, not every half minute
  shown_hash text,
  stopped_at timestamptz,
  stopped_because text check (stopped_because in ('herself', 'relative', 'staff', 'death', 'protected', 'proxy-ended')),
  stopped_by_name text,
  -- the death that stopped it; undone, it shows again
  stopped_by_ref uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references family_screen_device (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  constraint stopped_whole check ((stopped_at is null) = (stopped_because is null))
);
create index family_screen_person on family_screen (tenant_id, person_id);
call protection.by_tenant('family_screen');
call protection.by_relation('family_screen', 'person_id');
grant select, insert, update (last_seen_at, shown_hash, shows_visits, shows_messages, shows_photos, stopped_at, stopped_because, stopped_by_name,
  stopped_by_ref) on family_screen to tunet_app;
grant select, update (stopped_at, stopped_because, stopped_by_ref) on family_screen to tunet_dispatch;
