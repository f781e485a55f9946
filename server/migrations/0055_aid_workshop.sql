-- aids: what the store knows about how an article is kept: service, warranty, and whether its electronics are the state's to mend.
create table aid_article_care (
  tenant_id uuid not null,
  article_id uuid not null,
  service_months int check (service_months between 1 and 120),
  warranty_months int check (warranty_months between 1 and 120),
  is_electronic boolean not null default false,
  primary key (tenant_id, article_id),
  foreign key (tenant_id, article_id) references aid_article (tenant_id, id)
);
call protection.by_tenant('aid_article_care');
grant select, insert, update on aid_article_care to tunet_app;
grant select on aid_article_care to tunet_dispatch;

-- aids: what is looked at before an article goes back on the shelf. One without an article holds for all.
create table aid_article_check (
  tenant_id uuid not null,
  id uuid not null,
  article_id uuid,
  code text not null check (code ~ '^[a-z0-9-]{2,60}$'),
  -- in four languages
  names jsonb not null,
  sort int not null default 0,
  retired_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, article_id) references aid_article (tenant_id, id)
);
call protection.by_tenant('aid_article_check');
create unique index aid_article_check_code on aid_article_check (tenant_id, coalesce(article_id, tenant_id), code);
grant select, insert, update on aid_article_check to tunet_app;
grant select on aid_article_check to tunet_dispatch;

-- aids: why a thing is kept aside. As long as it stands there the thing is promised to nobody, whatever else is known of it.
alter table aid_item
  add column held_because text check (held_because in ('infection', 'recall', 'accident', 'transfer')),
  add column warranty_until_on date,
  add column battery_on date,
  -- accessories that it has, by code: only those can be ordered anew
  add column accessories text[] not null default '{}',
  add constraint held_is_not_lent check (held_because is null or state not in ('available', 'reserved'));

-- aids: the borrower says that something is wrong with what she has. Hers; the repair that comes of it is the thing's.
create table aid_fault (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  loan_id uuid not null,
  item_id uuid not null,
  words text not null check (length(words) <= 1000),
  -- she cannot use it safely, or not do without it
  is_urgent boolean not null,
  told_as text not null check (told_as in ('self', 'proxy', 'carer')),
  told_at timestamptz not null,
  repair_id uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, loan_id) references aid_loan (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id)
);
call protection.by_tenant('aid_fault');
call protection.by_relation('aid_fault', 'person_id');
create index aid_fault_item on aid_fault (tenant_id, item_id);
create index aid_fault_person on aid_fault (tenant_id, person_id, told_at desc);
grant select, insert, update (repair_id, version) on aid_fault to tunet_app;
grant select on aid_fault to tunet_dispatch;

-- aids: something to mend on a thing. No person stands on it.
create table aid_repair (
  tenant_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  told_as text not null check (told_as in ('borrower', 'store', 'carer', 'inspection', 'service')),
  kind text not null check (kind in ('mechanical', 'electronic', 'service')),
  -- who mends it, by the municipality's dated rule as it was that day
  whose text not null check (whose in ('municipality', 'state')),
  words text not null check (length(words) <= 1000),
  is_urgent boolean not null default false,
  state text not null check (state in ('waiting', 'planned', 'done', 'dropped')),
  planned_on date,
  told_at timestamptz not null,
  told_by_name text not null,
  done_at timestamptz,
  done_by_name text,
  done_words text,
  -- what she has meanwhile
  meanwhile_loan_id uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id),
  check ((done_at is null) = (state in ('waiting', 'planned')))
);
call protection.by_tenant('aid_repair');
create index aid_repair_item on aid_repair (tenant_id, item_id, told_at desc);
create index aid_repair_open on aid_repair (tenant_id, state) where done_at is null;
grant select, insert, update on aid_repair to tunet_app;
grant select on aid_repair to tunet_dispatch;
alter table aid_fault add foreign key (tenant_id, repair_id) references aid_repair (tenant_id, id);

