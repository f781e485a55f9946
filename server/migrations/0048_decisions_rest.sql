-- access: who can neither prepare nor decide in anything about a person: family, household, or otherwise (forvaltningsloven § 6;
-- förvaltningslagen 16 §). Said by herself, or by a leader with a reason; only a leader takes it away again.
create table disqualification (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  staff_name text not null,
  ground text not null check (ground in ('family', 'household', 'close', 'earlier-part', 'other')),
  words text,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  ended_because text,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  constraint leader_says_why check (said_by = staff_id or words is not null),
  constraint ended_whole check (num_nulls(ended_at, ended_by, ended_by_name, ended_because) in (0, 4)),
  constraint not_ended_by_herself check (ended_by <> staff_id)
);
call protection.by_tenant('disqualification');
call protection.by_relation('disqualification', 'person_id');
create unique index disqualification_one on disqualification (tenant_id, person_id, staff_id) where ended_at is null;
create index disqualification_staff on disqualification (staff_id, person_id) where ended_at is null;
grant select, insert on disqualification to tunet_app;
grant update (ended_at, ended_by, ended_by_name, ended_because) on disqualification to tunet_app;

-- decisions: what she pays, and that a part of her case is withheld, are decisions of their own with their own letter and appeal.
alter table service_decision add column kind text not null default 'help' check (kind in ('help', 'price', 'withheld'));
alter table service_decision add column follows_id uuid;
alter table service_decision add foreign key (tenant_id, follows_id) references service_decision (tenant_id, id);
alter table service_decision add constraint price_follows check (kind <> 'price' or follows_id is not null);
drop index service_decision_application;
create unique index service_decision_application on service_decision (tenant_id, application_id) where kind = 'help';
create index service_decision_follows on service_decision (tenant_id, follows_id) where follows_id is not null;

alter table decided_service drop constraint decided_service_right_to_check;
alter table decided_service add constraint decided_service_right_to_check check (right_to in ('help', 'list', 'price', 'access'));
alter table decided_service drop constraint decided_service_whole;
alter table decided_service add constraint decided_service_whole check (case right_to
  when 'help' then is_granted = (starts_on is not null) and is_granted = (unit_id is not null)
  when 'list' then starts_on is null and unit_id is null and is_granted = (follow_up_on is not null) and (cardinality(criteria) > 0 or not is_granted)
  else starts_on is null and unit_id is null and follow_up_on is null and is_granted = (right_to = 'price') end);

-- What one kind of help costs her from a day, and the dated rule of the municipality that it was counted by. Never changed.
create table price_line (
  tenant_id uuid not null,
  -- the line of the price decision; its id is this one's
  id uuid not null,
  person_id uuid not null,
  -- the line of help that it is the price of
  help_line_id uuid not null,
  crowns numeric(9, 2) not null check (crowns >= 0),
  per text not null check (per in ('month', 'day', 'meal', 'hour', 'once')),
  from_on date not null,
  -- never more than this, as the rule stood
  cap_crowns numeric(9, 2),
  rule_from date,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references decided_service (tenant_id, id),
  foreign key (tenant_id, help_line_id) references decided_service (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  constraint never_over_the_cap check (cap_crowns is null or crowns <= cap_crowns),
  constraint cap_has_a_rule check (cap_crowns is null or rule_from is not null)
);
call protection.by_tenant('price_line');
call protection.by_relation('price_line', 'person_id');
create index price_line_help on price_line (tenant_id, help_line_id);
grant select, insert on price_line to tunet_app;

-- assessments: a part of what is written about her that she may not see, by which section of the law and why. She sees that something is withheld and by
-- what; the decision about it is hers to appeal. Taken away again by a person, and never without a trace.
create table file_exception (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  application_id uuid not null,
  part text not null check (part in ('what-matters', 'own-resources', 'situation', 'relatives-view', 'considered', 'scores', 'children',
    'housing', 'risk', 'relatives')),
  law_code text not null,
  -- as the section was called that day
  law text not null,
  reason text not null,
  decision_id uuid not null,
  marked_by uuid not null,
  marked_by_name text not null,
  marked_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  primary key (tenant_id, id),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, decision_id) references service_decision (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  constraint ended_whole check (num_nulls(ended_at, ended_by, ended_by_name) in (0, 3))
);
call protection.by_tenant('file_exception');
call protection.by_relation('file_exception', 'person_id');
create unique index file_exception_one on file_exception (tenant_id, application_id, part) where ended_at is null;
grant select, insert, update (ended_at, ended_by, ended_by_name) on file_exception to tunet_app;

-- decisions: help with a last day. The day alone ends nothing: a decision does, or a person who says so beforehand or after.
alter table decided_service add column end_set_by text check (end_set_by in ('decision', 'person', 'before'));
-- Help whose day had gone before this was so is over, as everybody has held it to be.
select set_config('tunet.tenants', (select string_agg(id::text, ',') from tenant), true);
update decided_service s set end_set_by = case when exists (select from help_change c where c.tenant_id = s.tenant_id and c.line_id = s.id)
    then 'decision' else 'before' end
  where s.is_granted and s.ends_on is not null
    and (s.ends_on < current_date or exists (select from help_change c where c.tenant_id = s.tenant_id and c.line_id = s.id));
create index decided_service_term on decided_service (tenant_id, ends_on) where is_granted and right_to = 'help' and end_set_by is null;
grant update (end_set_by) on decided_service to tunet_app;

-- That help ends on its day as it was decided, said by a person with the reason; she was asked.
create table term_end (
  tenant_id uuid not null,
  line_id uuid not null,
  person_id uuid not null,
  because text not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (tenant_id, line_id),
  foreign key (tenant_id, line_id) references decided_service (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('term_end');
call protection.by_relation('term_end', 'person_id');
grant select, insert, update (because, said_by, said_by_name, said_at) on term_end to tunet_app;

-- Who has been rung about a last day, and when last: the office once before it, the head each day after it.
create table term_ring (
  tenant_id uuid not null,
  line_id uuid not null,
  person_id uuid not null,
  -- the last day that was rung about: a later last day is rung about anew
  about_on date not null,
  office_on date,
  head_on date,
  primary key (tenant_id, line_id),
  foreign key (tenant_id, line_id) references decided_service (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('term_ring');
call protection.by_relation('term_ring', 'person_id');
grant select, insert, update on term_ring to tunet_dispatch;
grant select on term_ring to tunet_app;

-- decisions: the record that a health professional had written of what she cannot consent to, when this was decided.
alter table service_decision add column consent_record uuid;
alter table service_decision add foreign key (tenant_id, consent_record) references incapacity (tenant_id, id);
