-- organisation: who receives alarms, per area, kind and hour. An alarm ends in a number, and the number must be somebody's tonight.

-- What the calendar is made from: a week that comes again, and exceptions by date. Changed by a new row and an end on the old one.
create table duty_entry (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- null: the whole municipality
  area_id uuid,
  -- empty: all kinds of alarm
  kinds text[] not null default '{}',
  -- 1 Monday … 7 Sunday, 8 public holiday. A public holiday is an 8 and not its weekday: one who forgets it is told before it comes.
  days int[] not null default '{}',
  -- an exception: this day only, before the week that comes again
  on_date date,
  -- on the clock on the wall, minutes after midnight; not after from_minute: until that time on the next day
  from_minute int not null check (from_minute between 0 and 1439),
  to_minute int not null check (to_minute between 0 and 1439),
  receiver_order int not null check (receiver_order between 1 and 3),
  receiver_kind text not null check (receiver_kind in ('desk', 'unit', 'phone', 'relatives')),
  -- a unit of the municipality; the desk is the one of the centre that answers for it
  unit_id uuid,
  name text,
  phone text,
  valid_from date not null,
  -- the last day that it counts
  valid_until date,
  written_by uuid not null,
  written_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, area_id) references area (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint either_days_or_date check ((on_date is null) = (cardinality(days) > 0)),
  constraint known_days check (days <@ array[1, 2, 3, 4, 5, 6, 7, 8]),
  constraint reachable check (case receiver_kind
    when 'phone' then unit_id is null and name is not null and phone is not null
    when 'unit' then unit_id is not null
    else unit_id is null end)
);
call protection.by_tenant('duty_entry');
create index duty_entry_live on duty_entry (tenant_id) where ended_at is null;

-- A week as it was published. A newer version of the same week takes over from its instant; the old one is kept for those who ask later.
create table duty_week (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  monday date not null check (extract(isodow from monday) = 1),
  version int not null check (version > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  published_by uuid not null,
  published_by_name text not null,
  published_at timestamptz not null,
  superseded_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, monday, version),
  check (ends_at > starts_at)
);
call protection.by_tenant('duty_week');
create unique index duty_week_one on duty_week (tenant_id, monday) where superseded_at is null;

-- Its watches from instant to instant, with name and number as they stood. Overlaps are resolved when it is read: exception before week,
-- area before municipality, kind before all kinds, the one that begins last.
create table duty_span (
  tenant_id uuid not null,
  week_id uuid not null,
  no int not null,
  area_id uuid,
  kinds text[] not null,
  is_exception boolean not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  receiver_order int not null check (receiver_order between 1 and 3),
  receiver_kind text not null check (receiver_kind in ('desk', 'unit', 'phone', 'relatives')),
  unit_id uuid,
  name text not null,
  phone text,
  primary key (tenant_id, week_id, no),
  foreign key (tenant_id, week_id) references duty_week (tenant_id, id),
  check (ends_at > starts_at)
);
call protection.by_tenant('duty_span');

-- One at the desk until …: there while it lasts, and gone when it ends. Nobody's breaks are kept.
create table duty_break (
  tenant_id uuid not null,
  duty_id uuid not null,
  starts_at timestamptz not null,
  back_at timestamptz not null,
  primary key (tenant_id, duty_id),
  foreign key (tenant_id, duty_id) references duty (tenant_id, id),
  check (back_at > starts_at)
);
call protection.by_tenant('duty_break');

grant select on duty_entry, duty_week, duty_span, duty_break to tunet_app, tunet_receiver, tunet_dispatch;
grant insert on duty_entry, duty_week, duty_span, duty_break to tunet_app;
grant update (ended_at, valid_until) on duty_entry to tunet_app;
grant update (superseded_at) on duty_week to tunet_app;
grant delete on duty_break to tunet_app, tunet_dispatch;
