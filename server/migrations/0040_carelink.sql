-- Hospital and GP chain (carelink), and help that starts before the decision (plans).

-- requests: what the hospital says is ready stands on top of the intake, with the instant to have answered by.
alter table application drop constraint application_channel_check;
alter table application add constraint application_channel_check check (channel ~ '^[a-z]+(-[a-z]+)*$');
alter table application add column hospital_ready_at timestamptz, add column hospital_answer_by timestamptz;
grant insert on application to tunet_dispatch;
grant update (hospital_ready_at, hospital_answer_by) on application to tunet_app, tunet_dispatch;

-- people: a message from the hospital is one way to learn that she is away, or home again.
grant insert on absence to tunet_dispatch;
grant update (expected_on, home_at, home_told_by, home_told_by_name, version) on absence to tunet_dispatch;
grant select on person_number to tunet_dispatch;
-- Where messages to a hospital or a surgery go, and what they come from.
alter table outside_party add column address text;
create unique index outside_party_address on outside_party (tenant_id, address) where address is not null;
grant select on care_goal to tunet_dispatch;

-- plans: help that a nurse or an assessor starts before there is a decision. It ends by a decision or by a person, never by a day.
create table start_now (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  application_id uuid,
  service_type text not null,
  title text not null,
  why text not null,
  starts_on date not null,
  started_at timestamptz not null,
  started_by uuid not null,
  started_by_name text not null,
  -- the office or unit whose head is reminded until a decision or an end comes
  head_unit_id uuid not null,
  -- to whom it was said, in the same breath
  said_to text not null check (said_to in ('herself', 'relative', 'both')),
  state text not null check (state in ('running', 'mapping', 'ended', 'stopped')),
  -- the day after which somebody must decide or end it; help goes on
  limit_on date not null,
  mapping_because text,
  mapping_by_name text,
  mapping_since timestamptz,
  -- a decision that did not take this help over: a person still has to end it
  decided_id uuid,
  decided_outcome text check (decided_outcome in ('granted', 'partly', 'refused')),
  ended_at timestamptz,
  ended_how text check (ended_how in ('decision', 'person')),
  ended_by_name text,
  ended_because text,
  last_on date,
  -- the death that stopped it, and what it goes back to
  stopped_by uuid,
  stopped_from text check (stopped_from in ('running', 'mapping')),
  -- the last day the head was reminded
  reminded_on date,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, head_unit_id) references unit (tenant_id, id),
  constraint ended_whole check ((state = 'ended') = (ended_at is not null) and (ended_at is null) = (ended_how is null)
    and (ended_how is distinct from 'person' or (ended_by_name is not null and ended_because is not null))),
  constraint ended_by_decision check (ended_how is distinct from 'decision' or decided_id is not null),
  constraint stopped_whole check ((state = 'stopped') = (stopped_by is not null) and (stopped_by is null) = (stopped_from is null)),
  constraint mapping_whole check (state <> 'mapping' or (mapping_because is not null and mapping_since is not null))
);
call protection.by_tenant('start_now');
call protection.by_relation('start_now', 'person_id');
create index start_now_person on start_now (tenant_id, person_id, started_at desc);
create index start_now_going on start_now (tenant_id, limit_on) where state in ('running', 'mapping');
grant select, insert on start_now to tunet_app;
grant select on start_now to tunet_dispatch;
grant update (state, limit_on, mapping_because, mapping_by_name, mapping_since, ended_at, ended_how, ended_by_name, ended_because, last_on,
  version) on start_now to tunet_app;
grant update (state, decided_id, decided_outcome, ended_at, ended_how, stopped_by, stopped_from, reminded_on, version) on start_now
  to tunet_dispatch;
-- Help started now is a line of the plan, and its last day is never the plan's.
alter table intervention add column start_now_id uuid;
grant update (decided_service_id) on intervention to tunet_dispatch;

