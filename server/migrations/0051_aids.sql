-- access: whoever keeps the store sees those who borrow from it, as long as something is promised to them, lent or asked for.
alter table access_grant drop constraint access_grant_basis_check;
alter table access_grant add constraint access_grant_basis_check check (basis in ('own', 'proxy', 'open-alarm', 'alarm-in-hand',
  'handed-over', 'break-glass', 'log-control', 'case', 'in-care', 'conversation', 'estate', 'desk-watch', 'technical-case', 'aid'));

-- aids: an article that is lent or given. Classes by ISO 9999, six digits, or eight where the state has divided further.
create table aid_article (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- short name by which rules, drawings and imports know it
  code text not null check (code ~ '^[a-z0-9-]{2,60}$'),
  kind text not null check (kind in ('single', 'set', 'consumable')),
  iso9999 text not null check (iso9999 ~ '^[0-9]{6}([0-9]{2})?$'),
  -- who must have a hand in it: nobody, a guide on the screen, a therapist, a technician, a decision
  self_service text not null check (self_service in ('open', 'guided', 'therapist', 'technician', 'decision')),
  cleaning_class text not null check (cleaning_class in ('wipe', 'wash', 'textile', 'not-reused')),
  -- in four languages: {"nb": …, "nn": …, "sv": …, "en": …}
  names jsonb not null,
  purpose jsonb not null,
  how_to_fit jsonb not null,
  how_to_use jsonb not null,
  -- at most three measures that choose the size: [{"code", "unit", "names"}]
  measures jsonb not null default '[]' check (jsonb_array_length(measures) <= 3),
  -- course that the one who orders or adapts it must have passed
  course text,
  -- where it differs from the municipality's dated rules: {"loanDays", "reviewDays", "fee", "deposit"}
  terms jsonb not null default '{}',
  -- the state's number of the same article
  state_number text check (state_number ~ '^[0-9]{6}$'),
  drawing text not null,
  from_on date not null,
  retired_on date,
  version int not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text,
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
call protection.by_tenant('aid_article');
grant select, insert, update on aid_article to tunet_app;
grant select on aid_article to tunet_dispatch;

-- aids: the sizes of an article; one that has no sizes has the size `one`.
create table aid_size (
  tenant_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  code text not null check (code ~ '^[a-z0-9-]{1,30}$'),
  names jsonb not null,
  -- which measures it suits: {"<measure code>": [from, to]}
  fits jsonb not null default '{}',
  -- kilograms; above it the article is not handed out, whoever asks
  weight_limit_kg int check (weight_limit_kg between 20 and 500),
  sort int not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, article_id, code),
  unique (tenant_id, article_id, id),
  foreign key (tenant_id, article_id) references aid_article (tenant_id, id)
);
call protection.by_tenant('aid_size');
grant select, insert, update on aid_size to tunet_app;
grant select on aid_size to tunet_dispatch;

-- aids: what a set consists of, ticked when it goes out and when it comes in.
create table aid_part (
  tenant_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  code text not null check (code ~ '^[a-z0-9-]{2,60}$'),
  names jsonb not null,
  count int not null check (count between 1 and 20),
  sort int not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, article_id, code),
  foreign key (tenant_id, article_id) references aid_article (tenant_id, id)
);
call protection.by_tenant('aid_part');
grant select, insert, update, delete on aid_part to tunet_app;
grant select on aid_part to tunet_dispatch;

-- aids: a room with shelves, kept by a unit. Whoever has a code may come at all hours of its door.
create table aid_store (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  street text not null,
  phone text not null,
  -- the lock of its door, as the port of locks knows it; null: people are let in by staff
  lock_code text,
  closed_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
call protection.by_tenant('aid_store');
grant select, insert, update on aid_store to tunet_app;
grant select on aid_store to tunet_dispatch;

-- aids: when its door can be opened with a code, when somebody stands behind the counter, when things are cleaned and inspected.
-- Wall clock of the municipality; a line of hours is replaced by a later one, never changed.
create table aid_store_hour (
  tenant_id uuid not null,
  id uuid not null,
  store_id uuid not null,
  kind text not null check (kind in ('door', 'counter', 'cleaning')),
  -- 1 is Monday (ISO 8601)
  weekday int not null check (weekday between 1 and 7),
  opens time not null,
  -- 24:00 is the end of the day
  closes time not null,
  from_on date not null,
  until_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, store_id) references aid_store (tenant_id, id),
  check (closes > opens)
);
call protection.by_tenant('aid_store_hour');
create index aid_store_hour_store on aid_store_hour (tenant_id, store_id, kind);
grant select, insert, update (until_on) on aid_store_hour to tunet_app;
grant select on aid_store_hour to tunet_dispatch;

