-- aids: one-time codes for the door of a store. The number itself is kept nowhere: the lock has it, and whoever may see it has it made anew.
-- Found by what the lock tells before anybody's eyes are known, so it names its borrower by id alone.
create table aid_door_code (
  tenant_id uuid not null,
  id uuid not null,
  store_id uuid not null,
  borrower_id uuid not null,
  -- to fetch what is promised, or to bring a thing back
  errand text not null check (errand in ('fetch', 'return')),
  reservation_id uuid,
  loan_id uuid,
  code_hash bytea not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  -- when the lock took it, and how often it was tried in vain; a code that the lock does not know opens nothing
  lock_told_at timestamptz,
  lock_try_at timestamptz not null,
  lock_tries int not null default 0,
  opened_at timestamptz,
  ended_at timestamptz,
  ended_as text check (ended_as in ('opened', 'over', 'replaced', 'reservation', 'death')),
  -- when the lock was told that it ended
  lock_freed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, store_id) references aid_store (tenant_id, id),
  foreign key (tenant_id, borrower_id) references person (tenant_id, id),
  foreign key (tenant_id, reservation_id) references aid_reservation (tenant_id, id),
  foreign key (tenant_id, loan_id) references aid_loan (tenant_id, id),
  check (closes_at > opens_at),
  check ((ended_at is null) = (ended_as is null)),
  constraint for_one_errand check ((errand = 'fetch') = (reservation_id is not null) and (errand = 'return') = (loan_id is not null))
);
create unique index aid_door_code_live on aid_door_code (tenant_id, store_id, code_hash) where ended_at is null;
create unique index aid_door_code_fetch on aid_door_code (tenant_id, reservation_id) where ended_at is null and reservation_id is not null;
create unique index aid_door_code_return on aid_door_code (tenant_id, loan_id) where ended_at is null and loan_id is not null;
create index aid_door_code_untold on aid_door_code (tenant_id, lock_try_at) where lock_told_at is null and ended_at is null;
create index aid_door_code_borrower on aid_door_code (tenant_id, borrower_id);
call protection.by_tenant('aid_door_code');
grant select, insert, update (opened_at, ended_at, ended_as, closes_at) on aid_door_code to tunet_app;
grant select, update on aid_door_code to tunet_dispatch;

-- aids: what the lock of a store told: each opening and each wrong number. Which code, never who.
create table aid_door_event (
  tenant_id uuid not null,
  -- the lock's own number of it, so that a repeat is one
  id uuid not null,
  store_id uuid not null,
  code_id uuid,
  what text not null check (what in ('opened', 'refused', 'locked-out')),
  at timestamptz not null,
  heard_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, store_id) references aid_store (tenant_id, id)
);
call protection.by_tenant('aid_door_event');
create index aid_door_event_store on aid_door_event (tenant_id, store_id, at desc);
grant select, insert on aid_door_event to tunet_app;
grant select on aid_door_event to tunet_dispatch;

-- aids: a screen in a store by which one fetches and brings back. It names nobody; it shows a number until a store keeper enters it.
create table aid_kiosk (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  secret_hash bytea not null,
  code text check (code ~ '^[0-9]{6}$'),
  language text not null check (language in ('nb', 'nn', 'sv', 'en')),
  begun_at timestamptz not null,
  lapses_at timestamptz not null,
  store_id uuid,
  paired_at timestamptz,
  paired_by uuid,
  paired_by_name text,
  last_seen_at timestamptz,
  stopped_at timestamptz,
  -- numbers that were wrong since the last right one; who tries them all is stopped for a while
  wrong_tries int not null default 0,
  wrong_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, store_id) references aid_store (tenant_id, id),
  constraint waits_or_stands_there check ((code is null) = (store_id is not null))
);
create unique index aid_kiosk_code on aid_kiosk (tenant_id, code) where code is not null;
create index aid_kiosk_store on aid_kiosk (tenant_id, store_id);
call protection.by_tenant('aid_kiosk');
grant select, insert, delete, update (code, store_id, paired_at, paired_by, paired_by_name, last_seen_at, stopped_at, wrong_tries, wrong_at)
  on aid_kiosk to tunet_app;

-- aids: what a thing looked like when it went out and when it came in. It may show a home, so it is read as the loan is.
create table aid_condition_photo (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  loan_id uuid not null,
  item_id uuid not null,
  moment text not null check (moment in ('out', 'in')),
  media_type text not null check (media_type = 'image/jpeg'),
  width int not null,
  height int not null,
  bytes bytea not null,
  kept_by uuid,
  kept_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, loan_id) references aid_loan (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id)
);
call protection.by_tenant('aid_condition_photo');
call protection.by_relation('aid_condition_photo', 'person_id');
create index aid_condition_photo_loan on aid_condition_photo (tenant_id, loan_id);
create index aid_condition_photo_item on aid_condition_photo (tenant_id, item_id);
grant select, insert on aid_condition_photo to tunet_app;

-- aids: what was said when a thing came in: whether it is dirty or broken, and parts that did not come with it. What is open is a task.
create table aid_return_case (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  loan_id uuid not null,
  item_id uuid not null,
  store_id uuid not null,
  condition text not null check (condition in ('as-before', 'dirty', 'broken')),
  words text,
  -- codes of parts
  lacking text[] not null default '{}',
  lacking_where text check (lacking_where in ('at-home', 'never-came', 'lost', 'unknown')),
  told_at timestamptz not null,
  settled_at timestamptz,
  settled_as text check (settled_as in ('found', 'gone', 'looked-at')),
  settled_by_name text,
  primary key (tenant_id, id),
  unique (tenant_id, loan_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, loan_id) references aid_loan (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id),
  foreign key (tenant_id, store_id) references aid_store (tenant_id, id),
  check ((settled_at is null) = (settled_as is null))
);
call protection.by_tenant('aid_return_case');
call protection.by_relation('aid_return_case', 'person_id');
create index aid_return_case_open on aid_return_case (tenant_id, store_id, told_at) where settled_at is null;
create index aid_return_case_person on aid_return_case (tenant_id, person_id);
grant select, insert, update (settled_at, settled_as, settled_by_name) on aid_return_case to tunet_app;
grant select on aid_return_case to tunet_dispatch;

-- aids: a loan that is to be fetched from her home. What is to be brought stands as a reservation that is delivered.
create table aid_home_fetch (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  loan_id uuid not null,
  store_id uuid not null,
  fetch_on date not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_by_name text not null,
  ended_at timestamptz,
  ended_as text check (ended_as in ('fetched', 'taken-back', 'death')),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, loan_id) references aid_loan (tenant_id, id),
  foreign key (tenant_id, store_id) references aid_store (tenant_id, id),
  check ((ended_at is null) = (ended_as is null))
);
create unique index aid_home_fetch_open on aid_home_fetch (tenant_id, loan_id) where ended_at is null;
call protection.by_tenant('aid_home_fetch');
call protection.by_relation('aid_home_fetch', 'person_id');
create index aid_home_fetch_day on aid_home_fetch (tenant_id, store_id, fetch_on) where ended_at is null;
create index aid_home_fetch_person on aid_home_fetch (tenant_id, person_id);
grant select, insert, update (fetch_on, ended_at, ended_as) on aid_home_fetch to tunet_app;
grant select, update (ended_at, ended_as) on aid_home_fetch to tunet_dispatch;