-- visits: what somebody has to do before the first visit; filled by the module that knows of it.
create table before_visit (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('medicine-list')),
  since timestamptz not null,
  done_at timestamptz,
  done_by_name text,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('before_visit');
call protection.by_relation('before_visit', 'person_id');
create unique index before_visit_open on before_visit (tenant_id, person_id, kind) where done_at is null;
grant select, insert, update (done_at, done_by_name) on before_visit to tunet_app, tunet_dispatch;

-- carelink: every message as it came. A person is known only when it is filed; what cannot be filed is the office's to look at.
create table carelink_arrival (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  party_id uuid not null,
  -- the sender's own number of the message: the same number is the same message
  message_id text not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  body jsonb not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'filed', 'unmatched', 'settled')),
  why text,
  person_id uuid,
  -- the office that looks at what cannot be filed
  unit_id uuid,
  settled_how text check (settled_how in ('try-again', 'not-ours', 'by-phone')),
  settled_by_name text,
  settled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, party_id, message_id),
  foreign key (tenant_id, party_id) references outside_party (tenant_id, id)
);
call protection.by_tenant('carelink_arrival');
-- Only what could not be filed has an office.
create policy relation on carelink_arrival as restrictive for select to tunet_app
  using (unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));
create policy office_change on carelink_arrival as restrictive for update to tunet_app
  using (unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));
create index carelink_arrival_unmatched on carelink_arrival (unit_id, received_at) where state = 'unmatched';
grant select, insert, update (state, settled_how, settled_by_name, settled_at) on carelink_arrival to tunet_app;
grant select, update (state, why, person_id, unit_id) on carelink_arrival to tunet_dispatch;

create table hospital_stay (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  party_id uuid not null,
  -- the hospital's own number of the stay; every message of it carries it
  thread text not null,
  state text not null check (state in ('in', 'ready', 'left', 'called-off', 'said-dead')),
  ward text,
  admitted_at timestamptz not null,
  expected_on date,
  early_words text,
  early_at timestamptz,
  ready_at timestamptz,
  ready_words text,
  answer_by timestamptz,
  application_id uuid,
  -- the absence that it made, or that stood already
  absence_id uuid,
  answer text check (answer in ('can', 'cannot')),
  answer_from date,
  answer_words text,
  answered_at timestamptz,
  answered_by_name text,
  -- Sweden: the day of the coordinated planning
  planning_on date,
  left_at timestamptz,
  left_to text check (left_to in ('home', 'short-stay', 'other')),
  -- what its newest message of each kind says, by the sender's clock: an older one that comes late changes nothing that stands
  newest jsonb not null default '{}',
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, party_id, thread),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, party_id) references outside_party (tenant_id, id),
  constraint ready_whole check (state <> 'ready' or (ready_at is not null and answer_by is not null)),
  constraint answered_whole check ((answer is null) = (answered_at is null)),
  constraint left_whole check (state <> 'left' or left_at is not null)
);
call protection.by_tenant('hospital_stay');
call protection.by_relation('hospital_stay', 'person_id');
create index hospital_stay_person on hospital_stay (tenant_id, person_id, admitted_at desc);
create index hospital_stay_open on hospital_stay (tenant_id, state) where state in ('in', 'ready');
grant select on hospital_stay to tunet_app;
grant update (answer, answer_from, answer_words, answered_at, answered_by_name, planning_on, version) on hospital_stay to tunet_app;
grant select, insert, update on hospital_stay to tunet_dispatch;
-- Each message and each answer of a stay, in order; never changed.
create table stay_happening (
  tenant_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  what text not null check (what ~ '^[a-z]+(-[a-z]+)*$'),
  who_name text not null,
  words text,
  primary key (tenant_id, id),
  foreign key (tenant_id, stay_id) references hospital_stay (tenant_id, id)
);
call protection.by_tenant('stay_happening');
call protection.by_relation('stay_happening', 'person_id');
create index stay_happening_stay on stay_happening (tenant_id, stay_id, at);
grant select, insert on stay_happening to tunet_app, tunet_dispatch;

