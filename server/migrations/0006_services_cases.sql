-- From need to decision: the catalogue, applications, assessments, decisions.

-- services: what a municipality decides itself. A rule row is dated; the change beside it says who and why.
create table rule_change (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  key text not null,
  valid_from date not null,
  value jsonb not null,
  why text not null,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id)
);
call protection.by_tenant('rule_change');
create index rule_change_key on rule_change (tenant_id, key, valid_from desc);
grant select, insert on rule_change to tunet_app;
alter table code drop constraint code_list_check;
alter table code add constraint code_list_check check (list ~ '^[a-z]+(-[a-z]+)*$');
-- An entry that is called something else is a new version of it: what was written before keeps its words.
alter table code drop constraint code_pkey;
alter table code add primary key (tenant_id, list, code, valid_from);
grant insert, delete, update (value, source) on rule to tunet_app;
grant insert, delete, update (valid_to) on code to tunet_app;

-- The day in the municipality's own zone.
create function protection.local_day(place uuid) returns date stable language plpgsql as $$
begin
  return (select (current_setting('tunet.at')::timestamptz at time zone t.time_zone)::date from public.tenant t where t.id = place);
end $$;
-- Nothing that has counted on a day gone by is ever changed, whatever the code above does.
create procedure protection.keeps_its_past(target regclass) language plpgsql as $$
begin
  execute format('create policy from_today on %s as restrictive for insert to tunet_app
    with check (valid_from >= protection.local_day(tenant_id))', target);
  execute format('create policy not_begun on %s as restrictive for delete to tunet_app
    using (valid_from >= protection.local_day(tenant_id))', target);
end $$;
call protection.keeps_its_past('rule');
call protection.keeps_its_past('code');
create policy not_before_today on rule as restrictive for update to tunet_app
  using (valid_from >= protection.local_day(tenant_id));
create policy not_ended on code as restrictive for update to tunet_app
  using (valid_to is null or valid_to >= protection.local_day(tenant_id))
  with check (valid_to is null or valid_to >= protection.local_day(tenant_id));

-- A kind of help: what it is called, the law, the promise, the right to appeal, and what an absence does to it.
create table service_type (
  tenant_id uuid not null references tenant (id),
  code text not null check (code ~ '^[a-z0-9-]{2,60}$'),
  valid_from date not null,
  valid_to date,
  sort int not null,
  category text not null check (category in ('home-nursing', 'practical-help', 'safety', 'respite', 'day', 'stay', 'housing', 'other')),
  label jsonb not null check (label ?& array['nb', 'nn', 'sv', 'en']),
  -- one or two plain sentences for the resident
  explained jsonb not null check (explained ?& array['nb', 'nn', 'sv', 'en']),
  law text not null,
  -- code system 9151; null where there is none (Sweden, and offers of the municipality's own)
  register_code int,
  promise_days int not null check (promise_days between 1 and 365),
  appeal_weeks int not null check (appeal_weeks between 1 and 26),
  appeal_body jsonb not null check (appeal_body ?& array['nb', 'nn', 'sv', 'en']),
  -- absence kind -> 'pause' or 'goes-on'
  when_away jsonb not null check (when_away ?& array['hospital', 'short-stay', 'family', 'holiday']),
  source text not null,
  primary key (tenant_id, code, valid_from)
);
call protection.by_tenant('service_type');
call protection.keeps_its_past('service_type');
create policy not_ended on service_type as restrictive for update to tunet_app
  using (valid_to is null or valid_to >= protection.local_day(tenant_id))
  with check (valid_to is null or valid_to >= protection.local_day(tenant_id));
grant select, insert, delete on service_type to tunet_app;
grant update (valid_to) on service_type to tunet_app;
grant select on service_type to tunet_dispatch;

-- Scales as data, by version: what is scored, with which values.
create table instrument (
  tenant_id uuid not null references tenant (id),
  code text not null check (code ~ '^[a-z0-9-]{2,60}$'),
  valid_from date not null,
  valid_to date,
  name jsonb not null check (name ?& array['nb', 'nn', 'sv', 'en']),
  -- [{value, label, explained, isNotRelevant}]
  scale jsonb not null,
  -- [{code, label}]
  items jsonb not null,
  source text not null,
  primary key (tenant_id, code, valid_from)
);
call protection.by_tenant('instrument');
grant select, insert on instrument to tunet_app;
grant update (valid_to) on instrument to tunet_app;

-- requests: a need in somebody's own words, and who has the ball.
create table application (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- said aloud on the telephone: '26-4711'
  reference text not null,
  words text not null,
  language text not null check (language in ('nb', 'nn', 'sv', 'en')),
  channel text not null check (channel in ('web', 'phone', 'paper', 'visit')),
  written_by uuid not null,
  written_by_name text not null,
  written_as text not null check (written_as in ('self', 'proxy', 'staff')),
  unit_id uuid not null,
  state text not null check (state in ('received', 'taken', 'mapped', 'decided', 'started', 'withdrawn', 'stopped')),
  received_at timestamptz not null,
  promised_on date not null,
  taken_by uuid,
  taken_by_name text,
  taken_at timestamptz,
  mapped_at timestamptz,
  decided_at timestamptz,
  -- what the decision said, in one word: who has the ball after it hangs on that
  outcome text check (outcome in ('granted', 'partly', 'refused')),
  started_at timestamptz,
  ended_at timestamptz,
  -- the death that stopped it; the instants above say what it goes back to when the death is undone
  stopped_by uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, reference),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint taken_whole check ((taken_by is null) = (taken_at is null)),
  constraint decided_whole check ((outcome is null) = (decided_at is null)),
  constraint stopped_whole check ((state = 'stopped') = (stopped_by is not null))
);
call protection.by_tenant('application');
call protection.by_relation('application', 'person_id');
create index application_person on application (tenant_id, person_id, received_at desc);
create index application_open on application (unit_id, promised_on) where state in ('received', 'taken', 'mapped');
grant select, insert on application to tunet_app;
grant update (state, promised_on, taken_by, taken_by_name, taken_at, mapped_at, decided_at, outcome, started_at, ended_at, stopped_by, version)
  on application to tunet_app, tunet_dispatch;
grant select on application to tunet_dispatch;

-- What happened with it, in order; never changed.
create table application_happening (
  tenant_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  what text not null,
  who_id uuid,
  who_name text,
  -- a new promise: the day, and why in words
  promised_on date,
  words text,
  primary key (tenant_id, id),
  foreign key (tenant_id, application_id) references application (tenant_id, id)
);
call protection.by_tenant('application_happening');
call protection.by_relation('application_happening', 'person_id');
create index application_happening_application on application_happening (tenant_id, application_id, at, id);
grant select, insert on application_happening to tunet_app;
grant insert on application_happening to tunet_dispatch;

-- assessments: what matters to her, what she can, what is hard. Completed ones are never changed.
create table assessment (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  application_id uuid,
  state text not null check (state in ('draft', 'completed')),
  -- no foreign key: a municipality that has laid out no scale of its own uses the start scale, which has no row
  instrument_code text not null,
  instrument_from date not null,
  what_matters text not null default '',
  own_resources text not null default '',
  situation text not null default '',
  relatives_view text not null default '',
  -- parts a representative does not see: 'what-matters', 'own-resources', 'situation', 'relatives-view', 'considered', 'scores'
  hidden_parts text[] not null default '{}',
  hidden_because text not null default '',
  -- thought of before services: {volunteers, aids, technology, reablement: {fits, reason}}
  considered jsonb not null default '{}',
  started_by uuid not null,
  started_by_name text not null,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  -- the one who saved last; a colleague who saves over it is told the name
  saved_by_name text not null,
  completed_by uuid,
  completed_by_name text,
  completed_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  constraint completed_whole check ((state = 'completed') = (completed_at is not null) and (completed_at is null) = (completed_by is null))
);
call protection.by_tenant('assessment');
call protection.by_relation('assessment', 'person_id');
create index assessment_person on assessment (tenant_id, person_id, started_at desc);
create unique index assessment_one on assessment (tenant_id, application_id);
-- A completed one is what a decision leans on: nobody changes it, whatever the code above thinks.
create function protection.keep_completed() returns trigger language plpgsql as $$
begin
  raise exception 'a completed assessment is never changed';
end $$;
create trigger assessment_kept before update on assessment for each row when (old.state = 'completed')
  execute function protection.keep_completed();
create table assessment_score (
  tenant_id uuid not null,
  assessment_id uuid not null,
  person_id uuid not null,
  item text not null,
  -- null only in a draft
  score int,
  -- her own view on the same scale, where she has given one
  own_score int,
  note text,
  primary key (tenant_id, assessment_id, item),
  foreign key (tenant_id, assessment_id) references assessment (tenant_id, id)
);
call protection.by_tenant('assessment_score');
call protection.by_relation('assessment_score', 'person_id');
create function protection.keep_completed_scores() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from assessment a where a.tenant_id = old.tenant_id and a.id = old.assessment_id and a.state = 'completed') then
    raise exception 'a completed assessment is never changed';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger assessment_score_kept before update or delete on assessment_score for each row
  execute function protection.keep_completed_scores();
grant select, insert on assessment, assessment_score to tunet_app;
grant update on assessment, assessment_score to tunet_app;
grant delete on assessment_score to tunet_app;

-- decisions: what was decided, why, and how to appeal. Issued ones are never changed.
create table service_decision (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  application_id uuid not null,
  assessment_id uuid,
  reference text not null,
  outcome text not null check (outcome in ('granted', 'partly', 'refused')),
  language text not null check (language in ('nb', 'nn', 'sv', 'en')),
  facts text not null,
  reasons text not null,
  her_view text not null,
  -- why this and not what was asked for; only when it differs
  why_different text,
  laws text[] not null check (cardinality(laws) > 0),
  evaluation_on date,
  issued_at timestamptz not null,
  issued_by uuid not null,
  issued_by_name text not null,
  unit_name text not null,
  -- the clock of the appeal runs from when she was told, and how
  told_at timestamptz not null,
  told_how text not null check (told_how in ('digital', 'paper')),
  primary key (tenant_id, id),
  unique (tenant_id, reference),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, assessment_id) references assessment (tenant_id, id)
);
call protection.by_tenant('service_decision');
call protection.by_relation('service_decision', 'person_id');
create index service_decision_person on service_decision (tenant_id, person_id, issued_at desc);
-- Of two assessors at once exactly one decides.
create unique index service_decision_application on service_decision (tenant_id, application_id);

