-- Other services of the municipality as somebody to write to: physiotherapy, mental health, short stay. What each promises is its own.
alter table unit drop constraint unit_kind_check;
alter table unit add constraint unit_kind_check check (kind in ('desk', 'home-care', 'night-patrol', 'technical', 'administration',
  'assessment', 'store', 'volunteer-centre', 'nursing-home', 'service'));
alter table unit
  -- working days until an answer; null: as the municipality has decided for all
  add column answer_days int check (answer_days between 0 and 30),
  -- when somebody answers the telephone; null: as the door
  add column phone_from time,
  add column phone_to time,
  -- what one writes to it about, in the four languages
  add column about jsonb,
  -- may anybody in the municipality write to it, or those it helps
  add column writes text not null default 'helped' check (writes in ('everyone', 'helped')),
  add constraint phone_whole check ((phone_from is null) = (phone_to is null));

-- conversations: "ring me". Between the one who asks and the unit; no words, only what about and when.
create table ring_wish (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  -- as in a thread that one reads alone, for the wall: the one who asked
  reader_id uuid not null,
  asked_by_name text not null,
  asked_as text not null check (asked_as in ('self', 'proxy')),
  topic text not null,
  phone text not null check (phone ~ '^[+]?[0-9]{5,15}$'),
  -- said now, and not known from before: it proves nothing of who answers
  is_new_number boolean not null,
  part text not null check (part in ('any', 'morning', 'midday', 'afternoon')),
  -- of the one who asked: she may be abroad
  time_zone text not null,
  asked_at timestamptz not null,
  -- promised: not before, and at the latest
  ring_from timestamptz not null,
  ring_by timestamptz not null,
  state text not null check (state in ('waiting', 'taken', 'talked', 'not-reached', 'withdrawn')),
  taken_by uuid,
  taken_by_name text,
  tries int not null default 0,
  tried_at timestamptz,
  over_at timestamptz,
  -- the death that stopped it
  stopped_by uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint taken_whole check ((taken_by is null) = (taken_by_name is null)),
  constraint over_whole check ((over_at is null) = (state in ('waiting', 'taken')))
);
call protection.by_tenant('ring_wish');
call protection.by_relation('ring_wish', 'person_id');
call protection.by_conversation('ring_wish');
create index ring_wish_open on ring_wish (unit_id, ring_by) where over_at is null;
create index ring_wish_person on ring_wish (tenant_id, person_id, asked_at desc);
-- One open wish of one who asks, to one unit, about one person.
create unique index ring_wish_once on ring_wish (tenant_id, person_id, unit_id, reader_id) where over_at is null;
grant select, insert, update (ring_from, ring_by, state, taken_by, taken_by_name, tries, tried_at, over_at, version) on ring_wish to tunet_app;
grant select, update (stopped_by, version) on ring_wish to tunet_dispatch;