-- aids: days on which a store is closed or nobody cleans, beside the public holidays.
create table aid_store_closing (
  tenant_id uuid not null,
  id uuid not null,
  store_id uuid not null,
  kind text not null check (kind in ('door', 'counter', 'cleaning')),
  closed_on date not null,
  why text not null,
  primary key (tenant_id, id),
  unique (tenant_id, store_id, kind, closed_on),
  foreign key (tenant_id, store_id) references aid_store (tenant_id, id)
);
call protection.by_tenant('aid_store_closing');
grant select, insert, delete on aid_store_closing to tunet_app;
grant select on aid_store_closing to tunet_dispatch;

-- aids: a kind at a store: one article in one size. Its row is what two who reserve at once wait for, each for the other.
create table aid_stock (
  tenant_id uuid not null,
  id uuid not null,
  store_id uuid not null,
  article_id uuid not null,
  size_id uuid not null,
  -- consumables are counted, not numbered
  on_shelf int not null default 0 check (on_shelf >= 0),
  primary key (tenant_id, id),
  unique (tenant_id, store_id, size_id),
  unique (tenant_id, article_id, size_id, store_id),
  foreign key (tenant_id, store_id) references aid_store (tenant_id, id),
  foreign key (tenant_id, article_id, size_id) references aid_size (tenant_id, article_id, id)
);
call protection.by_tenant('aid_stock');
grant select, insert, update on aid_stock to tunet_app, tunet_dispatch;

-- aids: how many of a kind are in circulation and how many are promised, for each half day. The database itself refuses one promise
-- too many. A half day is a number: twice the days since 2000-01-01 in the municipality's own calendar, one more after noon; so a
-- change of clocks moves nothing.
create table aid_capacity (
  tenant_id uuid not null,
  stock_id uuid not null,
  half int not null,
  usable int not null check (usable >= 0),
  promised int not null default 0 check (promised >= 0),
  -- promises that have lost their thing (late, broken, missing) and are being moved or taken back
  short int not null default 0 check (short >= 0),
  primary key (tenant_id, stock_id, half),
  foreign key (tenant_id, stock_id) references aid_stock (tenant_id, id),
  constraint never_over_lent check (promised <= usable + short)
);
call protection.by_tenant('aid_capacity');
grant select, insert, update, delete on aid_capacity to tunet_app, tunet_dispatch;

-- aids: one thing with a number and a label. No person stands on it; who has it is told by its loan.
create table aid_item (
  tenant_id uuid not null,
  id uuid not null,
  -- for exclusion over time, which needs a number
  number bigint not null generated always as identity,
  stock_id uuid not null,
  -- what stands on its label, read by camera: no name, no address
  label text not null check (label ~ '^[A-Z0-9-]{6,24}$'),
  serial text,
  maker text,
  model text,
  batch text,
  state text not null check (state in ('available', 'reserved', 'out', 'returned', 'cleaned', 'inspected', 'repair', 'quarantine',
    'missing', 'scrapped')),
  state_at timestamptz not null,
  shelf text,
  -- codes of parts that are not with it; a set that lacks a part is not available
  lacking text[] not null default '{}',
  bought_on date,
  price_ore bigint check (price_ore >= 0),
  service_on date,
  -- instants of the last cleaning and of the last inspection passed: what makes it available again after a loan
  cleaned_at timestamptz,
  inspected_at timestamptz,
  last_back_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, label),
  foreign key (tenant_id, stock_id) references aid_stock (tenant_id, id),
  -- never available after a loan without cleaned and inspected, in that order
  constraint clean_before_available check (state not in ('available', 'reserved') or last_back_at is null
    or (cleaned_at is not null and inspected_at is not null and cleaned_at >= last_back_at and inspected_at >= cleaned_at)),
  constraint whole_before_available check (state not in ('available', 'reserved') or lacking = '{}')
);
call protection.by_tenant('aid_item');
create index aid_item_stock on aid_item (tenant_id, stock_id, state);
create index aid_item_batch on aid_item (tenant_id, model, batch);
grant select, insert, update on aid_item to tunet_app, tunet_dispatch;

