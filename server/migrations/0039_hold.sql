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
-- what the register says of her in its own terms; the reason and the last day of what was set by hand
alter table digital_contact add column register_says text check (register_says in ('mailbox', 'reserved', 'not-there', 'no-address', 'stale', 'silent', 'own-page'));
alter table digital_contact add column reason text, add column until date;
-- when she last confirmed to the register how she is reached
alter table digital_contact add column confirmed_on date;
alter table digital_contact drop constraint digital_contact_source_check;
alter table digital_contact add constraint digital_contact_source_check check (source in ('register', 'herself', 'by-hand'));
alter table digital_contact add constraint by_hand_has_reason_and_end
  check (source <> 'by-hand' or (reason is not null and until is not null));
grant insert on digital_contact to tunet_dispatch;
grant select on person_number to tunet_dispatch;
-- When the register was last asked about somebody, when it last answered, and since when it has not. The last it said stands meanwhile.
create table contact_lookup (
  tenant_id uuid not null,
  person_id uuid not null,
  -- somebody needs to know now
  wanted_at timestamptz,
  asked_at timestamptz,
  answered_at timestamptz,
  failed_since timestamptz,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('contact_lookup');
call protection.by_relation('contact_lookup', 'person_id');
grant select, insert, update on contact_lookup to tunet_app, tunet_dispatch;