-- One kind of help in a decision. The extent is a range with a floor: concrete, yet it bears ordinary days.
create table decided_service (
  tenant_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  person_id uuid not null,
  service_type text not null,
  is_granted boolean not null,
  times_floor int,
  times_usual int,
  per text check (per in ('day', 'week', 'month')),
  extent_words text not null,
  starts_on date,
  ends_on date,
  unit_id uuid,
  -- the first day the help was there
  effected_on date,
  -- body and clock of the appeal, as they stood that day: one letter may have several
  appeal_body text not null,
  appeal_weeks int not null check (appeal_weeks between 1 and 26),
  appeal_until date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, decision_id) references service_decision (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check (is_granted = (starts_on is not null) and is_granted = (unit_id is not null)),
  check (times_usual is null or times_usual >= times_floor)
);
call protection.by_tenant('decided_service');
call protection.by_relation('decided_service', 'person_id');
create index decided_service_decision on decided_service (tenant_id, decision_id);
create index decided_service_unit on decided_service (tenant_id, unit_id) where is_granted and effected_on is null;
-- What is being written and not yet issued; a broken line loses nothing.
create table decision_draft (
  tenant_id uuid not null,
  application_id uuid not null,
  person_id uuid not null,
  draft jsonb not null,
  saved_by uuid not null,
  saved_by_name text not null,
  saved_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, application_id),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('decision_draft');
call protection.by_relation('decision_draft', 'person_id');
-- Who has read it, first time each.
create table decision_reading (
  tenant_id uuid not null,
  decision_id uuid not null,
  person_id uuid not null,
  reader_id uuid not null,
  reader_name text not null,
  read_at timestamptz not null,
  primary key (tenant_id, decision_id, reader_id),
  foreign key (tenant_id, decision_id) references service_decision (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('decision_reading');
call protection.by_relation('decision_reading', 'person_id');
grant select, insert on service_decision, decided_service, decision_reading to tunet_app;
grant select, insert, update, delete on decision_draft to tunet_app;
grant select on decided_service, service_decision to tunet_dispatch;
grant update (effected_on) on decided_service to tunet_dispatch, tunet_app;
