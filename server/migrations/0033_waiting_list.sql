-- The waiting list: only where the kind of help has one. Two rights, each its own line of a decision with its own appeal: the help
-- itself (the place), and to stand on the list for it.

-- organisation
alter table unit drop constraint unit_kind_check;
alter table unit add constraint unit_kind_check check (kind in ('desk', 'home-care', 'night-patrol', 'technical', 'administration',
  'assessment', 'store', 'volunteer-centre', 'nursing-home'));

-- requests
alter table application drop constraint application_outcome_check;
alter table application add constraint application_outcome_check check (outcome in ('granted', 'partly', 'refused', 'on-list'));

-- decisions
alter table service_decision drop constraint service_decision_outcome_check;
alter table service_decision add constraint service_decision_outcome_check check (outcome in ('granted', 'partly', 'refused', 'on-list'));
alter table decided_service add column right_to text not null default 'help' check (right_to in ('help', 'list'));
-- Which of the municipality's criteria are met, by code; on a line about the list.
alter table decided_service add column criteria text[] not null default '{}';
alter table decided_service add column follow_up_on date;
alter table decided_service drop constraint decided_service_check;
alter table decided_service add constraint decided_service_whole check (case right_to
  when 'help' then is_granted = (starts_on is not null) and is_granted = (unit_id is not null)
  else starts_on is null and unit_id is null and is_granted = (follow_up_on is not null) and (cardinality(criteria) > 0 or not is_granted) end);

-- One who has the right to stand on the list for a kind of help, from the decision until a place, a decision, a person's act or a death.
create table waiting_entry (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- the line that gave the right; its id is the entry's own
  decision_id uuid not null,
  service_type text not null,
  office_id uuid not null,
  since date not null,
  criteria text[] not null check (cardinality(criteria) > 0),
  -- set by a person with a reason; a band, never a number in a row
  band text not null check (band in ('first', 'soon', 'steady')),
  band_reason text not null check (length(trim(band_reason)) > 0),
  -- what she gets while she waits
  help_meanwhile text not null check (length(trim(help_meanwhile)) > 0),
  followed_up_on date,
  follow_up_on date not null,
  state text not null check (state in ('waiting', 'placed', 'left')),
  left_how text check (left_how in ('place', 'taken-off', 'own-wish', 'decision', 'death')),
  left_reason text,
  left_at timestamptz,
  left_by uuid,
  left_by_name text,
  -- the death that ended it; undone, it goes on
  ended_by_ref uuid,
  -- where the place is and from when, once it is hers
  place_unit_id uuid,
  placed_from date,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references decided_service (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, decision_id) references service_decision (tenant_id, id),
  foreign key (tenant_id, office_id) references unit (tenant_id, id),
  foreign key (tenant_id, place_unit_id) references unit (tenant_id, id),
  -- Nobody leaves silently: how and when always stand there, by whom and why where a person did it.
  check ((state = 'waiting') = (left_how is null) and (state = 'waiting') = (left_at is null)),
  check (left_how is null or left_how = 'death' or (left_by is not null and length(trim(left_reason)) > 0)),
  check ((left_how = 'death') = (ended_by_ref is not null) or left_how is null),
  check ((state = 'placed') = (place_unit_id is not null) and (state = 'placed') = (placed_from is not null))
);
call protection.by_tenant('waiting_entry');
call protection.by_relation('waiting_entry', 'person_id');
create unique index waiting_once on waiting_entry (tenant_id, person_id, service_type) where state = 'waiting';
create index waiting_office on waiting_entry (tenant_id, office_id, service_type) where state = 'waiting';
create index waiting_person on waiting_entry (tenant_id, person_id);
grant select, insert on waiting_entry to tunet_app;
grant update (criteria, band, band_reason, help_meanwhile, followed_up_on, follow_up_on, state, left_how, left_reason, left_at, left_by,
  left_by_name, place_unit_id, placed_from, version) on waiting_entry to tunet_app;
grant select on waiting_entry to tunet_dispatch;
grant update (state, left_how, left_at, ended_by_ref, version) on waiting_entry to tunet_dispatch;