-- A list of medicines as somebody had it at an instant: text, never a dose that is counted with.
create table medicine_list (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  source text not null check (source in ('ours', 'hospital', 'gp')),
  lines jsonb not null,
  as_of timestamptz not null,
  kept_by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('medicine_list');
call protection.by_relation('medicine_list', 'person_id');
create index medicine_list_person on medicine_list (tenant_id, person_id, source, as_of desc);
grant select, insert on medicine_list to tunet_app, tunet_dispatch;
-- A nurse compares the list of the hospital with ours, and signs.
create table medicine_check (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  stay_id uuid not null,
  theirs_id uuid not null,
  ours_id uuid,
  state text not null check (state in ('waiting', 'signed', 'overtaken')),
  opened_at timestamptz not null,
  choices jsonb,
  words text,
  signed_by uuid,
  signed_by_name text,
  signed_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, stay_id) references hospital_stay (tenant_id, id),
  foreign key (tenant_id, theirs_id) references medicine_list (tenant_id, id),
  constraint signed_whole check ((state = 'signed') = (signed_at is not null) and (signed_at is null) = (signed_by is null))
);
call protection.by_tenant('medicine_check');
call protection.by_relation('medicine_check', 'person_id');
create unique index medicine_check_open on medicine_check (tenant_id, person_id) where state = 'waiting';
grant select on medicine_check to tunet_app;
grant update (state, choices, words, signed_by, signed_by_name, signed_at, version) on medicine_check to tunet_app;
grant select, insert, update (state, version) on medicine_check to tunet_dispatch;

-- Questions to the surgery and from it, with the day they are answered by.
create table gp_question (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  party_id uuid not null,
  asked_by text not null check (asked_by in ('us', 'surgery')),
  thread text not null,
  application_id uuid,
  words text not null,
  asked_at timestamptz not null,
  asked_by_name text not null,
  unit_id uuid not null,
  promised_on date not null,
  state text not null check (state in ('waiting', 'answered')),
  answer text,
  answered_at timestamptz,
  answered_by_name text,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, party_id, thread),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, party_id) references outside_party (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint answered_whole check ((state = 'answered') = (answered_at is not null))
);
call protection.by_tenant('gp_question');
call protection.by_relation('gp_question', 'person_id');
create index gp_question_person on gp_question (tenant_id, person_id, asked_at desc);
grant select, insert, update (state, answer, answered_at, answered_by_name, version) on gp_question to tunet_app, tunet_dispatch;

-- What goes out, until the other side has said that it came. What did not come is told to somebody by name.
create table carelink_sending (
  tenant_id uuid not null,
  id uuid not null,
  party_id uuid not null,
  -- null: a receipt, which is about a message and nobody
  person_id uuid,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  thread text not null,
  body jsonb not null,
  -- who wrote it; null: made by itself
  written_by uuid,
  written_by_name text not null,
  unit_id uuid,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'delivered', 'failed')),
  made_at timestamptz not null,
  tries int not null default 0,
  try_at timestamptz not null,
  sent_at timestamptz,
  settled_at timestamptz,
  why text,
  -- somebody by name has seen that it did not come, and did something else
  seen_by_name text,
  seen_at timestamptz,
  seen_words text,
  primary key (tenant_id, id),
  foreign key (tenant_id, party_id) references outside_party (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
call protection.by_tenant('carelink_sending');
call protection.by_relation('carelink_sending', 'person_id');
create index carelink_sending_due on carelink_sending (tenant_id, try_at) where state in ('waiting', 'sent');
create index carelink_sending_failed on carelink_sending (unit_id) where state = 'failed' and seen_at is null;
create index carelink_sending_person on carelink_sending (tenant_id, person_id, made_at desc);
grant select, insert, update (seen_by_name, seen_at, seen_words) on carelink_sending to tunet_app;
grant select, insert, update (state, tries, try_at, sent_at, settled_at, why) on carelink_sending to tunet_dispatch;
