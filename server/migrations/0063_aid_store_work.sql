-- aids: somebody of the round stood at a home and nobody opened. A new day is set and she is told; so many times in vain, and a person rings.
create table aid_round_try (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  store_id uuid not null,
  errand text not null check (errand in ('bring', 'fetch')),
  reservation_id uuid,
  loan_id uuid,
  tried_on date not null,
  tried_at timestamptz not null,
  tried_by uuid not null,
  tried_by_name text not null,
  -- the new day; null: a person rings first
  next_on date,
  -- when somebody rang about it, and whether she was reached
  rung_at timestamptz,
  rung_by_name text,
  rung_as text check (rung_as in ('agreed', 'not-needed')),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, store_id) references aid_store (tenant_id, id),
  foreign key (tenant_id, reservation_id) references aid_reservation (tenant_id, id),
  foreign key (tenant_id, loan_id) references aid_loan (tenant_id, id),
  constraint for_one_errand check ((errand = 'bring') = (reservation_id is not null) and (errand = 'fetch') = (loan_id is not null)),
  check ((rung_at is null) = (rung_by_name is null) and (rung_at is null) = (rung_as is null))
);
call protection.by_tenant('aid_round_try');
call protection.by_relation('aid_round_try', 'person_id');
-- One try a day: two who press at once are one.
create unique index aid_round_try_bring on aid_round_try (tenant_id, reservation_id, tried_on) where reservation_id is not null;
create unique index aid_round_try_fetch on aid_round_try (tenant_id, loan_id, tried_on) where loan_id is not null;
create index aid_round_try_person on aid_round_try (tenant_id, person_id);
create index aid_round_try_ring on aid_round_try (tenant_id, store_id) where next_on is null and rung_at is null;
grant select, insert, update (next_on, rung_at, rung_by_name, rung_as) on aid_round_try to tunet_app;
grant select on aid_round_try to tunet_dispatch;

-- aids: in which order the stops of a day are driven, where somebody has set it; else street by street. Which errand, never who.
create table aid_round_place (
  tenant_id uuid not null,
  round_on date not null,
  -- the reservation that is brought or the loan that is fetched
  stop_id uuid not null,
  place int not null check (place between 1 and 500),
  primary key (tenant_id, round_on, stop_id),
  foreign key (tenant_id) references tenant (id)
);
call protection.by_tenant('aid_round_place');
grant select, insert, delete on aid_round_place to tunet_app;

alter table aid_reservation add column bring_on date;
comment on column aid_reservation.bring_on is 'the day on which it is brought to her home, where that is later than the day it is ready';

-- What becomes of a thing after an accident: cleaned, mended or thrown away.
alter table aid_accident add column released_as text check (released_as in ('returned', 'repair', 'scrapped'));
grant update (released_as) on aid_accident to tunet_app;

-- Who kept a photo of how a thing looked, as the one was called that day; null: kept before names were, or by a kiosk.
alter table aid_condition_photo add column kept_by_name text;