-- aids: everything that has happened to a thing, for proof of cleaning, for recalls and for accidents. Never changed.
create table aid_item_event (
  tenant_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  kind text not null,
  state text not null,
  at timestamptz not null,
  by_id uuid,
  by_name text,
  words text,
  -- codes and figures only: never a person
  facts jsonb not null default '{}',
  primary key (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id)
);
call protection.by_tenant('aid_item_event');
create index aid_item_event_item on aid_item_event (tenant_id, item_id, at desc);
grant select, insert on aid_item_event to tunet_app, tunet_dispatch;

-- aids: a kind that is promised to somebody from a half day on. The thing is bound at the shelf.
create table aid_reservation (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  stock_id uuid not null,
  state text not null check (state in ('promised', 'fetched', 'cancelled', 'moved', 'withdrawn', 'lapsed')),
  why text not null check (why in ('own', 'proxy', 'staff', 'discharge', 'while-waiting')),
  way text not null check (way in ('self', 'delivery')),
  from_half int not null,
  -- first half day that is free for the next: after the due day, the cleaning and the time to tell
  free_half int not null,
  due_on date not null,
  -- she may come from; the promise is kept when the thing lies there then
  ready_at timestamptz not null,
  -- not fetched by then: it goes back to the others
  fetch_by_on date not null,
  -- the thing, from the time it is set aside
  item_id uuid,
  -- where the promise went, and when and why she was told
  moved_to_id uuid,
  told_at timestamptz,
  told_why text check (told_why in ('late-return', 'failed-inspection', 'shelf-empty', 'repair', 'discharge', 'closed', 'recall', 'missing')),
  -- the first time she or somebody for her asked for it: what total time is counted from
  asked_at timestamptz not null,
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  ended_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, stock_id) references aid_stock (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id),
  check (free_half > from_half),
  check ((state = 'promised') = (ended_at is null))
);
call protection.by_tenant('aid_reservation');
call protection.by_relation('aid_reservation', 'person_id');
create index aid_reservation_person on aid_reservation (tenant_id, person_id, made_at desc);
create index aid_reservation_coming on aid_reservation (tenant_id, stock_id, from_half) where state = 'promised';
create unique index aid_reservation_item on aid_reservation (tenant_id, item_id) where state = 'promised' and item_id is not null;
grant select, insert, update on aid_reservation to tunet_app, tunet_dispatch;

-- aids: a thing in somebody's hands. The database refuses that one thing is in two.
create table aid_loan (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  stock_id uuid not null,
  item_id uuid not null,
  item_number bigint not null,
  reservation_id uuid,
  why text not null check (why in ('own', 'proxy', 'staff', 'discharge', 'while-waiting')),
  handed_by text not null check (handed_by in ('self', 'staff', 'delivery')),
  out_at timestamptz not null,
  due_on date not null,
  free_half int not null,
  review_on date,
  back_at timestamptz,
  -- how it ended; a death ends reminders, not the loan
  ended_as text check (ended_as in ('returned', 'swapped', 'lost', 'kept')),
  -- parts ticked: {"<part code>": count}
  parts_out jsonb not null default '{}',
  parts_back jsonb,
  asked_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, stock_id) references aid_stock (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id),
  foreign key (tenant_id, reservation_id) references aid_reservation (tenant_id, id),
  check ((back_at is null) = (ended_as is null)),
  constraint one_hand_at_a_time exclude using gist (int8range(item_number, item_number, '[]') with &&, tstzrange(out_at, back_at) with &&)
);
call protection.by_tenant('aid_loan');
call protection.by_relation('aid_loan', 'person_id');
create index aid_loan_person on aid_loan (tenant_id, person_id, out_at desc);
create index aid_loan_due on aid_loan (tenant_id, due_on) where back_at is null;
create unique index aid_loan_item on aid_loan (tenant_id, item_id) where back_at is null;
grant select, insert, update on aid_loan to tunet_app, tunet_dispatch;