-- aids: a part ordered for a thing. Numbers as the state's part orders have them.
create table aid_part_order (
  tenant_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  repair_id uuid,
  kind text not null check (kind in ('part', 'battery', 'accessory')),
  -- which accessory
  accessory text,
  article_number text not null check (article_number ~ '^[0-9]{6}$'),
  serial_number text not null check (serial_number ~ '^[0-9]{6}$'),
  pieces int not null check (pieces between 1 and 20),
  goes_to text not null check (goes_to in ('store', 'service-job')),
  ordered_at timestamptz not null,
  ordered_by uuid not null,
  ordered_by_name text not null,
  came_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id),
  foreign key (tenant_id, repair_id) references aid_repair (tenant_id, id),
  check ((kind = 'accessory') = (accessory is not null))
);
call protection.by_tenant('aid_part_order');
create index aid_part_order_item on aid_part_order (tenant_id, item_id, ordered_at desc);
grant select, insert, update (came_at, version) on aid_part_order to tunet_app;
grant select on aid_part_order to tunet_dispatch;

-- aids: a maker, an authority or the store itself calls things back, by model and batch.
create table aid_recall (
  tenant_id uuid not null,
  id uuid not null,
  maker text,
  model text not null,
  -- null: every batch
  batch text,
  why text not null check (length(why) <= 1000),
  -- what the borrower is to do until it is fetched: stop at once, or go on carefully
  stop_using boolean not null,
  source text not null check (source in ('maker', 'authority', 'own')),
  opened_at timestamptz not null,
  opened_by uuid not null,
  opened_by_name text not null,
  closed_at timestamptz,
  closed_by_name text,
  closed_words text,
  version int not null default 1,
  primary key (tenant_id, id),
  check ((closed_at is null) = (closed_by_name is null) and (closed_at is null) = (closed_words is null))
);
call protection.by_tenant('aid_recall');
grant select, insert, update (closed_at, closed_by_name, closed_words, version) on aid_recall to tunet_app;
grant select on aid_recall to tunet_dispatch;

-- aids: each thing that is called back, and when it came in.
create table aid_recall_item (
  tenant_id uuid not null,
  recall_id uuid not null,
  item_id uuid not null,
  -- where it was when it was called back
  state_then text not null,
  in_at timestamptz,
  -- what became of it: mended, or nothing wrong, or scrapped
  settled_as text check (settled_as in ('mended', 'nothing-wrong', 'scrapped')),
  settled_at timestamptz,
  primary key (tenant_id, recall_id, item_id),
  foreign key (tenant_id, recall_id) references aid_recall (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id),
  check ((settled_as is null) = (settled_at is null))
);
call protection.by_tenant('aid_recall_item');
create index aid_recall_item_item on aid_recall_item (tenant_id, item_id);
grant select, insert, update on aid_recall_item to tunet_app, tunet_dispatch;

-- aids: each who has one of them at home: how she was told, and that she has heard it.
create table aid_recall_holder (
  tenant_id uuid not null,
  id uuid not null,
  recall_id uuid not null,
  item_id uuid not null,
  loan_id uuid not null,
  person_id uuid not null,
  -- the store that lent it and answers for reaching her
  store_id uuid not null,
  -- digital: her own notices; letter: on paper; nobody: there is no way but to ring or go there
  told_how text not null check (told_how in ('digital', 'letter', 'nobody')),
  told_at timestamptz not null,
  reached_at timestamptz,
  reached_how text check (reached_how in ('herself', 'rung', 'met')),
  reached_by_name text,
  -- tries that reached nobody
  tries int not null default 0,
  tried_at timestamptz,
  in_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, recall_id, loan_id),
  foreign key (tenant_id, recall_id) references aid_recall (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id),
  foreign key (tenant_id, loan_id) references aid_loan (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check ((reached_at is null) = (reached_how is null))
);
call protection.by_tenant('aid_recall_holder');
call protection.by_relation('aid_recall_holder', 'person_id');
create index aid_recall_holder_person on aid_recall_holder (tenant_id, person_id);
grant select, update (reached_at, reached_how, reached_by_name, tries, tried_at, in_at, version) on aid_recall_holder to tunet_app;
grant select, insert, update on aid_recall_holder to tunet_dispatch;

-- aids: somebody was hurt, or might have been, with a thing of the store's. Who had it is told by the loan alone.
create table aid_accident (
  tenant_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  loan_id uuid,
  happened_at timestamptz not null,
  harm text not null check (harm in ('none', 'might-have', 'injury', 'serious', 'death')),
  words text not null check (length(words) <= 2000),
  told_at timestamptz not null,
  told_by uuid not null,
  told_by_name text not null,
  told_unit_id uuid not null,
  -- when the report went, and by whom; what it says is made from the record
  maker_told_at timestamptz,
  maker_told_by_name text,
  authority_told_at timestamptz,
  authority_told_by_name text,
  -- the thing may leave what it was kept aside for
  released_at timestamptz,
  released_by_name text,
  released_words text,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id),
  foreign key (tenant_id, loan_id) references aid_loan (tenant_id, id),
  foreign key (tenant_id, told_unit_id) references unit (tenant_id, id),
  check ((released_at is null) = (released_by_name is null))
);
call protection.by_tenant('aid_accident');
create index aid_accident_item on aid_accident (tenant_id, item_id);
grant select, insert, update (maker_told_at, maker_told_by_name, authority_told_at, authority_told_by_name, released_at,
  released_by_name, released_words, version) on aid_accident to tunet_app;
