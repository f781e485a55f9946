-- Decisions that give less, and who can consent.

-- requests: a notice that help may become less is sent and answered as a question is; these are the lines of help it is about.
alter table asked_question add column notice_lines uuid[] check (cardinality(notice_lines) > 0);

-- decisions: whether she can consent to this one, who judged it, when and on what.
alter table service_decision add column consent text check (consent in ('can', 'cannot'));
alter table service_decision add column consent_judged_by text;
alter table service_decision add column consent_judged_on date;
alter table service_decision add column consent_ground text;
alter table service_decision add constraint consent_whole
  check (num_nulls(consent, consent_judged_by, consent_judged_on, consent_ground) in (0, 4));

-- decisions: help that a decision lessened or ended, and what happens to it if she appeals.
create table help_change (
  tenant_id uuid not null,
  -- the decision that changes, and the line of an earlier one that it changes
  decision_id uuid not null,
  line_id uuid not null,
  person_id uuid not null,
  becomes text not null check (becomes in ('replaced', 'ends')),
  last_day date not null,
  -- as it was before: it stands again while an appeal is tried
  last_day_before date,
  what_changed text not null,
  what_she_said text not null,
  goes_on_if_appealed boolean not null,
  why_it_stops text,
  -- the one who decided that it does not go on
  decided_by uuid not null,
  decided_by_name text not null,
  -- who answers for the law when help with a last day ends before it
  signed_off_by text,
  held_at timestamptz,
  settled_at timestamptz,
  settled_by uuid,
  settled_by_name text,
  primary key (tenant_id, decision_id, line_id),
  foreign key (tenant_id, decision_id) references service_decision (tenant_id, id),
  foreign key (tenant_id, line_id) references decided_service (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  constraint stays_or_says_why check (goes_on_if_appealed or why_it_stops is not null),
  constraint settled_whole check (num_nulls(settled_at, settled_by, settled_by_name) in (0, 3)),
  constraint settled_what_was_held check (settled_at is null or held_at is not null)
);
call protection.by_tenant('help_change');
call protection.by_relation('help_change', 'person_id');
create index help_change_line on help_change (tenant_id, line_id);
grant select, insert on help_change to tunet_app;
grant update (last_day, held_at, settled_at, settled_by, settled_by_name) on help_change to tunet_app;

-- decisions: who may say no, and who may decide technology that watches: given in writing, from a day to a day, by a named person.
create table delegation (
  tenant_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  staff_name text not null,
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['refuse', 'watch']),
  starts_on date not null,
  ends_on date not null,
  given_by uuid not null,
  given_by_name text not null,
  given_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  constraint not_to_oneself check (staff_id <> given_by)
);
call protection.by_tenant('delegation');
create index delegation_staff on delegation (tenant_id, staff_id);
grant select, insert, update (ends_on) on delegation to tunet_app;

-- decisions: everybody who has written in a draft: none of them is its second pair of eyes.
alter table decision_draft add column writers uuid[] not null default '{}';

-- decisions: a second pair of eyes on one version of a draft, kept with the case. Never changed.
create table second_look (
  tenant_id uuid not null,
  application_id uuid not null,
  version int not null,
  person_id uuid not null,
  looked_by uuid not null,
  looked_by_name text not null,
  looked_at timestamptz not null,
  is_yes boolean not null,
  -- why it goes back
  words text,
  primary key (tenant_id, application_id, version),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  constraint back_says_why check (is_yes or words is not null)
);
call protection.by_tenant('second_look');
call protection.by_relation('second_look', 'person_id');
grant select, insert on second_look to tunet_app;
