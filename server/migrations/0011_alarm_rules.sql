-- alarms: the rules of an alarm's life. Pressed again, sent directly, arrived or not.

alter table alarm
  -- at the top of the desk, since when and why
  add column again_at timestamptz,
  add column again_because text check (again_because in ('third-press', 'after-closing')),
  -- when the lead is paged unless somebody is on the way; null: not at all, or it has been done
  add column page_due_at timestamptz,
  -- the last press that the again-rule and the calendar have looked at
  add column looked_at timestamptz,
  -- the first act towards the person: what "answered" means where a device cannot speak
  add column first_act_at timestamptz,
  add column help_refused_at timestamptz,
  -- when it went by itself to the one on duty, without the desk (direct response)
  add column direct_at timestamptz,
  -- when the next in line is asked; null: nobody is due
  add column ask_next_at timestamptz,
  add constraint again_whole check ((again_at is null) = (again_because is null));
-- Few at any time: what the sweep looks at each second.
create index alarm_page on alarm (page_due_at) where closed_at is null and page_due_at is not null;
create index alarm_ask_next on alarm (ask_next_at) where closed_at is null and ask_next_at is not null;

alter table hand_over
  -- null: the line of receivers went on by itself
  alter column asked_by drop not null,
  -- when most of the time to arrive has gone
  add column warn_at timestamptz,
  add column warned_at timestamptz,
  -- nobody was there in time, and it rang again
  add column late_at timestamptz;
create index hand_over_arrival on hand_over (arrive_by) where state in ('accepted', 'on-the-way') and late_at is null;

-- Which of two things that time did in one breath came first; null: it was told by a device.
alter table alarm_happening add column version int;

-- A nurse's plan for one known to press often: what to say and whom to send. It never changes whether one answers.
create table press_plan (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  say text not null check (length(say) between 1 and 500),
  -- whom to send before the others; null: as for anyone
  unit_id uuid,
  signed_by text not null,
  signed_on date not null,
  -- the last day that it counts; a plan without an end would become a habit of not listening
  ends_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint ends_within_a_year check (ends_on >= signed_on and ends_on <= signed_on + 366)
);
call protection.by_tenant('press_plan');
call protection.by_relation('press_plan', 'person_id');
create index press_plan_person on press_plan (tenant_id, person_id);

grant select on press_plan to tunet_app;
-- The sweep asks the next in line by itself.
grant insert on hand_over to tunet_receiver;