grant select on aid_accident to tunet_dispatch;

-- quality: a deviation may be about an accident with an aid, and comes of it by itself.
alter table deviation drop constraint deviation_about_check;
alter table deviation add constraint deviation_about_check check (about in ('alarm', 'hand-over', 'visit', 'device', 'aid-accident'));
grant select, insert on deviation to tunet_dispatch;

-- aids: counting what lies on the shelves, with a phone that may be without net. What was seen is sent when it can be.
create table aid_count (
  tenant_id uuid not null,
  id uuid not null,
  store_id uuid not null,
  -- null: the whole store
  shelf text,
  begun_at timestamptz not null,
  begun_by uuid not null,
  begun_by_name text not null,
  settled_at timestamptz,
  settled_by_name text,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, store_id) references aid_store (tenant_id, id),
  check ((settled_at is null) = (settled_by_name is null))
);
call protection.by_tenant('aid_count');
create unique index aid_count_open on aid_count (tenant_id, store_id, coalesce(shelf, '')) where settled_at is null;
grant select, insert, update (settled_at, settled_by_name, version) on aid_count to tunet_app;

-- aids: a label read on a shelf during a count; the same label twice is one.
create table aid_count_seen (
  tenant_id uuid not null,
  count_id uuid not null,
  label text not null check (length(label) <= 40),
  shelf text,
  seen_at timestamptz not null,
  primary key (tenant_id, count_id, label),
  foreign key (tenant_id, count_id) references aid_count (tenant_id, id)
);
call protection.by_tenant('aid_count_seen');
grant select, insert, update (shelf, seen_at) on aid_count_seen to tunet_app;

-- aids: a thing on its way from one store to another.
create table aid_transfer (
  tenant_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  from_stock_id uuid not null,
  to_stock_id uuid not null,
  -- what it was ready for when it left
  was_ready boolean not null,
  sent_at timestamptz not null,
  sent_by_name text not null,
  came_at timestamptz,
  came_by_name text,
  -- it came to the other store, or back to the first
  ended_as text check (ended_as in ('came', 'turned-back')),
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id),
  foreign key (tenant_id, from_stock_id) references aid_stock (tenant_id, id),
  foreign key (tenant_id, to_stock_id) references aid_stock (tenant_id, id),
  check (from_stock_id <> to_stock_id),
  check ((came_at is null) = (came_by_name is null) and (came_at is null) = (ended_as is null))
);
call protection.by_tenant('aid_transfer');
create unique index aid_transfer_on_the_way on aid_transfer (tenant_id, item_id) where came_at is null;
grant select, insert, update (came_at, came_by_name, ended_as, version) on aid_transfer to tunet_app;
grant select on aid_transfer to tunet_dispatch;

-- aids: what is given and counted: the fewest there should be, and each change of the number.
alter table aid_stock add column lowest int check (lowest >= 0);
create table aid_supply_move (
  tenant_id uuid not null,
  id uuid not null,
  stock_id uuid not null,
  change int not null check (change <> 0),
  why text not null check (why in ('given', 'came', 'counted', 'thrown-away')),
  left_then int not null check (left_then >= 0),
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, stock_id) references aid_stock (tenant_id, id)
);
call protection.by_tenant('aid_supply_move');
create index aid_supply_move_stock on aid_supply_move (tenant_id, stock_id, at desc);
grant select, insert on aid_supply_move to tunet_app;
create table aid_supply_order (
  tenant_id uuid not null,
  id uuid not null,
  stock_id uuid not null,
  pieces int not null check (pieces between 1 and 10000),
  ordered_at timestamptz not null,
  ordered_by_name text not null,
  came_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, stock_id) references aid_stock (tenant_id, id)
);
call protection.by_tenant('aid_supply_order');
create unique index aid_supply_order_open on aid_supply_order (tenant_id, stock_id) where came_at is null;
grant select, insert, update (came_at) on aid_supply_order to tunet_app;
