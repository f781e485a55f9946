-- aids: the first half day in which a thing counts: it is on the shelf or out, or back from a loan and expected to be inspected by then.
-- Null: it is in the workshop, kept aside, gone or scrapped.
alter table aid_item add column counts_from int;
create index aid_item_counts on aid_item (tenant_id, stock_id, counts_from);
create index aid_item_dirty on aid_item (tenant_id, counts_from) where state in ('returned', 'cleaned', 'inspected');
create index aid_loan_stock on aid_loan (tenant_id, stock_id, free_half) where back_at is null;

-- aids: a promise as the store counts it: which half days, and whether it yields to somebody who comes home from hospital. No person.
create table aid_span (
  tenant_id uuid not null,
  reservation_id uuid not null,
  stock_id uuid not null,
  from_half int not null,
  free_half int not null,
  ready_at timestamptz not null,
  yields boolean not null,
  primary key (tenant_id, reservation_id),
  foreign key (tenant_id, stock_id) references aid_stock (tenant_id, id),
  check (free_half > from_half)
);
call protection.by_tenant('aid_span');
create index aid_span_stock on aid_span (tenant_id, stock_id, from_half);
grant select, insert, update, delete on aid_span to tunet_app, tunet_dispatch;

-- aids: articles and sizes of which one does for the other: whoever was promised one is helped by the other.
create table aid_equal (
  tenant_id uuid not null,
  size_id uuid not null,
  equal_size_id uuid not null,
  primary key (tenant_id, size_id, equal_size_id),
  foreign key (tenant_id, size_id) references aid_size (tenant_id, id),
  foreign key (tenant_id, equal_size_id) references aid_size (tenant_id, id),
  check (size_id <> equal_size_id)
);
call protection.by_tenant('aid_equal');
grant select, insert, delete on aid_equal to tunet_app;
grant select on aid_equal to tunet_dispatch;

-- Where everything is promised: the only half days that a search has to pass by.
create index aid_capacity_full on aid_capacity (tenant_id, stock_id, half) where promised >= usable;
create index aid_capacity_short on aid_capacity (tenant_id, half) where short > 0;

alter table aid_reservation add column stopped_by uuid;
comment on column aid_reservation.stopped_by is 'the death that took it back; it stands again when the death is undone';
-- What is still to be done for her by hand: she must be rung, or the store must look.
alter table aid_reservation add column ring_because text check (ring_because in ('moved-late', 'shelf-empty', 'nothing-equal'));
alter table aid_reservation add column rung_at timestamptz;
create index aid_reservation_told on aid_reservation (tenant_id, stock_id, told_at) where told_at is not null;

-- aids: somebody stood before a shelf with nothing on it. A task of the store until somebody has looked; the promise is on the reservation.
create table aid_empty_shelf (
  tenant_id uuid not null,
  id uuid not null,
  stock_id uuid not null,
  at timestamptz not null,
  looked_at timestamptz,
  looked_by uuid,
  looked_by_name text,
  -- how many things lay there after all
  found int check (found between 0 and 500),
  primary key (tenant_id, id),
  foreign key (tenant_id, stock_id) references aid_stock (tenant_id, id),
  check ((looked_at is null) = (looked_by is null))
);
call protection.by_tenant('aid_empty_shelf');
create index aid_empty_shelf_open on aid_empty_shelf (tenant_id, at) where looked_at is null;
grant select, insert, update on aid_empty_shelf to tunet_app;
grant select on aid_empty_shelf to tunet_dispatch;
