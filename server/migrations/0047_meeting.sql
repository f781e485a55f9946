-- decisions: the meeting where candidates and free places are looked at side by side. It advises with written reasons; one named person
-- decides afterwards.
create table allocation_meeting (
  tenant_id uuid not null,
  id uuid not null,
  office_id uuid not null,
  held_on date not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  opened_at timestamptz not null,
  opened_by uuid not null,
  opened_by_name text not null,
  closed_at timestamptz,
  closed_by uuid,
  closed_by_name text,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, office_id) references unit (tenant_id, id),
  constraint closed_whole check (num_nulls(closed_at, closed_by, closed_by_name) = case state when 'open' then 3 else 0 end)
);
call protection.by_tenant('allocation_meeting');
create index allocation_meeting_office on allocation_meeting (tenant_id, office_id, held_on desc);
grant select, insert on allocation_meeting to tunet_app;
grant update (state, closed_at, closed_by, closed_by_name, version) on allocation_meeting to tunet_app;

-- Who takes part, by name; some come from outside and have no log-in.
create table meeting_part (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  name text not null check (length(trim(name)) > 0),
  as_what text not null check (length(trim(as_what)) > 0),
  staff_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references allocation_meeting (tenant_id, id)
);
call protection.by_tenant('meeting_part');
create index meeting_part_meeting on meeting_part (tenant_id, meeting_id);
grant select, insert on meeting_part to tunet_app;

-- One candidate: from the list, or a case without a decision that asks for a stay.
create table meeting_point (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  waiting_id uuid,
  application_id uuid,
  service_type text not null,
  criteria text[] not null default '{}',
  criteria_words text not null default '',
  result text check (result in ('offer', 'stays', 'relief', 'more')),
  place_id uuid,
  band text check (band in ('first', 'soon', 'steady')),
  next_review_on date,
  -- she reads them, whatever the result
  reasons text,
  -- the one who decides afterwards
  decider_id uuid,
  written_at timestamptz,
  written_by uuid,
  written_by_name text,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, meeting_id, person_id, service_type),
  foreign key (tenant_id, meeting_id) references allocation_meeting (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, waiting_id) references waiting_entry (tenant_id, id),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, place_id) references care_place (tenant_id, id),
  foreign key (tenant_id, decider_id) references meeting_part (tenant_id, id),
  constraint from_one_thing check (num_nonnulls(waiting_id, application_id) = 1),
  constraint result_has_reasons check (result is null
    or (length(trim(reasons)) > 0 and decider_id is not null and next_review_on is not null and written_by is not null)),
  constraint offer_names_place check ((result is not null and result = 'offer') = (place_id is not null)),
  constraint stays_has_band check ((result is not null and result = 'stays') = (band is not null))
);
call protection.by_tenant('meeting_point');
call protection.by_relation('meeting_point', 'person_id');
create unique index meeting_place_once on meeting_point (tenant_id, meeting_id, place_id) where place_id is not null;
create index meeting_point_person on meeting_point (tenant_id, person_id);
grant select, insert on meeting_point to tunet_app;
grant update (criteria, criteria_words, result, place_id, band, next_review_on, reasons, decider_id, written_at, written_by, written_by_name,
  version) on meeting_point to tunet_app;

