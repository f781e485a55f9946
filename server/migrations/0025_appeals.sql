-- decisions: an appeal is about one line of a decision, in her own words.
create table appeal (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  decision_id uuid not null,
  decided_service_id uuid not null,
  -- said aloud on the telephone: 'K26-4711'
  reference text not null,
  words text not null,
  -- what she wants instead; may be empty
  wants text not null,
  language text not null check (language in ('nb', 'nn', 'sv', 'en')),
  channel text not null check (channel in ('web', 'phone', 'paper', 'visit')),
  written_by uuid not null,
  written_by_name text not null,
  written_as text not null check (written_as in ('self', 'proxy', 'staff')),
  -- who said it, and how it was made hers: logged in and sent, or read back to her
  said_by text,
  signed text not null check (signed in ('click', 'read-back', 'by-hand')),
  received_at timestamptz not null,
  -- the body and the last day, as they stood on the line that day
  body text not null,
  until date not null,
  -- she says why it comes after the day; a person decides whether it is taken up all the same
  late_because text,
  unit_id uuid not null,
  state text not null check (state in ('received', 'looked-at', 'changed', 'sent-on', 'answered')),
  -- the day the municipality has looked at it again by
  promised_on date not null,
  modified_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, reference),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, decision_id) references service_decision (tenant_id, id),
  foreign key (tenant_id, decided_service_id) references decided_service (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((written_as = 'staff') = (signed <> 'click'))
);
call protection.by_tenant('appeal');
call protection.by_relation('appeal', 'person_id');
create index appeal_person on appeal (tenant_id, person_id, received_at desc);
create index appeal_open on appeal (unit_id, promised_on) where state in ('received', 'looked-at');
-- One at a time about one line: a double click is one appeal.
create unique index appeal_one on appeal (tenant_id, decided_service_id) where state in ('received', 'looked-at', 'sent-on');
grant select, insert on appeal to tunet_app;
grant update (state, modified_at, version) on appeal to tunet_app;
grant select on appeal to tunet_dispatch;

-- What happened with it, in order; never changed.
create table appeal_happening (
  tenant_id uuid not null,
  appeal_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  what text not null check (what in ('received', 'looked-at', 'changed', 'sent-on', 'answered')),
  who_id uuid not null,
  who_name text not null,
  -- what she reads
  words text,
  primary key (tenant_id, appeal_id, what),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('appeal_happening');
call protection.by_relation('appeal_happening', 'person_id');
grant select, insert on appeal_happening to tunet_app;
