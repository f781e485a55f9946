-- decisions: a decision that an appeal changed is followed by a new one in the same case. The earlier stays as it was and readable.
alter table service_decision add column changes_id uuid;
alter table service_decision add column appeal_id uuid;
alter table service_decision add column change_because text check (change_because in ('reconsidered', 'by-body', 'sent-back'));
-- what became different, as she reads it
alter table service_decision add column what_changed text;
alter table service_decision add foreign key (tenant_id, changes_id) references service_decision (tenant_id, id);
alter table service_decision add foreign key (tenant_id, appeal_id) references appeal (tenant_id, id);
alter table service_decision add constraint change_whole check (num_nulls(changes_id, appeal_id, change_because, what_changed) in (0, 4));
alter table service_decision add constraint change_is_of_help check (changes_id is null or (kind = 'help' and changes_id <> id));
-- Of two assessors at once exactly one decides: first, and each time an appeal changed it.
drop index service_decision_application;
create unique index service_decision_application on service_decision (tenant_id, application_id) where kind = 'help' and changes_id is null;
create unique index service_decision_changes on service_decision (tenant_id, changes_id) where changes_id is not null;

-- What the office owes her once an appeal has changed a decision: a new one, by a day. It ends when that decision is issued.
create table owed_decision (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  application_id uuid not null,
  appeal_id uuid not null,
  because text not null check (because in ('reconsidered', 'by-body', 'sent-back')),
  owed_at timestamptz not null,
  due_on date not null,
  -- the decision that was made
  decision_id uuid,
  -- the day the office was last told that it is late
  told_on date,
  primary key (tenant_id, id),
  unique (tenant_id, appeal_id, because),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id),
  foreign key (tenant_id, decision_id) references service_decision (tenant_id, id)
);
call protection.by_tenant('owed_decision');
call protection.by_relation('owed_decision', 'person_id');
create index owed_decision_open on owed_decision (tenant_id, due_on) where decision_id is null;
create index owed_decision_application on owed_decision (tenant_id, application_id);
grant select, insert on owed_decision to tunet_app;
grant update (decision_id) on owed_decision to tunet_app;
grant select, update (told_on) on owed_decision to tunet_dispatch;

-- Whether what replaced or ended help was less: only then an appeal in time brings the earlier help back beside it.
alter table help_change add column is_less boolean not null default true;

-- The register: a line that a changed decision replaced before it had begun was never help, and is no measure beside the new one.
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
  where s.is_granted and coalesce(s.starts_on, w.placed_from) is not null
    and not (s.end_set_by is not distinct from 'decision' and s.effected_on is null and s.ends_on < s.starts_on);

-- plans: a person took the line out of the plan: its last day holds, whatever is decided. A last day that is only the decision's ends nothing.
alter table intervention add column is_taken_out boolean not null default false;
-- Lines whose day had gone before this was so are over, as everybody has held them to be.
select set_config('tunet.tenants', (select string_agg(id::text, ',') from tenant), true);
update intervention set is_taken_out = true where ends_on < current_date;
-- A changed decision takes the line over in the plan, and the last day that was only the earlier decision's goes with it.
grant update (ends_on) on intervention to tunet_dispatch;
