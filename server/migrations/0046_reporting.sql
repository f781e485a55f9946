-- reporting: what the national register asks for and the decision does not say, and why decided help has not begun.
-- Every statement is kept; the newest counts.
create table hour_statement (
  tenant_id uuid not null,
  id uuid not null,
  decided_service_id uuid not null,
  person_id uuid not null,
  -- direct help as decided; nobody's clock is read
  hours numeric(6, 2) not null check (hours > 0 and hours <= 744),
  per text not null check (per in ('week', 'month')),
  stated_by uuid not null,
  stated_by_name text not null,
  stated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, decided_service_id) references decided_service (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('hour_statement');
call protection.by_relation('hour_statement', 'person_id');
create index hour_statement_service on hour_statement (tenant_id, decided_service_id, stated_at desc);
grant select, insert on hour_statement to tunet_app;

create table delay_statement (
  tenant_id uuid not null,
  id uuid not null,
  decided_service_id uuid not null,
  person_id uuid not null,
  why text not null check (why in ('no-place', 'no-staff', 'she-declined', 'she-waits', 'other')),
  words text,
  stated_by uuid not null,
  stated_by_name text not null,
  stated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, decided_service_id) references decided_service (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('delay_statement');
call protection.by_relation('delay_statement', 'person_id');
create index delay_statement_service on delay_statement (tenant_id, decided_service_id, stated_at desc);
grant select, insert on delay_statement to tunet_app;

-- The register is of everybody in the municipality, also those whose case the office has closed. These views pass the wall of
-- relations, never that of municipalities, and hold no name, no address and no word that anybody wrote of her.
create schema register;
grant usage on schema register to tunet_app, tunet_dispatch;

create view register.decided_help as
  select s.tenant_id, s.id, s.person_id, d.reference, d.issued_at, s.service_type,
    coalesce(s.starts_on, w.placed_from) as starts_on, s.ends_on,
    coalesce(s.effected_on, w.placed_from) as effected_on,
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
grant select on register.decided_help to tunet_app, tunet_dispatch;

-- For the file alone, which is written by the command line and never by the web: who she is to the state, and her scores.
create view register.identity as select tenant_id, person_id, country, number from person_number;
create view register.score as
  select a.tenant_id, a.person_id, a.completed_at, a.instrument_code, r.item, r.score
  from assessment a join assessment_score r on r.tenant_id = a.tenant_id and r.assessment_id = a.id
  where a.completed_at is not null and r.score is not null;
create view register.away as
  select tenant_id, person_id, kind, starts_at, home_at from absence;
grant select on register.identity, register.score, register.away to tunet_dispatch;
grant select on instrument to tunet_dispatch;