-- What happened, in order; never changed.
create table waiting_happening (
  tenant_id uuid not null,
  id uuid not null,
  waiting_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  what text not null check (what in ('entered', 'followed-up', 'offered', 'accepted', 'declined', 'thinking', 'withdrawn', 'taken-off',
    'put-back', 'died', 'lives')),
  who_id uuid,
  who_name text,
  band text check (band in ('first', 'soon', 'steady')),
  words text,
  primary key (tenant_id, id),
  foreign key (tenant_id, waiting_id) references waiting_entry (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('waiting_happening');
call protection.by_relation('waiting_happening', 'person_id');
create index waiting_happening_entry on waiting_happening (tenant_id, waiting_id, at);
grant select, insert on waiting_happening to tunet_app, tunet_dispatch;

-- A room in a nursing home, or a dwelling. The number serves the exclusion below: ranges of numbers can be compared without an extension.
create table care_place (
  tenant_id uuid not null,
  id uuid not null,
  number bigint generated by default as identity unique,
  unit_id uuid not null,
  name text not null,
  use text not null check (use in ('long', 'short', 'relief', 'housing')),
  -- kinds of help given here, by code
  service_types text[] not null check (cardinality(service_types) > 0),
  primary key (tenant_id, id),
  unique (tenant_id, id, number),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
call protection.by_tenant('care_place');
create index care_place_unit on care_place (tenant_id, unit_id, name);
grant select on care_place to tunet_app, tunet_dispatch;

-- The days a room is taken; what is offered holds it too. Never two in one room at an instant. By whom stands apart: that a room is
-- taken is no secret to those who see the room.
create table place_booking (
  tenant_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  place_number bigint not null,
  -- half-open: the day one leaves, the next may come
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  state text not null check (state in ('offered', 'kept', 'cancelled')),
  -- relief stays of one rotation
  series_id uuid,
  -- cut by a death: which, and what it was before
  ended_by_ref uuid,
  would_be daterange,
  would_state text,
  primary key (tenant_id, id),
  foreign key (tenant_id, place_id, place_number) references care_place (tenant_id, id, number),
  constraint one_in_a_place exclude using gist (int8range(place_number, place_number, '[]') with &&, during with &&) where (state <> 'cancelled')
);
call protection.by_tenant('place_booking');
create index place_booking_place on place_booking (tenant_id, place_id);
grant select, insert on place_booking to tunet_app;
grant update (state, during) on place_booking to tunet_app;
grant select on place_booking to tunet_dispatch;
grant update (during, state, ended_by_ref, would_be, would_state) on place_booking to tunet_dispatch;

-- Whose the booking is: same id.
create table place_stay (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  service_type text not null,
  waiting_id uuid,
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references place_booking (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, waiting_id) references waiting_entry (tenant_id, id)
);
call protection.by_tenant('place_stay');
call protection.by_relation('place_stay', 'person_id');
create index place_stay_person on place_stay (tenant_id, person_id);
grant select, insert on place_stay to tunet_app;
grant select on place_stay to tunet_dispatch;

-- A place offered to one on the list: she answers yes or no, or thinks until a day. Nothing happens by itself when the day has passed.
create table place_offer (
  tenant_id uuid not null,
  -- its stay has the same id
  id uuid not null,
  waiting_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  answer_by date not null,
  words text not null,
  state text not null check (state in ('open', 'thinking', 'accepted', 'declined', 'withdrawn')),
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text,
  answered_as text check (answered_as in ('self', 'proxy', 'staff')),
  -- who said it, when staff write it down
  said_by text,
  answer_words text,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references place_stay (tenant_id, id),
  foreign key (tenant_id, waiting_id) references waiting_entry (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (state in ('open', 'withdrawn') or answered_by is not null)
);
call protection.by_tenant('place_offer');
call protection.by_relation('place_offer', 'person_id');
create unique index place_offer_one on place_offer (tenant_id, waiting_id) where state in ('open', 'thinking');
create index place_offer_person on place_offer (tenant_id, person_id);
grant select, insert on place_offer to tunet_app;
grant update (state, answer_by, answered_at, answered_by, answered_by_name, answered_as, said_by, answer_words, version) on place_offer to tunet_app;
grant select on place_offer to tunet_dispatch;
grant update (state, version) on place_offer to tunet_dispatch;
