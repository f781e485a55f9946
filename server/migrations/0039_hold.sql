-- access: a hold is looked at again on a dated day, and what becomes of a right that ends while it lasts is decided by who holds it.
alter table representative_hold add column review_on date;
grant update (review_on) on representative_hold to tunet_app;
alter table representation_task add column hold_id uuid;
-- until its day it is theirs alone; then whoever may decide about a hold reads it, so that it does not sink
alter table representation_task add column for_staff uuid;
alter table representation_task add foreign key (tenant_id, hold_id) references representative_hold (tenant_id, id);
alter table representation_task drop constraint representation_task_kind_check;
alter table representation_task add constraint representation_task_kind_check
  check (kind in ('proxy-ending', 'incapacity-review', 'held-ending', 'hold-review'));
alter table representation_task drop constraint representation_task_outcome_check;
alter table representation_task add constraint representation_task_outcome_check
  check (outcome in ('goes-on', 'let-end', 'reviewed', 'lifted'));
alter table representation_task add constraint of_a_hold check ((kind in ('held-ending', 'hold-review')) = (hold_id is not null));
create unique index representation_task_hold on representation_task (tenant_id, hold_id) where done_at is null and kind = 'hold-review';
grant select on hold_reason to tunet_dispatch;
grant update (would_end_at) on access_grant to tunet_dispatch;

-- What one who is held back wrote: what she was answered, so that a repeat is answered the same; and whether it was meant for anybody.
alter table held_write add column answered json;
alter table held_write add column for_staff boolean not null default true;
grant select on held_write to tunet_dispatch;

-- guide: a text of one who is held back may hold words of danger too.
alter table danger_flag drop constraint danger_flag_source_check;
alter table danger_flag add constraint danger_flag_source_check
  check (source in ('message', 'application', 'visit', 'absence', 'plan', 'feedback', 'appeal', 'held'));
-- What was done about a text with words of danger, when somebody was done with it: taken alone it is not over.
alter table danger_flag add column closed_at timestamptz, add column closed_by_name text, add column outcome text, add column done_words text;
alter table danger_flag add constraint danger_flag_outcome_check
  check (outcome in ('spoke-with-her', 'went-there', 'emergency-called', 'handed-on', 'no-danger', 'not-reached'));
alter table danger_flag add constraint closed_whole check ((closed_at is null) = (outcome is null) and (closed_at is null) = (closed_by_name is null)
  and (closed_at is null or taken_at is not null));
grant update (closed_at, closed_by_name, outcome, done_words) on danger_flag to tunet_app;
grant insert on danger_flag to tunet_dispatch;
create index danger_flag_open on danger_flag (tenant_id, unit_id) where closed_at is null and stopped_by is null;
-- Units whose on-duty telephone is rung for it when nobody reads at the unit's own: they see it too.
alter table danger_flag add column rung_units uuid[] not null default '{}';
grant update (rung_units) on danger_flag to tunet_dispatch;
drop policy at_work on danger_flag;
create policy at_work on danger_flag as restrictive for select to tunet_app
  using (unit_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
    or rung_units && ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));

-- people: the contact register looked up, and what was set by hand until a day.
alter table digital_contact add column reason text, add column until date, add column has_mailbox boolean, add column confirmed_on date;
alter table digital_contact drop constraint digital_contact_source_check;
alter table digital_contact add constraint digital_contact_source_check check (source in ('register', 'herself', 'by-hand'));
alter table digital_contact add constraint by_hand_has_reason_and_end
  check (source <> 'by-hand' or (reason is not null and until is not null));
alter table digital_contact drop constraint digital_contact_state_check;
alter table digital_contact add constraint digital_contact_state_check
  check (state in ('reachable', 'mailbox', 'reserved', 'unknown', 'no-address', 'stale'));
grant insert on digital_contact to tunet_dispatch;
-- When the register was last asked about somebody, and whether it answered; the last word it gave stands meanwhile.
create table contact_lookup (
  tenant_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  failed_since timestamptz,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('contact_lookup');
call protection.by_relation('contact_lookup', 'person_id');
grant select on contact_lookup to tunet_app;
grant select, insert, update on contact_lookup to tunet_dispatch;

-- notices: a letter may go to her digital mailbox. She is told from the instant it lay there and she was notified of it; one that nobody
-- has opened in the days of the municipality goes on paper too.
create table mailbox_delivery (
  tenant_id uuid not null,
  letter_id uuid not null,
  person_id uuid not null,
  queued_at timestamptz not null,
  -- null: not yet taken by the mailbox
  available_at timestamptz,
  notified_at timestamptz,
  opened_at timestamptz,
  tries int not null default 0,
  last_asked_at timestamptz,
  -- it went to the print queue after all, and why
  paper_at timestamptz,
  paper_because text,
  stopped_by uuid,
  primary key (tenant_id, letter_id),
  foreign key (tenant_id, letter_id) references letter (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  constraint paper_whole check ((paper_at is null) = (paper_because is null)),
  constraint paper_why check (paper_because in ('refused', 'down', 'not-opened', 'reserved'))
);
call protection.by_tenant('mailbox_delivery');
call protection.by_relation('mailbox_delivery', 'person_id');
create index mailbox_delivery_waiting on mailbox_delivery (tenant_id, queued_at) where opened_at is null and paper_at is null and stopped_by is null;
grant select, insert on mailbox_delivery to tunet_app, tunet_dispatch;
grant update on mailbox_delivery to tunet_dispatch;