-- Who left for one point because she is disqualified, and why.
create table meeting_away (
  tenant_id uuid not null,
  point_id uuid not null,
  part_id uuid not null,
  person_id uuid not null,
  why text not null check (length(trim(why)) > 0),
  primary key (tenant_id, point_id, part_id),
  foreign key (tenant_id, point_id) references meeting_point (tenant_id, id),
  foreign key (tenant_id, part_id) references meeting_part (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('meeting_away');
call protection.by_relation('meeting_away', 'person_id');
grant select, insert, delete on meeting_away to tunet_app;

-- What was wrong in minutes that are closed: beside them, never in them.
create table meeting_correction (
  tenant_id uuid not null,
  id uuid not null,
  point_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  words text not null check (length(trim(words)) > 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, point_id) references meeting_point (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('meeting_correction');
call protection.by_relation('meeting_correction', 'person_id');
create index meeting_correction_point on meeting_correction (tenant_id, point_id, at);
grant select, insert on meeting_correction to tunet_app;

-- Closed minutes are never changed, by nobody.
create function keep_closed_minutes() returns trigger language plpgsql as $$
declare
  row_now jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  of_meeting uuid;
begin
  if tg_table_name = 'allocation_meeting' then
    if old.state = 'closed' then raise exception 'closed minutes are never changed' using errcode = 'check_violation'; end if;
    return new;
  end if;
  of_meeting := coalesce((row_now->>'meeting_id')::uuid,
    (select meeting_id from meeting_point where tenant_id = (row_now->>'tenant_id')::uuid and id = (row_now->>'point_id')::uuid));
  if exists (select 1 from allocation_meeting where tenant_id = (row_now->>'tenant_id')::uuid and id = of_meeting and state = 'closed') then
    raise exception 'closed minutes are never changed' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_closed before update or delete on allocation_meeting for each row execute function keep_closed_minutes();
create trigger keep_closed before insert or update or delete on meeting_point for each row execute function keep_closed_minutes();
create trigger keep_closed before insert or update or delete on meeting_part for each row execute function keep_closed_minutes();
create trigger keep_closed before insert or update or delete on meeting_away for each row execute function keep_closed_minutes();

-- decisions: what happened with her may be that the meeting spoke of her, or that she moved.
alter table waiting_happening drop constraint waiting_happening_what_check;
alter table waiting_happening add constraint waiting_happening_what_check check (what in ('entered', 'followed-up', 'offered', 'accepted',
  'declined', 'thinking', 'withdrawn', 'taken-off', 'put-back', 'died', 'lives', 'moved-in', 'moved-out'));

-- decisions: rooms are made and renamed by the house; closed days stand as days taken, so nobody is booked into them.
grant insert on care_place to tunet_app;
grant update (name, use, service_types) on care_place to tunet_app;
create unique index care_place_name on care_place (tenant_id, unit_id, name);
alter table place_booking drop constraint place_booking_state_check;
alter table place_booking add constraint place_booking_state_check check (state in ('offered', 'kept', 'cancelled', 'closed'));
create table place_closing (
  tenant_id uuid not null,
  -- its booking has the same id
  id uuid not null,
  reason text not null check (length(trim(reason)) > 0),
  closed_at timestamptz not null,
  closed_by uuid not null,
  closed_by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references place_booking (tenant_id, id)
);
call protection.by_tenant('place_closing');
grant select, insert on place_closing to tunet_app;

-- decisions: that she has moved in is said by somebody in the house; until then a place that is hers is not yet effected.
alter table place_stay add column moved_in_on date, add column moved_in_at timestamptz, add column moved_in_by uuid,
  add column moved_in_by_name text, add column left_on date, add column left_by_name text, add column from_stay_id uuid;
update place_stay s set moved_in_on = lower(b.during), moved_in_at = s.made_at, moved_in_by = s.made_by, moved_in_by_name = s.made_by_name
  from place_booking b where b.tenant_id = s.tenant_id and b.id = s.id and b.state = 'kept' and lower(b.during) <= s.made_at::date;
alter table place_stay add constraint moved_in_whole check (num_nulls(moved_in_on, moved_in_at, moved_in_by, moved_in_by_name) in (0, 4));
alter table place_stay add constraint leaves_after check (left_on is null or moved_in_on is not null);
grant update (moved_in_on, moved_in_at, moved_in_by, moved_in_by_name, left_on, left_by_name) on place_stay to tunet_app;
update decided_service d set effected_on = s.moved_in_on from place_stay s
  where s.tenant_id = d.tenant_id and s.waiting_id = d.id and s.moved_in_on is not null and d.effected_on is null;

-- reporting: a place has come about when she has moved in, not when she said yes.
create or replace view register.decided_help as
  select s.tenant_id, s.id, s.person_id, d.reference, d.issued_at, s.service_type,
    coalesce(s.starts_on, w.placed_from) as starts_on, s.ends_on,
    s.effected_on,
    s.times_floor, s.times_usual, s.per, u.name as unit_name, p.died_on,
    exists (select from person_number n where n.tenant_id = s.tenant_id and n.person_id = s.person_id) as has_number,
    assessed.completed_at as assessed_at, assessed.instrument_code, assessed.instrument_from, assessed.scored,
    hours.hours, hours.per as hours_per, hours.stated_by_name as hours_by_name, hours.stated_at as hours_at,
    delay.why as delay_why, delay.words as delay_words, delay.stated_by_name as delay_by_name, delay.stated_at as delay_at
  from decided_service s
  join service_decision d on d.tenant_id = s.tenant_id and d.id = s.decision_id
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
  -- the right to stand on a list is help from the day a place was taken
  left join waiting_entry w on w.tenant_id = s.tenant_id and w.id = s.id and w.state = 'placed'
  left join unit u on u.tenant_id = s.tenant_id and u.id = coalesce(s.unit_id, w.place_unit_id)
  left join lateral (
    select a.completed_at, a.instrument_code, a.instrument_from,
      array(select r.item from assessment_score r where r.tenant_id = a.tenant_id and r.assessment_id = a.id and r.score is not null) as scored
    from assessment a where a.tenant_id = s.tenant_id and a.person_id = s.person_id and a.completed_at is not null
    order by a.completed_at desc limit 1) assessed on true
  left join lateral (
    select h.hours, h.per, h.stated_by_name, h.stated_at from hour_statement h
    where h.tenant_id = s.tenant_id and h.decided_service_id = s.id order by h.stated_at desc, h.id desc limit 1) hours on true
  left join lateral (
    select y.why, y.words, y.stated_by_name, y.stated_at from delay_statement y
    where y.tenant_id = s.tenant_id and y.decided_service_id = s.id order by y.stated_at desc, y.id desc limit 1) delay on true
  where s.is_granted and coalesce(s.starts_on, w.placed_from) is not null;
