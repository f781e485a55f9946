-- aids: what an article said before it was changed, with who changed it and why. Never changed.
create table aid_article_version (
  tenant_id uuid not null,
  article_id uuid not null,
  version int not null check (version >= 1),
  -- the article, its sizes and its parts as they were until then
  content jsonb not null,
  why text not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  primary key (tenant_id, article_id, version),
  foreign key (tenant_id, article_id) references aid_article (tenant_id, id)
);
call protection.by_tenant('aid_article_version');
grant select, insert on aid_article_version to tunet_app;

-- aids: somebody who waits for a kind of which all are out. When one is free it is promised to the first in line, who has at least
-- 24 hours to fetch it or say no; from then on it is an ordinary reservation.
create table aid_wait (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  stock_id uuid not null,
  state text not null check (state in ('waiting', 'offered', 'left')),
  why text not null check (why in ('own', 'proxy', 'staff', 'discharge', 'while-waiting')),
  -- the first time she or somebody for her asked for it
  asked_at timestamptz not null,
  joined_at timestamptz not null,
  joined_by uuid not null,
  joined_by_name text not null,
  offered_at timestamptz,
  -- what was promised to her when it was her turn
  reservation_id uuid,
  ended_at timestamptz,
  -- the death that took her off the list; she stands on it again when the death is undone
  stopped_by uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, stock_id) references aid_stock (tenant_id, id),
  foreign key (tenant_id, reservation_id) references aid_reservation (tenant_id, id),
  check ((state = 'waiting') = (ended_at is null)),
  check ((state = 'offered') = (reservation_id is not null and offered_at is not null))
);
call protection.by_tenant('aid_wait');
call protection.by_relation('aid_wait', 'person_id');
create unique index aid_wait_once on aid_wait (tenant_id, person_id, stock_id) where state = 'waiting';
create index aid_wait_line on aid_wait (tenant_id, stock_id, joined_at) where state = 'waiting';
create index aid_wait_person on aid_wait (tenant_id, person_id, joined_at desc);
grant select, insert, update on aid_wait to tunet_app, tunet_dispatch;

-- aids: places in the lines as the store counts them, so that each may see how many stand before her. No person.
create table aid_wait_place (
  tenant_id uuid not null,
  wait_id uuid not null,
  stock_id uuid not null,
  -- comes home from hospital
  goes_first boolean not null,
  joined_at timestamptz not null,
  primary key (tenant_id, wait_id),
  foreign key (tenant_id, stock_id) references aid_stock (tenant_id, id)
);
call protection.by_tenant('aid_wait_place');
create index aid_wait_place_line on aid_wait_place (tenant_id, stock_id, joined_at);
grant select, insert, delete on aid_wait_place to tunet_app, tunet_dispatch;

-- For searching through names in every language when a list is long.
create index aid_article_class on aid_article (tenant_id, iso9999);
